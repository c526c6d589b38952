import { fen, sumFen } from '../../../src-shared/kernel/money'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, ratio, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { rankOf } from '../../../src-shared/ledger/performance.rules'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listDirectory } from '../../workspace/directory.service'
import { dataRow, isLimited, moneyColumn, partyNames, percentColumn, textColumn, type AnalysisTable } from './analysis.table'
import { bookedOn } from './booked.service'
import { outputOf } from './contribution.service'
import { plannedSales, type PlannedSales } from './plan.source'
import { performanceParts } from './performance.parts'
import { sellingAccounts } from './selling.parts'

const texts = analysisTexts.performance
type Input = AnalysisOf<'sales-performance'>
type Plan = Omit<PlannedSales, 'departmentId' | 'staffId'>
const SUMS: Sums = { gross: { net: 1, cost: -1 }, pure: { gross: 1, direct: -1 }, taxed: { net: 1, tax: 1 } }
const FIGURES = ['net', 'taxed', 'receipts', 'gross', 'direct', 'pure'] as const
const NO_RATES = { completion: null, receiptCompletion: null, performance: null, short: null }

/** 投入产出与完成率 of departments or staff: what each sold, collected and spent, held against the sales plan in force. */
export function getPerformance(db: ReadDb, { by, from, to, only }: Input): AnalysisTable {
  const roles = sellingAccounts(db, ['net', 'cost', 'direct']), { parts, whole } = performanceParts(db, { by, from, to, only }), pivot = new Pivot(parts, SUMS), unshared = new Pivot(whole, SUMS)
  // A part of the lines can't be held against the whole plan.
  const plans = isLimited(only) ? undefined : plansOf(db, by, plannedSales(db, { from, to }))
  const rows = [...partyNames(db, by)].filter(([id]) => pivot.rows.has(String(id)) || plans?.has(id)).map(([id, name]) => dataRow(String(id), { name, ...cellsOf(pivot, String(id), plans && (plans.get(id) ?? null)) }))
  const unplanned = plans ? rows.filter(({ id, cells }) => !plans.has(Number(id)) && Number(cells['net'] ?? 0) !== 0).length : 0
  const totals = cellsOf(pivot, TOTAL_ROW, plans && totalPlan([...plans.values()]))
  return {
    title: texts.title, subject: '', columns: columnsOf(by, plans !== undefined), rows: ranked(rows, pivot, plans !== undefined),
    totals: { name: analysisTexts.total, ...totals, ...(unplanned > 0 ? NO_RATES : {}) }, notes: [...(plans || isLimited(only) ? [] : [texts.noPlan]), ...(unplanned > 0 ? [texts.partial(unplanned)] : []), texts.formulas, texts.owners],
    ties: isLimited(only) ? [] : [{ left: texts.pure, leftFen: pivot.figure(TOTAL_ROW, 'pure'), right: texts.accounts, rightFen: fen(-bookedOn(db, roles, { from, to })) }], terms: (row, column) => (row === TOTAL_ROW ? unshared : pivot).terms(row, column)
  }
}

/** Plans by row: a department's own, or without one that of its staff. */
function plansOf(db: ReadDb, by: Input['by'], plans: readonly PlannedSales[] | undefined): Map<number, Plan> | undefined {
  if (plans === undefined || plans.length === 0) return undefined
  if (by === 'staff') return sumBy(plans, ({ staffId }) => staffId)
  const departmentOf = new Map(listDirectory(db, 'staff').map(({ id, departmentId }) => [id, departmentId])), own = sumBy(plans, ({ departmentId }) => departmentId)
  return new Map([...sumBy(plans, ({ staffId }) => (staffId === null ? null : departmentOf.get(staffId) ?? null)), ...own])
}
function sumBy(plans: readonly PlannedSales[], keyOf: (plan: PlannedSales) => number | null): Map<number, Plan> {
  return new Map([...Map.groupBy(plans.filter((plan) => keyOf(plan) !== null), (plan) => keyOf(plan)!)].map(([id, own]) => [id, totalPlan(own)]))
}
const totalPlan = (plans: readonly Plan[]): Plan => ({ netFen: sumFen(plans.map(({ netFen }) => netFen)), receiptsFen: sumFen(plans.map(({ receiptsFen }) => receiptsFen)), profitFen: sumFen(plans.map(({ profitFen }) => profitFen)) })

/** The cells of a row; a plan that is undefined has no columns, one that is null is missing. */
function cellsOf(pivot: Pivot, row: string, plan: Plan | null | undefined): AnalysisRow['cells'] {
  const [net, taxed, receipts, direct, pure] = [pivot.figure(row, 'net'), pivot.figure(row, 'taxed'), pivot.figure(row, 'receipts'), pivot.figure(row, 'direct'), pivot.figure(row, 'pure')]
  return {
    ...Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)])), receiptRate: ratio(receipts, taxed), output: outputOf(net, direct), expenseRate: ratio(direct, net), rank: null,
    ...(plan === undefined ? {} : {
      planNet: plan?.netFen ?? null, completion: ratio(net, plan?.netFen ?? 0), planReceipts: plan?.receiptsFen ?? null, receiptCompletion: ratio(receipts, plan?.receiptsFen ?? 0),
      planProfit: plan?.profitFen ?? null, performance: ratio(pure, plan?.profitFen ?? 0), short: plan ? pure - plan.profitFen : null
    })
  }
}

/** 名次 by 业绩比率, or without a plan by 投入产出比; whoever has no ratio has no rank. Compared unrounded. */
function ranked(rows: readonly AnalysisRow[], pivot: Pivot, hasPlan: boolean): AnalysisRow[] {
  const places = rankOf(rows.map(({ id, cells }) => (hasPlan ? { part: pivot.figure(id, 'pure'), whole: Number(cells['planProfit'] ?? 0) } : { part: pivot.figure(id, 'net'), whole: pivot.figure(id, 'net') > 0 ? pivot.figure(id, 'direct') : 0 })))
  return rows.map((row, index) => ({ ...row, cells: { ...row.cells, rank: places[index] ?? null } }))
}

const columnsOf = (by: Input['by'], hasPlan: boolean): AnalysisColumn[] => {
  const plan = (key: string, title: string) => ({ ...moneyColumn(key, title, 108), isFigure: false })
  return [
    textColumn('name', texts.byWords[by], 110), moneyColumn('net', texts.net, 112),
    ...(hasPlan ? [plan('planNet', texts.planNet), percentColumn('completion', texts.completion, 84)] : []), moneyColumn('gross', texts.gross, 108), moneyColumn('direct', texts.direct, 104), moneyColumn('pure', texts.pure, 108),
    ...(hasPlan ? [plan('planProfit', texts.planProfit), percentColumn('performance', texts.performance, 76), plan('short', texts.short)] : []),
    { key: 'rank', title: hasPlan ? texts.rank : texts.outputRank, kind: 'integer', width: 76, isFigure: false }, textColumn('output', texts.output, 92), percentColumn('expenseRate', texts.expenseRate, 68),
    moneyColumn('receipts', texts.receipts, 112), ...(hasPlan ? [plan('planReceipts', texts.planReceipts), percentColumn('receiptCompletion', texts.receiptCompletion, 84)] : []), moneyColumn('taxed', texts.taxed, 112), percentColumn('receiptRate', texts.receiptRate, 72)
  ]
}
