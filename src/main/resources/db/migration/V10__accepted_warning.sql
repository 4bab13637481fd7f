-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- Submissions whose warnings somebody lets stand: by the file's bytes and the place in it.
CREATE TABLE IF NOT EXISTS accepted_warning (
  sha256 CHAR(64) NOT NULL,
  ordinal INT NOT NULL,
  member BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  at TIMESTAMP NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  PRIMARY KEY (sha256, ordinal)
);
