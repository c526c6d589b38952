import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** Where a fault was found; what doesn't apply is missing. */
export interface Place {
  month?: string | null; type?: string | null; no?: number | null; line?: number | null
  code?: string | null; name?: string | null; id?: number | null
}

// Each finds at most this many places: a broken table would otherwise be listed in full.
const faults = (text: string) => statement(() => asSql(sql.raw<Place>(`${text} LIMIT 50`)))

const VOUCHER = 'v.month, v.type, v.no'
const DIMENSIONS = 'staff_id, customer_id, product_id, category_id, department_id'

/** 数据检查 that are one query each: whatever it finds is a fault. Sums are recomputed from the lines. */
export const faultQueries = {
  voucher_balanced: faults(`SELECT ${VOUCHER} FROM voucher v LEFT JOIN posting p ON p.voucher_id = v.id GROUP BY v.id
    HAVING count(p.line_no) < 2 OR sum(p.debit_fen) <> sum(p.credit_fen) ORDER BY v.id`),
  period_balanced: faults(`SELECT month FROM posting GROUP BY month HAVING sum(debit_fen) <> sum(credit_fen) ORDER BY month`),
  accounts_balanced: faults(`SELECT month FROM account_month GROUP BY month HAVING sum(debit_fen) <> sum(credit_fen) ORDER BY month`),
  turnover_balanced: faults(`SELECT month FROM period WHERE substr(month, 6) = '00'
    AND (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM opening_turnover) <> 0`),
  account_months: faults(`SELECT t.month, a.code, a.name FROM (
      SELECT account_id, month, debit_fen AS d, credit_fen AS c FROM account_month
      UNION ALL SELECT account_id, month, -debit_fen, -credit_fen FROM posting
    ) t LEFT JOIN account a ON a.id = t.account_id GROUP BY t.account_id, t.month HAVING sum(d) <> 0 OR sum(c) <> 0 ORDER BY a.code, t.month`),
  account_dim_months: faults(`SELECT t.month, a.code, a.name FROM (
      SELECT account_id, ${DIMENSIONS}, month, debit_fen AS d, credit_fen AS c FROM account_dim_month
      UNION ALL SELECT account_id, ifnull(staff_id, 0), ifnull(customer_id, 0), ifnull(product_id, 0), ifnull(category_id, 0),
        ifnull(department_id, 0), month, -debit_fen, -credit_fen FROM posting
        WHERE coalesce(staff_id, customer_id, product_id, category_id, department_id) IS NOT NULL
    ) t LEFT JOIN account a ON a.id = t.account_id GROUP BY t.account_id, ${DIMENSIONS}, t.month
    HAVING sum(d) <> 0 OR sum(c) <> 0 ORDER BY a.code, t.month`),
  numbers: faults(`SELECT month, type, max(no) AS no FROM voucher GROUP BY month, type HAVING max(no) <> count(*) OR min(no) <> 1 ORDER BY month, type`),
  voucher_months: faults(`SELECT ${VOUCHER} FROM voucher v WHERE (v.type = 'opening') <> (substr(v.month, 6) = '00')
    OR (v.type <> 'opening' AND v.month <> substr(v.date, 1, 7)) ORDER BY v.id`),
  line_dates: faults(`SELECT ${VOUCHER}, p.line_no AS line FROM posting p JOIN voucher v ON v.id = p.voucher_id
    WHERE p.date <> v.date OR p.month <> v.month ORDER BY v.id, p.line_no`),
  line_amounts: faults(`SELECT ${VOUCHER}, p.line_no AS line FROM posting p JOIN voucher v ON v.id = p.voucher_id
    WHERE (p.debit_fen = 0) = (p.credit_fen = 0) OR abs(p.debit_fen) >= 1 << 51 OR abs(p.credit_fen) >= 1 << 51 ORDER BY v.id, p.line_no`),
  orphan_lines: faults(`SELECT p.month, p.voucher_id AS id, p.line_no AS line FROM posting p LEFT JOIN voucher v ON v.id = p.voucher_id
    WHERE v.id IS NULL ORDER BY p.voucher_id, p.line_no`),
  leaf_accounts: faults(`SELECT ${VOUCHER}, p.line_no AS line, a.code, a.name FROM posting p JOIN voucher v ON v.id = p.voucher_id
    LEFT JOIN account a ON a.id = p.account_id WHERE a.id IS NULL OR NOT a.is_leaf ORDER BY v.id, p.line_no`),
  reversals: faults(`SELECT ${VOUCHER} FROM voucher v JOIN voucher o ON o.id = v.reverses_id WHERE v.id <= o.id OR EXISTS (
      SELECT 1 FROM posting p WHERE p.voucher_id IN (v.id, o.id) GROUP BY p.account_id, ${DIMENSIONS}
      HAVING sum(p.debit_fen) <> 0 OR sum(p.credit_fen) <> 0) ORDER BY v.id`),
  separation: faults(`SELECT ${VOUCHER} FROM voucher v WHERE v.reviewer_id IS NOT NULL
    AND (v.reviewer_id = v.maker_id OR v.reviewer_id IS v.cashier_id OR v.cashier_id IS v.maker_id) ORDER BY v.id`),
  voucher_users: faults(`SELECT ${VOUCHER} FROM voucher v WHERE EXISTS (
      SELECT 1 FROM json_each(json_array(v.maker_id, v.poster_id, v.reviewer_id, v.cashier_id, v.override_by)) j
      WHERE j.value IS NOT NULL AND j.value NOT IN (SELECT id FROM user)) ORDER BY v.id`),
  closed_drafts: faults(`SELECT d.month, d.type, d.id FROM voucher_draft d JOIN period p ON p.month = d.month WHERE p.state = 'closed' ORDER BY d.id`),
  period_order: faults(`SELECT p.month FROM period p WHERE p.state = 'open'
      AND EXISTS (SELECT 1 FROM period l WHERE l.month > p.month AND l.state = 'closed')
    OR p.state = 'open' AND (SELECT state FROM fiscal_year y WHERE y.year = p.year) = 'closed'
    OR p.year <> CAST(substr(p.month, 1, 4) AS INTEGER) ORDER BY p.month`),
  period_gaps: faults(`SELECT p.month FROM period p WHERE substr(p.month, 6) <> '00'
    AND p.month < (SELECT max(month) FROM period)
    AND strftime('%Y-%m', p.month || '-01', '+1 month') NOT IN (SELECT month FROM period) ORDER BY p.month`),
  first_period: faults(`SELECT first_month AS month FROM office o WHERE NOT EXISTS (SELECT 1 FROM period WHERE month = o.first_month)
    OR (SELECT min(month) FROM period) <> substr(o.first_month, 1, 4) || '-00'
    OR EXISTS (SELECT 1 FROM period WHERE month < o.first_month AND substr(month, 6) <> '00')`),
  account_tree: faults(`SELECT a.code, a.name FROM account a LEFT JOIN account p ON p.id = a.parent_id
    WHERE a.is_leaf = EXISTS (SELECT 1 FROM account c WHERE c.parent_id = a.id)
      OR (p.id IS NOT NULL AND (a.type <> p.type OR substr(a.code, 1, length(p.code)) <> p.code)) ORDER BY a.code`),
  category_accounts: faults(`SELECT c.code, c.name FROM expense_category c LEFT JOIN account a ON a.id = c.account_id
    WHERE a.id IS NULL OR (c.is_active AND c.is_leaf AND NOT a.is_leaf)
      OR c.is_leaf = EXISTS (SELECT 1 FROM expense_category k WHERE k.parent_id = c.id) ORDER BY c.code`),
  book_accounts: faults(`SELECT b.name FROM cash_book b LEFT JOIN account a ON a.id = b.account_id WHERE a.id IS NULL OR NOT a.is_leaf
    OR (b.is_active AND NOT a.is_active) OR a.type <> 'asset' OR (b.kind = 'imprest') <> (b.staff_id IS NOT NULL) ORDER BY b.sort, b.id`),
  // Whose loans the books hold less than the forms say is out: paid back by a voucher that no 借款单 knows.
  advances: faults(`SELECT s.name FROM staff s JOIN (
      SELECT v.staff_id, sum(p.amount_fen - ifnull((SELECT sum(t.amount_fen) FROM settlement t JOIN payment q ON q.id = t.payment_id
        WHERE t.advance_id = v.id AND q.state <> 'cancelled' AND q.voucher_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.reverses_id = q.voucher_id)), 0)) AS open_fen
      FROM advance v JOIN payment p ON p.record = 'advance' AND p.record_id = v.id AND p.kind = 'payment' AND p.voucher_id IS NOT NULL
      WHERE p.state <> 'cancelled' AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.reverses_id = p.voucher_id) GROUP BY v.staff_id) o ON o.staff_id = s.id
    WHERE o.open_fen > (SELECT ifnull(sum(g.debit_fen - g.credit_fen), 0) FROM posting g JOIN account a ON a.id = g.account_id WHERE a.code = '1221.01' AND g.staff_id = s.id) ORDER BY s.name`),
  admin_left: faults(`SELECT 0 AS id WHERE EXISTS (SELECT 1 FROM office) AND NOT EXISTS (SELECT 1 FROM user WHERE role = 'admin' AND is_active)`),
  office_row: faults(`SELECT count(*) AS no FROM office HAVING count(*) <> 1`)
}
