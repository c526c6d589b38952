import { useQuery } from '@tanstack/react-query'
import { monthOf, type Month } from '../../src-shared/kernel/calendar'
import { workingMonth } from '../../src-shared/ledger/period.rules'
import { api } from '../api/api'
import { useMay, useSession } from './session.context'

/** 当前期间: the month that is being worked on, or today's for who doesn't see the books. */
export function useCurrentMonth(): Month {
  const { today } = useSession()
  const { data: periods } = useQuery(api.ledger.period.list.queryOptions({ enabled: useMay('ledger.read') }))
  return periods ? workingMonth(periods, today) : monthOf(today)
}
