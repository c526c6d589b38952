import { sql } from 'kysely'
import { build, statement } from '../db/statement'

export const nextId = statement(() => build.selectFrom('payment').select(sql<number>`ifnull(max(id), 0) + 1`.as('id')))
export const byId = statement((p: { id: number }) => build.selectFrom('payment').selectAll().where('id', '=', p.id))
export const insertSettlement = statement((p: { paymentId: number; advanceId: number; amountFen: number }) =>
  build.insertInto('settlement').values({ payment_id: p.paymentId, advance_id: p.advanceId, amount_fen: p.amountFen }))
export const insert = statement((p: { id: number; kind: string; record: string; recordId: number; date: string; bookId: number | null; amountFen: number; draftId: number; by: number; at: string }) =>
  build.insertInto('payment').values({
    id: p.id, kind: p.kind, record: p.record, record_id: p.recordId, date: p.date, book_id: p.bookId, amount_fen: p.amountFen, draft_id: p.draftId, paid_by: p.by, paid_at: p.at }))
export const takeBack = statement((p: { id: number; state: string; reason: string }) =>
  build.updateTable('payment').set({ state: p.state, reason: p.reason }).where('id', '=', p.id))
