import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addDays, yearOf } from '../../../src-shared/kernel/calendar'
import type { DimensionFilter } from '../../../src-shared/ledger/report'
import { api } from '../../api/api'
import type { SubsidiaryView } from './report.views'

const PARTIES = ['staffId', 'customerId', 'productId', 'categoryId', 'departmentId'] as const

/** The filters by party that are set. */
export const partiesOf = (view: Pick<SubsidiaryView, (typeof PARTIES)[number]>): DimensionFilter =>
  Object.fromEntries(PARTIES.filter((key) => view[key] !== 0).map((key) => [key, view[key]]))

/**
 * 明细账 of what is looked at, and the year's turnover before its first day, which 本年累计 needs: of the books, and of before they began. Nothing is asked until an
 * account is chosen.
 */
export function useSubsidiary(view: SubsidiaryView) {
  const asked = { accountId: view.accountId, ...partiesOf(view) }
  const isChosen = view.accountId !== 0
  const yearStart = `${yearOf(view.from)}-01-01`
  const needsEarlier = isChosen && view.subtotals && view.from > yearStart
  const report = useQuery(api.ledger.subsidiary.get.queryOptions({ input: isChosen ? { ...asked, from: view.from, to: view.to } : skipToken }))
  const before = useQuery(api.ledger.subsidiary.get.queryOptions({ input: needsEarlier ? { ...asked, from: yearStart, to: addDays(view.from, -1) } : skipToken })).data
  const start = report.data
  const earlier = useMemo(() => (start && (before || !needsEarlier)
    ? { debitFen: start.turnoverDebitFen + (before?.debitFen ?? 0), creditFen: start.turnoverCreditFen + (before?.creditFen ?? 0) }
    : undefined), [start, before, needsEarlier])
  return { report, earlier }
}
