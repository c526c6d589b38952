import type { MergeField } from '../../forms/useMerge'
import type { CashBook } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import type { SheetColumn, Tone } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

const texts = setupMessages.book

/** What two versions of a book are compared by. */
export const BOOK_FIELDS: readonly MergeField<CashBook>[] = [
  { key: 'name', label: texts.name, text: ({ name }) => name.trim() }, { key: 'flow', label: texts.flow, text: ({ flow }) => texts.flows[flow] },
  { key: 'bankNo', label: texts.bankNo, text: ({ bankNo }) => bankNo?.trim() ?? '' }, { key: 'isActive', label: setupMessages.state, text: ({ isActive }) => (isActive ? setupMessages.active : setupMessages.inactive) }
]
export type BookRow = CashBook & { balanceFen: number }
const FLOW_TONES: Readonly<Record<CashBook['flow'], Tone>> = { collection: 'in', spending: 'out', mixed: 'plain' }

/** 资金账户 with what each holds, drafts included. */
export const bookColumns = (lookups: Lookups): readonly SheetColumn<BookRow>[] => [
  { key: 'name', title: texts.name, kind: 'text', flex: 1, minWidth: 130, tone: (_, row) => (row.isActive ? undefined : 'muted') },
  { key: 'kind', title: texts.kind, kind: 'text', width: 66, value: (row) => texts.kinds[row.kind] },
  { key: 'flow', title: texts.flow, kind: 'tag', width: 74, value: (row) => texts.flows[row.flow], tone: (_, row) => FLOW_TONES[row.flow] },
  { key: 'account', title: texts.account, kind: 'text', width: 196, value: (row) => { const account = lookups.account.get(row.accountId); return account ? `${account.code} ${account.fullName}` : '' } },
  { key: 'holder', title: texts.holder, kind: 'text', width: 70, value: (row) => lookups.name.staff(row.staffId) },
  { key: 'bankNo', title: texts.bankNo, kind: 'text', width: 118 },
  { key: 'balanceFen', title: texts.balance, kind: 'money', width: 112 },
  { key: 'state', title: setupMessages.state, kind: 'tag', width: 62, value: (row) => (row.isActive ? '' : setupMessages.inactive), tone: () => 'plain' }
]
