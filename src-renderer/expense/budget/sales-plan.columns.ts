import { PLAN_MEASURES, type PlanMeasure, type SalesPlanRow } from '../../../src-shared/expense/sales-plan'
import { allocate } from '../../../src-shared/kernel/allocation'
import { fen, formatFen, sumFen } from '../../../src-shared/kernel/money'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { BudgetVersion } from '../../../src-shared/expense/budget'
import type { CellChange, SheetColumn, TotalRow } from '../../grid/sheet.types'
import type { PrintTable } from '../../print/print.table'

const { plan: words, sales } = budgetTexts
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const some = (amount: number) => (amount === 0 ? null : amount)
const yearOf = (row: SalesPlanRow) => sumFen(row.planFen)
export const salesPlanId = (row: SalesPlanRow) => `${row.lineId} ${row.measure}`

/** 销售计划: unit and measure, the year, twelve months to type in, and last year's actual. */
export const salesPlanColumns = (mayEdit: boolean): readonly SheetColumn<SalesPlanRow>[] => [
  { key: 'unitName', title: words.unit, kind: 'text', width: 110, pinned: 'left', tone: (_value, row) => (row.isBarred ? 'err' : undefined) }, { key: 'measure', title: sales.measure, kind: 'text', width: 92, pinned: 'left', value: (row) => sales.measures[row.measure] },
  { key: 'whole', title: words.whole, kind: 'money', width: 118, editable: mayEdit, value: (row) => some(yearOf(row)) },
  ...MONTHS.map((month): SheetColumn<SalesPlanRow> => ({ key: `m${month}`, title: words.month(month), kind: 'money', width: 100, editable: mayEdit, value: (row) => some(row.planFen[month - 1] ?? 0) })),
  { key: 'lastYear', title: words.lastYear, kind: 'money', width: 118, value: (row) => some(sumFen(row.lastYearFen)) }
]

/** Each measure adds up by itself; a department's plan and its staff's are both counted as they stand. */
export const salesPlanTotals = (rows: readonly SalesPlanRow[]): TotalRow[] => PLAN_MEASURES.map((measure) => {
  const own = rows.filter((row) => row.measure === measure)
  return { id: measure, cells: {
    unitName: words.total, measure: sales.measures[measure], whole: sumFen(own.map(yearOf)), lastYear: sumFen(own.flatMap((row) => row.lastYearFen)),
    ...Object.fromEntries(MONTHS.map((month) => [`m${month}`, sumFen(own.map((row) => row.planFen[month - 1] ?? 0))]))
  } }
})

/** Typed or pasted cells; a year's sum is spread like last year, or evenly where there was nothing. Only 销售纯利 goes below zero. */
export function salesPlanCells(changes: readonly CellChange<SalesPlanRow>[]): { lineId: number; measure: PlanMeasure; month: number; planFen: number }[] {
  return changes.flatMap(({ key, row: { lineId, measure, lastYearFen }, after }) => {
    if (!('value' in after)) return []
    const typed = typeof after.value === 'number' ? after.value : 0, amount = measure === 'profit' ? typed : Math.max(0, typed)
    if (key === 'whole') return allocate(fen(amount), lastYearFen).map((planFen, index) => ({ lineId, measure, month: index + 1, planFen }))
    return [{ lineId, measure, month: Number(key.slice(1)), planFen: amount }]
  })
}

/** 销售计划表 on paper, A4 across. */
export function printSalesPlan(version: BudgetVersion, rows: readonly SalesPlanRow[]): PrintTable {
  const short = (amount: number) => (amount === 0 ? '' : formatFen(amount).replace(/\.00$/, '')), right = (title: string, share: number) => ({ title, share, align: 'right' as const })
  return {
    title: sales.printTitle(version.year), left: words.versionName(version.no, version.name, version.isInForce ? words.inForce : budgetTexts.states[version.state]), right: reportMessages.unit, isLandscape: true,
    columns: [{ title: words.unit, share: 8 }, { title: sales.measure, share: 7 }, ...MONTHS.map((month) => right(words.month(month), 5.6)), right(words.whole, 8.5), right(words.lastYear, 9)],
    rows: [
      ...rows.map((row) => ({ cells: [row.unitName, sales.measures[row.measure], ...row.planFen.map(short), short(yearOf(row)), short(sumFen(row.lastYearFen))] })),
      ...salesPlanTotals(rows).map(({ cells }) => ({ cells: [words.total, String(cells['measure']), ...MONTHS.map((month) => short(Number(cells[`m${month}`]))), short(Number(cells['whole'])), short(Number(cells['lastYear']))], kind: 'total' as const }))
    ]
  }
}
