-- Which register the identities of units in all other tables are of; no row = one of before history.
CREATE TABLE IF NOT EXISTS register_seen (
  slot INT PRIMARY KEY,
  version CHAR(64) NOT NULL
);
