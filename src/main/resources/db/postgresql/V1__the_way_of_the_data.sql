-- One row for each file that was ever taken in; its bytes lie in the archive under sha256.
CREATE TABLE received_file (
  id BIGINT PRIMARY KEY,
  receipt VARCHAR(20) NOT NULL UNIQUE,
  sha256 CHAR(64) NOT NULL UNIQUE,
  size BIGINT NOT NULL,
  name VARCHAR(1000) NOT NULL,
  modified TIMESTAMP NOT NULL,
  received TIMESTAMP NOT NULL,
  archived BOOLEAN NOT NULL,
  run BIGINT NOT NULL
);

-- Spares reading a file again; may be emptied at any time.
CREATE TABLE seen_file (
  name VARCHAR(1000) PRIMARY KEY,
  size BIGINT NOT NULL,
  modified TIMESTAMP NOT NULL,
  file BIGINT NOT NULL
);

-- Small numbers for indicators, so that a figure's row is narrow.
CREATE TABLE indicator_number (
  number INT PRIMARY KEY,
  programme VARCHAR(31) NOT NULL,
  code VARCHAR(61) NOT NULL,
  UNIQUE (programme, code)
);

-- One row for each key (programme, unit, period as dates) that anything was ever accepted for: how
-- many revisions it has, which came last, which is in force (null = none), and when and in which
-- file that one was last handed in. No two in force of one programme and unit share a day (law 3).
CREATE TABLE dossier (
  id BIGINT PRIMARY KEY,
  programme VARCHAR(31) NOT NULL,
  unit VARCHAR(45) NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  revisions INT NOT NULL,
  last BIGINT NOT NULL,
  in_force BIGINT,
  as_of TIMESTAMP,
  as_of_given BOOLEAN,
  as_of_file BIGINT,
  UNIQUE (programme, unit, start_date, end_date)
);

-- Accepted submissions, all revisions; never changed, never deleted. previous = the revision before.
CREATE TABLE submission (
  id BIGINT PRIMARY KEY,
  dossier BIGINT NOT NULL,
  previous BIGINT,
  file BIGINT NOT NULL,
  ordinal INT NOT NULL,
  sheet VARCHAR(100) NOT NULL,
  row_number INT NOT NULL,
  submitted_at TIMESTAMP NOT NULL,
  submitted_at_given BOOLEAN NOT NULL,
  reasons VARCHAR(1000) NOT NULL,
  revision INT NOT NULL,
  content CHAR(32) NOT NULL,
  run BIGINT NOT NULL,
  limitations VARCHAR(1000) NOT NULL,
  UNIQUE (file, ordinal)
);

-- The figures of a submission, packed as docs/ledger.md says; never changed, never deleted.
CREATE TABLE figures (
  submission BIGINT PRIMARY KEY,
  packed BYTEA NOT NULL
);

-- A submission that was handed in once more, unchanged; never changed, never deleted.
CREATE TABLE confirmation (
  file BIGINT NOT NULL,
  ordinal INT NOT NULL,
  submission BIGINT NOT NULL,
  sheet VARCHAR(100) NOT NULL,
  row_number INT NOT NULL,
  submitted_at TIMESTAMP NOT NULL,
  submitted_at_given BOOLEAN NOT NULL,
  run BIGINT NOT NULL,
  PRIMARY KEY (file, ordinal)
);
CREATE INDEX confirmation_submission ON confirmation (submission);

-- Taken out of force, with the reason; the submission itself stays.
CREATE TABLE withdrawal (
  submission BIGINT PRIMARY KEY,
  reason VARCHAR(1000) NOT NULL,
  contested BOOLEAN NOT NULL,
  run BIGINT NOT NULL
);

-- What judging a file came to; the latest of a file counts.
CREATE TABLE judgement (
  id BIGINT PRIMARY KEY,
  file BIGINT NOT NULL,
  against CHAR(64) NOT NULL,
  submissions INT NOT NULL,
  accepted INT NOT NULL,
  unchanged INT NOT NULL,
  refused INT NOT NULL,
  cells BIGINT NOT NULL,
  cells_key BIGINT NOT NULL,
  cells_figure BIGINT NOT NULL,
  cells_not_reported BIGINT NOT NULL,
  cells_finding BIGINT NOT NULL,
  cells_withheld BIGINT NOT NULL,
  run BIGINT NOT NULL
);
CREATE INDEX judgement_file ON judgement (file);

-- ordinal 0 = the file as a whole.
CREATE TABLE finding (
  id BIGINT PRIMARY KEY,
  judgement BIGINT NOT NULL,
  ordinal INT NOT NULL,
  severity VARCHAR(7) NOT NULL,
  rule VARCHAR(10) NOT NULL,
  sheet VARCHAR(100) NOT NULL,
  row_number INT NOT NULL,
  column_number INT NOT NULL,
  column_name VARCHAR(200) NOT NULL,
  message_vi VARCHAR(4000) NOT NULL,
  message_en VARCHAR(4000) NOT NULL
);
CREATE INDEX finding_judgement ON finding (judgement);

-- Which submissions in force stood in the way of a refused one.
CREATE TABLE obstacle (
  judgement BIGINT NOT NULL,
  ordinal INT NOT NULL,
  submission BIGINT NOT NULL,
  PRIMARY KEY (judgement, ordinal, submission)
);

-- Every edition of every review that was published; the latest of an order lies in reports/.
CREATE TABLE edition (
  id BIGINT PRIMARY KEY,
  programme VARCHAR(31) NOT NULL,
  unit VARCHAR(45) NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  structure VARCHAR(10) NOT NULL,
  language CHAR(2) NOT NULL,
  number INT NOT NULL,
  snapshot CHAR(64) NOT NULL,
  path VARCHAR(400) NOT NULL,
  published TIMESTAMP NOT NULL,
  run BIGINT NOT NULL,
  UNIQUE (programme, unit, start_date, end_date, structure, language, number)
);

-- What was launched, by whom asked and how it ended.
CREATE TABLE run (
  id BIGINT PRIMARY KEY,
  command VARCHAR(20) NOT NULL,
  business_date DATE NOT NULL,
  started TIMESTAMP NOT NULL,
  ended TIMESTAMP,
  state VARCHAR(10) NOT NULL,
  job_execution BIGINT,
  summary VARCHAR(4000) NOT NULL
);
