import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { addDays, yearOf } from '../../../src-shared/kernel/calendar'
import { PARTIES, type DimensionFilter } from '../../../src-shared/ledger/report'
import { subsidiaryLines, type SubsidiaryLine } from '../../../src-shared/ledger/subsidiary.rows'
import { api, client } from '../../api/api'
import { MOST_ROWS_HERE, pagesOf } from '../../api/listing'
import type { SubsidiaryView } from './report.views'

/** The filters by party that are set. */
export const partiesOf = (view: Pick<SubsidiaryView, (typeof PARTIES)[number]>): DimensionFilter =>
  Object.fromEntries(PARTIES.filter((key) => view[key] !== 0).map((key) => [key, view[key]]))

/**
 * 明细账 of what is looked at: its lines as they are shown, with the sums of months if wanted, or, where they are too many
 * for a page, how to read them piece by piece. Nothing is asked until an account is chosen.
 */
export function useSubsidiary(view: SubsidiaryView) {
  const { accountId, from, to, subtotals, staffId, customerId, productId, categoryId, departmentId } = view
  const asked = useMemo(() => ({ accountId, from, to, ...partiesOf({ staffId, customerId, productId, categoryId, departmentId }) }), [accountId, from, to, staffId, customerId, productId, categoryId, departmentId])
  const yearStart = `${yearOf(from)}-01-01`
  // Sums of months go on from what the year had before the first day shown.
  const needsEarlier = accountId !== 0 && subtotals && from > yearStart
  const before = { ...asked, from: yearStart, to: addDays(from, -1), most: 0 }
  const report = useQuery(api.ledger.subsidiary.get.queryOptions({ input: accountId === 0 ? skipToken : { ...asked, most: MOST_ROWS_HERE } }))
  const earlier = useQuery(api.ledger.subsidiary.get.queryOptions({ input: needsEarlier ? before : skipToken })).data
  const { data } = report
  const lines = useMemo(() => (data && (earlier || !needsEarlier) ? linesOf(data, needsEarlier ? earlier : undefined, view) : []), [data, earlier, needsEarlier, view])
  const pages = useMemo(() => (data && data.count > data.rows.length ? pagesOf<SubsidiaryLine>((request) => client.ledger.subsidiary.list({ ...asked, subtotals, ...request })) : undefined), [data, asked, subtotals])
  /** All lines, also of a book that is read piece by piece. */
  const readAll = async () => (pages ? linesOf(await client.ledger.subsidiary.get(asked), needsEarlier ? await client.ledger.subsidiary.get(before) : undefined, view) : lines)
  return { report, lines, pages, readAll }
}

type Ledger = Parameters<typeof subsidiaryLines>[0] & { turnoverDebitFen: number; turnoverCreditFen: number; debitFen: number; creditFen: number }
const linesOf = (book: Ledger, before: Ledger | undefined, { from, subtotals }: SubsidiaryView) => subsidiaryLines(book, from, {
  debitFen: book.turnoverDebitFen + (before?.debitFen ?? 0), creditFen: book.turnoverCreditFen + (before?.creditFen ?? 0)
}, subtotals)
