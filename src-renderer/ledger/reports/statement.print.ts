import { lastDay, type Month } from '../../../src-shared/kernel/calendar'
import { formatFen } from '../../../src-shared/kernel/money'
import type { StatementKind } from '../../../src-shared/ledger/statement'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { statementMessages as texts } from '../../../src-shared/messages/statements'
import type { PrintColumn, PrintTable } from '../../print/print.table'
import type { StatementLine, StatementSide } from './statement.rows'

const amount = (fen: number | null) => (fen ? formatFen(fen) : '')
const cells = (side: StatementSide | null) => (side ? [texts.indented(side), side.no === null ? '' : String(side.no), amount(side.firstFen), amount(side.secondFen)] : ['', '', '', ''])

const LEFT = [0, 1, 2, 3], RIGHT = [4, 5, 6, 7]

/** The form on A4: 资产负债表 across, the others upright. */
export function printStatement(kind: StatementKind, lines: readonly StatementLine[], month: Month): PrintTable {
  const isTwoSided = kind === 'balance', half = isTwoSided ? 0.5 : 1
  const side = (title: string): PrintColumn[] => [{ title, share: 46 * half }, { title: texts.columns.no, align: 'center', share: 8 * half },
    { title: texts.columns.first[kind], align: 'right', share: 23 * half }, { title: texts.columns.second[kind], align: 'right', share: 23 * half }]
  return {
    title: texts.titles[kind], left: isTwoSided ? texts.asOf(lastDay(month)) : texts.forMonth(month), right: texts.headRight(texts.forms[kind], reportMessages.unit), isLandscape: isTwoSided, isTight: isTwoSided,
    columns: isTwoSided ? [...side(texts.columns.asset), ...side(texts.columns.claim)] : side(texts.columns.item),
    rows: lines.map(({ left, right }) => ({
      cells: isTwoSided ? [...cells(left), ...cells(right)] : cells(left),
      // A total of one side is no total of the line beside it.
      bold: [...(left?.isTotal ? LEFT : []), ...(right?.isTotal ? RIGHT : [])]
    }))
  }
}
