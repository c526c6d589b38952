import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

/** A replenishment stands while its voucher does. */
const stands = sql`(EXISTS (SELECT 1 FROM voucher_draft d WHERE d.id = r.draft_id) OR (r.voucher_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = r.voucher_id)))`
/** Another money account in the same voucher: then it is a transfer and no spending. */
const isTransfer = sql`EXISTS (SELECT 1 FROM posting o JOIN cash_book b ON b.account_id = o.account_id AND (b.staff_id IS NULL OR b.staff_id = o.staff_id)
      WHERE o.voucher_id = p.voucher_id AND NOT (o.account_id = p.account_id AND o.staff_id IS p.staff_id))`

interface Holder { accountId: number; staffId: number }
interface Spent { voucherId: number; lineNo: number; date: string; type: string; no: number; summary: string; categories: string; attachments: number; amountFen: number }
const spent = sql`p.voucher_id AS voucherId, p.line_no AS lineNo, p.date, v.type, v.no, p.summary, v.attachments, p.credit_fen - p.debit_fen AS amountFen,
    ifnull((SELECT json_group_array(name) FROM (SELECT k.name FROM posting q JOIN expense_category k ON k.id = q.category_id WHERE q.voucher_id = p.voucher_id GROUP BY k.id ORDER BY min(q.line_no))), '[]') AS categories`
/** What left a holder's account for expenses in a span and was not paid back yet, oldest first. */
export const spending = statement((p: Holder & { from: string; to: string }) => asSql(sql<Spent>`SELECT ${spent} FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE p.account_id = ${p.accountId} AND p.staff_id = ${p.staffId} AND p.date BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' AND NOT ${isTransfer}
    AND NOT EXISTS (SELECT 1 FROM imprest_refill_line l JOIN imprest_refill r ON r.id = l.refill_id WHERE l.voucher_id = p.voucher_id AND l.line_no = p.line_no AND ${stands})
  ORDER BY p.date, v.type, v.no, p.line_no`))
/** What a replenishment pays back. */
export const paidBack = statement((p: { refillId: number }) => asSql(sql<Spent>`SELECT ${spent} FROM imprest_refill_line l JOIN posting p ON p.voucher_id = l.voucher_id AND p.line_no = l.line_no JOIN voucher v ON v.id = p.voucher_id
  WHERE l.refill_id = ${p.refillId} ORDER BY p.date, v.type, v.no, p.line_no`))
/** The day money last came in from another account, replenishments and what was taken back apart. */
export const lastIn = statement((p: Holder) => asSql(sql<{ date: string | null }>`SELECT max(p.date) AS date FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE v.source <> 'imprest' AND v.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id) AND p.account_id = ${p.accountId} AND p.staff_id = ${p.staffId} AND p.debit_fen > 0 AND ${isTransfer}`))
export const firstDay = statement((p: Holder) => asSql(sql<{ date: string | null }>`SELECT min(p.date) AS date FROM posting p WHERE p.account_id = ${p.accountId} AND p.staff_id = ${p.staffId}`))
export const balance = statement((p: Holder & { to: string }) => asSql(sql<{ fen: number | null }>`SELECT sum(p.debit_fen - p.credit_fen) AS fen FROM posting p WHERE p.account_id = ${p.accountId} AND p.staff_id = ${p.staffId} AND p.date <= ${p.to}`))
/** Replenishments of a book that stand, latest first. */
export const refills = statement((p: { bookId: number }) => asSql(sql<{ id: number; fromDate: string; toDate: string; amountFen: number; draftId: number | null; voucherId: number | null }>`
  SELECT r.id, r.from_date AS fromDate, r.to_date AS toDate, r.amount_fen AS amountFen, iif(r.voucher_id IS NULL, r.draft_id, NULL) AS draftId, r.voucher_id AS voucherId FROM imprest_refill r WHERE r.book_id = ${p.bookId} AND ${stands} ORDER BY r.id DESC`))

export const nextId = statement(() => build.selectFrom('imprest_refill').select(sql<number>`ifnull(max(id), 0) + 1`.as('id')))
export const insert = statement((p: { id: number; bookId: number; from: string; to: string; amountFen: number; draftId: number }) =>
  build.insertInto('imprest_refill').values({ id: p.id, book_id: p.bookId, from_date: p.from, to_date: p.to, amount_fen: p.amountFen, draft_id: p.draftId }))
export const insertLine = statement((p: { refillId: number; voucherId: number; lineNo: number }) => build.insertInto('imprest_refill_line').values({ refill_id: p.refillId, voucher_id: p.voucherId, line_no: p.lineNo }))
