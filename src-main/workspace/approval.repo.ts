import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const routes = statement(() => build.selectFrom('approval_route').selectAll().orderBy('sort').orderBy('id'))
export const routeSteps = statement(() => build.selectFrom('approval_route_step').selectAll().orderBy('route_id').orderBy('step_no'))
interface RouteRow { name: string; record: string; categoryCode: string | null; level: string | null; departmentId: number | null; isActive: number }
export const insertRoute = statement((p: RouteRow) => build.insertInto('approval_route').values({
  name: p.name, record: p.record, category_code: p.categoryCode, level: p.level, department_id: p.departmentId, is_active: p.isActive,
  sort: sql<number>`(SELECT ifnull(max(sort), 0) + 1 FROM approval_route)`
}))
export const updateRoute = statement((p: RouteRow & { id: number }) => build.updateTable('approval_route').set({
  name: p.name, record: p.record, category_code: p.categoryCode, level: p.level, department_id: p.departmentId, is_active: p.isActive }).where('id', '=', p.id))
export const clearSteps = statement((p: { id: number }) => build.deleteFrom('approval_route_step').where('route_id', '=', p.id))
export const insertRouteStep = statement((p: { routeId: number; stepNo: number; name: string; approver: string; aboveFen: number }) =>
  build.insertInto('approval_route_step').values({ route_id: p.routeId, step_no: p.stepNo, name: p.name, approver: p.approver, above_fen: p.aboveFen }))

export const insert = statement((p: {
  record: string; recordId: number; title: string; summary: string; routeName: string; standard: string; applicantId: number; ownerId: number | null; amountFen: number; at: string
}) => build.insertInto('approval').values({
  record: p.record, record_id: p.recordId, title: p.title, summary: p.summary, route_name: p.routeName, standard: p.standard, applicant_id: p.applicantId, owner_id: p.ownerId,
  amount_fen: p.amountFen, started_at: p.at
}))
export const insertStep = statement((p: { approvalId: number; stepNo: number; name: string; approver: string }) =>
  build.insertInto('approval_step').values({ approval_id: p.approvalId, step_no: p.stepNo, name: p.name, approver: p.approver }))
export const enterStep = statement((p: { approvalId: number; stepNo: number; at: string }) =>
  build.updateTable('approval_step').set({ entered_at: p.at }).where('approval_id', '=', p.approvalId).where('step_no', '=', p.stepNo))
export const endStep = statement((p: { approvalId: number; stepNo: number; at: string }) =>
  build.updateTable('approval_step').set({ done_at: p.at }).where('approval_id', '=', p.approvalId).where('step_no', '=', p.stepNo))
export const reassign = statement((p: { approvalId: number; stepNo: number; approver: string }) =>
  build.updateTable('approval_step').set({ approver: p.approver }).where('approval_id', '=', p.approvalId).where('step_no', '=', p.stepNo))
export const advance = statement((p: { id: number; stepNo: number }) => build.updateTable('approval').set({ step_no: p.stepNo }).where('id', '=', p.id))
export const end = statement((p: { id: number; state: string; at: string }) => build.updateTable('approval').set({ state: p.state, ended_at: p.at }).where('id', '=', p.id))
export const insertEvent = statement((p: { approvalId: number; stepNo: number; kind: string; by: number; forUserId: number | null; comment: string; at: string }) =>
  build.insertInto('approval_event').values({ approval_id: p.approvalId, step_no: p.stepNo, kind: p.kind, user_id: p.by, for_user_id: p.forUserId, comment: p.comment, at: p.at }))

const named = () => build.selectFrom('approval as a').innerJoin('user as u', 'u.id', 'a.applicant_id').selectAll('a').select('u.name as applicantName')
export const byId = statement((p: { id: number }) => named().where('a.id', '=', p.id))
export const pending = statement(() => named().where('a.state', '=', 'pending').orderBy('a.started_at').orderBy('a.id'))
export const decidedBy = statement((p: { userId: number }) => named()
  .where('a.id', 'in', sql<number>`(SELECT approval_id FROM approval_event WHERE user_id = ${p.userId} AND kind IN ('approved', 'returned', 'forwarded'))`)
  .orderBy('a.id', 'desc').limit(200))
export const ofRecord = statement((p: { record: string; recordId: number }) =>
  build.selectFrom('approval').select('id').where('record', '=', p.record).where('record_id', '=', p.recordId).orderBy('id'))
export const steps = statement((p: { id: number }) => build.selectFrom('approval_step').selectAll().where('approval_id', '=', p.id).orderBy('step_no'))
export const events = statement((p: { id: number }) => build.selectFrom('approval_event as e').innerJoin('user as u', 'u.id', 'e.user_id').leftJoin('user as f', 'f.id', 'e.for_user_id')
  .select(['e.id', 'e.step_no as stepNo', 'e.kind', 'e.user_id as userId', 'u.name as userName', 'f.name as forName', 'e.comment', 'e.at']).where('e.approval_id', '=', p.id).orderBy('e.id'))

export const delegations = statement(() => build.selectFrom('delegation as d').innerJoin('user as a', 'a.id', 'd.from_user_id').innerJoin('user as b', 'b.id', 'd.to_user_id')
  .select(['d.id', 'd.from_user_id as fromUserId', 'a.name as fromName', 'd.to_user_id as toUserId', 'b.name as toName', 'd.from_date as fromDate', 'd.to_date as toDate'])
  .orderBy('d.from_date', 'desc').orderBy('d.id', 'desc'))
export const insertDelegation = statement((p: { fromUserId: number; toUserId: number; fromDate: string; toDate: string }) =>
  build.insertInto('delegation').values({ from_user_id: p.fromUserId, to_user_id: p.toUserId, from_date: p.fromDate, to_date: p.toDate }))
export const removeDelegation = statement((p: { id: number; userId: number }) => build.deleteFrom('delegation').where('id', '=', p.id).where('from_user_id', '=', p.userId))

/** Each step entered in a span, with how long it took in hours; `waiting` are those not decided yet. */
export const stepTimes = statement((p: { from: string; to: string; record: string }) => asSql(sql<{
  record: string; name: string; count: number; averageHours: number | null; longestHours: number | null; waiting: number
}>`SELECT a.record, s.name, count(s.done_at) AS count, avg((julianday(s.done_at) - julianday(s.entered_at)) * 24) AS averageHours,
    max((julianday(s.done_at) - julianday(s.entered_at)) * 24) AS longestHours, sum(s.done_at IS NULL AND a.state = 'pending') AS waiting
  FROM approval_step s JOIN approval a ON a.id = s.approval_id
  WHERE s.entered_at IS NOT NULL AND date(s.entered_at) BETWEEN ${p.from} AND ${p.to} AND (${p.record} = '' OR a.record = ${p.record})
  GROUP BY a.record, s.name ORDER BY a.record DESC, averageHours DESC`))
