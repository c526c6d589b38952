import { build, statement } from '../db/statement'

export const lines = statement((p: { versionId: number }) => build.selectFrom('sales_plan_line').selectAll().where('version_id', '=', p.versionId).orderBy('id'))
export const lineById = statement((p: { id: number }) => build.selectFrom('sales_plan_line').selectAll().where('id', '=', p.id))
export const insertLine = statement((p: { versionId: number; departmentId: number | null; staffId: number | null }) =>
  build.insertInto('sales_plan_line').values({ version_id: p.versionId, department_id: p.departmentId, staff_id: p.staffId }))
export const removeLine = statement((p: { id: number }) => build.deleteFrom('sales_plan_line').where('id', '=', p.id))

export const months = statement((p: { versionId: number }) => build.selectFrom('sales_plan_month as m').innerJoin('sales_plan_line as l', 'l.id', 'm.line_id')
  .select(['m.line_id as lineId', 'm.measure', 'm.month', 'm.plan_fen as planFen']).where('l.version_id', '=', p.versionId))
export const setMonth = statement((p: { lineId: number; measure: string; month: string; planFen: number }) => build.insertInto('sales_plan_month').values({ line_id: p.lineId, measure: p.measure, month: p.month, plan_fen: p.planFen })
  .onConflict((on) => on.columns(['line_id', 'measure', 'month']).doUpdateSet({ plan_fen: p.planFen })))
