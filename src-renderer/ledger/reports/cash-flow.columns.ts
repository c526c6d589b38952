import { cashFlowFacts } from '../../../src-shared/ledger/cash-flow.rows'
import type { CashLine } from '../../../src-shared/ledger/report'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import type { Lookups } from '../lookups'

const texts = reportMessages.cashFlow

/** 现金流水: one row for each movement of each money account. */
export function cashFlowColumns(lookups: Lookups): readonly SheetColumn<CashLine>[] {
  const facts = cashFlowFacts((id) => lookups.book.get(id)?.name ?? '')
  return [
    { ...facts.date, title: reportMessages.subsidiary.date, width: 88 },
    { ...facts.no, title: reportMessages.subsidiary.no, width: 66 },
    { ...facts.book, title: texts.book, width: 108 },
    { ...facts.summary, title: reportMessages.subsidiary.summary, flex: 1, minWidth: 150 },
    { ...facts.counterpart, title: texts.counterpart, width: 104 },
    { ...facts.inFen, title: texts.in, width: 98 },
    { ...facts.outFen, title: texts.out, width: 98 },
    { ...facts.balanceFen, title: texts.balance, width: 108 }
  ]
}
