-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- The register of document numbers: one row for each edition that was issued; never changed, but
-- for compared, the hash of what a review was last made of of which no figure differs.
CREATE TABLE IF NOT EXISTS issued (
  edition BIGINT PRIMARY KEY,
  body VARCHAR(100) NOT NULL,
  unit VARCHAR(45) NOT NULL,
  document_type VARCHAR(20) NOT NULL,
  series VARCHAR(60) NOT NULL,
  number INT NOT NULL,
  dated DATE NOT NULL,
  signatory VARCHAR(200) NOT NULL,
  printed VARCHAR(200) NOT NULL,
  figures CHAR(64) NOT NULL,
  manifest CHAR(64) NOT NULL,
  folder VARCHAR(400) NOT NULL UNIQUE,
  formats VARCHAR(60) NOT NULL,
  compared CHAR(64),
  UNIQUE (body, unit, document_type, series, number)
);
