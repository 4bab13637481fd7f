-- When the first of a dossier's submissions was handed in that was not withdrawn: who was in time.
-- No dossier was ever entered here before there was this column.
ALTER TABLE dossier ADD COLUMN IF NOT EXISTS first_handed TIMESTAMP;
