/**
 * The ledger. Lines first, the header seals them: `voucher` and `posting` hold posted facts only and are append-only;
 * a draft is its own mutable row. Post = one BEGIN IMMEDIATE: insert postings, insert the voucher (checks), delete the
 * draft. Needs foreign_keys and recursive_triggers ON, else INSERT OR REPLACE slips past the delete triggers.
 */
export const ledger = `
CREATE TABLE fiscal_year (
  year INTEGER PRIMARY KEY,
  state TEXT NOT NULL DEFAULT 'open' CONSTRAINT year_state CHECK (state IN ('open', 'closed'))
) STRICT;
CREATE TRIGGER year_closed_for_good BEFORE UPDATE OF state ON fiscal_year WHEN OLD.state = 'closed'
  BEGIN SELECT RAISE(ABORT, 'YEAR_CLOSED'); END;
CREATE TRIGGER year_no_delete BEFORE DELETE ON fiscal_year BEGIN SELECT RAISE(ABORT, 'PERIOD_KEPT'); END;

-- 'YYYY-00' is the opening period.
CREATE TABLE period (
  month         TEXT PRIMARY KEY CONSTRAINT period_month CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND substr(month, 6) <= '12'),
  year          INTEGER NOT NULL REFERENCES fiscal_year,
  state         TEXT NOT NULL DEFAULT 'open' CONSTRAINT period_state CHECK (state IN ('open', 'closed')),
  closed_at     TEXT, closed_by INTEGER REFERENCES user,
  reopen_count  INTEGER NOT NULL DEFAULT 0,
  reopen_reason TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE cash_flow_item (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  direction TEXT NOT NULL CONSTRAINT cash_flow_direction CHECK (direction IN ('in', 'out'))
) STRICT;

CREATE TABLE account (
  id        INTEGER PRIMARY KEY,
  code      TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  pinyin    TEXT NOT NULL,
  type      TEXT NOT NULL CONSTRAINT account_type CHECK (type IN ('asset', 'liability', 'equity', 'cost', 'income', 'expense')),
  side      TEXT NOT NULL CONSTRAINT account_side CHECK (side IN ('debit', 'credit')),
  role      TEXT,
  parent_id INTEGER REFERENCES account,
  is_leaf   INTEGER NOT NULL DEFAULT 1 CONSTRAINT account_leaf CHECK (is_leaf IN (0, 1)),
  is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT account_active CHECK (is_active IN (0, 1)),
  needs_staff INTEGER NOT NULL DEFAULT 0, needs_customer INTEGER NOT NULL DEFAULT 0, needs_product INTEGER NOT NULL DEFAULT 0,
  needs_category INTEGER NOT NULL DEFAULT 0, needs_department INTEGER NOT NULL DEFAULT 0, needs_cash_flow INTEGER NOT NULL DEFAULT 0,
  cash_flow_in_id INTEGER REFERENCES cash_flow_item, cash_flow_out_id INTEGER REFERENCES cash_flow_item
) STRICT;
CREATE INDEX account_parent ON account (parent_id);

CREATE TABLE expense_category (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, pinyin TEXT NOT NULL,
  parent_id INTEGER REFERENCES expense_category, account_id INTEGER NOT NULL REFERENCES account,
  is_fixed INTEGER NOT NULL DEFAULT 0, is_leaf INTEGER NOT NULL DEFAULT 1, is_active INTEGER NOT NULL DEFAULT 1,
  needs_staff INTEGER NOT NULL DEFAULT 0, needs_customer INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE cash_book (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, pinyin TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT book_kind CHECK (kind IN ('cash', 'bank', 'imprest')),
  flow TEXT NOT NULL CONSTRAINT book_flow CHECK (flow IN ('collection', 'spending', 'mixed')),
  account_id INTEGER NOT NULL REFERENCES account, staff_id INTEGER REFERENCES staff,
  bank_no TEXT, sort INTEGER NOT NULL DEFAULT 0, is_active INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT book_staff CHECK ((kind = 'imprest') = (staff_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX book_account ON cash_book (account_id, ifnull(staff_id, 0));

CREATE TABLE voucher (
  id INTEGER PRIMARY KEY, month TEXT NOT NULL REFERENCES period,
  type TEXT NOT NULL CONSTRAINT voucher_type CHECK (type IN ('journal', 'receipt', 'payment', 'transfer', 'opening')),
  no INTEGER NOT NULL CONSTRAINT voucher_no_positive CHECK (no > 0),
  date TEXT NOT NULL CONSTRAINT voucher_date CHECK (date IS date(date)),
  maker_id INTEGER NOT NULL REFERENCES user, cashier_id INTEGER REFERENCES user, reviewer_id INTEGER REFERENCES user,
  poster_id INTEGER NOT NULL REFERENCES user, posted_at TEXT NOT NULL,
  attachments INTEGER NOT NULL DEFAULT 0 CONSTRAINT voucher_attachments CHECK (attachments >= 0),
  source TEXT NOT NULL, source_ref TEXT, reverses_id INTEGER UNIQUE REFERENCES voucher,
  override_reason TEXT, override_by INTEGER REFERENCES user,
  CONSTRAINT voucher_no UNIQUE (month, type, no)
) STRICT;
CREATE INDEX voucher_date ON voucher (date);

CREATE TABLE posting (
  voucher_id INTEGER NOT NULL REFERENCES voucher DEFERRABLE INITIALLY DEFERRED,
  line_no INTEGER NOT NULL, account_id INTEGER NOT NULL REFERENCES account, month TEXT NOT NULL, date TEXT NOT NULL,
  debit_fen INTEGER NOT NULL, credit_fen INTEGER NOT NULL, summary TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff, customer_id INTEGER REFERENCES customer, product_id INTEGER REFERENCES product,
  category_id INTEGER REFERENCES expense_category, department_id INTEGER REFERENCES department,
  cash_flow_id INTEGER REFERENCES cash_flow_item, quantity INTEGER,
  CONSTRAINT posting_one_side CHECK ((debit_fen = 0) <> (credit_fen = 0)),
  CONSTRAINT posting_range CHECK (abs(debit_fen) < 1 << 51 AND abs(credit_fen) < 1 << 51),
  PRIMARY KEY (voucher_id, line_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_account ON posting (account_id, date, voucher_id, line_no, debit_fen, credit_fen);
CREATE INDEX posting_customer ON posting (account_id, customer_id, date, debit_fen, credit_fen) WHERE customer_id IS NOT NULL;
CREATE INDEX posting_staff ON posting (account_id, staff_id, date, voucher_id, line_no, debit_fen, credit_fen) WHERE staff_id IS NOT NULL;

CREATE TABLE voucher_draft (
  id INTEGER PRIMARY KEY, month TEXT NOT NULL REFERENCES period,
  date TEXT NOT NULL CONSTRAINT draft_date CHECK (date IS date(date)),
  type TEXT NOT NULL CONSTRAINT draft_type CHECK (type IN ('journal', 'receipt', 'payment', 'transfer')),
  state TEXT NOT NULL DEFAULT 'draft' CONSTRAINT draft_state CHECK (state IN ('draft', 'signed', 'reviewed')),
  maker_id INTEGER NOT NULL REFERENCES user, cashier_id INTEGER REFERENCES user, reviewer_id INTEGER REFERENCES user,
  attachments INTEGER NOT NULL DEFAULT 0 CONSTRAINT draft_attachments CHECK (attachments >= 0),
  source TEXT NOT NULL, source_ref TEXT, reverses_id INTEGER UNIQUE REFERENCES voucher,
  override_reason TEXT, override_by INTEGER REFERENCES user,
  issue TEXT, issue_data TEXT CONSTRAINT draft_issue_json CHECK (issue_data IS NULL OR json_valid(issue_data)),
  is_counted INTEGER NOT NULL DEFAULT 1 CONSTRAINT draft_counted CHECK (is_counted IN (0, 1)),
  revision INTEGER NOT NULL DEFAULT 1, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX draft_month ON voucher_draft (month, type, date, id);

-- As typed: an account may still be missing, and what can't be read stays in typed ({field: text}).
CREATE TABLE draft_line (
  draft_id INTEGER NOT NULL REFERENCES voucher_draft ON DELETE CASCADE, line_no INTEGER NOT NULL,
  account_id INTEGER REFERENCES account, debit_fen INTEGER NOT NULL, credit_fen INTEGER NOT NULL, summary TEXT NOT NULL,
  staff_id INTEGER REFERENCES staff, customer_id INTEGER REFERENCES customer, product_id INTEGER REFERENCES product,
  category_id INTEGER REFERENCES expense_category, department_id INTEGER REFERENCES department,
  cash_flow_id INTEGER REFERENCES cash_flow_item, quantity INTEGER,
  typed TEXT CONSTRAINT draft_typed_json CHECK (typed IS NULL OR json_valid(typed)),
  PRIMARY KEY (draft_id, line_no)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_line_account ON draft_line (account_id);

CREATE TABLE voucher_template (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, body TEXT NOT NULL CONSTRAINT template_json CHECK (json_valid(body)),
  uses INTEGER NOT NULL DEFAULT 0
) STRICT;

-- 摘要 memory: what was written before, with what it was booked to, for autocomplete.
CREATE TABLE summary_memory (
  summary TEXT PRIMARY KEY, pinyin TEXT NOT NULL, uses INTEGER NOT NULL, last_date TEXT NOT NULL,
  account_id INTEGER REFERENCES account, category_id INTEGER REFERENCES expense_category,
  staff_id INTEGER REFERENCES staff, customer_id INTEGER REFERENCES customer, amount_fen INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A file that came in, so that the same one is noticed the second time.
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY, record TEXT NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL, at TEXT NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user, row_count INTEGER NOT NULL
) STRICT;
CREATE INDEX import_hash ON import_batch (file_hash, record);

CREATE TABLE account_month (
  account_id INTEGER NOT NULL, month TEXT NOT NULL, debit_fen INTEGER NOT NULL, credit_fen INTEGER NOT NULL,
  PRIMARY KEY (account_id, month)
) STRICT, WITHOUT ROWID;
-- 0 stands for "none": NULL would not be unique in a key.
CREATE TABLE account_dim_month (
  account_id INTEGER NOT NULL, staff_id INTEGER NOT NULL, customer_id INTEGER NOT NULL, product_id INTEGER NOT NULL,
  category_id INTEGER NOT NULL, department_id INTEGER NOT NULL, month TEXT NOT NULL,
  debit_fen INTEGER NOT NULL, credit_fen INTEGER NOT NULL,
  PRIMARY KEY (account_id, staff_id, customer_id, product_id, category_id, department_id, month)
) STRICT, WITHOUT ROWID;
`

