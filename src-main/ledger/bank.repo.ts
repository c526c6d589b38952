import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export interface StoredBankLine { id: number; bookId: number; date: string; amountFen: number; balanceFen: number | null; party: string; summary: string; serial: string; matchId: number | null; matchDate: string | null; madeKind: 'draft' | 'posted' | null; madeId: number | null }
const lineColumns = sql`l.id, l.book_id AS bookId, l.date, l.amount_fen AS amountFen, l.balance_fen AS balanceFen, l.party, l.summary, l.serial, m.id AS matchId, m.date AS matchDate,
    iif(v.id IS NOT NULL, 'posted', iif(d.id IS NOT NULL, 'draft', NULL)) AS madeKind, ifnull(v.id, d.id) AS madeId
  FROM bank_line l LEFT JOIN bank_match_line b ON b.bank_line_id = l.id LEFT JOIN bank_match m ON m.id = b.match_id
    LEFT JOIN voucher v ON v.id = (SELECT max(id) FROM voucher WHERE source = 'bank' AND source_ref = CAST(l.id AS TEXT))
    LEFT JOIN voucher_draft d ON d.id = (SELECT max(id) FROM voucher_draft WHERE source = 'bank' AND source_ref = CAST(l.id AS TEXT))`

/** Lines of the bank up to a day, but those settled before `since`. */
export const bankLines = statement((p: { bookId: number; to: string; since: string }) => asSql(sql<StoredBankLine>`
  SELECT ${lineColumns} WHERE l.book_id = ${p.bookId} AND l.date <= ${p.to} AND (m.id IS NULL OR m.date >= ${p.since}) ORDER BY l.date, l.id`))
export const bankLineById = statement((p: { id: number }) => asSql(sql<StoredBankLine>`SELECT ${lineColumns} WHERE l.id = ${p.id}`))

export interface StoredBookLine { voucherId: number; lineNo: number; date: string; type: string; no: number; summary: string; party: string; amountFen: number; matchId: number | null; matchDate: string | null; reverses: number | null; reversedBy: number | null; madeFrom: string | null }
const bookColumns = sql`p.voucher_id AS voucherId, p.line_no AS lineNo, p.date, v.type, v.no, p.summary, p.debit_fen - p.credit_fen AS amountFen, m.id AS matchId, m.date AS matchDate,
    ifnull((SELECT ifnull(c.name, s.name) FROM posting o LEFT JOIN customer c ON c.id = o.customer_id LEFT JOIN staff s ON s.id = o.staff_id
      WHERE o.voucher_id = p.voucher_id AND (o.customer_id IS NOT NULL OR o.staff_id IS NOT NULL) ORDER BY o.line_no LIMIT 1), '') AS party,
    v.reverses_id AS reverses, (SELECT r.id FROM voucher r WHERE r.reverses_id = v.id) AS reversedBy, iif(v.source = 'bank', v.source_ref, NULL) AS madeFrom
  FROM posting p JOIN voucher v ON v.id = p.voucher_id LEFT JOIN bank_match_book b ON b.voucher_id = p.voucher_id AND b.line_no = p.line_no LEFT JOIN bank_match m ON m.id = b.match_id`
/** Posted lines of an account between two days, but those settled before `since`. */
export const bookLines = statement((p: { accountId: number; from: string; to: string; since: string }) => asSql(sql<StoredBookLine>`
  SELECT ${bookColumns} WHERE p.account_id = ${p.accountId} AND p.date BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' AND (m.id IS NULL OR m.date >= ${p.since})
  ORDER BY p.date, v.type, v.no, p.line_no`))
export const bookLineByRef = statement((p: { voucherId: number; lineNo: number; accountId: number }) => asSql(sql<StoredBookLine>`
  SELECT ${bookColumns} WHERE p.voucher_id = ${p.voucherId} AND p.line_no = ${p.lineNo} AND p.account_id = ${p.accountId} AND v.type <> 'opening'`))

/** Every line of a book's statements, for its balances. */
export const balances = statement((p: { bookId: number; to: string }) => asSql(sql<{ id: number; date: string; amountFen: number; balanceFen: number | null }>`
  SELECT id, date, amount_fen AS amountFen, balance_fen AS balanceFen FROM bank_line WHERE book_id = ${p.bookId} AND date <= ${p.to} ORDER BY date, id`))
export const span = statement((p: { bookId: number }) => asSql(sql<{ first: string | null; last: string | null }>`SELECT min(date) AS first, max(date) AS last FROM bank_line WHERE book_id = ${p.bookId}`))
export const draftsOf = statement((p: { accountId: number; to: string }) => asSql(sql<{ count: number }>`
  SELECT count(*) AS count FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id WHERE l.account_id = ${p.accountId} AND d.date <= ${p.to}`))
/** Lines already kept of the days a file speaks of, to know it again. */
export const linesBetween = statement((p: { bookId: number; from: string; to: string }) => asSql(sql<{ date: string; amountFen: number; balanceFen: number | null; party: string; summary: string; serial: string }>`
  SELECT date, amount_fen AS amountFen, balance_fen AS balanceFen, party, summary, serial FROM bank_line WHERE book_id = ${p.bookId} AND date BETWEEN ${p.from} AND ${p.to} ORDER BY date, id`))

export const insertLine = statement((p: { bookId: number; date: string; amountFen: number; balanceFen: number | null; party: string; summary: string; serial: string }) => build.insertInto('bank_line')
  .values({ book_id: p.bookId, date: p.date, amount_fen: p.amountFen, balance_fen: p.balanceFen, party: p.party, summary: p.summary, serial: p.serial }))
export const removeLine = statement((p: { id: number }) => build.deleteFrom('bank_line').where('id', '=', p.id))

export const lastMatch = statement(() => asSql(sql<{ id: number }>`SELECT ifnull(max(id), 0) AS id FROM bank_match`))
export const matchById = statement((p: { id: number }) => asSql(sql<{ id: number; bookId: number; date: string }>`SELECT id, book_id AS bookId, date FROM bank_match WHERE id = ${p.id}`))
export const insertBookPart = statement((p: { matchId: number; voucherId: number; lineNo: number }) => build.insertInto('bank_match_book').values({ match_id: p.matchId, voucher_id: p.voucherId, line_no: p.lineNo }))
export const insertBankPart = statement((p: { matchId: number; bankLineId: number }) => build.insertInto('bank_match_line').values({ match_id: p.matchId, bank_line_id: p.bankLineId }))
export const insertMatch = statement((p: { id: number; bookId: number; date: string; way: string; reasons: string; at: string; userId: number }) => build.insertInto('bank_match')
  .values({ id: p.id, book_id: p.bookId, date: p.date, way: p.way, reasons: p.reasons, at: p.at, user_id: p.userId }))
export const removeMatch = statement((p: { id: number }) => build.deleteFrom('bank_match').where('id', '=', p.id))
