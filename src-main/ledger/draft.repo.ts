import { sql } from 'kysely'
import { build, statement } from '../db/statement'

export const byId = statement((p: { id: number }) => build.selectFrom('voucher_draft').selectAll().where('id', '=', p.id))
export const linesOf = statement((p: { id: number }) => build.selectFrom('draft_line').selectAll().where('draft_id', '=', p.id).orderBy('line_no'))

interface Head {
  month: string; date: string; type: string; attachments: number; issue: string | null; issueData: string | null; isCounted: number; at: string
}
export const insert = statement((p: Head & { makerId: number; source: string; sourceRef: string | null; reversesId: number | null }) =>
  build.insertInto('voucher_draft').values({
    month: p.month, date: p.date, type: p.type, attachments: p.attachments, issue: p.issue, issue_data: p.issueData, is_counted: p.isCounted, updated_at: p.at,
    maker_id: p.makerId, source: p.source, source_ref: p.sourceRef, reverses_id: p.reversesId
  }))
export const update = statement((p: Head & { id: number; makerId: number }) =>
  build.updateTable('voucher_draft').set((eb) => ({
    month: p.month, date: p.date, type: p.type, attachments: p.attachments, issue: p.issue, issue_data: p.issueData, is_counted: p.isCounted, updated_at: p.at,
    maker_id: p.makerId, override_reason: null, override_by: null, revision: eb('revision', '+', 1)
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
  .set((eb) => ({ state: 'signed', cashier_id: p.by, updated_at: p.at, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const review = statement((p: { id: number; by: number | null; at: string }) => build.updateTable('voucher_draft')
  .set((eb) => ({ state: 'reviewed', reviewer_id: p.by, updated_at: p.at, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const withdraw = statement((p: { id: number; at: string }) => build.updateTable('voucher_draft')
  .set((eb) => ({ state: 'draft', cashier_id: null, reviewer_id: null, updated_at: p.at, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const override = statement((p: { id: number; by: number | null; reason: string; at: string }) => build.updateTable('voucher_draft')
  .set({ override_by: p.by, override_reason: p.reason, issue: null, issue_data: null, is_counted: 1, updated_at: p.at }).where('id', '=', p.id))

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
