import { lastDay, monthOf, monthsBetween } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import type { ReadDb, WriteDb } from '../db/connection'
import { closeChecklist } from './checklist.service'
import * as repo from './period.repo'

/**
 * A date that may be booked: inside the office's years, in an open period.
 * Refuses DATE_OUTSIDE_YEARS, PERIOD_CLOSED.
 */
export function requireOpenDate(db: ReadDb, date: string): void {
  const month = monthOf(date)
  const period = repo.byMonth.get(db, { month })
  if (!period) {
    const span = repo.span.get(db, {})
    throw new Refusal('DATE_OUTSIDE_YEARS', { date, first: span?.first ? `${span.first}-01` : '', last: span?.last ? lastDay(span.last) : '' })
  }
  if (period.state !== 'open') throw new Refusal('PERIOD_CLOSED', { month })
}

/** Refuses PERIOD_UNKNOWN. */
export function requirePeriod(db: ReadDb, month: string) {
  const period = repo.byMonth.get(db, { month })
  if (!period) throw new Refusal('PERIOD_UNKNOWN', { month })
  return period
}

/** 会计期间 in order, without the opening period. */
export const listPeriods = (db: ReadDb) => repo.all.all(db, {}).filter((period) => !period.month.endsWith('-00')).map((period) => ({
  ...period, state: period.state as 'open' | 'closed', yearState: period.yearState as 'open' | 'closed',
  draftCount: period.draftCount ?? 0, voucherCount: period.voucherCount ?? 0
}))

/** The opening period. An office always has one. */
export const openingPeriod = (db: ReadDb) => repo.opening.get(db, {})!

/**
 * 结账 of a month, after the checklist. Closing the first month closes the opening period with it.
 * Refuses PERIOD_UNKNOWN, PERIOD_CLOSED, DRAFTS_LEFT, EARLIER_PERIOD_OPEN, CHECKLIST_FAILED.
 */
export function closePeriod(w: WriteDb, { month }: { month: string }): { month: string } {
  if (requirePeriod(w, month).state === 'closed') throw new Refusal('PERIOD_CLOSED', { month })
  const first = repo.firstOpen.get(w, {})
  if (first && first.month < month) throw new Refusal('EARLIER_PERIOD_OPEN', { month: first.month })
  const failed = closeChecklist(w, month).find((item) => item.blocks && !item.ok)
  if (failed?.item === 'drafts') throw new Refusal('DRAFTS_LEFT', { count: failed.offenders.length })
  if (failed) throw new Refusal('CHECKLIST_FAILED', { item: failed.item })
  const opening = openingPeriod(w)
  if (opening.state === 'open') repo.close.run(w, { month: opening.month, at: w.now, by: w.actor.userId })
  repo.close.run(w, { month, at: w.now, by: w.actor.userId })
  w.note(`period:${month}`, { closed: month })
  return { month }
}

/**
 * 反结账: opens the last closed month again, with a reason. Posted vouchers stay as they are; only new ones come in.
 * Refuses PERIOD_UNKNOWN, REASON_MISSING, YEAR_CLOSED, LATER_PERIOD_CLOSED (the latter two by SQLite as well).
 */
export function reopenPeriod(w: WriteDb, { month, reason }: { month: string; reason: string }): { month: string } {
  const period = requirePeriod(w, month)
  if (reason.trim() === '') throw new Refusal('REASON_MISSING')
  if (period.state === 'open') return { month }
  if (repo.yearByNumber.get(w, { year: period.year })?.state === 'closed') throw new Refusal('YEAR_CLOSED', { year: period.year })
  const later = repo.all.all(w, {}).findLast((other) => other.state === 'closed')
  if (later && later.month > month) throw new Refusal('LATER_PERIOD_CLOSED', { month: later.month })
  repo.reopen.run(w, { month, reason: reason.trim(), count: period.reopen_count + 1 })
  const opening = openingPeriod(w)
  // Nothing is closed any more: the openings may be mended again, as the first close had shut them.
  if (opening.state === 'closed' && listPeriods(w).every((other) => other.state === 'open')) {
    repo.reopen.run(w, { month: opening.month, reason: reason.trim(), count: opening.reopen_count + 1 })
  }
  w.note(`period:${month}`, { reopened: month, reason: reason.trim() })
  return { month }
}

/** 新年度: the twelve periods after the last year. */
export function openYear(w: WriteDb): { year: number } {
  const year = (repo.lastYear.get(w, {})?.year ?? 0) + 1
  addYear(w, year, `${year}-01`)
  w.note(`year:${year}`)
  return { year }
}

/** Adds a fiscal year with its periods from `firstMonth` on. */
export function addYear(w: WriteDb, year: number, firstMonth: string): void {
  repo.insertYear.run(w, { year })
  for (const month of monthsBetween(firstMonth, `${year}-12`)) repo.insertPeriod.run(w, { month, year })
}

/** 年度结账: for good. Refuses YEAR_UNFINISHED, YEAR_CLOSED. */
export function closeYear(w: WriteDb, { year }: { year: number }): { year: number } {
  const found = repo.yearByNumber.get(w, { year })
  if (!found || found.state === 'closed') throw new Refusal('YEAR_CLOSED', { year })
  const open = repo.openMonthOfYear.get(w, { year })
  if (open) throw new Refusal('YEAR_UNFINISHED', { year, month: open.month })
  repo.closeYear.run(w, { year })
  w.note(`year:${year}`, { closed: year })
  return { year }
}
