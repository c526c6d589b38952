import type { Advance, AdvanceInput, OpenAdvance, RequestState } from '../../src-shared/expense/claim'
import { daysBetween } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import type { ReadDb, WriteDb } from '../db/connection'
import { listCategories } from '../ledger/account.service'
import { endAlone, getApproval, startApproval } from '../workspace/approval.service'
import { getSettings } from '../workspace/setting.service'
import { findUser } from '../workspace/user.service'
import { departmentNameOf, isOwn, maySee, requireStaff, staffNameOf, userOf, type Caller } from './person.service'
import * as repo from './request.repo'
import * as report from './request.report'

/** States in which a request may still be changed by whoever made it. */
export const isOpenToChange = (state: string) => state === 'draft' || state === 'returned' || state === 'withdrawn'

/** JK-2606-001: the prefix carries year and month of the request's date. */
export const nextNo = (prefix: string, last: string | null) => `${prefix}${String(Number(last?.slice(prefix.length) ?? 0) + 1).padStart(3, '0')}`
export const prefixOf = (letters: string, date: string) => `${letters}-${date.slice(2, 4)}${date.slice(5, 7)}-`

/** What a member of staff has out, oldest first, with the days since it was paid. */
export const openAdvances = (db: ReadDb, staffId: number, today: string): OpenAdvance[] =>
  repo.openAdvances.all(db, { staffId }).map((row) => ({ ...row, amountFen: fen(row.amountFen), openFen: fen(row.openFen), days: Math.max(0, daysBetween(row.date, today)) }))

/** Keeps a 借款单 as typed. Refuses REQUEST_UNKNOWN, REQUEST_CHANGED, REQUEST_LOCKED, NO_STAFF. */
export function saveAdvance(w: WriteDb, input: AdvanceInput, caller: Caller): { id: number; no: string; revision: number } {
  const before = input.id === null ? undefined : requireOwn(w, input.id, caller)
  if (before && !isOpenToChange(before.state)) throw new Refusal('REQUEST_LOCKED', { no: before.no })
  if (before && input.revision !== null && input.revision !== before.revision) throw new Refusal('REQUEST_CHANGED')
  const staff = requireStaff(w, caller, input.staffId ?? before?.staff_id ?? null)
  const values = { staffId: staff.id, departmentId: staff.departmentId, date: input.date, dueDate: input.dueDate, amountFen: input.amountFen, purpose: input.purpose, categoryId: input.categoryId, at: w.now }
  const prefix = prefixOf('JK', input.date)
  const no = before?.no ?? nextNo(prefix, repo.lastAdvanceNo.get(w, { prefix })?.no ?? null)
  const id = before?.id ?? Number(repo.insertAdvance.run(w, { ...values, no, makerId: w.actor.userId! }).lastInsertRowid)
  if (before) repo.updateAdvance.run(w, { ...values, id })
  w.note(`advance:${id}`, { no, amountFen: input.amountFen })
  return { id, no, revision: (before?.revision ?? 0) + 1 }
}

/**
 * 提交借款单. An advance that is out too long warns; where the setting says so it keeps a new one from being asked for.
 * Refuses REQUEST_UNKNOWN, REQUEST_LOCKED, ADVANCE_INCOMPLETE, ADVANCE_OVERDUE, NO_ROUTE, NO_APPROVER.
 */
export function submitAdvance(w: WriteDb, { id }: { id: number }, caller: Caller): { approvalId: number } {
  const row = requireOwn(w, id, caller)
  if (!isOpenToChange(row.state)) throw new Refusal('REQUEST_LOCKED', { no: row.no })
  if (row.amount_fen <= 0) throw new Refusal('ADVANCE_INCOMPLETE', { field: 'amount' })
  if (row.purpose.trim() === '') throw new Refusal('ADVANCE_INCOMPLETE', { field: 'purpose' })
  const { advanceDays, overdueAdvance } = getSettings(w)
  const [oldest] = openAdvances(w, row.staff_id, caller.today)
  if (overdueAdvance === 'refuse' && oldest && oldest.days > advanceDays) throw new Refusal('ADVANCE_OVERDUE', { no: oldest.no, days: oldest.days, openFen: oldest.openFen, limit: advanceDays })
  const owner = userOf(w, row.staff_id)
  const approvalId = startApproval(w, {
    record: 'advance', recordId: id, title: row.no, summary: `${staffNameOf(w, row.staff_id)} ${row.purpose}`.trim(), amountFen: row.amount_fen, categoryCodes: [], level: owner.level,
    departmentId: row.department_id, ownerId: owner.userId
  })
  repo.handInAdvance.run(w, { id, approvalId })
  endAlone(w, approvalId)
  w.note(`advance:${id}`, { no: row.no, submitted: true, amountFen: row.amount_fen })
  return { approvalId }
}

/** A draft that was never handed in. Refuses REQUEST_UNKNOWN, REQUEST_LOCKED. */
export function removeAdvance(w: WriteDb, { id }: { id: number }, caller: Caller): Record<string, never> {
  const row = requireOwn(w, id, caller)
  if (row.approval_id !== null) throw new Refusal('REQUEST_LOCKED', { no: row.no })
  repo.removeAdvance.run(w, { id })
  w.note(`advance:${id}`, { no: row.no, removed: true })
  return {}
}

/** Refuses REQUEST_UNKNOWN, also for those whom it does not concern. */
export function getAdvance(db: ReadDb, id: number, caller: Caller): Advance {
  const row = repo.advanceById.get(db, { id })
  if (!row || !maySee(db, caller, { ...row, record: 'advance' })) throw new Refusal('REQUEST_UNKNOWN')
  const open = openAdvances(db, row.staff_id, caller.today).find((one) => one.id === id)
  return {
    id, no: row.no, staffId: row.staff_id, staffName: staffNameOf(db, row.staff_id), departmentName: departmentNameOf(db, row.department_id), makerName: findUser(db, row.maker_id)?.name ?? '',
    date: row.date, dueDate: row.due_date, categoryId: row.category_id, categoryName: listCategories(db).find((category) => category.id === row.category_id)?.name ?? '', purpose: row.purpose, amountFen: fen(row.amount_fen), state: row.state as RequestState, revision: row.revision,
    approval: row.approval_id === null ? null : getApproval(db, row.approval_id, caller), payments: paymentsOf(db, 'advance', id), mayEdit: isOpenToChange(row.state) && isOwn(db, caller, row),
    openFen: open?.openFen ?? ZERO, days: open?.days ?? 0
  }
}

export const paymentsOf = (db: ReadDb, record: 'advance' | 'claim', recordId: number) => report.payments.all(db, { record, recordId })
  .map((row) => ({ ...row, bookName: row.bookName ?? '', amountFen: fen(row.amountFen), settledFen: fen(row.settledFen) }))

function requireOwn(db: ReadDb, id: number, caller: Caller) {
  const row = repo.advanceById.get(db, { id })
  if (!row || !isOwn(db, caller, row)) throw new Refusal('REQUEST_UNKNOWN')
  return row
}
