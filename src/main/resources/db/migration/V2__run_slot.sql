-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- Who may write. Whoever takes the slot raises its token; a transaction is committed only if the
-- token is still that of its process. An empty owner has given it back.
CREATE TABLE IF NOT EXISTS run_slot (
  slot VARCHAR(20) PRIMARY KEY,
  token BIGINT NOT NULL,
  owner VARCHAR(200) NOT NULL,
  since TIMESTAMP NOT NULL,
  heartbeat TIMESTAMP NOT NULL
);

INSERT INTO run_slot (slot, token, owner, since, heartbeat)
SELECT 'home', 0, '', TIMESTAMP '2000-01-01 00:00:00', TIMESTAMP '2000-01-01 00:00:00'
WHERE NOT EXISTS (SELECT 1 FROM run_slot WHERE slot = 'home');
