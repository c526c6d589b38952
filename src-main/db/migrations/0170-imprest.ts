/**
 * 补足备用金: which spending of a holder each replenishment pays back. One stands while its voucher does, as a draft or
 * posted and not reversed; what it pays back is paid back by no other.
 */
export const imprest = `
CREATE TABLE imprest_refill (
  id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES cash_book,
  from_date TEXT NOT NULL CONSTRAINT refill_from CHECK (from_date IS date(from_date)), to_date TEXT NOT NULL CONSTRAINT refill_to CHECK (to_date IS date(to_date) AND to_date >= from_date),
  amount_fen INTEGER NOT NULL CONSTRAINT refill_amount CHECK (amount_fen > 0), draft_id INTEGER NOT NULL, voucher_id INTEGER REFERENCES voucher
) STRICT;
CREATE INDEX imprest_refill_book ON imprest_refill (book_id);
CREATE INDEX imprest_refill_voucher ON imprest_refill (voucher_id);
CREATE TABLE imprest_refill_line (
  voucher_id INTEGER NOT NULL, line_no INTEGER NOT NULL, refill_id INTEGER NOT NULL REFERENCES imprest_refill,
  PRIMARY KEY (voucher_id, line_no, refill_id), FOREIGN KEY (voucher_id, line_no) REFERENCES posting
) STRICT, WITHOUT ROWID;
CREATE INDEX imprest_refill_line_refill ON imprest_refill_line (refill_id);
CREATE TRIGGER refill_posted AFTER INSERT ON voucher WHEN NEW.source = 'imprest' AND NEW.reverses_id IS NULL
  BEGIN UPDATE imprest_refill SET voucher_id = NEW.id WHERE id = CAST(NEW.source_ref AS INTEGER); END;
CREATE TRIGGER refill_once BEFORE INSERT ON imprest_refill_line BEGIN
  SELECT RAISE(ABORT, 'IMPREST_DONE') FROM imprest_refill_line l JOIN imprest_refill r ON r.id = l.refill_id WHERE l.voucher_id = NEW.voucher_id AND l.line_no = NEW.line_no
    AND (EXISTS (SELECT 1 FROM voucher_draft d WHERE d.id = r.draft_id) OR (r.voucher_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = r.voucher_id)));
END;
-- A draft that was removed and comes back finds its spending paid back by another.
CREATE TRIGGER refill_restored BEFORE INSERT ON voucher_draft WHEN NEW.source = 'imprest' BEGIN
  SELECT RAISE(ABORT, 'IMPREST_DONE') FROM imprest_refill_line own JOIN imprest_refill_line l ON l.voucher_id = own.voucher_id AND l.line_no = own.line_no AND l.refill_id <> own.refill_id
    JOIN imprest_refill r ON r.id = l.refill_id WHERE own.refill_id = CAST(NEW.source_ref AS INTEGER)
    AND (EXISTS (SELECT 1 FROM voucher_draft d WHERE d.id = r.draft_id) OR (r.voucher_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = r.voucher_id)));
END;
CREATE TRIGGER refill_fixed BEFORE UPDATE ON imprest_refill WHEN OLD.voucher_id IS NOT NULL OR NEW.amount_fen <> OLD.amount_fen OR NEW.book_id <> OLD.book_id BEGIN SELECT RAISE(ABORT, 'IMPREST_DONE'); END;
CREATE TRIGGER refill_kept BEFORE DELETE ON imprest_refill BEGIN SELECT RAISE(ABORT, 'IMPREST_DONE'); END;
CREATE TRIGGER refill_line_kept BEFORE DELETE ON imprest_refill_line BEGIN SELECT RAISE(ABORT, 'IMPREST_DONE'); END;
CREATE TRIGGER refill_line_fixed BEFORE UPDATE ON imprest_refill_line BEGIN SELECT RAISE(ABORT, 'IMPREST_DONE'); END;
`
