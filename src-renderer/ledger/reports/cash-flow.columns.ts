import { voucherNo } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'
import type { CashLine } from './cash-flow.rows'

const texts = reportMessages.cashFlow

/** 现金流水: one row for each movement of each money account. */
export const cashFlowColumns = (lookups: Lookups): readonly SheetColumn<CashLine>[] => [
  { key: 'date', title: reportMessages.subsidiary.date, kind: 'date', width: 88 },
  { key: 'no', title: reportMessages.subsidiary.no, kind: 'text', width: 66, value: (row) => voucherNo(row.type, row.no) },
  { key: 'book', title: texts.book, kind: 'text', width: 108, value: (row) => lookups.book.get(row.bookId)?.name ?? '' },
  { key: 'summary', title: reportMessages.subsidiary.summary, kind: 'text', flex: 1, minWidth: 150 },
  { key: 'counterpart', title: texts.counterpart, kind: 'text', width: 104 },
  { key: 'inFen', title: texts.in, kind: 'money', width: 98, value: (row) => row.inFen || null },
  { key: 'outFen', title: texts.out, kind: 'money', width: 98, value: (row) => row.outFen || null },
  { key: 'balanceFen', title: texts.balance, kind: 'money', width: 108, isRunning: true }
]
