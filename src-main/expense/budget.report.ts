import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

interface Months { from: string; to: string; fromDate: string; toDate: string }
/** One cell of what was spent or earned: 0 stands for no party. */
export interface Cell { departmentId: number; staffId: number; month: string; fen: number }

const isClosing = sql`(v.source = 'closing' OR EXISTS (SELECT 1 FROM voucher o WHERE o.id = v.reverses_id AND o.source = 'closing'))`

/** 已用: expense posted by category and unit, 结转损益 left out. From the sums by month, less what closing vouchers took. */
export const spent = statement((p: Months) => asSql(sql<Cell & { categoryId: number }>`
  SELECT categoryId, departmentId, staffId, month, sum(fen) AS fen FROM (
    SELECT d.category_id AS categoryId, d.department_id AS departmentId, d.staff_id AS staffId, d.month, d.debit_fen - d.credit_fen AS fen
    FROM account a JOIN account_dim_month d ON d.account_id = a.id WHERE a.type IN ('expense', 'cost') AND d.category_id > 0 AND d.month BETWEEN ${p.from} AND ${p.to}
    UNION ALL
    SELECT q.category_id, ifnull(q.department_id, 0), ifnull(q.staff_id, 0), q.month, q.credit_fen - q.debit_fen
    FROM voucher v JOIN posting q ON q.voucher_id = v.id JOIN account a ON a.id = q.account_id AND a.type IN ('expense', 'cost')
    WHERE v.date BETWEEN ${p.fromDate} AND ${p.toDate} AND q.category_id IS NOT NULL
      AND ${isClosing}
  ) GROUP BY 1, 2, 3, 4 HAVING sum(fen) <> 0`))

/** 销售净额 by product and unit: the lines of 5001, without VAT, 结转损益 left out; the quantity in thousandths where lines have one. */
export const sold = statement((p: Months) => asSql(sql<Cell & { productId: number; quantity: number }>`
  SELECT ifnull(q.department_id, 0) AS departmentId, ifnull(q.staff_id, 0) AS staffId, ifnull(q.product_id, 0) AS productId, q.month, sum(q.credit_fen - q.debit_fen) AS fen,
    sum(iif(q.credit_fen > q.debit_fen, 1, -1) * abs(ifnull(q.quantity, 0))) AS quantity
  FROM account a JOIN posting q ON q.account_id = a.id JOIN voucher v ON v.id = q.voucher_id
  WHERE (a.code = '5001' OR a.code LIKE '5001.%') AND q.date BETWEEN ${p.fromDate} AND ${p.toDate} AND v.type <> 'opening'
    AND NOT ${isClosing}
  GROUP BY 1, 2, 3, 4`))

/** 已承诺: lines of claims that are approved, or paid by a voucher not posted yet; without the tax that comes back. `isPaid` ones have settled their advances. */
export const committed = statement((p: { claimId: number }) => asSql(sql<Cell & { categoryId: number; isPaid: number }>`
  SELECT l.category_id AS categoryId, ifnull(c.department_id, 0) AS departmentId, c.staff_id AS staffId, substr(l.date, 1, 7) AS month,
    l.amount_fen - iif(l.is_deductible, l.tax_fen, 0) AS fen, c.state = 'paid' AS isPaid
  FROM claim c JOIN claim_line l ON l.claim_id = c.id
  WHERE c.id <> ${p.claimId} AND l.category_id IS NOT NULL AND (c.state = 'approved'
    OR c.id IN (SELECT record_id FROM payment WHERE draft_id IS NOT NULL AND record = 'claim' AND state = 'live'))`))

/** 预留: advances approved or paid that say what they are for, with what is still out of them. */
export const advanced = statement(() => asSql(sql<{ categoryId: number; departmentId: number; staffId: number; fen: number }>`
  SELECT v.category_id AS categoryId, ifnull(v.department_id, 0) AS departmentId, v.staff_id AS staffId,
    v.amount_fen - ifnull((SELECT sum(s.amount_fen) FROM settlement s JOIN payment q ON q.id = s.payment_id WHERE s.advance_id = v.id AND q.state = 'live'), 0) AS fen
  FROM advance v WHERE v.state IN ('approved', 'paid') AND v.category_id IS NOT NULL`))

/** What customers owe by unit, since when they buy, and what of it is older than `sinceDate` (the rest was charged after it). */
export const owed = statement((p: { asOf: string; sinceDate: string }) => asSql(sql<{ departmentId: number; staffId: number; customerId: number; firstMonth: string; owedFen: number; recentFen: number }>`
  SELECT ifnull(q.department_id, 0) AS departmentId, ifnull(q.staff_id, 0) AS staffId, q.customer_id AS customerId, min(q.month) AS firstMonth,
    sum(q.debit_fen - q.credit_fen) AS owedFen, sum(iif(q.date > ${p.sinceDate} AND q.debit_fen > 0, q.debit_fen, 0)) AS recentFen
  FROM account a JOIN posting q ON q.account_id = a.id WHERE a.role = 'receivable' AND q.customer_id IS NOT NULL AND q.date <= ${p.asOf} GROUP BY 1, 2, 3`))

/** The first month of a unit in the books, the openings among them. */
export const firstMonths = statement(() => asSql(sql<{ departmentId: number; staffId: number; month: string }>`
  SELECT department_id AS departmentId, staff_id AS staffId, min(month) AS month FROM account_dim_month GROUP BY 1, 2`))

/** Accounts and categories behind spending in a span, for 数字来源. */
export const spendingAccounts = statement((p: { from: string; to: string }) => asSql(sql<{ accountId: number; categoryId: number }>`
  SELECT DISTINCT d.account_id AS accountId, d.category_id AS categoryId FROM account a JOIN account_dim_month d ON d.account_id = a.id
  WHERE a.type IN ('expense', 'cost') AND d.category_id > 0 AND d.month BETWEEN ${p.from} AND ${p.to} ORDER BY 1, 2`))
