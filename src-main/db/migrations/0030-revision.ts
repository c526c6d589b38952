/** Who changed what last, so that nobody writes over another unseen; and what became of drafts, so that undo can bring them back. */
export const revision = `
ALTER TABLE voucher_draft ADD COLUMN updated_by INTEGER REFERENCES user;

-- A draft's id names one draft for good: undo steps kept over a restart must never meet another one under it.
CREATE TABLE draft_counter (
  id INTEGER PRIMARY KEY CONSTRAINT draft_counter_one CHECK (id = 1), last INTEGER NOT NULL
) STRICT;
-- A day-book row sent again is found by the name it was first sent under.
CREATE INDEX draft_daybook ON voucher_draft (source_ref) WHERE source = 'daybook';
INSERT INTO draft_counter SELECT 1, ifnull(max(id), 0) FROM voucher_draft;
CREATE TRIGGER draft_counted AFTER INSERT ON voucher_draft BEGIN UPDATE draft_counter SET last = max(last, NEW.id); END;

-- Where a draft went: posted as a voucher, or removed, with all it held.
CREATE TABLE draft_end (
  draft_id INTEGER PRIMARY KEY, voucher_id INTEGER REFERENCES voucher,
  body TEXT CONSTRAINT draft_end_json CHECK (body IS NULL OR json_valid(body)),
  user_id INTEGER REFERENCES user, at TEXT NOT NULL,
  CONSTRAINT draft_end_one CHECK (voucher_id IS NULL OR body IS NULL)
) STRICT;
CREATE INDEX draft_end_removed ON draft_end (draft_id) WHERE body IS NOT NULL;

-- Masters and settings: how often each was changed, and by whom last. One without a row was never changed.
CREATE TABLE record_version (
  kind TEXT NOT NULL, record_id INTEGER NOT NULL, revision INTEGER NOT NULL,
  user_id INTEGER REFERENCES user, at TEXT NOT NULL,
  PRIMARY KEY (kind, record_id)
) STRICT, WITHOUT ROWID;
`
