import { sql } from 'kysely'
import { asSql, statement } from '../../db/statement'
import type { SaleKind } from '../../../src-shared/ledger/figure'
import { isClosing, saleKind } from '../figure.report'

/** What moved on accounts in months, by one party. `by` names the party, `accounts` is a JSON list of ids; 0 is no party. */
export interface MoveQuery {
  accounts: string; from: string; to: string; by: string; closing: number
  staffId: number | null; customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null
}
export interface Move { accountId: number; month: string; key: number; debitFen: number; creditFen: number }

const within = (p: MoveQuery) => sql`account_id IN (SELECT value FROM json_each(${p.accounts})) AND month >= ${p.from} AND month <= ${p.to}`
const DIMS = sql`account_id, month, staff_id, customer_id, product_id, category_id, department_id, debit_fen, credit_fen`
const isAsked = (column: string, id: number | null) => sql`(${id} IS NULL OR ${sql.ref(column)} = ${id})`

const keyOf = (p: Pick<MoveQuery, 'by'>) => sql`CASE ${p.by} WHEN 'staff' THEN staff_id WHEN 'customer' THEN customer_id WHEN 'product' THEN product_id
      WHEN 'category' THEN category_id WHEN 'department' THEN department_id ELSE 0 END`
/** Lines of 结转损益, which are few. */
const closings = (p: MoveQuery) => sql`(SELECT id FROM voucher WHERE source = 'closing' UNION ALL SELECT r.id FROM voucher o JOIN voucher r ON r.reverses_id = o.id WHERE o.source = 'closing') t
      CROSS JOIN posting c ON c.voucher_id = t.id WHERE ${p.closing} = 0 AND ${within(p)}`

/** What accounts moved by in all, from the monthly sums; 结转损益 is taken away again from its lines. */
export const accountMoves = statement((p: MoveQuery) => asSql(sql<Move>`
  SELECT account_id AS accountId, month, 0 AS key, sum(debit_fen) AS debitFen, sum(credit_fen) AS creditFen FROM (
    SELECT account_id, month, debit_fen, credit_fen FROM account_month WHERE ${within(p)}
    UNION ALL SELECT account_id, c.month, -debit_fen, -credit_fen FROM ${closings(p)}
  ) GROUP BY 1, 2 HAVING sum(debit_fen) <> 0 OR sum(credit_fen) <> 0 ORDER BY 1, 2`))

/** The same by party: what carries one, and, as no party, what an account has beyond that. */
export const partyMoves = statement((p: MoveQuery) => asSql(sql<Move>`
  WITH cell AS MATERIALIZED (
    SELECT account_id, month, ${keyOf(p)} AS key, sum(debit_fen) AS debit_fen, sum(credit_fen) AS credit_fen FROM account_dim_month WHERE ${within(p)} GROUP BY 1, 2, 3)
  SELECT account_id AS accountId, month, key, sum(debit_fen) AS debitFen, sum(credit_fen) AS creditFen FROM (
    SELECT account_id, month, key, debit_fen, credit_fen FROM cell
    UNION ALL SELECT account_id, month, 0, debit_fen, credit_fen FROM account_month WHERE ${within(p)}
    UNION ALL SELECT account_id, month, 0, -sum(debit_fen), -sum(credit_fen) FROM cell GROUP BY account_id, month
    UNION ALL SELECT account_id, c.month, ifnull(${keyOf(p)}, 0), -debit_fen, -credit_fen FROM ${closings(p)}
  ) GROUP BY 1, 2, 3 HAVING sum(debit_fen) <> 0 OR sum(credit_fen) <> 0 ORDER BY 1, 2, 3`))

/** The same of some parties only. */
export const limitedMoves = statement((p: MoveQuery) => asSql(sql<Move>`
  SELECT account_id AS accountId, month, ${keyOf(p)} AS key, sum(debit_fen) AS debitFen, sum(credit_fen) AS creditFen
  FROM (
    SELECT ${DIMS} FROM account_dim_month WHERE ${within(p)}
    UNION ALL SELECT account_id, month, 0, 0, 0, 0, 0, debit_fen, credit_fen FROM account_month WHERE ${within(p)}
    UNION ALL SELECT account_id, month, 0, 0, 0, 0, 0, -sum(debit_fen), -sum(credit_fen) FROM account_dim_month WHERE ${within(p)} GROUP BY account_id, month
    UNION ALL SELECT account_id, c.month, ifnull(staff_id, 0), ifnull(customer_id, 0), ifnull(product_id, 0), ifnull(category_id, 0), ifnull(department_id, 0), -debit_fen, -credit_fen FROM ${closings(p)}
  ) WHERE ${isAsked('staff_id', p.staffId)} AND ${isAsked('customer_id', p.customerId)} AND ${isAsked('product_id', p.productId)}
    AND ${isAsked('category_id', p.categoryId)} AND ${isAsked('department_id', p.departmentId)}
  GROUP BY 1, 2, 3 HAVING sum(debit_fen) <> 0 OR sum(credit_fen) <> 0 ORDER BY 1, 2, 3`))

