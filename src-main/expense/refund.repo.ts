import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const rules = statement(() => build.selectFrom('refund_rule').selectAll().orderBy('id'))
export const ruleById = statement((p: { id: number }) => build.selectFrom('refund_rule').select('id').where('id', '=', p.id))
interface Rule { departmentId: number | null; staffId: number | null; rate: number; fromMonth: string }
const values = (p: Rule) => ({ department_id: p.departmentId, staff_id: p.staffId, rate: p.rate, from_month: p.fromMonth })
export const insert = statement((p: Rule) => build.insertInto('refund_rule').values(values(p)))
export const update = statement((p: Rule & { id: number }) => build.updateTable('refund_rule').set(values(p)).where('id', '=', p.id))
export const remove = statement((p: { id: number }) => build.deleteFrom('refund_rule').where('id', '=', p.id))
export const pays = statement(() => build.selectFrom('refund_pay').select(['rule_id as ruleId', 'month', 'pay_fen as payFen']))
export const setPay = statement((p: { ruleId: number; month: string; payFen: number }) => build.insertInto('refund_pay').values({ rule_id: p.ruleId, month: p.month, pay_fen: p.payFen })
  .onConflict((on) => on.columns(['rule_id', 'month']).doUpdateSet({ pay_fen: p.payFen })))
/** The voucher that a month's transfer made, as draft or posted and not reversed. */
export const made = statement((p: { ref: string; from: string; to: string }) => asSql(sql<{ draftId: number | null; voucherId: number | null }>`
  SELECT (SELECT id FROM voucher_draft WHERE source = 'refund' AND source_ref = ${p.ref} AND month BETWEEN ${p.from} AND ${p.to} AND reverses_id IS NULL) AS draftId,
    (SELECT v.id FROM voucher v WHERE v.source = 'refund' AND v.source_ref = ${p.ref} AND v.month BETWEEN ${p.from} AND ${p.to} AND v.reverses_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM voucher r WHERE r.reverses_id = v.id)) AS voucherId`))
