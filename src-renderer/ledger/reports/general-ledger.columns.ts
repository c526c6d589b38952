import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import type { GeneralLine } from './general-ledger.rows'

const texts = reportMessages.general

/** 总账: 方向 says on which side the balance stands, so the balance itself has no sign. */
export const generalColumns: readonly SheetColumn<GeneralLine>[] = [
  { key: 'month', title: texts.month, kind: 'text', flex: 1, minWidth: 110, format: (value) => (typeof value === 'string' ? ledgerMessages.monthText(value) : reportMessages.opening) },
  { key: 'debitFen', title: texts.debit, kind: 'money', width: 120, value: ({ debitFen }) => debitFen || null },
  { key: 'creditFen', title: texts.credit, kind: 'money', width: 120, value: ({ creditFen }) => creditFen || null },
  { key: 'yearDebitFen', title: texts.yearDebit, kind: 'money', width: 124, value: ({ yearDebitFen }) => yearDebitFen || null },
  { key: 'yearCreditFen', title: texts.yearCredit, kind: 'money', width: 124, value: ({ yearCreditFen }) => yearCreditFen || null },
  { key: 'side', title: texts.side, kind: 'text', width: 52, align: 'center', value: ({ side, balanceFen }) => reportMessages.sideOf(side, balanceFen), tone: () => 'muted' },
  { key: 'balanceFen', title: texts.balance, kind: 'money', width: 128, isRunning: true, value: ({ balanceFen }) => Math.abs(balanceFen) }
]
