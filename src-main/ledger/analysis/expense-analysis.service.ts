import { addMonths, monthsBetween, yearOf } from '../../../src-shared/kernel/calendar'
import { CONTROL_LEVELS } from '../../../src-shared/ledger/account'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf } from '../../../src-shared/ledger/analysis'
import { Pivot, ratio, type Part, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { fen } from '../../../src-shared/kernel/money'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listAccounts, listCategories } from '../account.service'
import { dataRow, isLimited, moneyColumn, partiesOf, partyNames, partyTerm, percentColumn, textColumn, type AnalysisTable } from './analysis.table'
import { bookedOn } from './booked.service'
import { moves, receipts } from './moves.report'

const texts = analysisTexts.expense
type Input = AnalysisOf<'expense-analysis'>
const SUMS: Sums = { change: { actual: 1, same: -1 } }

/** 销售费用分析表: by category, staff or department over months, held against the year before, net sales and 回款. */
export function getExpenseAnalysis(db: ReadDb, { by, from, to, level, only }: Input): AnalysisTable {
  const accounts = listAccounts(db).filter(({ isLeaf }) => isLeaf)
  const idsOf = (role: string) => accounts.filter((account) => account.role === role).map(({ id }) => id)
  const selling = idsOf('selling'), controlled = controlledBy(db, level)
  const moved = (ids: readonly number[], range: { from: string; to: string }, party: string) => moves.all(db, { accounts: JSON.stringify(ids), ...range, by: party, closing: 0, ...partiesOf(only) })
  const parts = (range: { from: string; to: string }, columns: (month: string, key: number) => readonly string[]): Part[] =>
    moved(selling, range, by).flatMap(({ accountId, month, key, debitFen, creditFen }) => columns(month, key).map((column) => ({
      row: String(key), column, amountFen: debitFen - creditFen, term: figureTerm({ accountId, from: month, to: month, side: 'debit', closing: false, ...partiesOf(only), ...partyTerm(by, key) })
    })))
  const before = { from: addMonths(from, -12), to: addMonths(to, -12) }, lastYear = yearOf(from) - 1
  const pivot = new Pivot([
    ...parts({ from, to }, (month, key) => ['actual', month, ...(by === 'category' ? [controlled.has(key) ? 'controllable' : 'uncontrollable'] : [])]),
    ...parts(before, () => ['same']), ...parts({ from: `${lastYear}-01`, to: `${lastYear}-12` }, () => ['lastYear'])
  ], SUMS)
  const sales = moved(idsOf('revenue'), { from, to }, '').reduce((sum, { debitFen, creditFen }) => sum + creditFen - debitFen, 0)
  const received = receipts.all(db, { from, to, by: '', ...partiesOf(only) }).reduce((sum, { debitFen, creditFen }) => sum + creditFen - debitFen, 0)
  const figures = columnsOf(by, monthsBetween(from, to)), total = pivot.figure(TOTAL_ROW, 'actual')
  const cells = (row: string) => ({
    ...Object.fromEntries(figures.filter(({ kind }) => kind === 'money').map(({ key }) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)])),
    changeRate: ratio(pivot.figure(row, 'change'), pivot.figure(row, 'same')), share: ratio(pivot.figure(row, 'actual'), total),
    ofSales: ratio(pivot.figure(row, 'actual'), sales), ofReceipts: ratio(pivot.figure(row, 'actual'), received)
  })
  const names = partyNames(db, by)
  const rows = [...names].filter(([id]) => pivot.rows.has(String(id)))
    .map(([id, name]) => dataRow(String(id), { name, ...(by === 'category' ? { control: controlled.has(id) ? texts.controllable : texts.uncontrollable } : {}), ...cells(String(id)) }))
  return {
    title: texts.title, subject: texts.against(sales, received), rows, notes: [], terms: (row, column) => pivot.terms(row, column),
    columns: [textColumn('name', texts.byWords[by], 170), ...(by === 'category' ? [textColumn('control', texts.control, 80)] : []), ...figures],
    totals: { name: analysisTexts.total, ...cells(TOTAL_ROW) }, ties: isLimited(only) ? [] : [{ left: texts.actual, leftFen: total, right: texts.account, rightFen: fen(bookedOn(db, new Set(selling), { from, to })) }]
  }
}

/** Categories that a level of management controls: its own and those of the levels below. */
function controlledBy(db: ReadDb, level: Input['level']): ReadonlySet<number> {
  const levels = CONTROL_LEVELS.slice(0, CONTROL_LEVELS.indexOf(level) + 1)
  return new Set(listCategories(db).filter(({ controlLevel }) => controlLevel !== null && levels.includes(controlLevel)).map(({ id }) => id))
}

const columnsOf = (by: Input['by'], months: readonly string[]): AnalysisColumn[] => [
  ...(months.length > 1 ? months.map((month) => moneyColumn(month, texts.month(month), 104)) : []), moneyColumn('actual', texts.actual), percentColumn('share', texts.share, 76),
  ...(by === 'category' ? [moneyColumn('controllable', texts.controllable), moneyColumn('uncontrollable', texts.uncontrollable)] : []),
  moneyColumn('same', texts.same), moneyColumn('change', texts.change), percentColumn('changeRate', texts.changeRate), moneyColumn('lastYear', texts.lastYear),
  percentColumn('ofSales', texts.ofSales, 100), percentColumn('ofReceipts', texts.ofReceipts, 100)
]
