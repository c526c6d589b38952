import { formatFen } from '../../../src-shared/kernel/money'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { Lookups } from '../lookups'
import type { BookSums } from '../../../src-shared/ledger/cash-flow.rows'
import type { CashLine } from '../../../src-shared/ledger/report'
import type { PrintTable } from '../../print/print.table'

const texts = reportMessages.cashFlow
const amount = (fen: number) => (fen === 0 ? '' : formatFen(fen))

/** 现金流水 on paper, from 期初 to the total; a full page carries over the sums from the first day on. */
export function printCashFlow(lines: readonly CashLine[], lookups: Lookups, sums: BookSums, { from, to }: { from: string; to: string }): PrintTable {
  const right = { align: 'right' as const, share: 12 }
  const blank = ['', '', '']
  let inFen = 0, outFen = 0
  return {
    title: reportMessages.titles.cashFlow, left: reportMessages.printed.period(from, to), right: reportMessages.unit, isLandscape: true, carryColumn: 3,
    columns: [{ title: reportMessages.subsidiary.date, share: 9 }, { title: reportMessages.subsidiary.no, share: 7 }, { title: texts.book, share: 13 },
      { title: reportMessages.subsidiary.summary, share: 23 }, { title: texts.counterpart, share: 12 }, { title: texts.in, ...right }, { title: texts.out, ...right }, { title: texts.balance, ...right }],
    rows: [
      { cells: [...blank, reportMessages.opening, '', '', '', formatFen(sums.openingFen)], kind: 'subtotal' },
      ...lines.map((line) => {
        inFen += line.inFen
        outFen += line.outFen
        const balance = formatFen(line.balanceFen)
        return { cells: [line.date, voucherNo(line.type, line.no), lookups.book.get(line.bookId)?.name ?? '', line.summary, line.counterpart, amount(line.inFen), amount(line.outFen), balance], carry: [...blank, '', '', formatFen(inFen), formatFen(outFen), balance] }
      }),
      { cells: [...blank, reportMessages.trial.total, '', formatFen(sums.inFen), formatFen(sums.outFen), formatFen(sums.closingFen)], kind: 'total' }
    ]
  }
}
