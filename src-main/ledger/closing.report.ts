import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** What stands on an account up to and including a month, by the parties its lines must carry. */
export interface ClosingSum {
  accountId: number; staffId: number | null; customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null; netFen: number
}

/** Income and expense accounts; parties only where the account requires them, so the emptying voucher stays short. */
export const profitAndLoss = statement((p: { month: string; type: string }) => asSql(sql<ClosingSum>`
  SELECT a.id AS accountId, iif(a.needs_staff, p.staff_id, NULL) AS staffId, iif(a.needs_customer, p.customer_id, NULL) AS customerId,
    iif(a.needs_product, p.product_id, NULL) AS productId, iif(a.needs_category, p.category_id, NULL) AS categoryId,
    iif(a.needs_department, p.department_id, NULL) AS departmentId, sum(p.debit_fen - p.credit_fen) AS netFen
  FROM account a JOIN posting p ON p.account_id = a.id
  WHERE a.type = ${p.type} AND a.is_leaf = 1 AND p.month <= ${p.month} AND EXISTS (
    SELECT 1 FROM account_month m WHERE m.account_id = a.id AND m.month <= ${p.month} GROUP BY m.account_id
    HAVING sum(m.debit_fen - m.credit_fen) <> 0)
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(p.debit_fen - p.credit_fen) <> 0 ORDER BY a.code, 2, 3, 4, 5, 6`))

/** Net debit of one account up to a month. */
export const accountNet = statement((p: { accountId: number; month: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(debit_fen - credit_fen), 0) AS netFen FROM account_month WHERE account_id = ${p.accountId} AND month <= ${p.month}`))

export const leafOfRole = statement((p: { role: string }) => asSql(sql<{ id: number }>`
  SELECT id FROM account WHERE role = ${p.role} AND is_leaf = 1 AND is_active = 1 ORDER BY code LIMIT 1`))

/** Income and expense still standing after a month: whether 结转损益 is outstanding. */
export const standingProfit = statement((p: { month: string }) => asSql(sql<{ accounts: number }>`
  SELECT count(*) AS accounts FROM (SELECT a.id FROM account a JOIN account_month m ON m.account_id = a.id
    WHERE a.type IN ('income', 'expense') AND m.month <= ${p.month} GROUP BY a.id HAVING sum(m.debit_fen - m.credit_fen) <> 0)`))

export const draftsOfMonth = statement((p: { month: string }) => asSql(sql<{ id: number }>`SELECT id FROM voucher_draft WHERE month = ${p.month} ORDER BY date, id`))
export const unreviewedOfMonth = statement((p: { month: string }) => asSql(sql<{ id: number }>`
  SELECT id FROM voucher WHERE month = ${p.month} AND reviewer_id IS NULL AND type <> 'opening' ORDER BY date, no`))
export const monthTotals = statement((p: { month: string }) => asSql(sql<{ debitFen: number; creditFen: number }>`
  SELECT ifnull(sum(debit_fen), 0) AS debitFen, ifnull(sum(credit_fen), 0) AS creditFen FROM account_month WHERE month = ${p.month}`))

/** 应收 and 预收 by party against the account itself; they differ only if a party is missing on a line. */
export const partyDifference = statement((p: { month: string }) => asSql(sql<{ code: string; name: string; diffFen: number }>`
  SELECT a.code, a.name, (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM account_month m WHERE m.account_id = a.id AND m.month <= ${p.month})
    - (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM account_dim_month d WHERE d.account_id = a.id AND d.customer_id > 0 AND d.month <= ${p.month}) AS diffFen
  FROM account a WHERE a.is_leaf = 1 AND a.needs_customer = 1 AND a.role IN ('receivable', 'customer_advance')
  ORDER BY a.code`))
