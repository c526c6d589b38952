import { formatFen } from '../../../src-shared/kernel/money'
import type { TrialRow } from '../../../src-shared/ledger/report'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { TreePlace } from '../../grid/tree/tree'
import type { PrintTable } from '../../print/print.table'
import { trialFigures } from './trial-balance.columns'
import type { TrialLine } from './trial-balance.rows'

const texts = reportMessages.trial
const amounts = (row: TrialRow) => trialFigures.map(([key]) => (row[key] === 0 ? '' : formatFen(row[key])))

/** 科目余额表 on paper: the rows that are shown, and the totals of all. */
export function printTrialBalance(places: readonly TreePlace<TrialLine>[], totals: TrialRow, { from, to }: { from: string; to: string }): PrintTable {
  return {
    title: reportMessages.titles.trialBalance, left: reportMessages.months(from, to), right: reportMessages.unit, isLandscape: true,
    columns: [{ title: texts.code, share: 7 }, { title: texts.name, share: 15 }, ...trialFigures.map(([, title]) => ({ title, align: 'right' as const, share: 9.5 }))],
    rows: [
      ...places.map(({ row, depth, isOpen }) => ({ cells: [row.code, `${'\u2003'.repeat(depth)}${row.name}`, ...amounts(row)], ...(isOpen ? { kind: 'subtotal' as const } : {}) })),
      { cells: ['', texts.total, ...amounts(totals)], kind: 'total' }
    ]
  }
}
