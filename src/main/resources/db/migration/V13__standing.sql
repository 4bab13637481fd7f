-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- What was found of a review when it was looked at last: of what it would be made but for the
-- ledger's figures (basis), and what lies there or, empty, that there is nothing to show.
CREATE TABLE IF NOT EXISTS standing (
  programme VARCHAR(31) NOT NULL,
  unit VARCHAR(45) NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  structure VARCHAR(10) NOT NULL,
  basis CHAR(64) NOT NULL,
  snapshot VARCHAR(64) NOT NULL,
  PRIMARY KEY (programme, unit, start_date, end_date, structure)
);

-- As of which state of the ledger all of them hold; no row = none does.
CREATE TABLE IF NOT EXISTS standing_mark (
  slot INT PRIMARY KEY,
  submission BIGINT NOT NULL,
  withdrawals BIGINT NOT NULL
);

-- How many days the longest period of a programme has, so that whoever asks for a period need not
-- look through those of all years.
CREATE TABLE IF NOT EXISTS longest_period (
  programme VARCHAR(31) PRIMARY KEY,
  days INT NOT NULL
);
DELETE FROM longest_period;
INSERT INTO longest_period
  SELECT programme, MAX(EXTRACT(EPOCH FROM end_date) - EXTRACT(EPOCH FROM start_date)) / 86400
  FROM dossier GROUP BY programme;
CREATE INDEX IF NOT EXISTS dossier_days ON dossier (programme, start_date, end_date);
