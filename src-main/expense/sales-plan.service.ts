import { addMonths, monthsBetween, yearOf, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen } from '../../src-shared/kernel/money'
import { PLAN_MEASURES, type PlanMeasure, type SalesPlanRow } from '../../src-shared/expense/sales-plan'
import { mayOwnTargets } from '../../src-shared/workspace/registered-rep.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { sellingMonths } from '../ledger/analysis/selling.service'
import type { PlannedSales } from '../ledger/analysis/plan.source'
import { listDirectory, listRegisteredReps } from '../workspace/directory.service'
import { getSettings } from '../workspace/setting.service'
import { requireOpen, requireVersion, versionInForce } from './budget.version'
import * as repo from './sales-plan.repo'

type Line = ReturnType<typeof repo.lines.all>[number]

/** Who may own no targets: 备案医药代表 while 合规模式 is on. */
export function barredStaff(db: ReadDb): (staffId: number | null) => boolean {
  const registered = listRegisteredReps(db), isModeOn = getSettings(db).complianceMode
  return (staffId) => staffId !== null && !mayOwnTargets({ isRegisteredRep: registered.has(staffId), isModeOn })
}
function unitNames(db: ReadDb): (unit: Pick<Line, 'department_id' | 'staff_id'>) => string {
  const departments = new Map(listDirectory(db, 'department').map(({ id, name }) => [id, name])), staff = new Map(listDirectory(db, 'staff').map(({ id, name }) => [id, name]))
  return ({ department_id: departmentId, staff_id: staffId }) => (departmentId === null ? staff.get(staffId ?? 0) : departments.get(departmentId)) ?? ''
}

/** 销售计划 of a version: three rows for each unit, with last year's actuals by month. Refuses BUDGET_UNKNOWN. */
export function listSalesPlan(db: ReadDb, { versionId }: { versionId: number }): SalesPlanRow[] {
  const { year } = requireVersion(db, versionId), nameOf = unitNames(db), isBarred = barredStaff(db), last = monthsBetween(`${year - 1}-01`, `${year - 1}-12`)
  const plan = new Map(repo.months.all(db, { versionId }).map((one) => [`${one.lineId} ${one.measure} ${one.month}`, one.planFen]))
  const lines = repo.lines.all(db, { versionId }), span = { from: last[0]!, to: last[11]! }
  const actuals = { department: lines.some((line) => line.staff_id === null) ? sellingMonths(db, { by: 'department', ...span }) : undefined, staff: lines.some((line) => line.staff_id !== null) ? sellingMonths(db, { by: 'staff', ...span }) : undefined }
  return lines.flatMap((line) => PLAN_MEASURES.map((measure) => ({
    lineId: line.id, departmentId: line.department_id, staffId: line.staff_id, unitName: nameOf(line), measure, isBarred: isBarred(line.staff_id),
    planFen: monthsBetween(`${year}-01`, `${year}-12`).map((month) => fen(plan.get(`${line.id} ${measure} ${month}`) ?? 0)),
    lastYearFen: last.map((month) => fen((line.staff_id === null ? actuals.department?.(line.department_id!, month) : actuals.staff?.(line.staff_id, month))?.[measure] ?? 0))
  })))
}

/** Adds a department or a member of staff. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED, SALES_PLAN_TWICE, SALES_PLAN_REGISTERED. */
export function addUnit(w: WriteDb, input: { versionId: number; kind: 'department' | 'staff'; unitId: number }): { id: number } {
  const version = requireOpen(w, input.versionId), isStaff = input.kind === 'staff', unit = { department_id: isStaff ? null : input.unitId, staff_id: isStaff ? input.unitId : null }, name = unitNames(w)(unit)
  if (barredStaff(w)(unit.staff_id)) throw new Refusal('SALES_PLAN_REGISTERED', { staff: name })
  if (repo.lines.all(w, { versionId: version.id }).some((line) => line.department_id === unit.department_id && line.staff_id === unit.staff_id)) throw new Refusal('SALES_PLAN_TWICE', { unit: name })
  const id = Number(repo.insertLine.run(w, { versionId: version.id, departmentId: unit.department_id, staffId: unit.staff_id }).lastInsertRowid)
  w.note(`budget:${version.id}`, { salesPlan: name })
  return { id }
}

