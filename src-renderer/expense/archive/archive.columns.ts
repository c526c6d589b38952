import type { ArchiveRow } from '../../../src-shared/expense/archive.contract'
import { archiveState, type ArchiveState } from '../../../src-shared/expense/archive.rules'
import { archiveTexts } from '../../../src-shared/messages/archive'
import { attachmentMessages } from '../../../src-shared/messages/attachments'
import { voucherNo } from '../../../src-shared/messages/ledger'
import type { SheetColumn, Tone } from '../../grid/sheet.types'

const words = archiveTexts.columns
const TONES: Record<ArchiveState, Tone> = { full: 'ok', lacking: 'wait', none: 'plain' }

/** 会计档案: a voucher with its papers and files. */
export const archiveColumns: readonly SheetColumn<ArchiveRow>[] = [
  { key: 'date', title: words.date, kind: 'date', width: 96 },
  { key: 'no', title: words.no, kind: 'text', width: 84, value: (row) => voucherNo(row.type, row.no) },
  { key: 'summary', title: words.summary, kind: 'text', flex: 1, minWidth: 180 },
  { key: 'amountFen', title: words.amount, kind: 'money', width: 120 },
  { key: 'papers', title: words.papers, kind: 'integer', width: 84, value: (row) => row.papers || null },
  { key: 'files', title: words.files, kind: 'integer', width: 84, value: (row) => row.files || null },
  { key: 'bytes', title: words.bytes, kind: 'integer', width: 90, value: (row) => row.bytes || null, text: (value) => (typeof value === 'number' ? attachmentMessages.size(value) : '') },
  { key: 'state', title: words.state, kind: 'tag', width: 70, value: (row) => archiveTexts.states[archiveState(row)], tone: (_, row) => TONES[archiveState(row)] }
]
