/**
 * 本年累计 of an office that begins in mid-year: what its accounts moved between January and its first month, kept beside
 * the opening balances. It is no posting, because the balances already contain it; it only counts in the first year's sums.
 */
export const openingTurnover = `
CREATE TABLE opening_turnover (
  account_id INTEGER NOT NULL REFERENCES account,
  staff_id INTEGER REFERENCES staff, customer_id INTEGER REFERENCES customer, product_id INTEGER REFERENCES product, department_id INTEGER REFERENCES department,
  debit_fen INTEGER NOT NULL, credit_fen INTEGER NOT NULL,
  CONSTRAINT turnover_given CHECK (debit_fen <> 0 OR credit_fen <> 0),
  CONSTRAINT turnover_range CHECK (abs(debit_fen) < 1 << 51 AND abs(credit_fen) < 1 << 51)
) STRICT;
CREATE UNIQUE INDEX opening_turnover_key ON opening_turnover (account_id, ifnull(staff_id, 0), ifnull(customer_id, 0), ifnull(product_id, 0), ifnull(department_id, 0));

CREATE TRIGGER turnover_insert BEFORE INSERT ON opening_turnover BEGIN
  SELECT RAISE(ABORT, 'OPENING_CLOSED') WHERE EXISTS (SELECT 1 FROM period WHERE substr(month, 6) = '00' AND state = 'closed');
  SELECT RAISE(ABORT, 'OPENING_STARTS_YEAR') WHERE (SELECT substr(first_month, 6) FROM office) = '01';
  SELECT RAISE(ABORT, 'ACCOUNT_NOT_POSTABLE') WHERE NOT (SELECT is_leaf FROM account WHERE id = NEW.account_id);
END;
CREATE TRIGGER turnover_no_update BEFORE UPDATE ON opening_turnover BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER turnover_delete BEFORE DELETE ON opening_turnover BEGIN
  SELECT RAISE(ABORT, 'OPENING_CLOSED') WHERE EXISTS (SELECT 1 FROM period WHERE substr(month, 6) = '00' AND state = 'closed');
END;
CREATE TRIGGER turnover_balanced BEFORE UPDATE OF state ON period WHEN OLD.state = 'open' AND NEW.state = 'closed' AND substr(NEW.month, 6) = '00' BEGIN
  SELECT RAISE(ABORT, 'UNBALANCED') WHERE (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM opening_turnover) <> 0;
END;
`
