import { addMonths, monthsBetween, yearOf } from '../../../src-shared/kernel/calendar'
import { CONTROL_LEVELS } from '../../../src-shared/ledger/account'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf } from '../../../src-shared/ledger/analysis'
import { Pivot, ratio, type Part, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { fen } from '../../../src-shared/kernel/money'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listCategories } from '../account.service'
import { isLimited, leavesOf, moneyColumn, partiesOf, partyTerm, percentColumn, textColumn, type AnalysisTable } from './analysis.table'
import { bookedOn } from './booked.service'
import { expenseRows, type RowFigures } from './expense-analysis.rows'
import { receiptsOf, receiptsTotal } from './moves.report'
import { listMoves } from './moves.service'
import { plannedSpending } from './plan.source'

const texts = analysisTexts.expense
type Input = AnalysisOf<'expense-analysis'>
const SUMS: Sums = { change: { actual: 1, same: -1 } }

/** 销售费用分析表: by category, staff or department over months, held against the budget, the year before, net sales and 回款. */
export function getExpenseAnalysis(db: ReadDb, input: Input): AnalysisTable {
  const { by, from, to, level, only } = input
  const selling = leavesOf(db, 'selling'), controlled = controlledBy(db, level)
  const moved = (ids: readonly number[], range: { from: string; to: string }, party: string) => listMoves(db, { accounts: JSON.stringify(ids), ...range, by: party, closing: 0, ...partiesOf(only) })
  const parts = (range: { from: string; to: string }, columns: (month: string, key: number) => readonly string[]): Part[] =>
    moved(selling, range, by).flatMap(({ accountId, month, key, debitFen, creditFen }) => columns(month, key).map((column) => ({
      row: String(key), column, amountFen: debitFen - creditFen, term: figureTerm({ accountId, from: month, to: month, side: 'debit', closing: false, ...partiesOf(only), ...partyTerm(by, key) })
    })))
  const before = { from: addMonths(from, -12), to: addMonths(to, -12) }, lastYear = yearOf(from) - 1
  const all = [
    ...parts({ from, to }, (month, key) => ['actual', month, ...(by === 'category' ? [controlled.has(key) ? 'controllable' : 'uncontrollable'] : [])]),
    ...parts(before, () => ['same']), ...parts({ from: `${lastYear}-01`, to: `${lastYear}-12` }, () => ['lastYear'])
  ]
  const sales = moved(leavesOf(db, 'revenue'), { from, to }, '').reduce((sum, { debitFen, creditFen }) => sum + creditFen - debitFen, 0)
  const received = (isLimited(only) ? receiptsOf.get(db, { from, to, ...partiesOf(only) }) : receiptsTotal.get(db, { from, to }))!.fen
  const plans = isLimited(only) ? undefined : plannedSpending(db, { from, to })
  const figures = columnsOf(by, monthsBetween(from, to), plans !== undefined), whole = new Pivot(all, SUMS), total = whole.figure(TOTAL_ROW, 'actual')
  const cells: RowFigures = (pivot, row, budgetFen) => ({
    ...Object.fromEntries(figures.filter(({ kind, isFigure }) => kind === 'money' && isFigure).map(({ key }) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)])),
    changeRate: ratio(pivot.figure(row, 'change'), pivot.figure(row, 'same')), share: ratio(pivot.figure(row, 'actual'), total),
    ofSales: ratio(pivot.figure(row, 'actual'), sales), ofReceipts: ratio(pivot.figure(row, 'actual'), received),
    ...(plans ? { budget: budgetFen, variance: budgetFen === null ? null : budgetFen - pivot.figure(row, 'actual'), used: budgetFen === null ? null : ratio(pivot.figure(row, 'actual'), budgetFen) } : {})
  })
  const { rows, totals, notes, terms } = expenseRows(db, { by, parts: all, whole, sums: SUMS, plans, cells, controlOf: (id) => (controlled.has(id) ? texts.controllable : texts.uncontrollable) })
  return {
    title: texts.title, subject: texts.against(sales, received), rows, notes, terms,
    columns: [textColumn('name', texts.byWords[by], 150), ...(by === 'category' ? [textColumn('control', texts.control, 72)] : []), ...figures],
    totals: { name: analysisTexts.total, ...totals }, ties: isLimited(only) ? [] : [{ left: texts.actual, leftFen: total, right: texts.account, rightFen: fen(bookedOn(db, new Set(selling), { from, to })) }]
  }
}

/** Categories that a level of management controls: its own and those of the levels below. */
function controlledBy(db: ReadDb, level: Input['level']): ReadonlySet<number> {
  const levels = CONTROL_LEVELS.slice(0, CONTROL_LEVELS.indexOf(level) + 1)
  return new Set(listCategories(db).filter(({ controlLevel }) => controlLevel !== null && levels.includes(controlLevel)).map(({ id }) => id))
}

/** What is compared first, the months it is made of last. */
const columnsOf = (by: Input['by'], months: readonly string[], hasBudget: boolean): AnalysisColumn[] => [
  moneyColumn('actual', texts.actual, 108), percentColumn('share', texts.share, 64),
  ...(hasBudget ? [{ ...moneyColumn('budget', texts.budget, 108), isFigure: false }, { ...moneyColumn('variance', texts.variance, 100), isFigure: false }, percentColumn('used', texts.used, 72)] : []),
  moneyColumn('same', texts.same, 108), moneyColumn('change', texts.change, 100), percentColumn('changeRate', texts.changeRate, 72), percentColumn('ofSales', texts.ofSales, 88), percentColumn('ofReceipts', texts.ofReceipts, 72),
  ...(by === 'category' ? [moneyColumn('controllable', texts.controllable, 104), moneyColumn('uncontrollable', texts.uncontrollable, 104)] : []), moneyColumn('lastYear', texts.lastYear, 108),
  ...(months.length > 1 ? months.map((month) => moneyColumn(month, texts.month(month), 100)) : [])
]
