/**
 * 定期凭证, 待摊 and 预提: a voucher's body, and what each month of a span takes of it. A month is done while its voucher
 * stands, as a draft or posted and not reversed.
 */
export const schedule = `
CREATE TABLE voucher_schedule (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CONSTRAINT schedule_name CHECK (length(trim(name)) > 0),
  kind TEXT NOT NULL CONSTRAINT schedule_kind CHECK (kind IN ('recurring', 'prepaid', 'accrual')),
  body TEXT NOT NULL CONSTRAINT schedule_json CHECK (json_valid(body)),
  -- The day of the month; 31 is its last.
  day INTEGER NOT NULL CONSTRAINT schedule_day CHECK (day BETWEEN 1 AND 31),
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT schedule_active CHECK (is_active IN (0, 1))
) STRICT;
CREATE TABLE voucher_schedule_month (
  schedule_id INTEGER NOT NULL REFERENCES voucher_schedule ON DELETE CASCADE,
  month TEXT NOT NULL CONSTRAINT schedule_month CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) BETWEEN '01' AND '12'),
  -- Nothing is asked of a month at zero.
  amount_fen INTEGER NOT NULL CONSTRAINT schedule_amount CHECK (amount_fen >= 0 AND amount_fen < 1 << 51),
  PRIMARY KEY (schedule_id, month)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_of_schedule ON voucher_draft (source_ref) WHERE source = 'schedule';
CREATE INDEX voucher_of_schedule ON voucher (source_ref) WHERE source = 'schedule';
-- One voucher for a month: a draft that was removed does not come back beside the one made in its place.
CREATE TRIGGER schedule_once BEFORE INSERT ON voucher_draft WHEN NEW.source = 'schedule' BEGIN
  SELECT RAISE(ABORT, 'SCHEDULE_DONE') WHERE EXISTS (SELECT 1 FROM voucher_draft d WHERE d.source = 'schedule' AND d.source_ref = NEW.source_ref)
    OR EXISTS (SELECT 1 FROM voucher v WHERE v.source = 'schedule' AND v.source_ref = NEW.source_ref AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id));
END;
-- What has a voucher keeps its amount and its place.
CREATE TRIGGER schedule_month_kept BEFORE DELETE ON voucher_schedule_month WHEN EXISTS (SELECT 1 FROM voucher v WHERE v.source = 'schedule' AND v.source_ref = OLD.schedule_id || ':' || OLD.month
    AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)) BEGIN SELECT RAISE(ABORT, 'SCHEDULE_KEPT'); END;
`
