-- May be run again: a process may die, or a disk be full, in the midst of it.
-- Who launched a run: empty where that was not noted.
ALTER TABLE run ADD COLUMN IF NOT EXISTS launched_by VARCHAR(120) DEFAULT '' NOT NULL;
