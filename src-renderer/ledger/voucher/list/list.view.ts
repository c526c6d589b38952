import { firstDay, lastDay, type Month } from '../../../../src-shared/kernel/calendar'
import type { VoucherType } from '../../../../src-shared/ledger/voucher'

export const STATES = ['all', 'unposted', 'draft', 'signed', 'reviewed', 'posted', 'pending'] as const

/** How the list is looked at; an empty type and account 0 mean any. A type, not an interface, so that it is plain parameters. */
export type ListView = { month: Month; state: (typeof STATES)[number]; type: Exclude<VoucherType, 'opening'> | ''; accountId: number; text: string }

/** The query behind a view. */
export const listInput = (view: ListView) => ({
  from: firstDay(view.month), to: lastDay(view.month), state: view.state,
  ...(view.type === '' ? {} : { type: view.type }), ...(view.accountId === 0 ? {} : { accountId: view.accountId }), ...(view.text.trim() === '' ? {} : { text: view.text.trim() })
})

export const isFiltered = (view: ListView) => view.state !== 'all' || view.type !== '' || view.accountId !== 0 || view.text.trim() !== ''
