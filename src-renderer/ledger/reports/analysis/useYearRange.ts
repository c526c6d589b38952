import { yearOf, type Month } from '../../../../src-shared/kernel/calendar'
import { useMonths } from '../../period/periods'

/** The months an analysis is over: as chosen, or the year up to the month that is worked on. */
export function useYearRange(view: { from: Month; to: Month }): { range: { from: Month; to: Month }; min: Month; max: Month } {
  const months = useMonths(), january = `${yearOf(months.current)}-01`
  return { range: { from: view.from || (january < months.first ? months.first : january), to: view.to || months.current }, min: months.first, max: months.last }
}
