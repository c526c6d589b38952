import { formatFen } from '../../../src-shared/kernel/money'
import type { BankSheet } from '../../../src-shared/ledger/bank'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import type { PrintRow, PrintTable } from '../../print/print.table'
import { partsOf, type SheetPart } from './bank.sheet'

/** 余额调节表 on paper: the bank's side, then the book's. */
export function printBankSheet(sheet: BankSheet, book: string): PrintTable {
  const { left, right } = partsOf(sheet), { sheet: words } = texts
  const half = (isBank: boolean, startFen: number, parts: readonly SheetPart[], endFen: number): PrintRow[] => [
    { cells: [texts.statement(isBank), '', '', '', formatFen(startFen), ''], kind: 'subtotal' },
    ...parts.flatMap((part): PrintRow[] => [
      { cells: [texts.groups[part.key], '', '', '', formatFen(part.sumFen), ''] },
      ...part.items.map((item): PrintRow => ({ cells: ['', item.date, item.label, `${item.summary} ${item.party}`.trim(), formatFen(Math.abs(item.amountFen)), texts.sheet.age(item.days)] }))
    ]),
    { cells: [texts.adjustedOf, '', '', '', formatFen(endFen), ''], kind: 'total' }
  ]
  return {
    title: texts.label, left: `${texts.account(book)} ${texts.asOf(sheet.date)}`, right: texts.unit, isLandscape: false,
    columns: [{ title: words.side, share: 21 }, { title: words.date, share: 11 }, { title: words.label, share: 18 }, { title: words.summary, share: 26 }, { title: words.amount, share: 15, align: 'right' }, { title: words.days, share: 9, align: 'right' }],
    rows: [...half(true, sheet.bankFen ?? 0, left, sheet.adjustedBankFen), ...half(false, sheet.bookFen, right, sheet.adjustedBookFen)]
  }
}
