import type { Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen } from '../../src-shared/kernel/money'
import type { ScheduleInput, ScheduleMonthRow, ScheduleRow } from '../../src-shared/ledger/schedule.contract'
import { dayOf, isSoundBody, scaleLines, spread, withMonth } from '../../src-shared/ledger/schedule.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { countChange, requireSeen } from '../workspace/version.service'
import { findAccount } from './account.service'
import { saveDraft } from './draft.service'
import * as periodRepo from './period.repo'
import { listPeriods, requirePeriod } from './period.service'
import { dueIn, readSchedules, refOf, rowOf, type Schedule } from './schedule.reading'
import * as repo from './schedule.repo'

/** 定期凭证, 待摊 and 预提 as of a month. */
export const listSchedules = (db: ReadDb, { month }: { month: Month }): ScheduleRow[] => readSchedules(db).map((one) => rowOf(one, month))

function requireSchedule(db: ReadDb, id: number): Schedule {
  const found = readSchedules(db).find((one) => one.id === id)
  if (!found) throw new Refusal('SCHEDULE_UNKNOWN')
  return found
}

/** Refuses SCHEDULE_UNKNOWN. */
export function getSchedule(db: ReadDb, { id }: { id: number }): { schedule: ScheduleRow; months: ScheduleMonthRow[] } {
  const one = requireSchedule(db, id), closed = new Set(listPeriods(db).filter((period) => period.state === 'closed').map((period) => period.month))
  return {
    schedule: rowOf(one, one.months[0]?.month ?? ''),
    months: one.months.map(({ month, amountFen }) => { const voucher = one.vouchers.get(month); return { month, amountFen, voucher: voucher ? { kind: voucher.kind, id: voucher.id } : null, voucherFen: voucher?.amountFen ?? null, isOpen: !closed.has(month) } })
  }
}

/**
 * Adds or changes a schedule. Months that have vouchers stay as they are; the others are spread anew.
 * Refuses SCHEDULE_UNKNOWN, RECORD_CHANGED, SCHEDULE_TWICE, SCHEDULE_SPAN, SCHEDULE_BODY, ACCOUNT_UNKNOWN, SCHEDULE_SUM, SCHEDULE_KEPT.
 */
export function saveSchedule(w: WriteDb, { schedule: input }: { schedule: ScheduleInput }): { id: number } {
  const before = input.id === null ? undefined : requireSchedule(w, input.id)
  if (before) requireSeen(w, 'schedule', before.id, input.revision)
  if (repo.named.get(w, { name: input.name, id: input.id ?? 0 })) throw new Refusal('SCHEDULE_TWICE', { name: input.name })
  const firstOpen = periodRepo.firstOpen.get(w, {})?.month ?? input.fromMonth
  if (input.toMonth < input.fromMonth || input.toMonth > `${Number(input.fromMonth.slice(0, 4)) + 30}-12` || (!before && input.fromMonth < firstOpen)) throw new Refusal('SCHEDULE_SPAN', { first: firstOpen })
  if (!isSoundBody(input.lines) || input.lines.some((line) => line.accountId === null)) throw new Refusal('SCHEDULE_BODY')
  for (const { accountId } of input.lines) if (!findAccount(w, accountId!)) throw new Refusal('ACCOUNT_UNKNOWN', { id: accountId! })
  const made = new Map(before?.months.filter(({ month }) => before.vouchers.has(month)).map(({ month, amountFen }) => [month, amountFen]))
  const months = spread(input.kind, fen(input.amountFen), { from: input.fromMonth, to: input.toMonth }, made)
  if (!months) throw new Refusal('SCHEDULE_SUM')
  const row = { name: input.name, kind: input.kind, body: JSON.stringify(input.lines), day: input.day, isActive: input.isActive ? 1 : 0 }
  const id = before?.id ?? Number(repo.insert.run(w, row).lastInsertRowid)
  if (before) repo.update.run(w, { ...row, id })
  for (const { month } of before?.months ?? []) if (month < input.fromMonth || month > input.toMonth) repo.dropMonth.run(w, { scheduleId: id, month })
  for (const one of months) repo.setMonth.run(w, { scheduleId: id, ...one })
  countChange(w, 'schedule', id)
  w.note(`schedule:${id}`, { name: input.name, totalFen: sumFen(months.map(({ amountFen }) => amountFen)) })
  return { id }
}

/** Schedules without vouchers; others are ended. Refuses SCHEDULE_UNKNOWN, SCHEDULE_KEPT. */
export function removeSchedules(w: WriteDb, { ids }: { ids: readonly number[] }): { count: number } {
  for (const id of ids) {
    const { name, vouchers } = requireSchedule(w, id)
    if (vouchers.size > 0 || repo.isPosted.get(w, { from: `${id}:`, to: `${id}:9` })!.found) throw new Refusal('SCHEDULE_KEPT', { name })
    repo.remove.run(w, { id })
  }
  w.note('schedule', { removed: ids.length })
  return { count: ids.length }
}

/** Refuses SCHEDULE_UNKNOWN, SCHEDULE_KEPT (the month has its voucher), SCHEDULE_SUM. */
export function saveScheduleMonth(w: WriteDb, input: { id: number; month: Month; amountFen: number }): Record<string, never> {
  const { kind, name, months, vouchers } = requireSchedule(w, input.id)
  if (vouchers.has(input.month)) throw new Refusal('SCHEDULE_KEPT', { name })
  const changed = months.some(({ month }) => month === input.month) ? withMonth(kind, months, { month: input.month, amountFen: fen(input.amountFen) }, new Set(vouchers.keys())) : undefined
  if (!changed) throw new Refusal('SCHEDULE_SUM')
  for (const one of changed) repo.setMonth.run(w, { scheduleId: input.id, ...one })
  countChange(w, 'schedule', input.id)
  w.note(`schedule:${input.id}`, { name, month: input.month, amountFen: input.amountFen })
  return {}
}

/**
 * The month's voucher drafts of what is due, each with its own wording and day.
 * Refuses PERIOD_UNKNOWN, PERIOD_CLOSED, SCHEDULE_UNKNOWN, SCHEDULE_NOTHING, ACCOUNT_UNKNOWN.
 */
export function runSchedules(w: WriteDb, { month, ids }: { month: Month; ids: readonly number[] | null }): { draftIds: number[] } {
  if (requirePeriod(w, month).state === 'closed') throw new Refusal('PERIOD_CLOSED', { month })
  const all = readSchedules(w)
  if (ids?.some((id) => !all.some((one) => one.id === id))) throw new Refusal('SCHEDULE_UNKNOWN')
  const due = all.filter((one) => (ids === null || ids.includes(one.id)) && dueIn(one, month) > 0)
  if (due.length === 0) throw new Refusal('SCHEDULE_NOTHING', { month })
  const draftIds = due.map((one) => saveDraft(w, { id: null, revision: null, date: dayOf(month, one.day), type: null, attachments: 0, lines: scaleLines(one.lines, dueIn(one, month)) }, 'schedule', { sourceRef: refOf(one.id, month) }).draftId)
  w.note(`schedule:${month}`, { month, count: draftIds.length, totalFen: sumFen(due.map((one) => dueIn(one, month))) })
  return { draftIds }
}
