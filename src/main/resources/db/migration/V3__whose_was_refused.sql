-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- Whose, of what and of when a refused submission was, as far as that could be read.
CREATE TABLE IF NOT EXISTS refusal (
  judgement BIGINT NOT NULL,
  ordinal INT NOT NULL,
  programme VARCHAR(31) NOT NULL,
  unit VARCHAR(45) NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  PRIMARY KEY (judgement, ordinal)
);

-- Judgements made before this table was: the next night makes them again.
UPDATE judgement SET against = '0000000000000000000000000000000000000000000000000000000000000000'
  WHERE refused > 0;

-- Of the accepted ones how many changed another or were older, and what became of their figures.
ALTER TABLE judgement ADD COLUMN IF NOT EXISTS changed INT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN IF NOT EXISTS older INT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN IF NOT EXISTS figures_added BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN IF NOT EXISTS figures_changed BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN IF NOT EXISTS figures_same BIGINT DEFAULT 0 NOT NULL;
