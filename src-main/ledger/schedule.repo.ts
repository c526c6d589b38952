import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const all = statement(() => build.selectFrom('voucher_schedule').selectAll().orderBy('name'))
export const months = statement(() => build.selectFrom('voucher_schedule_month').select(['schedule_id as scheduleId', 'month', 'amount_fen as amountFen']).orderBy('schedule_id').orderBy('month'))
export const named = statement((p: { name: string; id: number }) => build.selectFrom('voucher_schedule').select('id').where('name', '=', p.name).where('id', '<>', p.id))
/** Vouchers that stand for a month of a schedule, named by `ref` id:month. */
export const made = statement(() => asSql(sql<{ ref: string; kind: 'draft' | 'posted'; id: number; amountFen: number }>`
  SELECT d.source_ref AS ref, 'draft' AS kind, d.id, (SELECT sum(debit_fen) FROM draft_line WHERE draft_id = d.id) AS amountFen FROM voucher_draft d WHERE d.source = 'schedule'
  UNION ALL SELECT v.source_ref, 'posted', v.id, (SELECT sum(debit_fen) FROM posting WHERE voucher_id = v.id) FROM voucher v
    WHERE v.source = 'schedule' AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)`))
/** Whether anything was ever posted for a schedule. */
export const isPosted = statement((p: { from: string; to: string }) => asSql(sql<{ found: number }>`
  SELECT EXISTS (SELECT 1 FROM voucher WHERE source = 'schedule' AND source_ref BETWEEN ${p.from} AND ${p.to}) AS found`))

interface Values { name: string; kind: string; body: string; day: number; isActive: number }
const values = (p: Values) => ({ name: p.name, kind: p.kind, body: p.body, day: p.day, is_active: p.isActive })
export const insert = statement((p: Values) => build.insertInto('voucher_schedule').values(values(p)))
export const update = statement((p: Values & { id: number }) => build.updateTable('voucher_schedule').set(values(p)).where('id', '=', p.id))
export const remove = statement((p: { id: number }) => build.deleteFrom('voucher_schedule').where('id', '=', p.id))
export const setMonth = statement((p: { scheduleId: number; month: string; amountFen: number }) => build.insertInto('voucher_schedule_month').values({ schedule_id: p.scheduleId, month: p.month, amount_fen: p.amountFen })
  .onConflict((on) => on.columns(['schedule_id', 'month']).doUpdateSet({ amount_fen: p.amountFen })))
export const dropMonth = statement((p: { scheduleId: number; month: string }) => build.deleteFrom('voucher_schedule_month').where('schedule_id', '=', p.scheduleId).where('month', '=', p.month))
