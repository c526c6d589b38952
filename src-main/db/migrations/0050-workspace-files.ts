/** Files by content hash, and what each is attached to. The bytes lie in the office's `attachments/`. */
export const files = `
CREATE TABLE file (
  hash       TEXT PRIMARY KEY CONSTRAINT file_hash CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  media_type TEXT NOT NULL,
  bytes      INTEGER NOT NULL CONSTRAINT file_bytes CHECK (bytes > 0),
  added_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER file_no_update BEFORE UPDATE ON file BEGIN SELECT RAISE(ABORT, 'ATTACHMENT_KEPT'); END;

-- The subject names a record as the audit does: draft:12, voucher:3.
CREATE TABLE attachment (
  id       INTEGER PRIMARY KEY,
  subject  TEXT NOT NULL CONSTRAINT attachment_subject CHECK (subject GLOB '[a-z]*:[1-9]*'),
  hash     TEXT NOT NULL REFERENCES file,
  name     TEXT NOT NULL CONSTRAINT attachment_name CHECK (length(trim(name)) BETWEEN 1 AND 200),
  added_at TEXT NOT NULL, added_by INTEGER NOT NULL REFERENCES user,
  CONSTRAINT attachment_once UNIQUE (subject, hash)
) STRICT;
CREATE INDEX attachment_hash ON attachment (hash);
-- A posted voucher's papers are part of it. They may be added to, as when an invoice comes late.
CREATE TRIGGER attachment_kept BEFORE DELETE ON attachment WHEN OLD.subject GLOB 'voucher:*'
  BEGIN SELECT RAISE(ABORT, 'ATTACHMENT_KEPT'); END;
CREATE TRIGGER attachment_moves BEFORE UPDATE ON attachment
  WHEN OLD.subject GLOB 'voucher:*' OR NEW.hash <> OLD.hash OR NEW.name <> OLD.name OR NEW.added_at <> OLD.added_at OR NEW.added_by <> OLD.added_by
  BEGIN SELECT RAISE(ABORT, 'ATTACHMENT_KEPT'); END;
-- Ids of drafts are given again, and the next draft must not come with another's papers.
CREATE TRIGGER draft_attachments AFTER DELETE ON voucher_draft BEGIN DELETE FROM attachment WHERE subject = 'draft:' || OLD.id; END;
`
