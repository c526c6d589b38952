import type { BudgetLine, BudgetLineInput, BudgetPosition, BudgetTerms, BudgetVersion } from '../../src-shared/expense/budget'
import { budgetQuestions } from '../../src-shared/expense/claim.rules'
import type { ClaimLineInput } from '../../src-shared/expense/claim'
import { addMonths, firstDay, lastDay, monthsBetween, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import { budgetTexts } from '../../src-shared/messages/budget'
import type { ReadDb, WriteDb } from '../db/connection'
import { listCategories } from '../ledger/account.service'
import { mayCarryMethod } from '../../src-shared/workspace/registered-rep.rules'
import { listDirectory, listRegisteredReps } from '../workspace/directory.service'
import { getSettings } from '../workspace/setting.service'
import { isCovered, positionOf, yearFacts, type Asked, type PlannedLine } from './budget.position'
import * as repo from './budget.repo'
import * as report from './budget.report'
import { requireOpen, requireVersion, versionInForce } from './budget.version'

type Row = ReturnType<typeof repo.lines.all>[number]
const monthsOf = (year: number): Month[] => monthsBetween(`${year}-01`, `${year}-12`)

function namesOf(db: ReadDb) {
  const department = new Map(listDirectory(db, 'department').map((entry) => [entry.id, entry.name])), staff = new Map(listDirectory(db, 'staff').map((entry) => [entry.id, entry.name]))
  const category = new Map(listCategories(db).map((one) => [one.id, one.fullName]))
  return (row: Pick<Row, 'department_id' | 'staff_id' | 'category_id'>) => ({
    unitName: row.staff_id !== null ? staff.get(row.staff_id) ?? '' : row.department_id !== null ? department.get(row.department_id) ?? '' : budgetTexts.wholeOffice,
    categoryName: row.category_id === null ? budgetTexts.allCategories : category.get(row.category_id) ?? ''
  })
}

/** The lines of a version as positions need them, with their plan by month. */
export function plannedLines(db: ReadDb, versionId: number): PlannedLine[] {
  const nameOf = namesOf(db), plans = Map.groupBy(repo.months.all(db, { versionId }), (one) => one.lineId)
  return repo.lines.all(db, { versionId }).map((row) => ({
    id: row.id, departmentId: row.department_id, staffId: row.staff_id, categoryId: row.category_id, ...nameOf(row), terms: JSON.parse(row.terms) as BudgetTerms, base: row.base as 'last' | 'this',
    since: row.since, plan: new Map((plans.get(row.id) ?? []).map((one) => [one.month, one.planFen]))
  }))
}

/** 预算表: the lines of a version with plan and last year's actuals by month. Refuses BUDGET_UNKNOWN. */
export function listLines(db: ReadDb, { versionId }: { versionId: number }, today: string): BudgetLine[] {
  const version = requireVersion(db, versionId), facts = yearFacts(db, version.year, today)
  const last = monthsOf(version.year - 1), span = { from: last[0]!, to: last[11]!, fromDate: firstDay(last[0]!), toDate: lastDay(last[11]!) }
  const spent = report.spent.all(db, span)
  return plannedLines(db, versionId).map(({ plan, ...line }) => {
    const mine = spent.filter((cell) => isCovered(line, cell, facts.code))
    return {
      ...line, versionId, policy: facts.policyOf(line.categoryId), planFen: monthsOf(version.year).map((month) => fen(plan.get(month) ?? 0)),
      lastYearFen: last.map((month) => fen(mine.filter((cell) => cell.month === month).reduce((sum, cell) => sum + cell.fen, 0)))
    }
  })
}

/** 合规模式: no budget of a 备案医药代表 follows what is sold. Refuses BUDGET_REGISTERED. */
function refuseMethod(db: ReadDb, { staffId, terms }: Pick<BudgetLineInput, 'staffId' | 'terms'>, staff: string): void {
  if (staffId !== null && !mayCarryMethod(terms.method, { isRegisteredRep: listRegisteredReps(db).has(staffId), isModeOn: getSettings(db).complianceMode })) throw new Refusal('BUDGET_REGISTERED', { staff })
}
/** The same of all lines of a version. Refuses BUDGET_REGISTERED. */
export const refuseMethods = (db: ReadDb, versionId: number): void => { for (const line of plannedLines(db, versionId)) refuseMethod(db, line, line.unitName) }

/** Adds or changes a line; its policy is its category's. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED, BUDGET_LINE_TWICE, BUDGET_TIERS, BUDGET_REGISTERED. */
export function saveLine(w: WriteDb, line: BudgetLineInput): { id: number } {
  const version = requireOpen(w, line.versionId)
  const same = repo.sameLine.get(w, { versionId: version.id, departmentId: line.departmentId ?? 0, staffId: line.staffId ?? 0, categoryId: line.categoryId ?? 0 })
  const names = namesOf(w)({ department_id: line.departmentId, staff_id: line.staffId, category_id: line.categoryId })
  if (same && same.id !== line.id) throw new Refusal('BUDGET_LINE_TWICE', { unit: names.unitName, category: names.categoryName })
  refuseMethod(w, line, names.unitName)
  if (line.terms.method === 'commission' && !areTiers(line.terms.tiers)) throw new Refusal('BUDGET_TIERS')
  const values = { departmentId: line.departmentId, staffId: line.staffId, categoryId: line.categoryId, terms: JSON.stringify(line.terms), base: line.base, since: line.since }
  if (line.id !== null && repo.lineById.get(w, { id: line.id })?.version_id !== version.id) throw new Refusal('BUDGET_UNKNOWN')
  const id = line.id ?? Number(repo.insertLine.run(w, { ...values, versionId: version.id }).lastInsertRowid)
  if (line.id !== null) repo.updateLine.run(w, { ...values, id })
  if (line.policy !== null && line.categoryId !== null) repo.setPolicy.run(w, { categoryId: line.categoryId, policy: line.policy })
  w.note(`budget:${version.id}`, { line: `${names.unitName} ${names.categoryName}`, method: line.terms.method })
  return { id }
}

/** Upwards, and only the last without an end. */
const areTiers = (tiers: readonly { upToFen: number | null }[]) => tiers.every(({ upToFen }, index) => (upToFen === null) === (index === tiers.length - 1)
  && (index === 0 || upToFen === null || upToFen > (tiers[index - 1]!.upToFen ?? 0)))

/** Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function removeLines(w: WriteDb, { ids }: { ids: readonly number[] }): Record<string, never> {
  for (const id of ids) {
    const line = repo.lineById.get(w, { id })
    if (!line) throw new Refusal('BUDGET_UNKNOWN')
    requireOpen(w, line.version_id)
    repo.removeLine.run(w, { id })
  }
  w.note('budget', { removed: ids.length })
  return {}
}

/** Writes cells of the sheet; month 1 to 12 of the version's year. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function savePlan(w: WriteDb, input: { versionId: number; cells: readonly { lineId: number; month: number; planFen: number }[] }): Record<string, never> {
  const version = requireOpen(w, input.versionId)
  const known = new Set(repo.lines.all(w, { versionId: version.id }).map((line) => line.id))
  for (const cell of input.cells) {
    if (!known.has(cell.lineId)) throw new Refusal('BUDGET_UNKNOWN')
    repo.setMonth.run(w, { lineId: cell.lineId, month: addMonths(`${version.year}-01`, cell.month - 1), planFen: cell.planFen })
  }
  w.note(`budget:${version.id}`, { cells: input.cells.length })
  return {}
}

/** 预算执行 of a version, or of the one in force: every line's position in a month. */
export function listPositions(db: ReadDb, { month, versionId }: { month: Month; versionId: number | null }, today: string): { version: BudgetVersion['id'] | null; rows: BudgetPosition[] } {
  const year = Number(month.slice(0, 4)), version = versionId === null ? versionInForce(db, year) : requireVersion(db, versionId)
  if (!version) return { version: null, rows: [] }
  const facts = yearFacts(db, year, today)
  return { version: version.id, rows: plannedLines(db, version.id).map((line) => positionOf(line, month, facts, [], undefined)) }
}

/** What budgets say to the lines of a claim: each line of the plan that covers any of them, by month. */
export function claimPositions(db: ReadDb, claim: { id: number; staffId: number; departmentId: number | null; lines: readonly Pick<ClaimLineInput, 'categoryId' | 'date' | 'amountFen' | 'taxFen' | 'isDeductible' | 'heads'>[] }, today: string): BudgetPosition[] {
  const asked: Asked[] = claim.lines.flatMap((line) => budgetQuestions([line]).map((one) => ({ ...one, billFen: line.amountFen, units: line.heads ?? 1 })))
  const asker = { staffId: claim.staffId, departmentId: claim.departmentId ?? 0 }
  return [...Map.groupBy(asked, (one) => Number(one.month.slice(0, 4)))].flatMap(([year, ofYear]) => {
    const version = versionInForce(db, year)
    if (!version) return []
    const facts = yearFacts(db, year, today, claim.id)
    return plannedLines(db, version.id).flatMap((line) => {
      const months = new Set(ofYear.filter((one) => isCovered(line, { ...one, ...asker }, facts.code)).map((one) => one.month))
      return [...months].sort().map((month) => positionOf(line, month, facts, ofYear, asker))
    })
  })
}

/** 超预算 where the category's policy is to block. Refuses BUDGET_EXCEEDED with the first line of the plan that is over. */
export function refuseOverBudget(db: ReadDb, claim: Parameters<typeof claimPositions>[1], today: string): void {
  const over = claimPositions(db, claim, today).find((position) => position.policy === 'block' && position.leftFen < 0)
  if (over) throw new Refusal('BUDGET_EXCEEDED', { unit: over.unitName, category: over.categoryName, month: over.month, askedFen: over.askedFen, leftFen: over.leftFen + over.askedFen })
}
