/** Who uses the office, how it is set up, whom it deals with, and the chain of everything done. */
export const workspace = `
CREATE TABLE office (
  id           INTEGER PRIMARY KEY CONSTRAINT office_one CHECK (id = 1),
  uuid         TEXT NOT NULL,
  name         TEXT NOT NULL CONSTRAINT office_name CHECK (length(trim(name)) BETWEEN 1 AND 60),
  company      TEXT NOT NULL,
  template     TEXT NOT NULL CONSTRAINT office_template CHECK (template IN ('independent', 'imprest')),
  numbering    TEXT NOT NULL CONSTRAINT office_numbering CHECK (numbering IN ('single', 'threefold')),
  first_month  TEXT NOT NULL,
  created_at   TEXT NOT NULL
) STRICT;
CREATE TRIGGER office_no_delete BEFORE DELETE ON office BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL CONSTRAINT setting_json CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  id            INTEGER PRIMARY KEY,
  login         TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name          TEXT NOT NULL,
  role          TEXT NOT NULL CONSTRAINT user_role CHECK (role IN ('admin', 'bookkeeper', 'manager', 'hr', 'rep', 'viewer')),
  password_hash TEXT,
  is_active     INTEGER NOT NULL DEFAULT 1 CONSTRAINT user_active CHECK (is_active IN (0, 1)),
  failures      INTEGER NOT NULL DEFAULT 0,
  failed_at     TEXT,
  created_at    TEXT NOT NULL
) STRICT;
CREATE TRIGGER user_no_delete BEFORE DELETE ON user BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;

CREATE TABLE audit_entry (
  id         INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,
  user_id    INTEGER REFERENCES user,
  host       TEXT NOT NULL,
  procedure  TEXT NOT NULL,
  request_id TEXT NOT NULL UNIQUE,
  input_hash TEXT NOT NULL,
  subject    TEXT NOT NULL,
  detail     TEXT NOT NULL CONSTRAINT audit_detail_json CHECK (json_valid(detail)),
  result     TEXT NOT NULL CONSTRAINT audit_result_json CHECK (json_valid(result)),
  prev_hash  TEXT NOT NULL,
  hash       TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX audit_subject ON audit_entry (subject);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entry
  WHEN NEW.prev_hash IS NOT ifnull((SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1), '')
  BEGIN SELECT RAISE(ABORT, 'AUDIT_CHAIN_BROKEN'); END;

CREATE TABLE department (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pinyin TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT department_active CHECK (is_active IN (0, 1))
) STRICT;
CREATE TABLE staff (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pinyin TEXT NOT NULL,
  department_id INTEGER REFERENCES department,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT staff_active CHECK (is_active IN (0, 1))
) STRICT;
CREATE TABLE customer (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pinyin TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT customer_active CHECK (is_active IN (0, 1))
) STRICT;
CREATE TABLE product (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pinyin TEXT NOT NULL,
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT product_active CHECK (is_active IN (0, 1))
) STRICT;

-- What a screen holds that is not yet a record: kept as typed, per user, so a closed window loses nothing.
CREATE TABLE screen_draft (
  user_id INTEGER NOT NULL REFERENCES user, key TEXT NOT NULL,
  body TEXT NOT NULL CONSTRAINT screen_draft_json CHECK (json_valid(body)), updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;
`
