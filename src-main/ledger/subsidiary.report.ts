import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** Filters by party: null means "any". `code` names the account with everything under it. */
export interface PartyFilter { code: string; staffId: number | null; customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null }

export interface SubsidiaryLine {
  voucherId: number; lineNo: number; date: string; type: string; no: number; summary: string; accountId: number; counterpart: string; debitFen: number; creditFen: number
  staffId: number | null; customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null
}

const parties = (p: PartyFilter) => sql`(${p.staffId} IS NULL OR p.staff_id = ${p.staffId}) AND (${p.customerId} IS NULL OR p.customer_id = ${p.customerId})
  AND (${p.productId} IS NULL OR p.product_id = ${p.productId}) AND (${p.categoryId} IS NULL OR p.category_id = ${p.categoryId})
  AND (${p.departmentId} IS NULL OR p.department_id = ${p.departmentId})`
const accounts = (p: PartyFilter) => sql`p.account_id IN (SELECT id FROM account WHERE code = ${p.code} OR code LIKE ${p.code} || '.%')`

/** The name of the account on the other side of a line: the first one found there, like the paper's 对方科目. */
const counterpart = sql<string>`ifnull((SELECT a.name FROM posting o JOIN account a ON a.id = o.account_id
  WHERE o.voucher_id = p.voucher_id AND (o.debit_fen = 0) <> (p.debit_fen = 0) ORDER BY o.line_no LIMIT 1), '') AS counterpart`

export const lines = statement((p: PartyFilter & { from: string; to: string }) => asSql(sql<SubsidiaryLine>`
  SELECT p.voucher_id AS voucherId, p.line_no AS lineNo, p.date, v.type, v.no, p.summary, p.account_id AS accountId, ${counterpart},
    p.debit_fen AS debitFen, p.credit_fen AS creditFen, p.staff_id AS staffId, p.customer_id AS customerId, p.product_id AS productId,
    p.category_id AS categoryId, p.department_id AS departmentId
  FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE ${accounts(p)} AND p.date BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' AND ${parties(p)}
  ORDER BY p.date, v.type, v.no, p.line_no`))

/** Net debit before a day, openings included: with parties from the lines, without from the monthly sums. The openings are a day before the first month. */
export const netBefore = statement((p: PartyFilter & { before: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) AS netFen FROM posting p
  WHERE ${accounts(p)} AND p.date < max(${p.before}, (SELECT first_month || '-01' FROM office)) AND ${parties(p)}`))
/** The same of a customer or a member of staff alone, in whose index it stands. */
export const customerNetBefore = statement((p: { code: string; customerId: number; before: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) AS netFen FROM account a CROSS JOIN posting p ON p.account_id = a.id AND p.customer_id = ${p.customerId}
  WHERE (a.code = ${p.code} OR a.code LIKE ${p.code} || '.%') AND p.date < max(${p.before}, (SELECT first_month || '-01' FROM office))`))
export const staffNetBefore = statement((p: { code: string; staffId: number; before: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) AS netFen FROM account a CROSS JOIN posting p ON p.account_id = a.id AND p.staff_id = ${p.staffId}
  WHERE (a.code = ${p.code} OR a.code LIKE ${p.code} || '.%') AND p.date < max(${p.before}, (SELECT first_month || '-01' FROM office))`))
export const netBeforeByMonth = statement((p: { code: string; before: string; month: string }) => asSql(sql<{ netFen: number }>`
  SELECT (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM account_month WHERE month < ${p.month}
      AND account_id IN (SELECT id FROM account WHERE code = ${p.code} OR code LIKE ${p.code} || '.%'))
    + (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM posting WHERE date >= ${p.month} || '-01' AND date < ${p.before} AND month = ${p.month}
      AND account_id IN (SELECT id FROM account WHERE code = ${p.code} OR code LIKE ${p.code} || '.%')) AS netFen`))

export interface CashLine { voucherId: number; lineNo: number; date: string; type: string; no: number; bookId: number; summary: string; counterpart: string; inFen: number; outFen: number }
export const cashLines = statement((p: { from: string; to: string; bookId: number }) => asSql(sql<CashLine>`
  SELECT p.voucher_id AS voucherId, p.line_no AS lineNo, p.date, v.type, v.no, b.id AS bookId, p.summary, ${counterpart}, p.debit_fen AS inFen, p.credit_fen AS outFen
  FROM cash_book b JOIN posting p ON p.account_id = b.account_id AND (b.staff_id IS NULL OR p.staff_id = b.staff_id) JOIN voucher v ON v.id = p.voucher_id
  WHERE p.date BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' AND (${p.bookId} = 0 OR b.id = ${p.bookId})
  ORDER BY p.date, v.type, v.no, p.line_no`))
/** Money of each book before a day, posted only. */
export const bookNetBefore = statement((p: { accountId: number; staffId: number | null; before: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(debit_fen - credit_fen), 0) AS netFen FROM posting
  WHERE account_id = ${p.accountId} AND (${p.staffId} IS NULL OR staff_id = ${p.staffId}) AND (date < ${p.before} OR month LIKE '%-00')`))