/** What must never happen, whoever writes. */
export const ledgerTriggers = `
CREATE TRIGGER posting_sealed BEFORE INSERT ON posting WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher_id)
  BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
-- Per line, not per voucher: grouping in the seal makes a bulk post twice as slow.
CREATE TRIGGER posting_summary AFTER INSERT ON posting BEGIN
  INSERT INTO account_month VALUES (NEW.account_id, NEW.month, NEW.debit_fen, NEW.credit_fen)
    ON CONFLICT DO UPDATE SET debit_fen = debit_fen + excluded.debit_fen, credit_fen = credit_fen + excluded.credit_fen;
  INSERT INTO account_dim_month SELECT NEW.account_id, ifnull(NEW.staff_id, 0), ifnull(NEW.customer_id, 0), ifnull(NEW.product_id, 0),
      ifnull(NEW.category_id, 0), ifnull(NEW.department_id, 0), NEW.month, NEW.debit_fen, NEW.credit_fen
      WHERE coalesce(NEW.staff_id, NEW.customer_id, NEW.product_id, NEW.category_id, NEW.department_id) IS NOT NULL
    ON CONFLICT DO UPDATE SET debit_fen = debit_fen + excluded.debit_fen, credit_fen = credit_fen + excluded.credit_fen;
END;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER voucher_no_update BEFORE UPDATE ON voucher BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;
CREATE TRIGGER voucher_no_delete BEFORE DELETE ON voucher BEGIN SELECT RAISE(ABORT, 'POSTED_IMMUTABLE'); END;

CREATE TRIGGER voucher_seal AFTER INSERT ON voucher BEGIN
  SELECT RAISE(ABORT, 'PERIOD_CLOSED') WHERE (SELECT state FROM period WHERE month = NEW.month) IS NOT 'open';
  SELECT RAISE(ABORT, 'DATE_OUTSIDE_PERIOD') WHERE (NEW.type = 'opening') <> (substr(NEW.month, 6) = '00')
    OR (NEW.type <> 'opening' AND NEW.month <> substr(NEW.date, 1, 7));
  SELECT RAISE(ABORT, 'NUMBER_GAP') WHERE NEW.no <> 1
    AND NOT EXISTS (SELECT 1 FROM voucher WHERE month = NEW.month AND type = NEW.type AND no = NEW.no - 1);
  SELECT RAISE(ABORT, 'UNBALANCED') WHERE (SELECT count(*) < 2 OR sum(debit_fen) <> sum(credit_fen) FROM posting WHERE voucher_id = NEW.id);
  SELECT RAISE(ABORT, 'LINE_DATE') FROM posting WHERE voucher_id = NEW.id AND (date <> NEW.date OR month <> NEW.month);
  SELECT RAISE(ABORT, 'ACCOUNT_NOT_POSTABLE') FROM posting p JOIN account a ON a.id = p.account_id
    WHERE p.voucher_id = NEW.id AND NOT (a.is_leaf AND a.is_active) AND NEW.reverses_id IS NULL;
  SELECT RAISE(ABORT, 'DIMENSION_MISSING') FROM posting p JOIN account a ON a.id = p.account_id WHERE p.voucher_id = NEW.id
    AND ((a.needs_staff AND staff_id IS NULL) OR (a.needs_customer AND customer_id IS NULL) OR (a.needs_product AND product_id IS NULL)
      OR (a.needs_category AND category_id IS NULL) OR (a.needs_department AND department_id IS NULL)
      OR (a.needs_cash_flow AND cash_flow_id IS NULL AND NEW.type <> 'opening')) AND NEW.reverses_id IS NULL;
  SELECT RAISE(ABORT, 'SAME_PERSON') WHERE NEW.reviewer_id IS NOT NULL
    AND (NEW.reviewer_id = NEW.maker_id OR NEW.reviewer_id IS NEW.cashier_id OR NEW.cashier_id IS NEW.maker_id);
  SELECT RAISE(ABORT, 'REVERSAL_DIFFERS') WHERE NEW.reverses_id IS NOT NULL AND EXISTS (SELECT 1 FROM posting WHERE voucher_id IN (NEW.id, NEW.reverses_id)
    GROUP BY account_id, staff_id, customer_id, product_id, category_id, department_id HAVING sum(debit_fen) <> 0 OR sum(credit_fen) <> 0);
END;

CREATE TRIGGER period_close BEFORE UPDATE OF state ON period WHEN OLD.state = 'open' AND NEW.state = 'closed' BEGIN
  SELECT RAISE(ABORT, 'DRAFTS_LEFT') WHERE EXISTS (SELECT 1 FROM voucher_draft WHERE month = NEW.month);
  SELECT RAISE(ABORT, 'EARLIER_PERIOD_OPEN') WHERE EXISTS (SELECT 1 FROM period WHERE month < NEW.month AND state = 'open');
END;
CREATE TRIGGER period_reopen BEFORE UPDATE OF state ON period WHEN OLD.state = 'closed' AND NEW.state = 'open' BEGIN
  SELECT RAISE(ABORT, 'YEAR_CLOSED') WHERE (SELECT state FROM fiscal_year WHERE year = NEW.year) = 'closed';
  SELECT RAISE(ABORT, 'LATER_PERIOD_CLOSED') WHERE EXISTS (SELECT 1 FROM period WHERE month > NEW.month AND state = 'closed');
  SELECT RAISE(ABORT, 'REASON_MISSING') WHERE NEW.reopen_count <> OLD.reopen_count + 1 OR length(trim(ifnull(NEW.reopen_reason, ''))) = 0;
END;
CREATE TRIGGER period_no_delete BEFORE DELETE ON period BEGIN SELECT RAISE(ABORT, 'PERIOD_KEPT'); END;
CREATE TRIGGER year_finished BEFORE UPDATE OF state ON fiscal_year WHEN OLD.state = 'open' AND NEW.state = 'closed' BEGIN
  SELECT RAISE(ABORT, 'YEAR_UNFINISHED') WHERE EXISTS (SELECT 1 FROM period WHERE year = NEW.year AND state = 'open');
END;

CREATE TRIGGER account_retype BEFORE UPDATE OF type, is_leaf, side ON account
  WHEN (NEW.type <> OLD.type OR NEW.side <> OLD.side OR NEW.is_leaf < OLD.is_leaf) AND EXISTS (SELECT 1 FROM posting WHERE account_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'ACCOUNT_HAS_ENTRIES'); END;
`
