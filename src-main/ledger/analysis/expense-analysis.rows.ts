import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import { TOTAL_ROW, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, type Part, type Sums } from '../../../src-shared/ledger/analysis.rules'
import type { FigureTerm } from '../../../src-shared/ledger/figure'
import { planOf, wholePlan } from '../../../src-shared/ledger/plan.rules'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listCategories } from '../account.service'
import { dataRow, partyNames } from './analysis.table'
import type { PlannedSpending } from './plan.source'

const texts = analysisTexts.expense
/** The cells of a row that stands in a pivot, with what is planned for it. */
export type RowFigures = (pivot: Pivot, row: string, budgetFen: number | null) => AnalysisRow['cells']
interface Asked {
  by: AnalysisOf<'expense-analysis'>['by']; parts: readonly Part[]; whole: Pivot; sums: Sums; plans: readonly PlannedSpending[] | undefined; cells: RowFigures; controlOf: (categoryId: number) => string
}
interface Rows { rows: AnalysisRow[]; totals: AnalysisRow['cells']; notes: string[]; terms: (row: string, column: string) => FigureTerm[] }

/** The rows of 销售费用分析表: categories under their groups, or one row for each person or department. */
export const expenseRows = (db: ReadDb, asked: Asked): Rows => (asked.by === 'category' ? categoryRows(db, asked) : unitRows(db, asked, asked.by))

const GROUP = 'group'

/** A group's row comes before its categories' and adds them up; a budget may stand on either. */
function categoryRows(db: ReadDb, { parts, whole, sums, plans = [], cells, controlOf }: Asked): Rows {
  const categories = listCategories(db), codes = new Map(categories.map(({ id, code }) => [id, code])), codeOf = (id: number) => codes.get(id) ?? ''
  const rootOf = (id: number) => categories.find(({ code }) => code === codeOf(id).split('.')[0])?.id ?? id
  const groups = new Pivot(parts.filter(({ row }) => row !== '0').map((part) => ({ ...part, row: `${GROUP}${rootOf(Number(part.row))}` })), sums)
  const office = plans.filter(({ departmentId, staffId }) => departmentId === null && staffId === null), units = plans.filter((plan) => !office.includes(plan))
  // What the whole office is given counts before what its units are given.
  const budgetOf = (code: string) => planOf(office, code, codeOf) ?? planOf(units, code, codeOf)
  const roots = categories.filter(({ parentId }) => parentId === null)
  const rows = roots.flatMap((root): AnalysisRow[] => {
    const own = categories.filter(({ code, id }) => code.startsWith(`${root.code}.`) && (whole.rows.has(String(id)) || budgetOf(code) !== null))
    const alone = dataRow(String(root.id), { name: root.name, control: controlOf(root.id), ...cells(whole, String(root.id), budgetOf(root.code)) })
    if (own.length === 0) return whole.rows.has(alone.id) || budgetOf(root.code) !== null ? [alone] : []
    return [
      dataRow(`${GROUP}${root.id}`, { name: root.name, control: '', ...cells(groups, `${GROUP}${root.id}`, budgetOf(root.code)) }, { kind: 'subtotal' }),
      ...(whole.rows.has(alone.id) ? [{ ...alone, depth: 1 }] : []),
      ...own.map(({ id, code, name }) => dataRow(String(id), { name, control: controlOf(id), ...cells(whole, String(id), budgetOf(code)) }, { depth: 1 }))
    ]
  })
  if (whole.rows.has('0')) rows.push(dataRow('0', { name: analysisTexts.noParty.category, control: texts.uncontrollable, ...cells(whole, '0', null) }))
  const given = roots.map(({ code }) => budgetOf(code)).filter((amount) => amount !== null), all = office.filter(({ categoryId }) => categoryId === null).map(({ amountFen }) => amountFen)
  const totals = cells(whole, TOTAL_ROW, given.length > 0 ? sumFen(given) : all.length > 0 ? sumFen(all) : null), isPartial = given.length > 0 && lacksBudget(rows.filter(({ depth }) => depth === 0))
  return {
    rows, totals: isPartial ? { ...totals, ...INCOMPARABLE } : totals, notes: [...(given.length > 0 && all.length > 0 ? [texts.wholeBudget(formatFen(sumFen(all)))] : []), ...(isPartial ? [texts.unbudgeted] : [])],
    terms: (row, column) => (row.startsWith(GROUP) ? groups : whole).terms(row, column)
  }
}

function unitRows(db: ReadDb, { whole, plans = [], cells }: Asked, by: 'staff' | 'department'): Rows {
  const codes = new Map(listCategories(db).map(({ id, code }) => [id, code])), codeOf = (id: number) => codes.get(id) ?? '', key = `${by}Id` as const
  const budgets = new Map([...Map.groupBy(plans.filter((plan) => plan[key] !== null), (plan) => plan[key]!)].map(([id, own]) => [id, wholePlan(own, codeOf)]))
  const rows = [...partyNames(db, by)].filter(([id]) => whole.rows.has(String(id)) || budgets.has(id)).map(([id, name]) => dataRow(String(id), { name, ...cells(whole, String(id), budgets.get(id) ?? null) }))
  const totals = cells(whole, TOTAL_ROW, budgets.size === 0 ? null : sumFen([...budgets.values()].map((amount) => amount ?? 0))), isPartial = budgets.size > 0 && lacksBudget(rows)
  return { rows, notes: isPartial ? [texts.unbudgeted] : [], terms: (row, column) => whole.terms(row, column), totals: isPartial ? { ...totals, ...INCOMPARABLE } : totals }
}

/** What was spent without a budget can't be held against the budgets of the rest. */
const lacksBudget = (rows: readonly AnalysisRow[]) => rows.some(({ cells }) => cells['budget'] === null && Number(cells['actual'] ?? 0) !== 0)
const INCOMPARABLE = { variance: null, used: null }
