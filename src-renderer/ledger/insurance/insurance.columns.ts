import type { PolicyRow } from '../../../src-shared/ledger/insurance.contract'
import { insuranceTexts as texts } from '../../../src-shared/messages/insurance'
import type { SheetColumn, Tone } from '../../grid/sheet.types'

const { columns: heads } = texts
const TONES: Readonly<Record<PolicyRow['state'], Tone>> = { ahead: 'info', inForce: 'ok', expired: 'plain' }

/** 保险台账 with what is left to the last insured day. */
export const insuranceColumns: readonly SheetColumn<PolicyRow>[] = [
  { key: 'no', title: heads.no, kind: 'text', width: 154 }, { key: 'kind', title: heads.kind, kind: 'text', width: 74, value: (row) => texts.kinds[row.kind] }, { key: 'insurer', title: heads.insurer, kind: 'text', width: 82 },
  { key: 'subject', title: heads.subject, kind: 'text', flex: 1, minWidth: 100 }, { key: 'insuredFen', title: heads.insured, kind: 'money', width: 104 }, { key: 'premiumFen', title: heads.premium, kind: 'money', width: 82 },
  { key: 'from', title: heads.from, kind: 'date', width: 92, isHidden: true }, { key: 'to', title: heads.to, kind: 'date', width: 92 },
  { key: 'days', title: heads.days, kind: 'text', align: 'right', width: 68, value: (row) => (row.state === 'inForce' ? texts.days(row.days) : null), tone: (_, row) => (row.isSoon ? 'err' : undefined) },
  { key: 'state', title: heads.state, kind: 'tag', width: 72, value: (row) => texts.states[row.state], tone: (_, row) => TONES[row.state] },
  { key: 'claims', title: heads.claims, kind: 'text', align: 'right', width: 60, isHidden: true, value: (row) => (row.claims.length > 0 ? texts.claimCount(row.claims.length) : null) }, { key: 'paidFen', title: heads.paid, kind: 'money', width: 84 },
  { key: 'voucher', title: heads.voucher, kind: 'text', width: 84, isHidden: true }, { key: 'note', title: heads.note, kind: 'text', width: 120, isHidden: true }
]
