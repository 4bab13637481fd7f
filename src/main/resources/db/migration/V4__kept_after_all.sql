-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- Files that were not kept when they came, and were when they were looked at again: in which run,
-- and which run began that night.
CREATE TABLE IF NOT EXISTS kept_later (
  file BIGINT PRIMARY KEY,
  run BIGINT NOT NULL,
  night BIGINT NOT NULL
);
