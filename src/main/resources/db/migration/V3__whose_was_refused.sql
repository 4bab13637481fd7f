-- Whose, of what and of when a refused submission was, as far as that could be read.
CREATE TABLE refusal (
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
ALTER TABLE judgement ADD COLUMN changed INT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN older INT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN figures_added BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN figures_changed BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE judgement ADD COLUMN figures_same BIGINT DEFAULT 0 NOT NULL;
