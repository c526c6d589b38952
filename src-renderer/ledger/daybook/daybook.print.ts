import { firstDay } from '../../../src-shared/kernel/calendar'
import { formatFen } from '../../../src-shared/kernel/money'
import type { CashBook } from '../../../src-shared/ledger/account'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { printMessages } from '../../../src-shared/messages/print'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { Lookups } from '../lookups'
import type { PrintRow, PrintTable } from '../../print/print.table'
import { counterLabel } from './daybook.columns'
import { isCountedRow, type DayRow } from './daybook.rows'

const amount = (fen: number | null) => (fen === null || fen === 0 ? '' : formatFen(fen))

/**
 * 日记账 on paper: what stood before, the rows with 本日合计, 本月合计 under each month that is shown from its first day, the
 * sum. A full page carries over what the month has had up to there (会计基础工作规范 第六十二条第八项). Rows that don't count
 * are left out.
 */
export function printDayBook(book: CashBook, data: DayBook, rows: readonly DayRow[], lookups: Lookups, range: { from: string; to: string }): PrintTable {
  const { columns } = texts
  const right = { align: 'right' as const, share: 13.5 }
  const { rows: moved, inFen, outFen } = movedRows(data.openingFen, rows, lookups, range)
  const opening = formatFen(data.openingFen)
  return {
    title: texts.title(book.name), left: reportMessages.printed.period(range.from, range.to), right: reportMessages.unit, isLandscape: false, carryColumn: 2,
    signers: [printMessages.signers.chief, printMessages.signers.reviewer, printMessages.signers.cashier],
    columns: [{ title: columns.date, share: 7.5 }, { title: columns.no, share: 9 }, { title: columns.summary, share: 25 }, { title: columns.counter, share: 18 },
      { title: columns.in, ...right }, { title: columns.out, ...right }, { title: columns.balance, ...right }],
    rows: [
      { cells: ['', '', texts.carried, '', '', '', opening], kind: 'subtotal', carry: ['', '', '', '', '', '', opening] },
      ...moved,
      { cells: ['', '', texts.periodTotal, '', formatFen(inFen), formatFen(outFen), formatFen(data.openingFen + inFen - outFen)], kind: 'total' }
    ]
  }
}

function movedRows(openingFen: number, rows: readonly DayRow[], lookups: Lookups, range: { from: string; to: string }) {
  const printed: PrintRow[] = [], counted = rows.filter((row) => row.kind === 'total' || isCountedRow(row))
  const sum = { inFen: 0, outFen: 0 }
  let month = { name: '', inFen: 0, outFen: 0 }
  counted.forEach((row, index) => {
    const name = row.date?.slice(0, 7) ?? '', isTotal = row.kind === 'total'
    if (name !== month.name) month = { name, inFen: 0, outFen: 0 }
    if (!isTotal) for (const key of ['inFen', 'outFen'] as const) { sum[key] += row[key] ?? 0; month[key] += row[key] ?? 0 }
    const carry = ['', '', '', '', amount(month.inFen), amount(month.outFen), formatFen(openingFen + sum.inFen - sum.outFen)]
    printed.push({
      cells: [row.date?.slice(5) ?? '', row.no, row.summary, isTotal ? '' : counterLabel(lookups, row.counter, row), amount(row.inFen), amount(row.outFen), formatFen(row.balanceFen ?? 0)],
      ...(isTotal ? { kind: 'subtotal' as const } : {}), carry
    })
    const isMonthEnd = counted[index + 1]?.date?.slice(0, 7) !== name
    if (isMonthEnd && range.from <= firstDay(name)) printed.push({ cells: ['', '', texts.monthTotal, ...carry.slice(3)], kind: 'subtotal', carry })
  })
  return { rows: printed, ...sum }
}
