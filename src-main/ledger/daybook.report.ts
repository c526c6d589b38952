import { sql } from 'kysely'
import { firstDay, monthOf, type IsoDate } from '../../src-shared/kernel/calendar'
import type { ReadDb } from '../db/connection'
import { asSql, statement } from '../db/statement'

/** A book, as far as its lines go: all of an account, or one holder's part of it. */
export interface BookKey { accountId: number; staffId: number | null }

interface Sums { inFen: number; outFen: number }
const sums = sql`ifnull(sum(debit_fen), 0) AS inFen, ifnull(sum(credit_fen), 0) AS outFen`

const monthSums = statement((p: BookKey & { from: string; before: string }) => asSql(sql<Sums>`
  SELECT ${sums} FROM account_month WHERE account_id = ${p.accountId} AND month >= ${p.from} AND month < ${p.before}`))
const holderMonthSums = statement((p: BookKey & { from: string; before: string }) => asSql(sql<Sums>`
  SELECT ${sums} FROM account_dim_month WHERE account_id = ${p.accountId} AND staff_id = ${p.staffId} AND month >= ${p.from} AND month < ${p.before}`))
const daySums = statement((p: BookKey & { from: string; before: string; month: string }) => asSql(sql<Sums>`
  SELECT ${sums} FROM posting WHERE account_id = ${p.accountId} AND date >= ${p.from} AND date < ${p.before} AND month = ${p.month}`))
const holderDaySums = statement((p: BookKey & { from: string; before: string; month: string }) => asSql(sql<Sums>`
  SELECT ${sums} FROM posting WHERE account_id = ${p.accountId} AND staff_id = ${p.staffId} AND date >= ${p.from} AND date < ${p.before} AND month = ${p.month}`))
const draftSums = statement((p: BookKey & { from: string; before: string }) => asSql(sql<Sums>`
  SELECT ${sums} FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id
  WHERE l.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.date >= ${p.from} AND d.date < ${p.before} AND d.is_counted = 1`))

/**
 * Money in and out of a book with `from` ≤ date < `before`, drafts included unless their issue puts the amount itself in doubt: whole months from the
 * summary, the last part of a month from its lines. `from` is the first day of a month or '' for the beginning, which
 * includes the openings.
 */
export function movement(db: ReadDb, book: BookKey, from: IsoDate, before: IsoDate): Sums {
  const key = { accountId: book.accountId, staffId: book.staffId }
  const month = monthOf(before)
  const whole = (book.staffId === null ? monthSums : holderMonthSums).get(db, { ...key, from: from === '' ? '' : monthOf(from), before: month })!
  const part = before === firstDay(month) ? { inFen: 0, outFen: 0 }
    : (book.staffId === null ? daySums : holderDaySums).get(db, { ...key, from: firstDay(month), before, month })!
  const drafts = draftSums.get(db, { ...key, from, before })!
  return { inFen: whole.inFen + part.inFen + drafts.inFen, outFen: whole.outFen + part.outFen + drafts.outFen }
}

/** Balance of a book before a day, drafts included. */
export function balanceBefore(db: ReadDb, book: BookKey, before: IsoDate): number {
  const { inFen, outFen } = movement(db, book, '', before)
  return inFen - outFen
}

/** One line of a book as stored; the counter-columns describe the other lines of its voucher. */
export interface BookLine {
  kind: 'draft' | 'posted'; id: number; lineNo: number; date: string; type: string; no: number; state: string; summary: string; inFen: number; outFen: number
  attachments: number; counterCount: number; counterAccountId: number | null; categoryId: number | null; staffId: number | null; customerId: number | null
  departmentId: number | null; issue: string | null; issueData: string | null; isCounted: number; revision: number; isRed: number
}

/** The columns that describe the first counter-line `c` and how many there are. */
const counterColumns = sql`c.account_id AS counterAccountId, c.category_id AS categoryId, c.staff_id AS staffId, c.customer_id AS customerId, c.department_id AS departmentId`

