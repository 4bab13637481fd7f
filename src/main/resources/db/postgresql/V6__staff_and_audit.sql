-- Each statement may be run again: a process may die, or a disk be full, in the midst of them.
-- The staff. Never deleted: whoever has left is closed, and what they did keeps their name.
CREATE TABLE IF NOT EXISTS member (
  id BIGINT PRIMARY KEY,
  login VARCHAR(64) NOT NULL UNIQUE,
  name VARCHAR(200) NOT NULL,
  title VARCHAR(200) NOT NULL,
  roles VARCHAR(100) NOT NULL,
  scope VARCHAR(45) NOT NULL,
  language VARCHAR(2) NOT NULL,
  since TIMESTAMP NOT NULL,
  closed TIMESTAMP
);

-- The hash of a member's passphrase, as a PHC text.
CREATE TABLE IF NOT EXISTS credential (
  member BIGINT PRIMARY KEY,
  passphrase VARCHAR(300) NOT NULL,
  since TIMESTAMP NOT NULL
);

-- Secrets of second factors, enciphered with data/keys/staff.key: the one in use, and one that is
-- being set up. Codes of last_step and before it were used.
CREATE TABLE IF NOT EXISTS second_factor (
  member BIGINT PRIMARY KEY,
  secret BYTEA,
  pending BYTEA,
  since TIMESTAMP,
  last_step BIGINT NOT NULL
);

-- Hashes of codes for whoever has lost the second factor, each good for once.
CREATE TABLE IF NOT EXISTS recovery_code (
  member BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  PRIMARY KEY (member, hash)
);

-- Hashes of one-time codes with which somebody sets a passphrase; member 0 is whoever will be the
-- first administrator. An empty expires: until it is replaced.
CREATE TABLE IF NOT EXISTS invitation (
  member BIGINT PRIMARY KEY,
  hash CHAR(64) NOT NULL,
  made TIMESTAMP NOT NULL,
  expires TIMESTAMP
);

-- From where a member has signed in: failures of strangers elsewhere do not slow these.
CREATE TABLE IF NOT EXISTS known_source (
  member BIGINT NOT NULL,
  source VARCHAR(60) NOT NULL,
  last TIMESTAMP NOT NULL,
  PRIMARY KEY (member, source)
);

-- Failures to sign in, counted under names that tell nothing; those long past are taken away.
CREATE TABLE IF NOT EXISTS sign_in_failure (
  counted VARCHAR(60) PRIMARY KEY,
  failures INT NOT NULL,
  last TIMESTAMP NOT NULL
);

-- Who is signed in, by the hash of the token that the browser holds.
CREATE TABLE IF NOT EXISTS staff_session (
  hash CHAR(64) PRIMARY KEY,
  member BIGINT NOT NULL,
  stage VARCHAR(20) NOT NULL,
  source VARCHAR(60) NOT NULL,
  agent VARCHAR(120) NOT NULL,
  since TIMESTAMP NOT NULL,
  seen TIMESTAMP NOT NULL
);

CREATE INDEX IF NOT EXISTS staff_session_member ON staff_session (member);

-- Tokens of programs, by their hashes.
CREATE TABLE IF NOT EXISTS api_token (
  hash CHAR(64) PRIMARY KEY,
  member BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  permissions VARCHAR(200) NOT NULL,
  made TIMESTAMP NOT NULL,
  expires TIMESTAMP NOT NULL,
  used TIMESTAMP,
  UNIQUE (member, name)
);

-- The journal of acts: only added to. Each row's hash is over the one before and all its columns.
CREATE TABLE IF NOT EXISTS audit (
  seq BIGINT PRIMARY KEY,
  happened TIMESTAMP NOT NULL,
  actor VARCHAR(20) NOT NULL,
  member BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  subjects VARCHAR(4000) NOT NULL,
  source VARCHAR(60) NOT NULL,
  note VARCHAR(1000) NOT NULL,
  hash CHAR(64) NOT NULL
);

-- The one row behind which acts queue: the last of them, its hash, its day, and up to which one
-- heads were signed.
CREATE TABLE IF NOT EXISTS audit_tail (
  tail VARCHAR(20) PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  last_day DATE NOT NULL,
  head BIGINT NOT NULL
);

INSERT INTO audit_tail (tail, seq, hash, last_day, head)
SELECT 'home', 0, '0000000000000000000000000000000000000000000000000000000000000000',
  DATE '2000-01-01', 0
WHERE NOT EXISTS (SELECT 1 FROM audit_tail WHERE tail = 'home');

-- Signed heads: up to which act the journal went on a day, and the hash of that act.
CREATE TABLE IF NOT EXISTS audit_head (
  seq BIGINT PRIMARY KEY,
  of_day DATE NOT NULL,
  hash CHAR(64) NOT NULL,
  signature VARCHAR(100) NOT NULL,
  signer VARCHAR(20) NOT NULL
);
