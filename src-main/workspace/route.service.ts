import { z } from 'zod'
import shipped from '../../resources/templates/approval-routes.json'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import { routeInputSchema, type Approver, type Route, type RouteInput } from '../../src-shared/workspace/approval'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './approval.repo'

/** The routes that come with the program: small amounts end low (the deck's 审核权限过分向上集中). They stand until one is changed. */
const shippedRoutes = (): readonly RouteInput[] => z.array(routeInputSchema).parse(shipped.map((route) => ({ id: null, level: null, departmentId: null, isActive: true, ...route })))

/** 审批路线 in the order in which they are tried. */
export function listRoutes(db: ReadDb): Route[] {
  const rows = repo.routes.all(db, {})
  // The ids they will have once they are kept, which is when somebody changes one.
  if (rows.length === 0) return shippedRoutes().map((route, index) => ({ ...route, id: index + 1 }))
  const steps = Map.groupBy(repo.routeSteps.all(db, {}), (step) => step.route_id)
  return rows.map((row) => ({
    id: row.id, name: row.name, record: row.record as Route['record'], categoryCode: row.category_code, level: row.level as Route['level'], departmentId: row.department_id,
    isActive: row.is_active === 1,
    steps: (steps.get(row.id) ?? []).map((step) => ({ name: step.name, approver: JSON.parse(step.approver) as Approver, aboveFen: fen(step.above_fen) }))
  }))
}

/**
 * Adds or changes a route; requests under way keep the steps they began with. Routes are taken out of use, not deleted.
 * Refuses ROUTE_UNKNOWN.
 */
export function saveRoute(w: WriteDb, input: RouteInput): { id: number } {
  if (repo.routes.all(w, {}).length === 0) for (const route of shippedRoutes()) keep(w, route)
  const id = keep(w, input)
  w.note(`route:${id}`, { name: input.name, steps: input.steps.map((step) => step.name), isActive: input.isActive })
  return { id }
}

function keep(w: WriteDb, input: RouteInput): number {
  const values = { name: input.name, record: input.record, categoryCode: input.categoryCode, level: input.level, departmentId: input.departmentId, isActive: input.isActive ? 1 : 0 }
  if (input.id !== null && repo.updateRoute.run(w, { ...values, id: input.id }).changes === 0) throw new Refusal('ROUTE_UNKNOWN')
  const id = input.id ?? Number(repo.insertRoute.run(w, values).lastInsertRowid)
  repo.clearSteps.run(w, { id })
  input.steps.forEach((step, index) => {
    repo.insertRouteStep.run(w, { routeId: id, stepNo: index + 1, name: step.name, approver: JSON.stringify(step.approver), aboveFen: step.aboveFen })
  })
  return id
}
