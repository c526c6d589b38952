import { useQuery } from '@tanstack/react-query'
import { firstDay, lastDay, monthOf, type IsoDate, type Month } from '../../../src-shared/kernel/calendar'
import { workingMonth } from '../../../src-shared/ledger/period.rules'
import type { VoucherRef, VoucherRow } from '../../../src-shared/ledger/voucher'
import { api } from '../../api/api'
import { useSession } from '../../app/session.context'

/** All vouchers of a month: posted by date and number, then drafts. */
export const monthVouchers = (month: Month) =>
  api.ledger.voucher.list.queryOptions({ input: { from: firstDay(month), to: lastDay(month), state: 'all' } })

/**
 * The day a new voucher starts with: today, if its period is open and the books have been kept up to last month;
 * otherwise the end of the month that is being worked on, so that the first thing typed isn't refused or out of place.
 */
export function useBookableDay(): IsoDate | undefined {
  const { today } = useSession()
  const periods = useQuery(api.ledger.period.list.queryOptions())
  if (!periods.data) return periods.isError ? today : undefined
  const month = workingMonth(periods.data, today)
  if (month === monthOf(today)) return today
  return month < monthOf(today) ? lastDay(month) : firstDay(month)
}

const orderOf = (row: VoucherRow) => `${row.date} ${row.kind === 'posted' ? 0 : 1} ${row.type} ${String(row.no).padStart(5, '0')}`
/** Vouchers in the order of a binder: day, posted before drafts, number. */
export const inBinderOrder = (rows: readonly VoucherRow[]): VoucherRow[] =>
  rows.toSorted((a, b) => { const left = orderOf(a), right = orderOf(b); return left < right ? -1 : left > right ? 1 : 0 })

/** The vouchers before and after one in its month. */
export function useNeighbours(month: Month, ref: VoucherRef | null): { before: VoucherRef | undefined; after: VoucherRef | undefined; recent: readonly VoucherRow[] } {
  const { data = [] } = useQuery(monthVouchers(month))
  const ordered = inBinderOrder(data)
  const at = ref === null ? ordered.length : ordered.findIndex((row) => row.kind === ref.kind && row.id === ref.id)
  return { before: at < 0 ? undefined : ordered[at - 1], after: at < 0 ? undefined : ordered[at + 1], recent: ordered.toReversed() }
}
