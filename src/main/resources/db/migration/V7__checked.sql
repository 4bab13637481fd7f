-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- Drafts that somebody has checked: one row an edition, by its number and what it was made of.
CREATE TABLE IF NOT EXISTS checked (
  programme VARCHAR(60) NOT NULL,
  unit VARCHAR(45) NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  number INT NOT NULL,
  snapshot CHAR(64) NOT NULL,
  member BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (programme, unit, start_date, end_date, number, snapshot)
);
