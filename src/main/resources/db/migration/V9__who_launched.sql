-- Who launched a run: empty where that was not noted.
ALTER TABLE run ADD COLUMN launched_by VARCHAR(120) DEFAULT '' NOT NULL;
