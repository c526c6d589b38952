import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const byId = statement((p: { id: number }) => build.selectFrom('voucher_draft').selectAll().where('id', '=', p.id))
export const linesOf = statement((p: { id: number }) => build.selectFrom('draft_line').selectAll().where('draft_id', '=', p.id).orderBy('line_no'))

/** The draft that a day-book row became under its own name. */
export const byDayBookKey = statement((p: { sourceRef: string }) => asSql(sql<{ id: number }>`
  SELECT id FROM voucher_draft WHERE source = 'daybook' AND source_ref = ${p.sourceRef} AND state = 'draft'`))

interface Head {
  month: string; date: string; type: string; attachments: number; issue: string | null; issueData: string | null; isCounted: number; at: string; by: number | null
}
/** The next id: one that no draft ever had. */
const nextId = sql<number>`(SELECT last + 1 FROM draft_counter)`

export const insert = statement((p: Head & { makerId: number; source: string; sourceRef: string | null; reversesId: number | null }) =>
  build.insertInto('voucher_draft').values({
    id: nextId, month: p.month, date: p.date, type: p.type, attachments: p.attachments, issue: p.issue, issue_data: p.issueData, is_counted: p.isCounted, updated_at: p.at,
    updated_by: p.by, maker_id: p.makerId, source: p.source, source_ref: p.sourceRef, reverses_id: p.reversesId
  }))
export const update = statement((p: Head & { id: number; makerId: number }) =>
  build.updateTable('voucher_draft').set((eb) => ({
    month: p.month, date: p.date, type: p.type, attachments: p.attachments, issue: p.issue, issue_data: p.issueData, is_counted: p.isCounted, updated_at: p.at,
    updated_by: p.by, maker_id: p.makerId, override_reason: null, override_by: null, revision: eb('revision', '+', 1)
  })).where('id', '=', p.id))

export const insertLine = statement((p: {
  draftId: number; lineNo: number; accountId: number | null; debitFen: number; creditFen: number; summary: string; staffId: number | null
  customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null; cashFlowId: number | null
  quantity: number | null; typed: string | null
}) => build.insertInto('draft_line').values({
  draft_id: p.draftId, line_no: p.lineNo, account_id: p.accountId, debit_fen: p.debitFen, credit_fen: p.creditFen, summary: p.summary,
  staff_id: p.staffId, customer_id: p.customerId, product_id: p.productId, category_id: p.categoryId, department_id: p.departmentId,
  cash_flow_id: p.cashFlowId, quantity: p.quantity, typed: p.typed
}))
export const removeLines = statement((p: { draftId: number }) => build.deleteFrom('draft_line').where('draft_id', '=', p.draftId))
export const remove = statement((p: { id: number }) => build.deleteFrom('voucher_draft').where('id', '=', p.id))

