import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { issueName, ledgerMessages, voucherNo } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import type { RowKind, SheetColumn, Tone } from '../../../grid/sheet.types'

const TONE: Record<VoucherRow['state'], Tone> = { draft: 'draft', signed: 'wait', reviewed: 'info', posted: 'plain' }

/** The state in a word: 有误 before anything else, 待复核 where a voucher was posted unreviewed. */
export function stateText(row: VoucherRow): string {
  if (row.issue) return texts.wrong
  return row.kind === 'posted' && row.reviewerName === null ? texts.pending : ledgerMessages.states[row.state]
}
function stateTone(row: VoucherRow): Tone {
  if (row.issue) return 'err'
  return row.kind === 'posted' && row.reviewerName === null ? 'wait' : TONE[row.state]
}

const dimmed = (_: unknown, row: VoucherRow): Tone | undefined => (row.kind === 'draft' ? 'muted' : undefined)

/** 凭证列表's columns. Provisional numbers stand in a lighter tone. */
export const voucherListColumns: readonly SheetColumn<VoucherRow>[] = [
  { key: 'date', title: texts.columns.date, kind: 'date', width: 96, isSortable: true },
  { key: 'no', title: texts.columns.no, kind: 'text', width: 80, isSortable: true, value: (row) => voucherNo(row.type, row.no), tone: dimmed },
  { key: 'summary', title: texts.columns.summary, kind: 'text', flex: 1, minWidth: 180, format: (value, row) => `${row.reversesId === null ? '' : `[${texts.red}] `}${typeof value === 'string' ? value : ''}` },
  { key: 'totalFen', title: texts.columns.total, kind: 'money', width: 116, isSortable: true },
  { key: 'lineCount', title: texts.columns.lines, kind: 'integer', width: 56, align: 'center' },
  { key: 'attachments', title: texts.columns.attachments, kind: 'integer', width: 56, align: 'center', format: (value) => (value === 0 ? '' : String(value)) },
  { key: 'makerName', title: texts.columns.maker, kind: 'text', width: 76 },
  { key: 'cashierName', title: texts.columns.cashier, kind: 'text', width: 76 },
  { key: 'reviewerName', title: texts.columns.reviewer, kind: 'text', width: 76 },
  { key: 'posterName', title: texts.columns.poster, kind: 'text', width: 76 },
  { key: 'state', title: texts.columns.state, kind: 'tag', width: 84, isSortable: true, value: stateText, tone: (_, row) => stateTone(row) },
  { key: 'issue', title: texts.columns.issue, kind: 'text', width: 110, value: (row) => (row.issue ? issueName(row.issue.code) : ''), tone: () => 'err' }
]

export const rowIdOf = (row: Pick<VoucherRow, 'kind' | 'id'>) => `${row.kind}-${row.id}`
/** Everything is read here; a draft held back is not counted in sums. */
export const rowKindOf = (row: VoucherRow): RowKind => (row.issue?.code === 'UNREADABLE' ? 'bad' : 'data')
