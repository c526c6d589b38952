import type { BillRow } from '../../../src-shared/ledger/bill.contract'
import { billTexts as texts } from '../../../src-shared/messages/bill'
import type { SheetColumn, Tone } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

const { columns: heads } = texts
const TONES: Readonly<Record<BillRow['state'], Tone>> = { unbooked: 'err', held: 'ok', collected: 'plain', discounted: 'info', endorsed: 'info', bounced: 'err' }

/** 应收票据 with what is left to their due days. */
export const billColumns = (lookups: Lookups): readonly SheetColumn<BillRow>[] => [
  { key: 'no', title: heads.no, kind: 'text', width: 130 }, { key: 'kind', title: heads.kind, kind: 'text', width: 76, value: (row) => texts.kinds[row.kind] },
  { key: 'customer', title: heads.customer, kind: 'text', flex: 1, minWidth: 110, value: (row) => lookups.name.customer(row.customerId) }, { key: 'acceptor', title: heads.acceptor, kind: 'text', width: 100 },
  { key: 'amountFen', title: heads.amount, kind: 'money', width: 104 }, { key: 'receivedOn', title: heads.receivedOn, kind: 'date', width: 92, isHidden: true }, { key: 'dueOn', title: heads.dueOn, kind: 'date', width: 92 },
  { key: 'days', title: heads.days, kind: 'text', align: 'right', width: 84, value: (row) => (row.state === 'held' ? texts.days(row.days) : null), tone: (_, row) => (row.state === 'held' && row.days <= 10 ? 'err' : undefined) },
  { key: 'state', title: heads.state, kind: 'tag', width: 76, value: (row) => texts.states[row.state], tone: (_, row) => TONES[row.state] }, { key: 'note', title: heads.note, kind: 'text', width: 120, isHidden: true }
]
