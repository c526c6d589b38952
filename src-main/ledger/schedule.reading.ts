import type { Month } from '../../src-shared/kernel/calendar'
import { fen, sumFen, ZERO, type Fen } from '../../src-shared/kernel/money'
import type { ScheduleRow } from '../../src-shared/ledger/schedule.contract'
import type { ScheduleKind, ScheduleMonth } from '../../src-shared/ledger/schedule.rules'
import type { LineInput, VoucherRef } from '../../src-shared/ledger/voucher'
import type { ReadDb } from '../db/connection'
import { revisionsOf } from '../workspace/version.service'
import * as repo from './schedule.repo'

/** A schedule with its months and the vouchers that stand for them. */
export interface Schedule {
  id: number; name: string; kind: ScheduleKind; lines: LineInput[]; day: number; isActive: boolean; revision: number
  months: ScheduleMonth[]; vouchers: ReadonlyMap<Month, VoucherRef & { amountFen: Fen }>
}
export const refOf = (id: number, month: Month) => `${id}:${month}`

export function readSchedules(db: ReadDb): Schedule[] {
  const revision = revisionsOf(db, 'schedule'), months = Map.groupBy(repo.months.all(db, {}), (one) => one.scheduleId), made = new Map(repo.made.all(db, {}).map((one) => [one.ref, one]))
  return repo.all.all(db, {}).map((row) => {
    const own = (months.get(row.id) ?? []).map(({ month, amountFen }) => ({ month, amountFen: fen(amountFen) }))
    const vouchers = own.flatMap(({ month }) => { const one = made.get(refOf(row.id, month)); return one ? [[month, { kind: one.kind, id: one.id, amountFen: fen(one.amountFen ?? 0) }] as const] : [] })
    return { id: row.id, name: row.name, kind: row.kind as ScheduleKind, lines: JSON.parse(row.body) as LineInput[], day: row.day, isActive: row.is_active === 1, revision: revision(row.id), months: own, vouchers: new Map(vouchers) }
  })
}

/** What a month takes of a schedule and has no voucher yet. */
export const dueIn = ({ isActive, months, vouchers }: Schedule, month: Month): Fen => (isActive && !vouchers.has(month) ? months.find((one) => one.month === month)?.amountFen ?? ZERO : ZERO)

/** A schedule as of a month. */
export function rowOf(one: Schedule, month: Month): ScheduleRow {
  const { id, name, kind, lines, day, isActive, revision, months, vouchers } = one, totalFen = sumFen(months.map(({ amountFen }) => amountFen)), doneFen = sumFen(months.filter((each) => vouchers.has(each.month)).map(({ amountFen }) => amountFen))
  const voucher = vouchers.get(month)
  return {
    id, name, kind, day, isActive, revision, lines, fromMonth: months[0]?.month ?? month, toMonth: months.at(-1)?.month ?? month, totalFen, doneFen, leftFen: fen(totalFen - doneFen), monthFen: months.find((each) => each.month === month)?.amountFen ?? ZERO,
    doneMonths: vouchers.size, months: months.length, voucher: voucher ? { kind: voucher.kind, id: voucher.id } : null, isDue: dueIn(one, month) > 0
  }
}

/** What a month has still to make of them. For 结账检查. */
export const schedulesDue = (db: ReadDb, month: Month): { name: string; amountFen: Fen }[] => readSchedules(db).flatMap((one) => { const amountFen = dueIn(one, month); return amountFen > 0 ? [{ name: one.name, amountFen }] : [] })
