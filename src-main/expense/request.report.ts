import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

interface Row {
  record: 'advance' | 'claim'; id: number; no: string; staffId: number; staffName: string; departmentName: string | null; makerId: number; date: string; purpose: string; categories: string; amountFen: number; state: string
  isUnreviewed: number; openFen: number; paidDate: string | null; stepName: string | null; approvalId: number | null; draftId: number | null; voucherId: number | null
}
/** 待复核: approved without a step, in a one-person office. */
const unreviewed = sql`(r.state IN ('approved', 'paid') AND NOT EXISTS (SELECT 1 FROM approval_step x WHERE x.approval_id = r.approval_id))`
const tail = sql`s.name AS stepName, ${unreviewed} AS isUnreviewed, r.approval_id AS approvalId, p.draft_id AS draftId, p.voucher_id AS voucherId`
/** What a claim without words of its own is named by: its categories in order, as a JSON list. */
const categories = sql`(SELECT json_group_array(name) FROM (SELECT k.name FROM claim_line l JOIN expense_category k ON k.id = l.category_id WHERE l.claim_id = r.id GROUP BY k.id ORDER BY min(l.line_no)))`
const claims = sql`SELECT 'claim' AS record, r.id, r.no, r.staff_id AS staffId, t.name AS staffName, d.name AS departmentName, r.maker_id AS makerId, r.date, r.purpose, ${categories} AS categories,
    ifnull((SELECT sum(amount_fen) FROM claim_line WHERE claim_id = r.id), 0) AS amountFen, r.state, 0 AS openFen, p.date AS paidDate, ${tail}
  FROM claim r JOIN staff t ON t.id = r.staff_id LEFT JOIN department d ON d.id = r.department_id LEFT JOIN approval a ON a.id = r.approval_id AND a.state = 'pending'
    LEFT JOIN approval_step s ON s.approval_id = a.id AND s.step_no = a.step_no
    LEFT JOIN payment p ON p.record = 'claim' AND p.record_id = r.id AND p.kind = 'payment' AND p.state <> 'cancelled'`
const advances = sql`SELECT 'advance' AS record, r.id, r.no, r.staff_id AS staffId, t.name AS staffName, d.name AS departmentName, r.maker_id AS makerId, r.date, r.purpose, '[]' AS categories, r.amount_fen AS amountFen, r.state,
    iif(r.state = 'paid', r.amount_fen - ifnull((SELECT sum(x.amount_fen) FROM settlement x JOIN payment q ON q.id = x.payment_id WHERE x.advance_id = r.id AND q.state = 'live'), 0), 0) AS openFen,
    p.date AS paidDate, ${tail}
  FROM advance r JOIN staff t ON t.id = r.staff_id LEFT JOIN department d ON d.id = r.department_id LEFT JOIN approval a ON a.id = r.approval_id AND a.state = 'pending'
    LEFT JOIN approval_step s ON s.approval_id = a.id AND s.step_no = a.step_no
    LEFT JOIN payment p ON p.record = 'advance' AND p.record_id = r.id AND p.kind = 'payment' AND p.state <> 'cancelled'`

/** Requests that are for a member of the staff or were entered by a user, newest first. */
export const ownClaims = statement((p: { staffId: number; userId: number }) => asSql(sql<Row>`${claims} WHERE r.staff_id = ${p.staffId} OR r.maker_id = ${p.userId} ORDER BY r.date DESC, r.id DESC LIMIT 1000`))
export const ownAdvances = statement((p: { staffId: number; userId: number }) => asSql(sql<Row>`${advances} WHERE r.staff_id = ${p.staffId} OR r.maker_id = ${p.userId} ORDER BY r.date DESC, r.id DESC LIMIT 1000`))
interface Span { from: string; to: string; state: string }
export const claimsBetween = statement((p: Span) => asSql(sql<Row>`${claims} WHERE r.date BETWEEN ${p.from} AND ${p.to} AND (${p.state} = '' OR r.state = ${p.state}) ORDER BY r.date DESC, r.id DESC`))
export const advancesBetween = statement((p: Span) => asSql(sql<Row>`${advances} WHERE r.date BETWEEN ${p.from} AND ${p.to} AND (${p.state} = '' OR r.state = ${p.state}) ORDER BY r.date DESC, r.id DESC`))
export const claimsToPay = statement(() => asSql(sql<Row>`${claims} WHERE r.state = 'approved' ORDER BY r.date, r.id`))
export const advancesToPay = statement(() => asSql(sql<Row>`${advances} WHERE r.state = 'approved' ORDER BY r.date, r.id`))

export const payments = statement((p: { record: string; recordId: number }) => asSql(sql<{
  id: number; kind: 'payment' | 'repayment'; date: string; bookName: string | null; amountFen: number; settledFen: number; state: 'live' | 'cancelled' | 'reversed'; reason: string; paidBy: string; draftId: number | null; voucherId: number | null
}>`SELECT p.id, p.kind, p.date, b.name AS bookName, p.amount_fen AS amountFen, ifnull((SELECT sum(amount_fen) FROM settlement s WHERE s.payment_id = p.id), 0) AS settledFen, p.state, p.reason,
    u.name AS paidBy, p.draft_id AS draftId, p.voucher_id AS voucherId
  FROM payment p JOIN user u ON u.id = p.paid_by LEFT JOIN cash_book b ON b.id = p.book_id
  WHERE (p.record = ${p.record} AND p.record_id = ${p.recordId}) OR (${p.record} = 'advance' AND p.id IN (SELECT payment_id FROM settlement WHERE advance_id = ${p.recordId})) ORDER BY p.id`))

/** What one person claimed by month, promotion apart; `root` is the code of 促销费. */
export const monthsOf = statement((p: { staffId: number; from: string; to: string; claimId: number; root: string }) => asSql(sql<{ month: string; promotionFen: number; otherFen: number }>`
  SELECT substr(c.date, 1, 7) AS month, sum(iif(k.code = ${p.root} OR k.code LIKE ${p.root} || '.%', l.amount_fen, 0)) AS promotionFen,
    sum(iif(k.code = ${p.root} OR k.code LIKE ${p.root} || '.%', 0, l.amount_fen)) AS otherFen
  FROM claim c JOIN claim_line l ON l.claim_id = c.id LEFT JOIN expense_category k ON k.id = l.category_id
  WHERE c.staff_id = ${p.staffId} AND substr(c.date, 1, 7) BETWEEN ${p.from} AND ${p.to} AND (c.state IN ('pending', 'approved', 'paid') OR c.id = ${p.claimId}) GROUP BY 1 ORDER BY 1`))
