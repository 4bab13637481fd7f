-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- When the first of a dossier's submissions was handed in that was not withdrawn: who was in time.
ALTER TABLE dossier ADD COLUMN IF NOT EXISTS first_handed TIMESTAMP;
MERGE INTO dossier d USING (
  SELECT s.dossier AS dossier, MIN(s.submitted_at) AS first_handed FROM submission s
  WHERE NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.submission = s.id) GROUP BY s.dossier
) g ON d.id = g.dossier WHEN MATCHED THEN UPDATE SET d.first_handed = g.first_handed;
