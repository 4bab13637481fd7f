-- A workbook's submissions stand in its worksheets; those of CSV files in none.
ALTER TABLE submission ADD COLUMN sheet VARCHAR(100) DEFAULT '' NOT NULL;
