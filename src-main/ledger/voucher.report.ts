import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** A voucher's head as the list shows it, draft or posted. */
export interface VoucherHead {
  kind: 'draft' | 'posted'; id: number; month: string; date: string; type: string; no: number; state: string; makerName: string; cashierName: string | null
  reviewerName: string | null; posterName: string | null; attachments: number; source: string; sourceRef: string | null; reversesId: number | null
  reversedById: number | null; overrideReason: string | null; issue: string | null; issueData: string | null; revision: number
}
export interface VoucherListRow extends VoucherHead { summary: string; totalFen: number; lineCount: number }

const names = sql`m.name AS makerName, c.name AS cashierName, r.name AS reviewerName`
const postedHead = sql`'posted' AS kind, v.id, v.month, v.date, v.type, v.no, 'posted' AS state, ${names}, p.name AS posterName, v.attachments, v.source,
  v.source_ref AS sourceRef, v.reverses_id AS reversesId, (SELECT x.id FROM voucher x WHERE x.reverses_id = v.id) AS reversedById,
  v.override_reason AS overrideReason, NULL AS issue, NULL AS issueData, 0 AS revision`
const draftHead = sql`'draft' AS kind, v.id, v.month, v.date, v.type,
  ifnull((SELECT max(no) FROM voucher x WHERE x.month = v.month AND x.type = v.type), 0)
    + (SELECT count(*) FROM voucher_draft e WHERE e.month = v.month AND e.type = v.type AND (e.date, e.id) <= (v.date, v.id)) AS no,
  v.state, ${names}, NULL AS posterName, v.attachments, v.source, v.source_ref AS sourceRef, v.reverses_id AS reversesId, NULL AS reversedById,
  v.override_reason AS overrideReason, v.issue, v.issue_data AS issueData, v.revision`
const people = sql`JOIN user m ON m.id = v.maker_id LEFT JOIN user c ON c.id = v.cashier_id LEFT JOIN user r ON r.id = v.reviewer_id`

export const postedById = statement((p: { id: number }) => asSql(sql<VoucherHead>`
  SELECT ${postedHead} FROM voucher v ${people} JOIN user p ON p.id = v.poster_id WHERE v.id = ${p.id}`))
export const draftById = statement((p: { id: number }) => asSql(sql<VoucherHead>`SELECT ${draftHead} FROM voucher_draft v ${people} WHERE v.id = ${p.id}`))

/** Filters: an empty text, type '' and account 0 mean "any". */
interface Filter { from: string; to: string; type: string; text: string; accountId: number }

export const postedList = statement((p: Filter) => asSql(sql<VoucherListRow>`
  SELECT ${postedHead}, (SELECT summary FROM posting l WHERE l.voucher_id = v.id ORDER BY line_no LIMIT 1) AS summary,
    (SELECT sum(debit_fen) FROM posting l WHERE l.voucher_id = v.id) AS totalFen, (SELECT count(*) FROM posting l WHERE l.voucher_id = v.id) AS lineCount
  FROM voucher v ${people} JOIN user p ON p.id = v.poster_id
  WHERE v.date BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' AND (${p.type} = '' OR v.type = ${p.type})
    AND (${p.text} = '' OR EXISTS (SELECT 1 FROM posting l WHERE l.voucher_id = v.id AND instr(l.summary, ${p.text}) > 0))
    AND (${p.accountId} = 0 OR EXISTS (SELECT 1 FROM posting l WHERE l.voucher_id = v.id AND l.account_id = ${p.accountId}))
  ORDER BY v.date, v.type, v.no`))
export const draftList = statement((p: Filter) => asSql(sql<VoucherListRow>`
  SELECT ${draftHead}, ifnull((SELECT summary FROM draft_line l WHERE l.draft_id = v.id ORDER BY line_no LIMIT 1), '') AS summary,
    ifnull((SELECT sum(debit_fen) FROM draft_line l WHERE l.draft_id = v.id), 0) AS totalFen, (SELECT count(*) FROM draft_line l WHERE l.draft_id = v.id) AS lineCount
  FROM voucher_draft v ${people}
  WHERE v.date BETWEEN ${p.from} AND ${p.to} AND (${p.type} = '' OR v.type = ${p.type})
    AND (${p.text} = '' OR EXISTS (SELECT 1 FROM draft_line l WHERE l.draft_id = v.id AND instr(l.summary, ${p.text}) > 0))
    AND (${p.accountId} = 0 OR EXISTS (SELECT 1 FROM draft_line l WHERE l.draft_id = v.id AND l.account_id = ${p.accountId}))
  ORDER BY v.date, v.id`))

/** What was typed to find a voucher by: `type` '' is any, `no` 0 and an amount of 0 are none. */
interface Sought { text: string; type: string; no: number; amountFen: number; most: number }
const sought = (p: Sought, lines: ReturnType<typeof sql>) => sql`EXISTS (SELECT 1 FROM ${lines}
  AND (instr(l.summary, ${p.text}) > 0 OR (${p.amountFen} <> 0 AND ${p.amountFen} IN (l.debit_fen, l.credit_fen))))`

export const postedFound = statement((p: Sought) => asSql(sql<VoucherListRow>`
  SELECT ${postedHead}, (SELECT summary FROM posting l WHERE l.voucher_id = v.id ORDER BY line_no LIMIT 1) AS summary,
    (SELECT sum(debit_fen) FROM posting l WHERE l.voucher_id = v.id) AS totalFen, (SELECT count(*) FROM posting l WHERE l.voucher_id = v.id) AS lineCount
  FROM voucher v ${people} JOIN user p ON p.id = v.poster_id
  WHERE v.date >= (SELECT date(max(date), '-12 months') FROM voucher) AND v.type <> 'opening'
    AND ((v.no = ${p.no} AND ${p.type} IN ('', v.type)) OR ${sought(p, sql`posting l WHERE l.voucher_id = v.id`)})
  ORDER BY v.date DESC, v.id DESC LIMIT ${p.most}`))
export const draftsFound = statement((p: Sought) => asSql(sql<VoucherListRow>`
  SELECT * FROM (SELECT ${draftHead}, ifnull((SELECT summary FROM draft_line l WHERE l.draft_id = v.id ORDER BY line_no LIMIT 1), '') AS summary,
    ifnull((SELECT sum(debit_fen) FROM draft_line l WHERE l.draft_id = v.id), 0) AS totalFen, (SELECT count(*) FROM draft_line l WHERE l.draft_id = v.id) AS lineCount
  FROM voucher_draft v ${people}) f
  WHERE (f.no = ${p.no} AND ${p.type} IN ('', f.type)) OR ${sought(p, sql`draft_line l WHERE l.draft_id = f.id`)}
  ORDER BY f.date DESC, f.id DESC LIMIT ${p.most}`))
