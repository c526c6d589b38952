/**
 * 应收票据备查簿. What becomes of a bill is said by vouchers of the source 'bill', named id:received, id:collected and so on,
 * which count while they stand: as a draft, or posted and not reversed.
 */
export const bill = `
CREATE TABLE bill (
  id INTEGER PRIMARY KEY, no TEXT NOT NULL UNIQUE CONSTRAINT bill_no CHECK (length(trim(no)) > 0),
  kind TEXT NOT NULL CONSTRAINT bill_kind CHECK (kind IN ('bank', 'commercial')),
  customer_id INTEGER NOT NULL REFERENCES customer, acceptor TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CONSTRAINT bill_amount CHECK (amount_fen > 0 AND amount_fen < 1 << 51),
  issued_on TEXT NOT NULL CONSTRAINT bill_issued CHECK (issued_on IS date(issued_on)),
  received_on TEXT NOT NULL CONSTRAINT bill_received CHECK (received_on IS date(received_on) AND received_on >= issued_on),
  due_on TEXT NOT NULL CONSTRAINT bill_due CHECK (due_on IS date(due_on) AND due_on >= issued_on),
  -- Stands in 应收票据 already, by the openings or by a voucher of one's own.
  is_booked INTEGER NOT NULL CONSTRAINT bill_booked CHECK (is_booked IN (0, 1)), note TEXT NOT NULL
) STRICT;
CREATE INDEX bill_due ON bill (due_on);
CREATE INDEX draft_of_bill ON voucher_draft (source_ref) WHERE source = 'bill';
CREATE INDEX voucher_of_bill ON voucher (source_ref) WHERE source = 'bill';
-- A bill comes once and leaves once.
CREATE TRIGGER bill_once BEFORE INSERT ON voucher_draft WHEN NEW.source = 'bill' BEGIN
  SELECT RAISE(ABORT, 'BILL_GONE') FROM (
    SELECT source_ref FROM voucher_draft WHERE source = 'bill'
    UNION ALL SELECT source_ref FROM voucher v WHERE source = 'bill' AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)) o
  WHERE substr(o.source_ref, 1, instr(o.source_ref, ':')) = substr(NEW.source_ref, 1, instr(NEW.source_ref, ':')) AND (o.source_ref LIKE '%:received') = (NEW.source_ref LIKE '%:received');
END;
CREATE TRIGGER bill_kept BEFORE DELETE ON bill WHEN EXISTS (SELECT 1 FROM voucher WHERE source = 'bill' AND source_ref BETWEEN OLD.id || ':' AND OLD.id || ':z')
  BEGIN SELECT RAISE(ABORT, 'BILL_USED'); END;
`
