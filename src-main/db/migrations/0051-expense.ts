/** 借款、报销、付款: what is asked for, what was approved, what was paid and what it settled. */
export const expense = `
CREATE TABLE advance (
  id INTEGER PRIMARY KEY, no TEXT NOT NULL UNIQUE, staff_id INTEGER NOT NULL REFERENCES staff, department_id INTEGER REFERENCES department,
  maker_id INTEGER NOT NULL REFERENCES user, date TEXT NOT NULL CONSTRAINT advance_date CHECK (date IS date(date)),
  due_date TEXT CONSTRAINT advance_due CHECK (due_date IS date(due_date)),
  amount_fen INTEGER NOT NULL CONSTRAINT advance_amount CHECK (amount_fen BETWEEN 0 AND (1 << 51)), purpose TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CONSTRAINT advance_state CHECK (state IN ('draft', 'pending', 'returned', 'withdrawn', 'approved', 'paid', 'reversed')),
  approval_id INTEGER REFERENCES approval, revision INTEGER NOT NULL DEFAULT 1, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX advance_staff ON advance (staff_id, state);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY, no TEXT NOT NULL UNIQUE, staff_id INTEGER NOT NULL REFERENCES staff, department_id INTEGER REFERENCES department,
  maker_id INTEGER NOT NULL REFERENCES user, date TEXT NOT NULL CONSTRAINT claim_date CHECK (date IS date(date)), purpose TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CONSTRAINT claim_state CHECK (state IN ('draft', 'pending', 'returned', 'withdrawn', 'approved', 'paid', 'reversed')),
  approval_id INTEGER REFERENCES approval, revision INTEGER NOT NULL DEFAULT 1, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX claim_staff ON claim (staff_id, date);

-- As typed: what is missing is told when the claim is handed in. The invoice's whole amount stands beside what is claimed of it.
CREATE TABLE claim_line (
  id INTEGER PRIMARY KEY, claim_id INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE, line_no INTEGER NOT NULL,
  date TEXT CONSTRAINT claim_line_date CHECK (date IS date(date)), category_id INTEGER REFERENCES expense_category, purpose TEXT NOT NULL,
  amount_fen INTEGER NOT NULL CONSTRAINT claim_line_amount CHECK (amount_fen BETWEEN 0 AND (1 << 51)),
  tax_fen INTEGER NOT NULL CONSTRAINT claim_line_tax CHECK (tax_fen >= 0 AND tax_fen <= amount_fen),
  is_deductible INTEGER NOT NULL CONSTRAINT claim_line_deductible CHECK (is_deductible IN (0, 1)),
  invoice_kind TEXT NOT NULL, invoice_code TEXT NOT NULL, invoice_no TEXT NOT NULL, invoice_fen INTEGER NOT NULL CONSTRAINT claim_line_invoice CHECK (invoice_fen >= 0),
  customer_id INTEGER REFERENCES customer, activity TEXT NOT NULL, counterpart TEXT NOT NULL, heads INTEGER
) STRICT;
CREATE INDEX claim_line_claim ON claim_line (claim_id, line_no);
CREATE INDEX claim_line_number ON claim_line (invoice_no, invoice_code) WHERE invoice_no <> '';

CREATE TABLE payment (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CONSTRAINT payment_kind CHECK (kind IN ('payment', 'repayment')),
  record TEXT NOT NULL CONSTRAINT payment_record CHECK (record IN ('advance', 'claim')), record_id INTEGER NOT NULL,
  date TEXT NOT NULL CONSTRAINT payment_date CHECK (date IS date(date)), book_id INTEGER REFERENCES cash_book,
  amount_fen INTEGER NOT NULL CONSTRAINT payment_amount CHECK (amount_fen >= 0), draft_id INTEGER, voucher_id INTEGER REFERENCES voucher,
  state TEXT NOT NULL DEFAULT 'live' CONSTRAINT payment_state CHECK (state IN ('live', 'cancelled', 'reversed')), reason TEXT NOT NULL DEFAULT '',
  paid_by INTEGER NOT NULL REFERENCES user, paid_at TEXT NOT NULL,
  CONSTRAINT payment_book CHECK ((amount_fen > 0) = (book_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX payment_once ON payment (record, record_id) WHERE state = 'live' AND kind = 'payment';
CREATE INDEX payment_draft ON payment (draft_id) WHERE draft_id IS NOT NULL;
-- Lines first; the payment's insert seals them.
CREATE TABLE settlement (
  payment_id INTEGER NOT NULL REFERENCES payment DEFERRABLE INITIALLY DEFERRED, advance_id INTEGER NOT NULL REFERENCES advance,
  amount_fen INTEGER NOT NULL CONSTRAINT settlement_amount CHECK (amount_fen > 0), PRIMARY KEY (payment_id, advance_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX settlement_advance ON settlement (advance_id);
`

