import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'
import { isClosing } from './figure.report'

/** Net debit of each leaf account up to and including a month; `YYYY-00` is before the year's first entry. */
export const balancesAt = statement((p: { month: string }) => asSql(sql<{ accountId: number; netFen: number }>`
  SELECT account_id AS accountId, sum(debit_fen - credit_fen) AS netFen FROM account_month WHERE month <= ${p.month} GROUP BY account_id`))

/** The same of one account by staff and customer, who are 0 where a line has none; lines without any party are not here. */
export const partyBalancesAt = statement((p: { accountId: number; month: string }) => asSql(sql<{ staffId: number; customerId: number; netFen: number }>`
  SELECT staff_id AS staffId, customer_id AS customerId, sum(debit_fen - credit_fen) AS netFen FROM account_dim_month
  WHERE account_id = ${p.accountId} AND month <= ${p.month} GROUP BY staff_id, customer_id ORDER BY staff_id, customer_id`))

/** Net debit that income and expense accounts moved by in a range of months. */
export const resultMoves = statement((p: { from: string; to: string }) => asSql(sql<{ accountId: number; netFen: number }>`
  SELECT m.account_id AS accountId, sum(m.debit_fen - m.credit_fen) AS netFen FROM account_month m JOIN account a ON a.id = m.account_id
  WHERE a.type IN ('income', 'expense') AND m.month >= ${p.from} AND m.month <= ${p.to} GROUP BY m.account_id`))

/** What 结转损益 moved on each account in a range of months. */
export const closingMoves = statement((p: { from: string; to: string }) => asSql(sql<{ accountId: number; netFen: number }>`
  SELECT p.account_id AS accountId, sum(p.debit_fen - p.credit_fen) AS netFen
  FROM voucher v JOIN posting p ON p.voucher_id = v.id
  WHERE v.month >= ${p.from} AND v.month <= ${p.to} AND ${isClosing}
    AND EXISTS (SELECT 1 FROM posting r JOIN account a ON a.id = r.account_id WHERE r.voucher_id = v.id AND a.type IN ('income', 'expense'))
  GROUP BY p.account_id`))

/** Net debit that 本年利润 moved by in a range of months, the year's end transfer to 利润分配 apart; no row in an office that has no such account. */
export const profitMoves = statement((p: { from: string; to: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(CASE WHEN ${isClosing} AND NOT EXISTS (SELECT 1 FROM posting r JOIN account x ON x.id = r.account_id
      WHERE r.voucher_id = v.id AND x.type IN ('income', 'expense')) THEN 0 ELSE p.debit_fen - p.credit_fen END), 0) AS netFen
  FROM account a LEFT JOIN posting p ON p.account_id = a.id AND p.month >= ${p.from} AND p.month <= ${p.to} LEFT JOIN voucher v ON v.id = p.voucher_id
  WHERE a.role = 'profit' AND a.is_leaf = 1 GROUP BY a.id`))

/** Money moved under each 现金流量项目 on each money account; debit is money in. */
export const cashMoves = statement((p: { from: string; to: string }) => asSql(sql<{ accountId: number; cashFlowId: number; code: string; netFen: number }>`
  SELECT p.account_id AS accountId, i.id AS cashFlowId, i.code, sum(p.debit_fen - p.credit_fen) AS netFen
  FROM account a CROSS JOIN posting p ON p.account_id = a.id JOIN cash_flow_item i ON i.id = p.cash_flow_id
  WHERE a.role IN ('cash', 'bank') AND p.date >= ${p.from} || '-01' AND p.date <= ${p.to} || '-31' AND p.month >= ${p.from}
  GROUP BY p.account_id, i.id ORDER BY i.code, p.account_id`))
