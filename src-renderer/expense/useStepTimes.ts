import { useQuery } from '@tanstack/react-query'
import { addDays } from '../../src-shared/kernel/calendar'
import { api } from '../api/api'
import { useSession } from '../app/session.context'

const SPAN_DAYS = 90

/** 各步用时 over the last 90 days. */
export function useStepTimes() {
  const { today } = useSession()
  return useQuery(api.workspace.stepTime.list.queryOptions({ input: { from: addDays(today, -SPAN_DAYS), to: today } })).data ?? []
}
