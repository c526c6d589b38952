import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addMonths, firstDay, lastDay, pad, yearOf, type IsoDate, type Month } from '../../../src-shared/kernel/calendar'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'

/** How much of a book is shown. */
export type Span = 'month' | 'quarter' | 'year'

/** The days of a span around a month: 2026-05 in a quarter is 2026-04-01…2026-06-30. */
export function rangeOf(span: Span, month: Month): { from: IsoDate; to: IsoDate } {
  const year = yearOf(month), number = Number(month.slice(5))
  if (span === 'month') return { from: firstDay(month), to: lastDay(month) }
  if (span === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  const start = `${year}-${pad(number - ((number - 1) % 3))}`
  return { from: firstDay(start), to: lastDay(addMonths(start, 2)) }
}

/** A book's days. */
export interface BookRange { bookId: number; from: IsoDate; to: IsoDate }

/** The book's rows; while another period loads, the one before stays so that nothing jumps. */
export const useDayBook = (bookId: number, from: IsoDate, to: IsoDate) =>
  useQuery({ ...api.ledger.daybook.get.queryOptions({ input: { bookId, from, to } }), placeholderData: keepPreviousData })

/** The book's rows as they were last read, though no page shows them yet. */
export const readDayBook = (range: BookRange) => queryClient.getQueryData(api.ledger.daybook.get.queryKey({ input: range }))

export const useBookMonths = (bookId: number, to: Month) =>
  useQuery({ ...api.ledger.daybook.months.queryOptions({ input: { bookId, from: addMonths(to, -11), to } }), placeholderData: keepPreviousData })

export const useMemory = () => useQuery(api.ledger.summary.list.queryOptions())
export const usePeriods = () => useQuery(api.ledger.period.list.queryOptions())
export const useSettings = () => useQuery(api.workspace.setting.get.queryOptions())
