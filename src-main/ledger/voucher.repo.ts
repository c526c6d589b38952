import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const byId = statement((p: { id: number }) => build.selectFrom('voucher').selectAll().where('id', '=', p.id))
export const linesOf = statement((p: { id: number }) => build.selectFrom('posting').selectAll().where('voucher_id', '=', p.id).orderBy('line_no'))
export const reversalOf = statement((p: { id: number }) => build.selectFrom('voucher').select('id').where('reverses_id', '=', p.id))
export const reversalDraftOf = statement((p: { id: number }) => build.selectFrom('voucher_draft').select('id').where('reverses_id', '=', p.id))

export const nextId = statement(() => build.selectFrom('voucher').select(sql<number>`ifnull(max(id), 0) + 1`.as('id')))
export const nextNo = statement((p: { month: string; type: string }) => build.selectFrom('voucher').select(sql<number>`ifnull(max(no), 0) + 1`.as('no'))
  .where('month', '=', p.month).where('type', '=', p.type))

/** Moves a draft's lines over as they are; the voucher's insert afterwards seals them. */
export const postLines = statement((p: { voucherId: number; draftId: number; month: string; date: string }) =>
  build.insertInto('posting').columns(['voucher_id', 'line_no', 'account_id', 'month', 'date', 'debit_fen', 'credit_fen', 'summary', 'staff_id',
    'customer_id', 'product_id', 'category_id', 'department_id', 'cash_flow_id', 'quantity'])
    .expression(build.selectFrom('draft_line').select([sql<number>`CAST(${p.voucherId} AS INTEGER)`.as('voucher_id'), 'line_no', sql<number>`account_id`.as('account_id'),
      sql<string>`${p.month}`.as('month'), sql<string>`${p.date}`.as('date'), 'debit_fen', 'credit_fen', 'summary', 'staff_id', 'customer_id',
      'product_id', 'category_id', 'department_id', 'cash_flow_id', 'quantity']).where('draft_id', '=', p.draftId).orderBy('line_no')))

export const insertLine = statement((p: {
  voucherId: number; lineNo: number; accountId: number; month: string; date: string; debitFen: number; creditFen: number; summary: string
  staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null
}) => build.insertInto('posting').values({
  voucher_id: p.voucherId, line_no: p.lineNo, account_id: p.accountId, month: p.month, date: p.date, debit_fen: p.debitFen, credit_fen: p.creditFen,
  summary: p.summary, staff_id: p.staffId, customer_id: p.customerId, product_id: p.productId, department_id: p.departmentId
}))

/** A line with all it can carry, for vouchers that are posted without having been a draft. */
export const insertWholeLine = statement((p: {
  voucherId: number; lineNo: number; accountId: number | null; month: string; date: string; debitFen: number; creditFen: number; summary: string; staffId: number | null
  customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null; cashFlowId: number | null; quantity: number | null
}) => asSql(sql<never>`INSERT INTO posting (voucher_id, line_no, account_id, month, date, debit_fen, credit_fen, summary, staff_id, customer_id, product_id, category_id, department_id, cash_flow_id, quantity)
  VALUES (${p.voucherId}, ${p.lineNo}, ${p.accountId}, ${p.month}, ${p.date}, ${p.debitFen}, ${p.creditFen}, ${p.summary}, ${p.staffId}, ${p.customerId}, ${p.productId}, ${p.categoryId}, ${p.departmentId}, ${p.cashFlowId}, ${p.quantity})`))

export const insert = statement((p: {
  id: number; month: string; type: string; no: number; date: string; makerId: number; cashierId: number | null; reviewerId: number | null
  posterId: number; at: string; attachments: number; source: string; sourceRef: string | null; reversesId: number | null
  overrideReason: string | null; overrideBy: number | null
}) => build.insertInto('voucher').values({
  id: p.id, month: p.month, type: p.type, no: p.no, date: p.date, maker_id: p.makerId, cashier_id: p.cashierId, reviewer_id: p.reviewerId,
  poster_id: p.posterId, posted_at: p.at, attachments: p.attachments, source: p.source, source_ref: p.sourceRef, reverses_id: p.reversesId,
  override_reason: p.overrideReason, override_by: p.overrideBy
}))

export const rememberSummary = statement((p: {
  summary: string; pinyin: string; uses: number; date: string; accountId: number | null; categoryId: number | null; staffId: number | null; customerId: number | null; amountFen: number
}) => build.insertInto('summary_memory').values({
  summary: p.summary, pinyin: p.pinyin, uses: p.uses, last_date: p.date, account_id: p.accountId, category_id: p.categoryId, staff_id: p.staffId,
  customer_id: p.customerId, amount_fen: p.amountFen
}).onConflict((oc) => oc.column('summary').doUpdateSet((eb) => ({
  uses: eb('summary_memory.uses', '+', eb.ref('excluded.uses')), last_date: eb.ref('excluded.last_date'), account_id: eb.ref('excluded.account_id'),
  category_id: eb.ref('excluded.category_id'), staff_id: eb.ref('excluded.staff_id'), customer_id: eb.ref('excluded.customer_id'), amount_fen: eb.ref('excluded.amount_fen')
}))))
export const knowsSummary = statement((p: { summary: string }) => build.selectFrom('summary_memory').select('pinyin').where('summary', '=', p.summary))
export const summaries = statement(() => build.selectFrom('summary_memory').select(['summary', 'pinyin', 'uses', 'last_date as lastDate', 'account_id as accountId',
  'category_id as categoryId', 'staff_id as staffId', 'customer_id as customerId', 'amount_fen as amountFen']).orderBy('uses', 'desc').orderBy('summary').limit(2000))