export const postedLines = statement((p: BookKey & { from: string; to: string }) => asSql(sql<BookLine>`
  SELECT 'posted' AS kind, v.id, p.line_no AS lineNo, p.date, v.type, v.no, 'posted' AS state, p.summary, p.debit_fen AS inFen, p.credit_fen AS outFen,
    v.attachments, (SELECT count(*) FROM posting o WHERE o.voucher_id = p.voucher_id AND o.line_no <> p.line_no) AS counterCount, ${counterColumns},
    NULL AS issue, NULL AS issueData, 1 AS isCounted, 0 AS revision, v.reverses_id IS NOT NULL AS isRed
  FROM posting p JOIN voucher v ON v.id = p.voucher_id
    LEFT JOIN posting c ON c.voucher_id = p.voucher_id
      AND c.line_no = (SELECT min(o.line_no) FROM posting o WHERE o.voucher_id = p.voucher_id AND o.line_no <> p.line_no)
  WHERE p.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR p.staff_id = ${p.staffId}) AND p.date BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening'
  ORDER BY p.date, v.type, v.no, p.line_no`))

export const draftLines = statement((p: BookKey & { from: string; to: string }) => asSql(sql<BookLine>`
  WITH numbered AS (
    SELECT d.*, ifnull((SELECT max(no) FROM voucher v WHERE v.month = d.month AND v.type = d.type), 0)
      + row_number() OVER (PARTITION BY d.month, d.type ORDER BY d.date, d.id) AS no
    FROM voucher_draft d WHERE d.month BETWEEN substr(${p.from}, 1, 7) AND substr(${p.to}, 1, 7))
  SELECT 'draft' AS kind, d.id, l.line_no AS lineNo, d.date, d.type, d.no, d.state, l.summary, l.debit_fen AS inFen, l.credit_fen AS outFen, d.attachments,
    (SELECT count(*) FROM draft_line o WHERE o.draft_id = l.draft_id AND o.line_no <> l.line_no) AS counterCount, ${counterColumns},
    d.issue, d.issue_data AS issueData, d.is_counted AS isCounted, d.revision, d.reverses_id IS NOT NULL AS isRed
  FROM numbered d JOIN draft_line l ON l.draft_id = d.id
    LEFT JOIN draft_line c ON c.draft_id = l.draft_id
      AND c.line_no = (SELECT min(o.line_no) FROM draft_line o WHERE o.draft_id = l.draft_id AND o.line_no <> l.line_no)
  WHERE l.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.date BETWEEN ${p.from} AND ${p.to}
  ORDER BY d.date, d.type, d.no, l.line_no`))

export const bookMonths = statement((p: BookKey & { from: string; to: string }) => asSql(sql<{ month: string; inFen: number; outFen: number }>`
  SELECT month, sum(inFen) AS inFen, sum(outFen) AS outFen FROM (
    SELECT month, debit_fen AS inFen, credit_fen AS outFen FROM account_month
      WHERE account_id = ${p.accountId} AND ${p.staffId} IS NULL AND month BETWEEN ${p.from} AND ${p.to}
    UNION ALL SELECT month, debit_fen, credit_fen FROM account_dim_month
      WHERE account_id = ${p.accountId} AND staff_id = ${p.staffId} AND month BETWEEN ${p.from} AND ${p.to}
    UNION ALL SELECT d.month, l.debit_fen, l.credit_fen FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id
      WHERE l.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.is_counted = 1 AND d.month BETWEEN ${p.from} AND ${p.to})
  GROUP BY month ORDER BY month`))

/** Each later day's movement, to find where a book would run dry. */
export const dailyNet = statement((p: BookKey & { from: string }) => asSql(sql<{ date: string; netFen: number }>`
  SELECT date, sum(net) AS netFen FROM (
    SELECT date, debit_fen - credit_fen AS net FROM posting WHERE account_id = ${p.accountId} AND (${p.staffId} IS NULL OR staff_id = ${p.staffId}) AND date >= ${p.from} AND month NOT LIKE '%-00'
    UNION ALL SELECT d.date, l.debit_fen - l.credit_fen FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id
      WHERE l.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.date >= ${p.from} AND d.is_counted = 1)
  GROUP BY date ORDER BY date`))
