/** Comments on figures (批注): a thread per cell, of a voucher, a draft or an account. They change no record. */
export const comment = `
CREATE TABLE comment_thread (
  id          INTEGER PRIMARY KEY,
  voucher_id  INTEGER REFERENCES voucher,
  draft_id    INTEGER REFERENCES voucher_draft ON DELETE CASCADE,
  account_id  INTEGER REFERENCES account,
  line_no     INTEGER NOT NULL,
  field       TEXT NOT NULL CONSTRAINT comment_field CHECK (length(field) BETWEEN 1 AND 40),
  label       TEXT NOT NULL,
  created_at  TEXT NOT NULL,
  resolved_at TEXT,
  resolved_by INTEGER REFERENCES user,
  CONSTRAINT comment_one_record CHECK ((voucher_id IS NOT NULL) + (draft_id IS NOT NULL) + (account_id IS NOT NULL) = 1),
  CONSTRAINT comment_resolved CHECK ((resolved_at IS NULL) = (resolved_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX comment_of_voucher ON comment_thread (voucher_id, line_no, field) WHERE voucher_id IS NOT NULL;
CREATE UNIQUE INDEX comment_of_draft ON comment_thread (draft_id, line_no, field) WHERE draft_id IS NOT NULL;
CREATE UNIQUE INDEX comment_of_account ON comment_thread (account_id, line_no, field) WHERE account_id IS NOT NULL;
CREATE INDEX comment_open ON comment_thread (created_at) WHERE resolved_at IS NULL;

CREATE TABLE comment_note (
  id        INTEGER PRIMARY KEY,
  thread_id INTEGER NOT NULL REFERENCES comment_thread ON DELETE CASCADE,
  author_id INTEGER NOT NULL REFERENCES user,
  at        TEXT NOT NULL,
  text      TEXT NOT NULL CONSTRAINT comment_text CHECK (length(trim(text)) BETWEEN 1 AND 1000)
) STRICT;
CREATE INDEX comment_note_thread ON comment_note (thread_id);

-- What was said stays said. A thread goes only with the draft it is about, and its notes with it.
CREATE TRIGGER comment_note_no_update BEFORE UPDATE ON comment_note BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER comment_note_no_delete BEFORE DELETE ON comment_note WHEN EXISTS (SELECT 1 FROM comment_thread WHERE id = OLD.thread_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER comment_thread_no_delete BEFORE DELETE ON comment_thread WHEN OLD.draft_id IS NULL OR EXISTS (SELECT 1 FROM voucher_draft WHERE id = OLD.draft_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
-- The only move is from a draft to the voucher it became.
CREATE TRIGGER comment_thread_stays BEFORE UPDATE OF voucher_id, draft_id, account_id, line_no, field ON comment_thread
  WHEN NOT (OLD.draft_id IS NOT NULL AND NEW.draft_id IS NULL AND NEW.voucher_id IS NOT NULL AND NEW.line_no = OLD.line_no AND NEW.field = OLD.field)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
`
