/** 销售计划 beside a budget's expense lines: what a department or a member of staff is to sell, collect and earn each month. */
export const salesPlan = `
-- 备案医药代表: with 合规模式 on such a person carries no sales task (医药代表备案管理办法).
ALTER TABLE staff ADD COLUMN is_registered_rep INTEGER NOT NULL DEFAULT 0 CONSTRAINT staff_registered CHECK (is_registered_rep IN (0, 1));

CREATE TABLE sales_plan_line (
  id INTEGER PRIMARY KEY, version_id INTEGER NOT NULL REFERENCES budget_version ON DELETE CASCADE,
  department_id INTEGER REFERENCES department, staff_id INTEGER REFERENCES staff,
  CONSTRAINT sales_plan_unit CHECK ((department_id IS NULL) <> (staff_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX sales_plan_once ON sales_plan_line (version_id, ifnull(department_id, 0), ifnull(staff_id, 0));
-- 销售净额, 回款, 销售纯利; only the last may be planned below zero.
CREATE TABLE sales_plan_month (
  line_id INTEGER NOT NULL REFERENCES sales_plan_line ON DELETE CASCADE, measure TEXT NOT NULL CONSTRAINT sales_plan_measure CHECK (measure IN ('net', 'receipts', 'profit')),
  month TEXT NOT NULL CONSTRAINT sales_plan_month_month CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  plan_fen INTEGER NOT NULL CONSTRAINT sales_plan_amount CHECK (plan_fen BETWEEN iif(measure = 'profit', -(1 << 51), 0) AND (1 << 51)), PRIMARY KEY (line_id, measure, month)
) STRICT, WITHOUT ROWID;

-- A version on its way or in force stands as it was handed in.
CREATE TRIGGER sales_plan_line_added BEFORE INSERT ON sales_plan_line WHEN (SELECT state FROM budget_version WHERE id = NEW.version_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER sales_plan_line_changed BEFORE UPDATE ON sales_plan_line BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER sales_plan_line_removed BEFORE DELETE ON sales_plan_line WHEN (SELECT state FROM budget_version WHERE id = OLD.version_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER sales_plan_month_added BEFORE INSERT ON sales_plan_month
  WHEN (SELECT v.state FROM sales_plan_line l JOIN budget_version v ON v.id = l.version_id WHERE l.id = NEW.line_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER sales_plan_month_changed BEFORE UPDATE ON sales_plan_month
  WHEN (SELECT v.state FROM sales_plan_line l JOIN budget_version v ON v.id = l.version_id WHERE l.id = OLD.line_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
CREATE TRIGGER sales_plan_month_removed BEFORE DELETE ON sales_plan_month
  WHEN (SELECT v.state FROM sales_plan_line l JOIN budget_version v ON v.id = l.version_id WHERE l.id = OLD.line_id) NOT IN ('draft', 'returned') BEGIN SELECT RAISE(ABORT, 'BUDGET_LOCKED'); END;
-- No sales task of a 备案医药代表 is handed in or approved, unless the office does without 合规模式.
CREATE TRIGGER sales_plan_registered BEFORE UPDATE OF state ON budget_version WHEN NEW.state IN ('pending', 'approved') AND NEW.state <> OLD.state
  AND ifnull((SELECT value FROM setting WHERE key = 'complianceMode'), 'true') <> 'false'
  AND EXISTS (SELECT 1 FROM sales_plan_line l JOIN staff s ON s.id = l.staff_id WHERE l.version_id = NEW.id AND s.is_registered_rep = 1)
  BEGIN SELECT RAISE(ABORT, 'SALES_PLAN_REGISTERED'); END;
`
