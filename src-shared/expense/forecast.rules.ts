import { allocate } from '../kernel/allocation'
import { addDays, daysBetween, firstDay, lastDay, type IsoDate, type Month } from '../kernel/calendar'
import { fen, type Fen } from '../kernel/money'

export const FORECAST_WEEKS = 13
/** 应收到期, 票据到期, 应付到期, 已批未付, 审批中, 定期凭证, 费用预算: where expected money comes from. */
export const FORECAST_KINDS = ['receivable', 'bill', 'payable', 'approved', 'pending', 'schedule', 'budget'] as const
export type ForecastKind = (typeof FORECAST_KINDS)[number]

export interface Week { from: IsoDate; to: IsoDate }

/** The 13 weeks after a day: the first to its Sunday, or the whole week after one; then Monday to Sunday. */
export function forecastWeeks(asOf: IsoDate): Week[] {
  const from = addDays(asOf, 1), toSunday = (7 - new Date(`${from}T00:00:00Z`).getUTCDay()) % 7
  return Array.from({ length: FORECAST_WEEKS }, (_, week) => ({ from: week === 0 ? from : addDays(from, toSunday + 1 + 7 * (week - 1)), to: addDays(from, toSunday + 7 * week) }))
}

/** The week a day falls into; what is due before them is due in the first. Undefined after the last. */
export function weekOf(weeks: readonly Week[], date: IsoDate): number | undefined {
  const at = weeks.findIndex(({ to }) => date <= to)
  return at < 0 ? undefined : at
}

/** What is left of a month's plan, shared over its days from `from` on, week by week, to the fen. Each part is dated its last day. */
export function shareOverWeeks(month: Month, amountFen: Fen, weeks: readonly Week[], from: IsoDate): { date: IsoDate; amountFen: Fen }[] {
  const start = from > firstDay(month) ? from : firstDay(month), end = lastDay(month)
  const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b), sooner = (a: IsoDate, b: IsoDate) => (a < b ? a : b)
  const parts = weeks.map((week) => ({ date: sooner(week.to, end), days: daysBetween(later(week.from, start), sooner(week.to, end)) + 1 })).filter(({ days }) => days > 0)
  const beyond = Math.max(0, daysBetween(start, end) + 1 - parts.reduce((sum, { days }) => sum + days, 0))
  const shares = allocate(amountFen, [...parts.map(({ days }) => days), beyond])
  return parts.map(({ date }, index) => ({ date, amountFen: shares[index]! })).filter((part) => part.amountFen !== 0)
}

export interface ForecastFigures { byKind: ReadonlyMap<ForecastKind, readonly Fen[]>; netFen: readonly Fen[]; openFen: readonly Fen[]; closeFen: readonly Fen[]; lowest: { week: number; fen: Fen } }

/** Week by week: each kind's sum, the net, and the money in hand before and after; and the week in which it is lowest. */
export function forecastFigures(openingFen: Fen, items: readonly { kind: ForecastKind; date: IsoDate; amountFen: number }[], weeks: readonly Week[]): ForecastFigures {
  const sums = new Map<ForecastKind, number[]>(FORECAST_KINDS.map((kind) => [kind, weeks.map(() => 0)]))
  for (const { kind, date, amountFen } of items) { const at = weekOf(weeks, date); if (at !== undefined) sums.get(kind)![at]! += amountFen }
  const net = weeks.map((_, at) => [...sums.values()].reduce((sum, row) => sum + row[at]!, 0)), open: number[] = [], close: number[] = []
  net.forEach((amount, at) => { open.push(at === 0 ? openingFen : close[at - 1]!); close.push(open[at]! + amount) })
  const least = close.reduce((best, amount, at) => (amount < close[best]! ? at : best), 0)
  return { byKind: new Map([...sums].map(([kind, row]) => [kind, row.map((amount) => fen(amount))])), netFen: net.map((amount) => fen(amount)), openFen: open.map((amount) => fen(amount)), closeFen: close.map((amount) => fen(amount)), lowest: { week: least, fen: fen(close[least]!) } }
}
