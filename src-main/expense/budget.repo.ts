import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const versions = statement((p: { year: number }) => build.selectFrom('budget_version').selectAll().where('year', '=', p.year).orderBy('no'))
export const versionById = statement((p: { id: number }) => build.selectFrom('budget_version').selectAll().where('id', '=', p.id))
export const insertVersion = statement((p: { year: number; no: number; name: string; notes: string; makerId: number }) =>
  build.insertInto('budget_version').values({ year: p.year, no: p.no, name: p.name, notes: p.notes, maker_id: p.makerId }))
export const updateVersion = statement((p: { id: number; name: string; notes: string }) => build.updateTable('budget_version').set({ name: p.name, notes: p.notes }).where('id', '=', p.id))
export const setState = statement((p: { id: number; state: string; by: number | null; at: string | null; reason: string }) =>
  build.updateTable('budget_version').set({ state: p.state, decided_by: p.by, decided_at: p.at, reason: p.reason }).where('id', '=', p.id))
export const removeVersion = statement((p: { id: number }) => build.deleteFrom('budget_version').where('id', '=', p.id))

export const lines = statement((p: { versionId: number }) => build.selectFrom('budget_line').selectAll().where('version_id', '=', p.versionId).orderBy('id'))
export const lineById = statement((p: { id: number }) => build.selectFrom('budget_line').selectAll().where('id', '=', p.id))
interface Line { departmentId: number | null; staffId: number | null; categoryId: number | null; terms: string; base: string; since: string | null }
const values = (p: Line) => ({ department_id: p.departmentId, staff_id: p.staffId, category_id: p.categoryId, terms: p.terms, base: p.base, since: p.since })
export const insertLine = statement((p: Line & { versionId: number }) => build.insertInto('budget_line').values({ version_id: p.versionId, ...values(p) }))
export const updateLine = statement((p: Line & { id: number }) => build.updateTable('budget_line').set(values(p)).where('id', '=', p.id))
export const removeLine = statement((p: { id: number }) => build.deleteFrom('budget_line').where('id', '=', p.id))
export const sameLine = statement((p: { versionId: number; departmentId: number; staffId: number; categoryId: number }) => asSql(sql<{ id: number }>`
  SELECT id FROM budget_line WHERE version_id = ${p.versionId} AND ifnull(department_id, 0) = ${p.departmentId} AND ifnull(staff_id, 0) = ${p.staffId} AND ifnull(category_id, 0) = ${p.categoryId}`))

export const months = statement((p: { versionId: number }) => build.selectFrom('budget_month as m').innerJoin('budget_line as l', 'l.id', 'm.line_id')
  .select(['m.line_id as lineId', 'm.month', 'm.plan_fen as planFen']).where('l.version_id', '=', p.versionId))
export const setMonth = statement((p: { lineId: number; month: string; planFen: number }) => build.insertInto('budget_month').values({ line_id: p.lineId, month: p.month, plan_fen: p.planFen })
  .onConflict((on) => on.columns(['line_id', 'month']).doUpdateSet({ plan_fen: p.planFen })))

export const policies = statement(() => build.selectFrom('budget_policy').select(['category_id as categoryId', 'policy']))
export const setPolicy = statement((p: { categoryId: number; policy: string }) => build.insertInto('budget_policy').values({ category_id: p.categoryId, policy: p.policy })
  .onConflict((on) => on.column('category_id').doUpdateSet({ policy: p.policy })))
