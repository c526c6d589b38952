import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IsoDate } from '../../../src-shared/kernel/calendar'
import { cashLines, sumBooks } from '../../../src-shared/ledger/cash-flow.rows'
import type { CashLine } from '../../../src-shared/ledger/report'
import { api, client } from '../../api/api'
import { MOST_ROWS_HERE, pagesOf } from '../../api/listing'

/**
 * 现金流水 of a range and of one book (0 is all): its lines as they are shown, or, where they are too many for a page,
 * how to read them piece by piece.
 */
export function useCashFlow({ from, to }: { from: IsoDate; to: IsoDate }, bookId: number) {
  // All books are asked for, since the panel shows them all; choosing one needs no new answer.
  const report = useQuery(api.ledger.cashFlow.get.queryOptions({ input: { from, to, most: MOST_ROWS_HERE }, placeholderData: keepPreviousData }))
  const { data } = report
  const asked = useMemo(() => ({ from, to, ...(bookId === 0 ? {} : { bookId }) }), [from, to, bookId])
  const sums = useMemo(() => sumBooks((data?.books ?? []).filter((book) => bookId === 0 || book.bookId === bookId)), [data, bookId])
  const lines = useMemo(() => cashLines((data?.rows ?? []).filter((row) => bookId === 0 || row.bookId === bookId), sums.openingFen), [data, bookId, sums.openingFen])
  const pages = useMemo(() => (data && data.count > data.rows.length ? pagesOf<CashLine>((request) => client.ledger.cashFlow.list({ ...asked, ...request })) : undefined), [data, asked])
  /** All lines, also where they are read piece by piece. */
  const readAll = async () => (pages ? cashLines((await client.ledger.cashFlow.get(asked)).rows, sums.openingFen) : lines)
  return { report, sums, lines, pages, readAll }
}
