/**
 * What the analyses ask of the masters: a customer's term, limit and salesperson; from which level up an expense category can
 * be controlled, and whether it moves with sales.
 */
export const analysis = `
ALTER TABLE customer ADD COLUMN term_days INTEGER CONSTRAINT customer_term CHECK (term_days BETWEEN 0 AND 720);
ALTER TABLE customer ADD COLUMN credit_limit_fen INTEGER CONSTRAINT customer_limit CHECK (credit_limit_fen BETWEEN 0 AND (1 << 51));
ALTER TABLE customer ADD COLUMN salesperson_id INTEGER REFERENCES staff;

ALTER TABLE expense_category ADD COLUMN control_level TEXT CONSTRAINT category_control CHECK (control_level IN ('rep', 'area', 'region'));
ALTER TABLE expense_category ADD COLUMN is_variable INTEGER NOT NULL DEFAULT 0 CONSTRAINT category_variable CHECK (is_variable IN (0, 1));
UPDATE expense_category SET control_level = CASE substr(code, 1, 2) WHEN '02' THEN 'region' WHEN '03' THEN 'rep' WHEN '04' THEN 'rep' WHEN '05' THEN 'area' WHEN '07' THEN 'area' END;
UPDATE expense_category SET control_level = 'region' WHERE code = '05.03';
UPDATE expense_category SET is_variable = 1 WHERE code = '07' OR code LIKE '07.%';

-- Few among many: every analysis of income and expense takes 结转损益 out again.
CREATE INDEX voucher_closing ON voucher (id) WHERE source = 'closing';
`