export const sign = statement((p: { id: number; by: number | null; at: string }) => build.updateTable('voucher_draft')
  .set((eb) => ({ state: 'signed', cashier_id: p.by, updated_at: p.at, updated_by: p.by, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const review = statement((p: { id: number; by: number | null; at: string }) => build.updateTable('voucher_draft')
  .set((eb) => ({ state: 'reviewed', reviewer_id: p.by, updated_at: p.at, updated_by: p.by, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const withdraw = statement((p: { id: number; by: number | null; at: string }) => build.updateTable('voucher_draft')
  .set((eb) => ({ state: 'draft', cashier_id: null, reviewer_id: null, updated_at: p.at, updated_by: p.by, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const override = statement((p: { id: number; by: number | null; reason: string; at: string }) => build.updateTable('voucher_draft')
  .set((eb) => ({
    override_by: p.by, override_reason: p.reason, issue: null, issue_data: null, is_counted: 1, updated_at: p.at, updated_by: p.by, revision: eb('revision', '+', 1)
  })).where('id', '=', p.id))

/** Draft ids given as JSON, in the order in which they are to be posted. */
export const inPostingOrder = statement((p: { ids: string }) => build.selectFrom('voucher_draft').selectAll()
  .where('id', 'in', sql<number>`(SELECT value FROM json_each(${p.ids}))`).orderBy('date').orderBy('id'))

/** Provisional number of a draft: what it would get if all drafts of its period and type were posted now. */
export const provisionalNo = statement((p: { id: number }) => build.selectFrom('voucher_draft as d').select((eb) => [
  sql<number>`ifnull((SELECT max(no) FROM voucher v WHERE v.month = d.month AND v.type = d.type), 0)
    + (SELECT count(*) FROM voucher_draft e WHERE e.month = d.month AND e.type = d.type AND (e.date, e.id) <= (d.date, d.id))`.as('no'),
  eb.ref('d.type').as('type')
]).where('d.id', '=', p.id))
export const ofMonth = statement((p: { month: string }) =>
  build.selectFrom('voucher_draft').selectAll().where('month', '=', p.month).orderBy('date').orderBy('id'))

/** Where a draft went: posted, or removed with all it held. */
export const end = statement((p: { draftId: number; voucherId: number | null; body: string | null; by: number | null; at: string }) => build.insertInto('draft_end')
  .values({ draft_id: p.draftId, voucher_id: p.voucherId, body: p.body, user_id: p.by, at: p.at })
  .onConflict((oc) => oc.column('draft_id').doUpdateSet({ voucher_id: p.voucherId, body: p.body, user_id: p.by, at: p.at })))
export const endOf = statement((p: { draftId: number }) => build.selectFrom('draft_end').selectAll().where('draft_id', '=', p.draftId))
export const dropEnd = statement((p: { draftId: number }) => build.deleteFrom('draft_end').where('draft_id', '=', p.draftId))
/** Removed drafts beyond the newest so many. */
export const oldRemoved = statement((p: { most: number }) => build.selectFrom('draft_end').select('draft_id as draftId').where('body', 'is not', null)
  .orderBy('at', 'desc').orderBy('draft_id', 'desc').limit(-1).offset(p.most))

/** A removed draft as it was, one revision on. */
export const reinsert = statement((p: {
  id: number; month: string; date: string; type: string; makerId: number; attachments: number; source: string; sourceRef: string | null; reversesId: number | null
  overrideReason: string | null; overrideBy: number | null; issue: string | null; issueData: string | null; isCounted: number; revision: number; at: string; by: number | null
}) => build.insertInto('voucher_draft').values({
  id: p.id, month: p.month, date: p.date, type: p.type, maker_id: p.makerId, attachments: p.attachments, source: p.source, source_ref: p.sourceRef,
  reverses_id: p.reversesId, override_reason: p.overrideReason, override_by: p.overrideBy, issue: p.issue, issue_data: p.issueData, is_counted: p.isCounted,
  revision: p.revision, updated_at: p.at, updated_by: p.by
}))

/** Drafts by id as they stand, or what became of them. */
export const traces = statement((p: { ids: string }) => asSql(sql<Trace>`
  SELECT j.value AS draftId, coalesce(d.state, CASE WHEN e.voucher_id IS NOT NULL THEN 'posted' WHEN e.draft_id IS NOT NULL THEN 'removed' END, 'unknown') AS state,
    coalesce(d.date, v.date) AS date, d.revision, coalesce(u.name, w.name) AS byName, coalesce(d.updated_at, e.at) AS at,
    v.id AS voucherId, v.month AS month, v.type AS type, v.no AS no
  FROM json_each(${p.ids}) j LEFT JOIN voucher_draft d ON d.id = j.value LEFT JOIN draft_end e ON e.draft_id = j.value
    LEFT JOIN voucher v ON v.id = e.voucher_id LEFT JOIN user u ON u.id = coalesce(d.updated_by, d.maker_id) LEFT JOIN user w ON w.id = e.user_id`))
interface Trace {
  draftId: number; state: string; date: string | null; revision: number | null; byName: string | null; at: string | null
  voucherId: number | null; month: string | null; type: string | null; no: number | null
}
