import { addMonths, monthOf, type IsoDate, type Month } from '../kernel/calendar'

/** A 会计期间 as far as choosing one goes. */
export interface WorkedPeriod { month: Month; state: 'open' | 'closed'; voucherCount: number; draftCount: number }

/**
 * The month that is being worked on: this month while the books are kept up to the last one; otherwise the open month
 * where they stop. Periods are in order; an office always has some.
 */
export function workingMonth(periods: readonly WorkedPeriod[], today: IsoDate): Month {
  const thisMonth = monthOf(today)
  const open = periods.filter((period) => period.state === 'open').map((period) => period.month)
  const worked = periods.findLast((period) => period.voucherCount + period.draftCount > 0)?.month
  if (worked !== undefined && addMonths(worked, 1) < thisMonth) return open.find((month) => month >= worked) ?? worked
  if (open.includes(thisMonth)) return thisMonth
  return open.findLast((month) => month < thisMonth) ?? open[0] ?? periods.at(-1)?.month ?? thisMonth
}
