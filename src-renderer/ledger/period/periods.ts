import { useQuery } from '@tanstack/react-query'
import type { Month } from '../../../src-shared/kernel/calendar'
import { workingMonth } from '../../../src-shared/ledger/period.rules'
import { api } from '../../api/api'
import { useSession } from '../../app/session.context'

/** 会计期间 in order; undefined until they have been read. */
export const usePeriods = () => useQuery(api.ledger.period.list.queryOptions()).data

/** The month to be closed next (当前期间): the first open one, or the last when all are closed. */
export const currentMonth = (periods: readonly { month: Month; state: string }[]): Month | undefined =>
  (periods.find((period) => period.state === 'open') ?? periods.at(-1))?.month

/** The office's months: the first, the one being worked on and the last. Until they have been read, all are its first month. */
export function useMonths(): { first: Month; current: Month; last: Month } {
  const { office, today } = useSession()
  const periods = usePeriods() ?? []
  return {
    first: periods[0]?.month ?? office.firstMonth, current: periods.length > 0 ? workingMonth(periods, today) : office.firstMonth, last: periods.at(-1)?.month ?? office.firstMonth
  }
}

/** A 会计期间 as the list shows it. */
export type Period = NonNullable<ReturnType<typeof usePeriods>>[number]
