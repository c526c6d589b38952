import { monthOf } from '../../../src-shared/kernel/calendar'
import { formatFen } from '../../../src-shared/kernel/money'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { PrintTable } from '../../print/print.table'
import { summaryOf, type SubsidiaryLine } from '../../../src-shared/ledger/subsidiary.rows'

const texts = reportMessages.subsidiary
const amount = (fen: number | null) => (fen === null || fen === 0 ? '' : formatFen(fen))

/**
 * 明细账 on paper, with the sums that are shown. A page that is full carries over what the month has had up to there
 * (会计基础工作规范 第六十二条第八项).
 */
export function printSubsidiary(lines: readonly SubsidiaryLine[], account: string, { from, to }: { from: string; to: string }): PrintTable {
  const right = { align: 'right' as const, share: 12 }
  let month = '', debitFen = 0, creditFen = 0
  return {
    title: reportMessages.titles.subsidiary, left: `${reportMessages.account} ${account}`, right: `${reportMessages.printed.period(from, to)}\u3000${reportMessages.unit}`, isLandscape: true, carryColumn: 2,
    columns: [{ title: texts.date, share: 9 }, { title: texts.no, share: 7 }, { title: texts.summary, share: 26 }, { title: texts.counterpart, share: 14 },
      { title: texts.debit, ...right }, { title: texts.credit, ...right }, { title: texts.side, align: 'center', share: 5 }, { title: texts.balance, ...right }],
    rows: lines.map((line) => {
      if (monthOf(line.date) !== month) { month = monthOf(line.date); debitFen = 0; creditFen = 0 }
      if (line.kind === 'entry') { debitFen += line.debitFen ?? 0; creditFen += line.creditFen ?? 0 }
      const side = reportMessages.sideOf(line.side, line.balanceFen), balance = formatFen(Math.abs(line.balanceFen))
      return {
        cells: [line.kind === 'opening' ? '' : line.date, line.entry ? voucherNo(line.entry.type, line.entry.no) : '', summaryOf(line), line.entry?.counterpart ?? '',
          amount(line.debitFen), amount(line.creditFen), side, balance],
        carry: ['', '', '', '', amount(debitFen), amount(creditFen), side, balance],
        ...(line.kind === 'entry' ? {} : { kind: 'subtotal' as const })
      }
    })
  }
}
