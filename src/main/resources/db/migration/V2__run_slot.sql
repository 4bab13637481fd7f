-- Who may write. Whoever takes the slot raises its token; a transaction is committed only if the
-- token is still that of its process. An empty owner has given it back.
CREATE TABLE run_slot (
  slot VARCHAR(20) PRIMARY KEY,
  token BIGINT NOT NULL,
  owner VARCHAR(200) NOT NULL,
  since TIMESTAMP NOT NULL,
  heartbeat TIMESTAMP NOT NULL
);

INSERT INTO run_slot (slot, token, owner, since, heartbeat)
VALUES ('home', 0, '', TIMESTAMP '2000-01-01 00:00:00', TIMESTAMP '2000-01-01 00:00:00');
