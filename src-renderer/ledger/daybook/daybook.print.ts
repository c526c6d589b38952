import { formatFen } from '../../../src-shared/kernel/money'
import type { CashBook } from '../../../src-shared/ledger/account'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { Lookups } from '../lookups'
import type { PrintTable } from '../reports/print.table'
import { counterLabel } from './daybook.columns'
import { isCountedRow, type DayRow } from './daybook.rows'

const amount = (fen: number | null) => (fen === null || fen === 0 ? '' : formatFen(fen))

/** 日记账 on paper: what stood before, the rows with their day totals, the sum. Rows that don't count are left out. */
export function printDayBook(book: CashBook, data: DayBook, rows: readonly DayRow[], lookups: Lookups, range: { from: string; to: string }): PrintTable {
  const { columns } = texts
  const right = { align: 'right' as const, share: 13 }
  const counted = rows.filter((row) => row.kind === 'total' || isCountedRow(row))
  const moved = counted.filter((row) => row.kind !== 'total')
  const inFen = moved.reduce((sum, row) => sum + (row.inFen ?? 0), 0), outFen = moved.reduce((sum, row) => sum + (row.outFen ?? 0), 0)
  return {
    title: texts.title(book.name), left: reportMessages.printed.period(range.from, range.to), right: reportMessages.unit, isLandscape: false,
    columns: [{ title: columns.date, share: 8 }, { title: columns.no, share: 9 }, { title: columns.summary, share: 25 }, { title: columns.counter, share: 19 },
      { title: columns.in, ...right }, { title: columns.out, ...right }, { title: columns.balance, ...right }],
    rows: [
      { cells: ['', '', texts.carried, '', '', '', formatFen(data.openingFen)], kind: 'subtotal' },
      ...counted.map((row) => ({
        cells: [row.date?.slice(5) ?? '', row.no, row.summary, row.kind === 'total' ? '' : counterLabel(lookups, row.counter, row), amount(row.inFen), amount(row.outFen), formatFen(row.balanceFen ?? 0)],
        ...(row.kind === 'total' ? { kind: 'subtotal' as const } : {})
      })),
      { cells: ['', '', texts.periodTotal, '', formatFen(inFen), formatFen(outFen), formatFen(data.openingFen + inFen - outFen)], kind: 'total' }
    ]
  }
}
