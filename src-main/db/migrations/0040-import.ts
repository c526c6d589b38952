/** What an import made besides vouchers, so that it can be taken back; how files of one layout are read; what a roster says of people. */
export const imports = `
ALTER TABLE import_batch ADD COLUMN undone_at TEXT;
ALTER TABLE import_batch ADD COLUMN undone_by INTEGER REFERENCES user;
CREATE TABLE import_entry (
  batch_id INTEGER NOT NULL REFERENCES import_batch, kind TEXT NOT NULL, ref_id INTEGER NOT NULL,
  before TEXT CONSTRAINT import_entry_json CHECK (before IS NULL OR json_valid(before)),
  PRIMARY KEY (batch_id, kind, ref_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_source ON voucher_draft (source_ref) WHERE source = 'import';
CREATE INDEX voucher_source ON voucher (source_ref) WHERE source = 'import';

-- Known again by its titles; the body says which title feeds which field and where the file's words go.
CREATE TABLE import_layout (
  record TEXT NOT NULL, titles TEXT NOT NULL, body TEXT NOT NULL CONSTRAINT import_layout_json CHECK (json_valid(body)), used_at TEXT NOT NULL,
  PRIMARY KEY (record, titles)
) STRICT, WITHOUT ROWID;

ALTER TABLE staff ADD COLUMN phone TEXT;
ALTER TABLE staff ADD COLUMN hired_on TEXT CONSTRAINT staff_hired CHECK (hired_on IS NULL OR hired_on IS date(hired_on));
`
