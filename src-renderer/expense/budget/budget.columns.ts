import type { BudgetLine, BudgetPosition } from '../../../src-shared/expense/budget'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { sumFen } from '../../../src-shared/kernel/money'
import type { CellChange, SheetColumn, TotalRow } from '../../grid/sheet.types'
import { allocate } from '../../../src-shared/kernel/allocation'
import { fen } from '../../../src-shared/kernel/money'

const { plan: words, actual } = budgetTexts
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const some = (amount: number) => (amount === 0 ? null : amount)
export const yearOfPlan = (line: BudgetLine) => sumFen(line.planFen)
export const lineId = (line: BudgetLine) => String(line.id)

/** 预算表: unit, category and method, twelve months to type in, the year, and last year's actual. */
export const planColumns = (mayEdit: boolean): readonly SheetColumn<BudgetLine>[] => [
  { key: 'unitName', title: words.unit, kind: 'text', width: 92, pinned: 'left' }, { key: 'categoryName', title: words.category, kind: 'text', width: 132, pinned: 'left' },
  { key: 'method', title: words.method, kind: 'text', width: 122, value: (line) => budgetTexts.methods[line.terms.method] },
  { key: 'whole', title: words.whole, kind: 'money', width: 108, least: 0, editable: mayEdit, value: (line) => some(yearOfPlan(line)) },
  ...MONTHS.map((month): SheetColumn<BudgetLine> => ({ key: `m${month}`, title: words.month(month), kind: 'money', width: 92, least: 0, editable: mayEdit, value: (line) => some(line.planFen[month - 1] ?? 0) })),
  { key: 'lastYear', title: words.lastYear, kind: 'money', width: 108, value: (line) => some(sumFen(line.lastYearFen)) }
]

export const planTotals = (lines: readonly BudgetLine[]): TotalRow[] => [{
  id: 'total', cells: {
    unitName: words.total, whole: sumFen(lines.map(yearOfPlan)), lastYear: sumFen(lines.flatMap((line) => line.lastYearFen)),
    ...Object.fromEntries(MONTHS.map((month) => [`m${month}`, sumFen(lines.map((line) => line.planFen[month - 1] ?? 0))]))
  }
}]

/** Typed or pasted cells as months of the plan; a year's sum is spread like last year, or evenly where there was nothing. */
export function planCells(changes: readonly CellChange<BudgetLine>[]): { lineId: number; month: number; planFen: number }[] {
  return changes.flatMap(({ key, row, after }) => {
    if (!('value' in after)) return []
    const amount = typeof after.value === 'number' ? after.value : 0
    if (key === 'whole') return allocate(fen(amount), row.lastYearFen).map((planFen, index) => ({ lineId: row.id, month: index + 1, planFen }))
    return [{ lineId: row.id, month: Number(key.slice(1)), planFen: amount }]
  })
}

const percentOf = (row: BudgetPosition) => (row.entitledFen <= 0 ? actual.none : `${((row.usedFen * 100) / row.entitledFen).toFixed(1)}%`)
export const positionId = (row: BudgetPosition) => String(row.lineId)
/** 预算执行: what a line offers, what is taken of it and what is left. */
export const actualColumns: readonly SheetColumn<BudgetPosition>[] = [
  { key: 'unitName', title: words.unit, kind: 'text', width: 92 }, { key: 'categoryName', title: words.category, kind: 'text', flex: 1, minWidth: 120 },
  { key: 'method', title: words.method, kind: 'text', width: 122, value: (row) => budgetTexts.methods[row.method] },
  { key: 'entitledFen', title: actual.entitled, kind: 'money', width: 96 }, { key: 'usedFen', title: actual.used, kind: 'money', width: 96, value: (row) => some(row.usedFen) },
  { key: 'committedFen', title: actual.committed, kind: 'money', width: 82, value: (row) => some(row.committedFen) }, { key: 'reservedFen', title: actual.reserved, kind: 'money', width: 82, value: (row) => some(row.reservedFen) },
  { key: 'leftFen', title: actual.left, kind: 'money', width: 100, tone: (_value, row) => (row.leftFen < 0 ? 'err' : undefined) },
  { key: 'percent', title: actual.percent, kind: 'text', align: 'right', width: 66, value: percentOf, tone: (_value, row) => (row.usedFen > row.entitledFen ? 'err' : undefined) }
]
