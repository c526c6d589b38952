import { allocate } from '../kernel/allocation'
import { lastDay, monthsBetween, pad, type IsoDate, type Month } from '../kernel/calendar'
import { fen, sumFen, type Fen } from '../kernel/money'
import type { LineInput } from './voucher'

/** 定期凭证: the same every month; 待摊: one sum over months; 预提: an amount for each month. */
export const SCHEDULE_KINDS = ['recurring', 'prepaid', 'accrual'] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

export interface ScheduleMonth { month: Month; amountFen: Fen }

/**
 * What each month of a span takes. 待摊 shares its sum by largest remainder, so that it adds up to the fen; the others take
 * `fen` every month. Months in `made` keep what they have, and their sum comes off a 待摊. Undefined where nothing can take
 * what is left, or more was made than there is.
 */
export function spread(kind: ScheduleKind, amount: Fen, { from, to }: { from: Month; to: Month }, made: ReadonlyMap<Month, Fen>): ScheduleMonth[] | undefined {
  const months = monthsBetween(from, to), open = months.filter((month) => !made.has(month)), restFen = amount - sumFen(made.values())
  if ([...made.keys()].some((month) => month < from || month > to)) return undefined
  if (kind === 'prepaid' && (restFen < 0 || (open.length === 0 && restFen !== 0))) return undefined
  const shares = kind === 'prepaid' ? new Map(allocate(fen(restFen), open.map(() => 1)).map((share, index) => [open[index]!, share])) : undefined
  return months.map((month) => ({ month, amountFen: made.get(month) ?? shares?.get(month) ?? (kind === 'prepaid' ? fen(0) : amount) }))
}

/**
 * One month given another amount. Of a 待摊 the months after it that have no voucher share what is left, so that the sum
 * stays; undefined where they can't.
 */
export function withMonth(kind: ScheduleKind, months: readonly ScheduleMonth[], changed: ScheduleMonth, made: ReadonlySet<Month>): ScheduleMonth[] | undefined {
  const one = months.map((each) => (each.month === changed.month ? changed : each))
  if (kind !== 'prepaid') return one
  const later = one.filter(({ month }) => month > changed.month && !made.has(month)), isLater = new Set(later.map(({ month }) => month))
  const restFen = sumFen(months.map(({ amountFen }) => amountFen)) - sumFen(one.filter(({ month }) => !isLater.has(month)).map(({ amountFen }) => amountFen))
  if (restFen < 0 || (later.length === 0 && restFen !== 0)) return undefined
  const shares = allocate(fen(restFen), later.map(() => 1)), byMonth = new Map(later.map(({ month }, index) => [month, shares[index]!]))
  return one.map((each) => ({ ...each, amountFen: byMonth.get(each.month) ?? each.amountFen }))
}

const sideOf = (lines: readonly LineInput[], side: 'debitFen' | 'creditFen') => sumFen(lines.map((line) => line[side]))

/** A body can be scaled when both sides are equal and above zero. */
export const isSoundBody = (lines: readonly LineInput[]): boolean => lines.length >= 2 && sideOf(lines, 'debitFen') === sideOf(lines, 'creditFen') && sideOf(lines, 'debitFen') > 0

/** What a body comes to. */
export const bodyFen = (lines: readonly LineInput[]): Fen => sideOf(lines, 'debitFen')

/** The body's lines for another amount: each side shared as its lines weigh, by largest remainder. The same amount leaves them as they are, red ink too. */
export function scaleLines(lines: readonly LineInput[], amountFen: Fen): LineInput[] {
  if (bodyFen(lines) === amountFen) return [...lines]
  const debits = allocate(amountFen, lines.map((line) => line.debitFen)), credits = allocate(amountFen, lines.map((line) => line.creditFen))
  return lines.map((line, index) => ({ ...line, debitFen: debits[index]!, creditFen: credits[index]!, quantity: null })).filter((line) => line.debitFen !== 0 || line.creditFen !== 0)
}

/** The day of a month, or its last where it has no such day. */
export function dayOf(month: Month, day: number): IsoDate {
  const last = lastDay(month), date = `${month}-${pad(day)}`
  return date > last ? last : date
}
