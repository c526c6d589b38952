import { sql } from 'kysely'
import { asSql, statement } from '../../db/statement'
import { isClosing } from '../figure.report'

export interface TaxedLine { voucherId: number; lineNo: number; accountId: number; month: string; isTax: number; staffId: number; customerId: number; productId: number; departmentId: number; fen: number }

/** Lines of sales with the 应交增值税 of their vouchers, credit less debit; `accounts` is a JSON list of the accounts of sales. */
export const taxedSales = statement((p: { accounts: string; from: string; to: string }) => asSql(sql<TaxedLine>`
  WITH sold AS MATERIALIZED (
    SELECT q.voucher_id, q.line_no FROM account a CROSS JOIN posting q ON q.account_id = a.id JOIN voucher v ON v.id = q.voucher_id
    WHERE a.id IN (SELECT value FROM json_each(${p.accounts})) AND q.date >= ${p.from} || '-01' AND q.date <= ${p.to} || '-31' AND v.type <> 'opening' AND NOT ${isClosing}),
  line AS (
    SELECT voucher_id, line_no, 0 AS isTax FROM sold
    UNION ALL SELECT t.voucher_id, t.line_no, 1 FROM account x CROSS JOIN posting t ON t.account_id = x.id
    WHERE x.code LIKE '2221.01%' AND t.date >= ${p.from} || '-01' AND t.date <= ${p.to} || '-31' AND t.voucher_id IN (SELECT voucher_id FROM sold))
  SELECT p.voucher_id AS voucherId, p.line_no AS lineNo, p.account_id AS accountId, p.month, l.isTax, ifnull(p.staff_id, 0) AS staffId, ifnull(p.customer_id, 0) AS customerId,
    ifnull(p.product_id, 0) AS productId, ifnull(p.department_id, 0) AS departmentId, p.credit_fen - p.debit_fen AS fen
  FROM line l CROSS JOIN posting p ON p.voucher_id = l.voucher_id AND p.line_no = l.line_no ORDER BY p.voucher_id, p.line_no`))