/** 退货 and 折让 on accounts of sales by month and product, the red ink of some among them: few lines of many. */
export const deductions = statement((p: Omit<MoveQuery, 'by' | 'closing'>) => asSql(sql<Move & { kind: Exclude<SaleKind, 'gross'> }>`
  SELECT p.account_id AS accountId, p.month, ifnull(p.product_id, 0) AS key, ${saleKind} AS kind, sum(p.debit_fen) AS debitFen, sum(p.credit_fen) AS creditFen
  FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE p.account_id IN (SELECT value FROM json_each(${p.accounts})) AND p.date >= ${p.from} || '-01' AND p.date <= ${p.to} || '-31' AND p.month >= ${p.from}
    AND (p.credit_fen < p.debit_fen OR p.voucher_id IN (SELECT id FROM voucher WHERE reverses_id IS NOT NULL)) AND ${saleKind} <> 'gross' AND NOT ${isClosing}
    AND (${p.staffId} IS NULL OR ifnull(p.staff_id, 0) = ${p.staffId}) AND (${p.customerId} IS NULL OR ifnull(p.customer_id, 0) = ${p.customerId})
    AND (${p.productId} IS NULL OR ifnull(p.product_id, 0) = ${p.productId}) AND (${p.departmentId} IS NULL OR ifnull(p.department_id, 0) = ${p.departmentId})
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`))

/** What vouchers of one type moved on each account: in the order of the index of accounts, which costs no sorting of a million lines. */
export const typeMoves = statement((p: { from: string; to: string; type: string }) => asSql(sql<Omit<Move, 'month' | 'key'>>`
  SELECT a.id AS accountId, sum(p.debit_fen) AS debitFen, sum(p.credit_fen) AS creditFen
  FROM account a CROSS JOIN posting p ON p.account_id = a.id CROSS JOIN voucher v ON v.id = p.voucher_id
  WHERE p.date >= ${p.from} || '-01' AND p.date <= ${p.to} || '-31' AND v.type = ${p.type} GROUP BY a.id`))

/** How many vouchers, with how many papers. */
export const voucherCount = statement((p: { from: string; to: string; type: string | null }) => asSql(sql<{ vouchers: number; attachments: number }>`
  SELECT count(*) AS vouchers, ifnull(sum(attachments), 0) AS attachments FROM voucher
  WHERE month >= ${p.from} AND month <= ${p.to} AND type <> 'opening' AND (${p.type} IS NULL OR type = ${p.type})`))

interface Span { from: string; to: string }
const days = (line: string, p: Span) => sql`${sql.ref(`${line}.date`)} >= ${p.from} || '-01' AND ${sql.ref(`${line}.date`)} <= ${p.to} || '-31'`
/**
 * 回款额, one rule for analyses, budgets and 返还费用: what customers' accounts (应收, 预收) are credited with, less debited,
 * in vouchers that move cash, bank money or bills. Bills so count when received, refunds and bounced bills take off,
 * prepayments count when they come; the openings, which are before the first month, are none. Found in the index alone.
 */
const receiptLines = (p: Span) => sql`account a CROSS JOIN posting k ON k.account_id = a.id
  WHERE a.role IN ('receivable', 'customer_advance') AND ${days('k', p)} AND k.date >= (SELECT first_month || '-01' FROM office)
    AND k.voucher_id IN (SELECT m.voucher_id FROM account x CROSS JOIN posting m ON m.account_id = x.id WHERE x.role IN ('cash', 'bank', 'bill') AND ${days('m', p)})`

/** 回款额 of months. */
export const receiptsTotal = statement((p: Span) => asSql(sql<{ fen: number }>`SELECT ifnull(sum(k.credit_fen - k.debit_fen), 0) AS fen FROM ${receiptLines(p)}`))

/** 回款额 by unit and month. */
export const receiptsByUnit = statement((p: Span) => asSql(sql<{ departmentId: number; staffId: number; month: string; fen: number }>`
  SELECT ifnull(p.department_id, 0) AS departmentId, ifnull(p.staff_id, 0) AS staffId, p.month, sum(p.credit_fen - p.debit_fen) AS fen
  FROM (SELECT k.voucher_id, k.line_no FROM ${receiptLines(p)}) r CROSS JOIN posting p ON p.voucher_id = r.voucher_id AND p.line_no = r.line_no GROUP BY 1, 2, 3`))

/** 回款额 of months on lines that name some parties. */
export const receiptsOf = statement((p: Span & { staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null }) => asSql(sql<{ fen: number }>`
  SELECT ifnull(sum(p.credit_fen - p.debit_fen), 0) AS fen
  FROM (SELECT k.voucher_id, k.line_no FROM ${receiptLines(p)}) r CROSS JOIN posting p ON p.voucher_id = r.voucher_id AND p.line_no = r.line_no
  WHERE (${p.staffId} IS NULL OR ifnull(p.staff_id, 0) = ${p.staffId}) AND (${p.customerId} IS NULL OR ifnull(p.customer_id, 0) = ${p.customerId})
    AND (${p.productId} IS NULL OR ifnull(p.product_id, 0) = ${p.productId}) AND (${p.departmentId} IS NULL OR ifnull(p.department_id, 0) = ${p.departmentId})`))

/** 回款额 by account, month, unit and customer; 0 is none. */
export const receiptsByParty = statement((p: Span) => asSql(sql<{ accountId: number; month: string; staffId: number; departmentId: number; customerId: number; fen: number }>`
  SELECT p.account_id AS accountId, p.month, ifnull(p.staff_id, 0) AS staffId, ifnull(p.department_id, 0) AS departmentId, ifnull(p.customer_id, 0) AS customerId, sum(p.credit_fen - p.debit_fen) AS fen
  FROM (SELECT k.voucher_id, k.line_no FROM ${receiptLines(p)}) r CROSS JOIN posting p ON p.voucher_id = r.voucher_id AND p.line_no = r.line_no
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(p.credit_fen - p.debit_fen) <> 0`))