/** What must never happen, whoever writes. */
export const expenseTriggers = `
-- A request follows its approval, so the two can't say different things.
CREATE TRIGGER claim_follows AFTER UPDATE OF state ON approval WHEN NEW.record = 'claim' BEGIN UPDATE claim SET state = NEW.state WHERE id = NEW.record_id; END;
CREATE TRIGGER advance_follows AFTER UPDATE OF state ON approval WHEN NEW.record = 'advance' BEGIN UPDATE advance SET state = NEW.state WHERE id = NEW.record_id; END;

CREATE TRIGGER claim_line_added BEFORE INSERT ON claim_line WHEN (SELECT state FROM claim WHERE id = NEW.claim_id) NOT IN ('draft', 'returned', 'withdrawn')
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER claim_line_changed BEFORE UPDATE ON claim_line WHEN (SELECT state FROM claim WHERE id = OLD.claim_id) NOT IN ('draft', 'returned', 'withdrawn') OR NEW.claim_id <> OLD.claim_id
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER claim_line_removed BEFORE DELETE ON claim_line WHEN (SELECT state FROM claim WHERE id = OLD.claim_id) NOT IN ('draft', 'returned', 'withdrawn')
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER claim_removed BEFORE DELETE ON claim WHEN OLD.state <> 'draft' OR OLD.approval_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER advance_removed BEFORE DELETE ON advance WHEN OLD.state <> 'draft' OR OLD.approval_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER advance_changed BEFORE UPDATE ON advance WHEN OLD.state NOT IN ('draft', 'returned', 'withdrawn')
  AND (NEW.amount_fen <> OLD.amount_fen OR NEW.staff_id <> OLD.staff_id OR NEW.date <> OLD.date) BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER claim_changed BEFORE UPDATE ON claim WHEN OLD.state NOT IN ('draft', 'returned', 'withdrawn')
  AND (NEW.staff_id <> OLD.staff_id OR NEW.date <> OLD.date) BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;

CREATE TRIGGER claim_step BEFORE UPDATE OF state ON claim WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('draft>pending',
    'returned>pending', 'withdrawn>pending', 'pending>approved', 'pending>returned', 'pending>withdrawn', 'approved>paid', 'paid>approved', 'paid>reversed')
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER advance_step BEFORE UPDATE OF state ON advance WHEN NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN ('draft>pending',
    'returned>pending', 'withdrawn>pending', 'pending>approved', 'pending>returned', 'pending>withdrawn', 'approved>paid', 'paid>approved', 'paid>reversed')
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
-- Handed in only with an approval under way, approved only by it.
CREATE TRIGGER claim_asks BEFORE UPDATE OF state ON claim WHEN NEW.state IN ('pending', 'approved') AND OLD.state <> 'paid'
  AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.id = NEW.approval_id AND a.record = 'claim' AND a.record_id = NEW.id AND a.state = NEW.state)
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;
CREATE TRIGGER advance_asks BEFORE UPDATE OF state ON advance WHEN NEW.state IN ('pending', 'approved') AND OLD.state <> 'paid'
  AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.id = NEW.approval_id AND a.record = 'advance' AND a.record_id = NEW.id AND a.state = NEW.state AND a.amount_fen = NEW.amount_fen)
  BEGIN SELECT RAISE(ABORT, 'REQUEST_LOCKED'); END;

-- What all live claims take of one invoice stays within it, and they agree on what it is worth.
CREATE TRIGGER invoice_once AFTER UPDATE OF state ON claim WHEN NEW.state = 'pending' BEGIN
  SELECT RAISE(ABORT, 'CLAIM_EMPTY') WHERE NOT EXISTS (SELECT 1 FROM claim_line WHERE claim_id = NEW.id AND amount_fen > 0);
  SELECT RAISE(ABORT, 'INVOICE_OVERCLAIMED') FROM claim_line l JOIN claim c ON c.id = l.claim_id
    WHERE c.state IN ('pending', 'approved', 'paid') AND l.invoice_no <> ''
      AND (l.invoice_no, l.invoice_code) IN (SELECT invoice_no, invoice_code FROM claim_line WHERE claim_id = NEW.id AND invoice_no <> '')
    GROUP BY l.invoice_no, l.invoice_code HAVING sum(l.amount_fen) > min(l.invoice_fen);
END;

CREATE TRIGGER settlement_sealed BEFORE INSERT ON settlement WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.payment_id) BEGIN SELECT RAISE(ABORT, 'PAYMENT_SEALED'); END;
CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement BEGIN SELECT RAISE(ABORT, 'PAYMENT_SEALED'); END;
CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement BEGIN SELECT RAISE(ABORT, 'PAYMENT_SEALED'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'PAYMENT_SEALED'); END;
CREATE TRIGGER payment_facts BEFORE UPDATE ON payment WHEN OLD.state <> 'live' OR NEW.amount_fen <> OLD.amount_fen OR NEW.record <> OLD.record OR NEW.record_id <> OLD.record_id
    OR NEW.date <> OLD.date OR NEW.book_id IS NOT OLD.book_id OR (OLD.voucher_id IS NOT NULL AND NEW.voucher_id IS NOT OLD.voucher_id)
  BEGIN SELECT RAISE(ABORT, 'PAYMENT_SEALED'); END;
CREATE TRIGGER payment_seal AFTER INSERT ON payment BEGIN
  SELECT RAISE(ABORT, 'NOT_APPROVED') WHERE NEW.kind = 'payment' AND NEW.record = 'claim' AND (SELECT state FROM claim WHERE id = NEW.record_id) IS NOT 'approved';
  SELECT RAISE(ABORT, 'NOT_APPROVED') WHERE NEW.kind = 'payment' AND NEW.record = 'advance' AND (SELECT state FROM advance WHERE id = NEW.record_id) IS NOT 'approved';
  -- Paid is what was approved, in money and in advances settled.
  SELECT RAISE(ABORT, 'PAYMENT_DIFFERS') WHERE NEW.kind = 'payment' AND NEW.amount_fen + ifnull((SELECT sum(amount_fen) FROM settlement WHERE payment_id = NEW.id), 0)
    IS NOT (SELECT amount_fen FROM approval a WHERE a.record = NEW.record AND a.record_id = NEW.record_id AND a.state = 'approved' ORDER BY a.id DESC LIMIT 1);
  SELECT RAISE(ABORT, 'PAYMENT_DIFFERS') WHERE NEW.kind = 'payment' AND NEW.record = 'claim'
    AND (SELECT sum(amount_fen) FROM claim_line WHERE claim_id = NEW.record_id) IS NOT NEW.amount_fen + ifnull((SELECT sum(amount_fen) FROM settlement WHERE payment_id = NEW.id), 0);
  SELECT RAISE(ABORT, 'PAYMENT_DIFFERS') WHERE NEW.kind = 'repayment' AND NEW.amount_fen IS NOT (SELECT sum(amount_fen) FROM settlement WHERE payment_id = NEW.id);
  SELECT RAISE(ABORT, 'ADVANCE_OVERSETTLED') FROM settlement s JOIN advance v ON v.id = s.advance_id WHERE s.payment_id = NEW.id
    AND (v.state <> 'paid' OR v.amount_fen < (SELECT sum(t.amount_fen) FROM settlement t JOIN payment p ON p.id = t.payment_id WHERE t.advance_id = v.id AND p.state = 'live')
      OR (NEW.record = 'claim' AND v.staff_id <> (SELECT staff_id FROM claim WHERE id = NEW.record_id)));
  UPDATE claim SET state = 'paid' WHERE NEW.kind = 'payment' AND NEW.record = 'claim' AND id = NEW.record_id;
  UPDATE advance SET state = 'paid' WHERE NEW.kind = 'payment' AND NEW.record = 'advance' AND id = NEW.record_id;
END;
CREATE TRIGGER payment_taken_back BEFORE UPDATE OF state ON payment WHEN NEW.state <> 'live' AND OLD.record = 'advance' AND OLD.kind = 'payment'
  AND EXISTS (SELECT 1 FROM settlement s JOIN payment p ON p.id = s.payment_id WHERE s.advance_id = OLD.record_id AND p.state = 'live')
  BEGIN SELECT RAISE(ABORT, 'ADVANCE_SETTLED'); END;
CREATE TRIGGER request_unpaid AFTER UPDATE OF state ON payment WHEN NEW.state <> 'live' AND NEW.kind = 'payment' BEGIN
  UPDATE claim SET state = iif(NEW.state = 'cancelled', 'approved', 'reversed') WHERE NEW.record = 'claim' AND id = NEW.record_id;
  UPDATE advance SET state = iif(NEW.state = 'cancelled', 'approved', 'reversed') WHERE NEW.record = 'advance' AND id = NEW.record_id;
END;

-- The voucher that a payment made: found again when it is posted, and kept while the payment stands.
CREATE TRIGGER payment_posted AFTER INSERT ON voucher WHEN NEW.source = 'expense' AND NEW.reverses_id IS NULL
  BEGIN UPDATE payment SET voucher_id = NEW.id, draft_id = NULL WHERE id = CAST(NEW.source_ref AS INTEGER); END;
CREATE TRIGGER payment_draft_kept BEFORE DELETE ON voucher_draft WHEN EXISTS (SELECT 1 FROM payment WHERE draft_id = OLD.id AND state = 'live')
  BEGIN SELECT RAISE(ABORT, 'VOUCHER_OF_PAYMENT'); END;
CREATE TRIGGER payment_reversal_kept BEFORE DELETE ON voucher_draft WHEN EXISTS (SELECT 1 FROM payment WHERE voucher_id = OLD.reverses_id AND state = 'reversed')
  AND NOT EXISTS (SELECT 1 FROM voucher WHERE reverses_id = OLD.reverses_id) BEGIN SELECT RAISE(ABORT, 'VOUCHER_OF_PAYMENT'); END;

-- Papers of what was handed in stay with it.
CREATE TRIGGER claim_papers BEFORE DELETE ON attachment WHEN OLD.subject GLOB 'claim:*'
  AND (SELECT state FROM claim WHERE id = CAST(substr(OLD.subject, 7) AS INTEGER)) NOT IN ('draft', 'returned', 'withdrawn') BEGIN SELECT RAISE(ABORT, 'ATTACHMENT_KEPT'); END;
CREATE TRIGGER claim_line_papers BEFORE DELETE ON attachment WHEN OLD.subject GLOB 'claimLine:*'
  AND (SELECT c.state FROM claim c JOIN claim_line l ON l.claim_id = c.id WHERE l.id = CAST(substr(OLD.subject, 11) AS INTEGER)) NOT IN ('draft', 'returned', 'withdrawn')
  BEGIN SELECT RAISE(ABORT, 'ATTACHMENT_KEPT'); END;
CREATE TRIGGER claim_line_gone AFTER DELETE ON claim_line BEGIN DELETE FROM attachment WHERE subject = 'claimLine:' || OLD.id; END;
CREATE TRIGGER claim_gone AFTER DELETE ON claim BEGIN DELETE FROM attachment WHERE subject = 'claim:' || OLD.id; END;
CREATE TRIGGER advance_gone AFTER DELETE ON advance BEGIN DELETE FROM attachment WHERE subject = 'advance:' || OLD.id; END;
`
