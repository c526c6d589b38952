/**
 * 银行对账 and 现金盘点. A line of a bank's statement stays as it came; a match seals lines of the book and of the bank whose
 * sums are equal, and touches neither. Counts stay as they were taken.
 */
export const bank = `
CREATE TABLE bank_line (
  id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES cash_book,
  date TEXT NOT NULL CONSTRAINT bank_line_date CHECK (date IS date(date)),
  -- Above zero came in, below went out, as the office sees it.
  amount_fen INTEGER NOT NULL CONSTRAINT bank_line_amount CHECK (amount_fen <> 0 AND abs(amount_fen) < 1 << 51),
  balance_fen INTEGER, party TEXT NOT NULL, summary TEXT NOT NULL, serial TEXT NOT NULL
) STRICT;
CREATE INDEX bank_line_book ON bank_line (book_id, date, amount_fen);
-- A fee often carries the serial of what it was charged for, so the amount belongs to what tells two lines apart.
CREATE UNIQUE INDEX bank_line_serial ON bank_line (book_id, serial, date, amount_fen) WHERE serial <> '';

CREATE TABLE bank_match (
  id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES cash_book,
  -- From this day on its lines are no longer open: the latest of their days, and never in a closed month.
  date TEXT NOT NULL CONSTRAINT bank_match_day CHECK (date IS date(date)),
  way TEXT NOT NULL CONSTRAINT bank_match_way CHECK (way IN ('rule', 'hand')),
  reasons TEXT NOT NULL CONSTRAINT bank_match_json CHECK (json_valid(reasons)), at TEXT NOT NULL, user_id INTEGER NOT NULL REFERENCES user
) STRICT;
CREATE INDEX bank_match_book_date ON bank_match (book_id, date);
CREATE TABLE bank_match_book (
  voucher_id INTEGER NOT NULL, line_no INTEGER NOT NULL, match_id INTEGER NOT NULL REFERENCES bank_match ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (voucher_id, line_no), FOREIGN KEY (voucher_id, line_no) REFERENCES posting
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_match_book_match ON bank_match_book (match_id);
CREATE TABLE bank_match_line (
  bank_line_id INTEGER PRIMARY KEY REFERENCES bank_line, match_id INTEGER NOT NULL REFERENCES bank_match ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX bank_match_line_match ON bank_match_line (match_id);
CREATE INDEX draft_of_bank ON voucher_draft (source_ref) WHERE source = 'bank';
CREATE INDEX voucher_of_bank ON voucher (source_ref) WHERE source = 'bank';

CREATE TRIGGER bank_line_insert BEFORE INSERT ON bank_line BEGIN
  SELECT RAISE(ABORT, 'BOOK_NOT_BANK') WHERE (SELECT kind FROM cash_book WHERE id = NEW.book_id) IS NOT 'bank';
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE (SELECT state FROM period WHERE month = substr(NEW.date, 1, 7)) IS NOT 'open';
END;
CREATE TRIGGER bank_line_no_update BEFORE UPDATE ON bank_line BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_line_delete BEFORE DELETE ON bank_line BEGIN
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE (SELECT state FROM period WHERE month = substr(OLD.date, 1, 7)) IS NOT 'open';
END;
-- Lines first, then the match seals them.
CREATE TRIGGER bank_match_seal AFTER INSERT ON bank_match BEGIN
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE (SELECT state FROM period WHERE month = substr(NEW.date, 1, 7)) IS NOT 'open';
  SELECT RAISE(ABORT, 'BANK_TOO_FEW') WHERE (SELECT count(*) FROM bank_match_book WHERE match_id = NEW.id) + (SELECT count(*) FROM bank_match_line WHERE match_id = NEW.id) < 2;
  SELECT RAISE(ABORT, 'BANK_LINE_UNKNOWN') FROM bank_match_book b JOIN posting p ON p.voucher_id = b.voucher_id AND p.line_no = b.line_no
    WHERE b.match_id = NEW.id AND (p.account_id <> (SELECT account_id FROM cash_book WHERE id = NEW.book_id) OR p.date > NEW.date OR p.month LIKE '%-00');
  SELECT RAISE(ABORT, 'BANK_LINE_UNKNOWN') FROM bank_match_line m JOIN bank_line l ON l.id = m.bank_line_id
    WHERE m.match_id = NEW.id AND (l.book_id <> NEW.book_id OR l.date > NEW.date);
  SELECT RAISE(ABORT, 'BANK_SUMS_DIFFER') WHERE
    (SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) FROM bank_match_book b JOIN posting p ON p.voucher_id = b.voucher_id AND p.line_no = b.line_no WHERE b.match_id = NEW.id)
    <> (SELECT ifnull(sum(l.amount_fen), 0) FROM bank_match_line m JOIN bank_line l ON l.id = m.bank_line_id WHERE m.match_id = NEW.id);
END;
CREATE TRIGGER bank_match_no_update BEFORE UPDATE ON bank_match BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_match_delete BEFORE DELETE ON bank_match BEGIN
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE (SELECT state FROM period WHERE month = substr(OLD.date, 1, 7)) IS NOT 'open';
END;
CREATE TRIGGER bank_match_book_sealed BEFORE INSERT ON bank_match_book WHEN EXISTS (SELECT 1 FROM bank_match WHERE id = NEW.match_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_match_line_sealed BEFORE INSERT ON bank_match_line WHEN EXISTS (SELECT 1 FROM bank_match WHERE id = NEW.match_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_match_book_no_update BEFORE UPDATE ON bank_match_book BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_match_line_no_update BEFORE UPDATE ON bank_match_line BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_match_book_no_delete BEFORE DELETE ON bank_match_book WHEN EXISTS (SELECT 1 FROM bank_match WHERE id = OLD.match_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER bank_match_line_no_delete BEFORE DELETE ON bank_match_line WHEN EXISTS (SELECT 1 FROM bank_match WHERE id = OLD.match_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;

-- 现金盘点: what lay in the box, what the book said at that moment, who counted and who watched.
CREATE TABLE cash_count (
  id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES cash_book,
  date TEXT NOT NULL CONSTRAINT cash_count_date CHECK (date IS date(date)),
  counter TEXT NOT NULL CONSTRAINT cash_count_counter CHECK (length(trim(counter)) > 0),
  witness TEXT NOT NULL CONSTRAINT cash_count_witness CHECK (length(trim(witness)) > 0 AND trim(witness) <> trim(counter)),
  book_fen INTEGER NOT NULL, counted_fen INTEGER NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL, user_id INTEGER NOT NULL REFERENCES user
) STRICT;
CREATE INDEX cash_count_book ON cash_count (book_id, date);
CREATE TABLE cash_count_line (
  count_id INTEGER NOT NULL REFERENCES cash_count DEFERRABLE INITIALLY DEFERRED, line_no INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT count_line_kind CHECK (kind IN ('face', 'in', 'out', 'slip')),
  face_fen INTEGER NOT NULL, pieces INTEGER NOT NULL CONSTRAINT count_line_pieces CHECK (pieces >= 0),
  amount_fen INTEGER NOT NULL CONSTRAINT count_line_amount CHECK (amount_fen >= 0 AND amount_fen < 1 << 51), text TEXT NOT NULL,
  CONSTRAINT count_line_face CHECK (kind <> 'face' OR amount_fen = face_fen * pieces),
  PRIMARY KEY (count_id, line_no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER cash_count_seal AFTER INSERT ON cash_count BEGIN
  SELECT RAISE(ABORT, 'BOOK_NOT_CASH') WHERE (SELECT kind FROM cash_book WHERE id = NEW.book_id) NOT IN ('cash', 'imprest');
  SELECT RAISE(ABORT, 'UNBALANCED') WHERE NEW.counted_fen <> (SELECT ifnull(sum(amount_fen), 0) FROM cash_count_line WHERE count_id = NEW.id AND kind = 'face');
END;
CREATE TRIGGER cash_count_no_update BEFORE UPDATE ON cash_count BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER cash_count_no_delete BEFORE DELETE ON cash_count BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER cash_count_line_sealed BEFORE INSERT ON cash_count_line WHEN EXISTS (SELECT 1 FROM cash_count WHERE id = NEW.count_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER cash_count_line_no_update BEFORE UPDATE ON cash_count_line BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER cash_count_line_no_delete BEFORE DELETE ON cash_count_line BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
`
