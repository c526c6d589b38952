/** 费用预算与返还费用: versions of a year's plan, their lines and months, and what head office gives back. */
export const budget = `
-- 借款用途: what an advance will be spent on, so that a budget can set it aside.
ALTER TABLE advance ADD COLUMN category_id INTEGER REFERENCES expense_category;

CREATE TABLE budget_version (
  id INTEGER PRIMARY KEY, year INTEGER NOT NULL, no INTEGER NOT NULL, name TEXT NOT NULL CONSTRAINT budget_version_name CHECK (length(trim(name)) > 0),
  -- 八项影响因素, by key.
  notes TEXT NOT NULL DEFAULT '{}' CONSTRAINT budget_version_notes CHECK (json_valid(notes)),
  state TEXT NOT NULL DEFAULT 'draft' CONSTRAINT budget_version_state CHECK (state IN ('draft', 'pending', 'approved', 'returned')),
  maker_id INTEGER NOT NULL REFERENCES user, decided_by INTEGER REFERENCES user, decided_at TEXT, reason TEXT NOT NULL DEFAULT '',
  CONSTRAINT budget_version_no UNIQUE (year, no),
  CONSTRAINT budget_version_decided CHECK (state NOT IN ('approved', 'returned') OR decided_by IS NOT NULL)
) STRICT;
-- Without department and staff a line is the whole office's; without a category it bears all expense.
CREATE TABLE budget_line (
  id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES budget_version ON DELETE CASCADE,
  department_id INTEGER REFERENCES department, staff_id INTEGER REFERENCES staff, category_id INTEGER REFERENCES expense_category,
  terms TEXT NOT NULL CONSTRAINT budget_line_terms CHECK (json_valid(terms)),
  base TEXT NOT NULL CONSTRAINT budget_line_base CHECK (base IN ('last', 'this')),
  -- Since when the unit has been at work; NULL is told from the books.
  since TEXT CONSTRAINT budget_line_since CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  CONSTRAINT budget_line_unit CHECK (department_id IS NULL OR staff_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX budget_line_once ON budget_line (version_id, ifnull(department_id, 0), ifnull(staff_id, 0), ifnull(category_id, 0));
CREATE TABLE budget_month (
  line_id INTEGER NOT NULL REFERENCES budget_line ON DELETE CASCADE, month TEXT NOT NULL CONSTRAINT budget_month_month CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  plan_fen INTEGER NOT NULL CONSTRAINT budget_month_plan CHECK (plan_fen BETWEEN 0 AND (1 << 51)), PRIMARY KEY (line_id, month)
) STRICT, WITHOUT ROWID;
-- 超预算时: without a row a category warns, or does as the one above it.
CREATE TABLE budget_policy (
  category_id INTEGER PRIMARY KEY REFERENCES expense_category, policy TEXT NOT NULL CONSTRAINT budget_policy_kind CHECK (policy IN ('warn', 'block'))
) STRICT;

-- 返还费用: which share of a unit's collections head office gives back, from a month on.
CREATE TABLE refund_rule (
  id INTEGER PRIMARY KEY, department_id INTEGER REFERENCES department, staff_id INTEGER REFERENCES staff,
  rate INTEGER NOT NULL CONSTRAINT refund_rate CHECK (rate BETWEEN 1 AND 10000), from_month TEXT NOT NULL CONSTRAINT refund_from CHECK (from_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  CONSTRAINT refund_unit CHECK (department_id IS NULL OR staff_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX refund_once ON refund_rule (ifnull(department_id, 0), ifnull(staff_id, 0));
-- Pay that head office bears, with the employer's insurance.
CREATE TABLE refund_pay (
  rule_id INTEGER NOT NULL REFERENCES refund_rule ON DELETE CASCADE, month TEXT NOT NULL, pay_fen INTEGER NOT NULL CONSTRAINT refund_pay_amount CHECK (pay_fen >= 0),
  PRIMARY KEY (rule_id, month)
) STRICT, WITHOUT ROWID;
`

export const budgetTriggers = `
-- A version on its way or in force stands as it was handed in.
CREATE TRIGGER budget_line_added BEFORE INSERT ON budget_line WHEN (SELECT state FROM budget_version WHERE id = NEW.version_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_line_changed BEFORE UPDATE ON budget_line WHEN (SELECT state FROM budget_version WHERE id = OLD.version_id) NOT IN ('draft', 'returned') OR NEW.version_id <> OLD.version_id
  BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_line_removed BEFORE DELETE ON budget_line WHEN (SELECT state FROM budget_version WHERE id = OLD.version_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_month_added BEFORE INSERT ON budget_month
  WHEN (SELECT v.state FROM budget_line l JOIN budget_version v ON v.id = l.version_id WHERE l.id = NEW.line_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_month_changed BEFORE UPDATE ON budget_month
  WHEN (SELECT v.state FROM budget_line l JOIN budget_version v ON v.id = l.version_id WHERE l.id = OLD.line_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_month_removed BEFORE DELETE ON budget_month
  WHEN (SELECT v.state FROM budget_line l JOIN budget_version v ON v.id = l.version_id WHERE l.id = OLD.line_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_version_step BEFORE UPDATE OF state ON budget_version WHEN NEW.state <> OLD.state
  AND OLD.state || '>' || NEW.state NOT IN ('draft>pending', 'returned>pending', 'pending>approved', 'pending>returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_version_kept BEFORE DELETE ON budget_version WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER budget_version_facts BEFORE UPDATE ON budget_version WHEN OLD.state = 'approved' OR NEW.year <> OLD.year OR NEW.no <> OLD.no BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
`