/** Writes cells of the sheet; month 1 to 12 of the version's year. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function saveSalesPlan(w: WriteDb, input: { versionId: number; cells: readonly { lineId: number; measure: PlanMeasure; month: number; planFen: number }[] }): Record<string, never> {
  const version = requireOpen(w, input.versionId), known = new Set(repo.lines.all(w, { versionId: version.id }).map((line) => line.id))
  for (const { lineId, measure, month, planFen } of input.cells) {
    if (!known.has(lineId)) throw new Refusal('BUDGET_UNKNOWN')
    repo.setMonth.run(w, { lineId, measure, month: addMonths(`${version.year}-01`, month - 1), planFen })
  }
  w.note(`budget:${version.id}`, { cells: input.cells.length })
  return {}
}

/** Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function removeUnits(w: WriteDb, { ids }: { ids: readonly number[] }): Record<string, never> {
  for (const id of ids) {
    const line = repo.lineById.get(w, { id })
    if (!line) throw new Refusal('BUDGET_UNKNOWN')
    requireOpen(w, line.version_id)
    repo.removeLine.run(w, { id })
  }
  w.note('budget', { removed: ids.length })
  return {}
}

/** The plan of another version, for a new one of a year. */
export function copySalesPlan(w: WriteDb, sourceId: number, versionId: number, year: number): void {
  const months = Map.groupBy(repo.months.all(w, { versionId: sourceId }), ({ lineId }) => lineId)
  for (const line of repo.lines.all(w, { versionId: sourceId })) {
    const lineId = Number(repo.insertLine.run(w, { versionId, departmentId: line.department_id, staffId: line.staff_id }).lastInsertRowid)
    for (const { measure, month, planFen } of months.get(line.id) ?? []) repo.setMonth.run(w, { lineId, measure, month: `${year}${month.slice(4)}`, planFen })
  }
}

export const hasSalesPlan = (db: ReadDb, versionId: number): boolean => repo.lines.all(db, { versionId }).length > 0

/** Refuses SALES_PLAN_REGISTERED with the first person marked since: neither handed in nor approved. */
export function refuseBarred(db: ReadDb, versionId: number): void {
  const isBarred = barredStaff(db), found = repo.lines.all(db, { versionId }).find((line) => isBarred(line.staff_id))
  if (found) throw new Refusal('SALES_PLAN_REGISTERED', { staff: unitNames(db)(found) })
}

/** What the versions in force plan over some months, unit by unit; undefined where none of their years has a sales plan. Who is barred since is left out. */
export function salesPlannedOver(db: ReadDb, { from, to }: { from: Month; to: Month }): PlannedSales[] | undefined {
  const isBarred = barredStaff(db), years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
  const found = years.flatMap((year) => {
    const version = versionInForce(db, year)
    if (!version) return []
    const months = Map.groupBy(repo.months.all(db, { versionId: version.id }).filter(({ month }) => month >= from && month <= to), ({ lineId }) => lineId)
    return repo.lines.all(db, { versionId: version.id }).filter((line) => !isBarred(line.staff_id)).map((line): PlannedSales => {
      const planned = (measure: PlanMeasure) => sumFen((months.get(line.id) ?? []).filter((one) => one.measure === measure).map(({ planFen }) => planFen))
      return { departmentId: line.department_id, staffId: line.staff_id, netFen: planned('net'), receiptsFen: planned('receipts'), profitFen: planned('profit') }
    })
  })
  return found.length === 0 ? undefined : found
}
