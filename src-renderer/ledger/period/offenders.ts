import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { firstDay, lastDay, type Month } from '../../../src-shared/kernel/calendar'
import type { VoucherRef } from '../../../src-shared/ledger/voucher'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { api } from '../../api/api'

/** Names vouchers of a month by their numbers (付-015); until the list has been read, by their kind. */
export function useOffenderNames(month: Month, refs: readonly VoucherRef[]): (ref: VoucherRef) => string {
  const isDraft = refs[0]?.kind === 'draft'
  const list = useQuery(api.ledger.voucher.list.queryOptions({ input: { from: firstDay(month), to: lastDay(month), state: isDraft ? 'unposted' : 'pending' } })).data
  return useMemo(() => {
    const names = new Map(list?.map((row) => [`${row.kind} ${row.id}`, voucherNo(row.type, row.no)]))
    return (ref) => names.get(`${ref.kind} ${ref.id}`) ?? texts.voucherLabel(ref.kind)
  }, [list])
}
