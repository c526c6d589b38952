import type { BudgetVersion } from '../../src-shared/expense/budget'
import { Refusal } from '../../src-shared/kernel/errors'
import { holds } from '../../src-shared/kernel/permissions'
import type { ReadDb, WriteDb } from '../db/connection'
import { getSettings } from '../workspace/setting.service'
import { listUsers } from '../workspace/user.service'
import * as repo from './budget.repo'
import { refuseMethods } from './budget.service'
import { versionInForce } from './budget.version'
import type { Caller } from './person.service'
import { copySalesPlan, hasSalesPlan, refuseBarred } from './sales-plan.service'

type Row = ReturnType<typeof repo.versions.all>[number]

/** 预算版本 of a year, in order. */
export function listVersions(db: ReadDb, { year }: { year: number }, caller: Caller): BudgetVersion[] {
  const names = new Map(listUsers(db).map((user) => [user.id, user.name])), inForce = versionInForce(db, year)
  return repo.versions.all(db, { year }).map((row) => ({
    id: row.id, year: row.year, no: row.no, name: row.name, notes: JSON.parse(row.notes) as BudgetVersion['notes'], state: row.state as BudgetVersion['state'], makerName: names.get(row.maker_id) ?? '',
    decidedBy: row.decided_by === null ? null : names.get(row.decided_by) ?? '', decidedAt: row.decided_at, reason: row.reason, isInForce: row.id === inForce?.id,
    mayEdit: (row.state === 'draft' || row.state === 'returned') && holds(caller.role, 'expense.budget'), mayDecide: row.state === 'pending' && mayDecide(db, row, caller)
  }))
}

/** Nobody approves a plan of their own, unless the office does without separation of duties. */
const mayDecide = (db: ReadDb, row: Row, caller: Caller) => holds(caller.role, 'expense.budgetApprove') && (row.maker_id !== caller.userId || getSettings(db).separation === 'none')

/** A new version: empty, or with the lines of another, of last year's if need be. Refuses BUDGET_UNKNOWN. */
export function createVersion(w: WriteDb, input: { year: number; name: string; copyId: number | null }): { id: number } {
  const source = input.copyId === null ? undefined : repo.versionById.get(w, { id: input.copyId })
  if (input.copyId !== null && !source) throw new Refusal('BUDGET_UNKNOWN')
  const no = (repo.versions.all(w, { year: input.year }).at(-1)?.no ?? 0) + 1
  const id = Number(repo.insertVersion.run(w, { year: input.year, no, name: input.name, notes: source?.notes ?? '{}', makerId: w.actor.userId! }).lastInsertRowid)
  const months = source ? Map.groupBy(repo.months.all(w, { versionId: source.id }), (one) => one.lineId) : new Map<number, never[]>()
  for (const line of source ? repo.lines.all(w, { versionId: source.id }) : []) {
    const lineId = Number(repo.insertLine.run(w, { versionId: id, departmentId: line.department_id, staffId: line.staff_id, categoryId: line.category_id, terms: line.terms, base: line.base, since: line.since }).lastInsertRowid)
    for (const { month, planFen } of months.get(line.id) ?? []) repo.setMonth.run(w, { lineId, month: `${input.year}${month.slice(4)}`, planFen })
  }
  if (source) copySalesPlan(w, source.id, id, input.year)
  w.note(`budget:${id}`, { year: input.year, no, name: input.name })
  return { id }
}

/** Name and 影响因素. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function saveVersion(w: WriteDb, input: { id: number; name: string; notes: BudgetVersion['notes'] }): Record<string, never> {
  const row = requireIn(w, input.id, ['draft', 'returned'])
  repo.updateVersion.run(w, { id: row.id, name: input.name, notes: JSON.stringify(input.notes) })
  w.note(`budget:${row.id}`, { name: input.name })
  return {}
}

/** A draft that was never handed in. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function removeVersion(w: WriteDb, input: { id: number }): Record<string, never> {
  const row = requireIn(w, input.id, ['draft'])
  repo.removeVersion.run(w, { id: row.id })
  w.note(`budget:${row.id}`, { removed: true, name: row.name })
  return {}
}

/** 合规模式 is asked again, as somebody may have been marked since. Refuses BUDGET_REGISTERED, SALES_PLAN_REGISTERED. */
function refuseRegistered(db: ReadDb, versionId: number): void {
  refuseMethods(db, versionId)
  refuseBarred(db, versionId)
}

/** 提交审批. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED, BUDGET_EMPTY and what `refuseRegistered` does. */
export function submitVersion(w: WriteDb, input: { id: number }): Record<string, never> {
  const row = requireIn(w, input.id, ['draft', 'returned'])
  if (repo.lines.all(w, { versionId: row.id }).length === 0 && !hasSalesPlan(w, row.id)) throw new Refusal('BUDGET_EMPTY')
  refuseRegistered(w, row.id)
  repo.setState.run(w, { id: row.id, state: 'pending', by: null, at: null, reason: '' })
  w.note(`budget:${row.id}`, { submitted: true, name: row.name })
  return {}
}

/** 批准 or 退回 with the reason. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED, BUDGET_OWN, BUDGET_REASON_MISSING and what `refuseRegistered` does. */
export function decideVersion(w: WriteDb, input: { id: number; reason: string }, caller: Caller, state: 'approved' | 'returned'): Record<string, never> {
  const row = requireIn(w, input.id, ['pending'])
  if (!mayDecide(w, row, caller)) throw new Refusal('BUDGET_OWN')
  if (state === 'returned' && input.reason.trim() === '') throw new Refusal('BUDGET_REASON_MISSING')
  if (state === 'approved') refuseRegistered(w, row.id)
  repo.setState.run(w, { id: row.id, state, by: caller.userId, at: w.now, reason: input.reason })
  w.note(`budget:${row.id}`, { [state]: true, name: row.name, ...(input.reason === '' ? {} : { reason: input.reason }) })
  return {}
}

function requireIn(w: WriteDb, id: number, states: readonly string[]): Row {
  const row = repo.versionById.get(w, { id })
  if (!row) throw new Refusal('BUDGET_UNKNOWN')
  if (!states.includes(row.state)) throw new Refusal('BUDGET_LOCKED')
  return row
}
