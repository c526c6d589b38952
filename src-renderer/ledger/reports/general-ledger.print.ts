import { formatFen } from '../../../src-shared/kernel/money'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { GeneralLine } from './general-ledger.rows'
import type { PrintTable } from '../../print/print.table'

const texts = reportMessages.general
const amount = (fen: number | null) => (fen === null || fen === 0 ? '' : formatFen(fen))

/** 总账 on paper. */
export function printGeneral(lines: readonly GeneralLine[], account: string, { from, to }: { from: string; to: string }): PrintTable {
  const right = { align: 'right' as const, share: 16 }
  return {
    title: reportMessages.titles.generalLedger, left: `${reportMessages.account} ${account}`, right: `${reportMessages.months(from, to)}\u3000${reportMessages.unit}`, isLandscape: false,
    columns: [{ title: texts.month, share: 16 }, { title: texts.debit, ...right }, { title: texts.credit, ...right }, { title: texts.yearDebit, ...right },
      { title: texts.yearCredit, ...right }, { title: texts.side, align: 'center', share: 6 }, { title: texts.balance, ...right }],
    rows: lines.map((line) => ({
      cells: [line.month === null ? reportMessages.opening : ledgerMessages.monthText(line.month), amount(line.debitFen), amount(line.creditFen), amount(line.yearDebitFen),
        amount(line.yearCreditFen), reportMessages.sideOf(line.side, line.balanceFen), formatFen(Math.abs(line.balanceFen))]
    }))
  }
}
