import type { BudgetLine } from '../../../src-shared/expense/budget'
import type { SalesPlanRow } from '../../../src-shared/expense/sales-plan'
import { fen, sumFen, type Fen } from '../../../src-shared/kernel/money'
import { percentText, ratio } from '../../../src-shared/ledger/analysis.rules'
import { budgetTexts } from '../../../src-shared/messages/budget'
import type { SheetColumn } from '../../grid/sheet.types'

const { plan: words, sales, compare } = budgetTexts
/** One line of two versions; a version without it plans nothing there. */
export interface ComparedRow { id: string; unitName: string; name: string; planFen: readonly Fen[]; otherFen: readonly Fen[] }
export interface Planned { lines: readonly BudgetLine[]; sales: readonly SalesPlanRow[] }

const ZERO: readonly Fen[] = Array.from({ length: 12 }, () => fen(0))
const partsOf = ({ lines, sales: targets }: Planned) => [
  ...lines.map((line) => ({ id: `${line.departmentId} ${line.staffId} ${line.categoryId}`, unitName: line.unitName, name: line.categoryName, planFen: line.planFen })),
  ...targets.map((row) => ({ id: `${row.departmentId} ${row.staffId} ${row.measure}`, unitName: row.unitName, name: sales.measures[row.measure], planFen: row.planFen }))
]

/** Both versions line by line, those only one of them has among them. */
export function comparedRows(mine: Planned, other: Planned): ComparedRow[] {
  const own = partsOf(mine), others = new Map(partsOf(other).map((part) => [part.id, part])), ids = new Set(own.map(({ id }) => id))
  return [...own.map((part) => ({ ...part, otherFen: others.get(part.id)?.planFen ?? ZERO })), ...[...others.values()].filter(({ id }) => !ids.has(id)).map((part) => ({ ...part, planFen: ZERO, otherFen: part.planFen }))]
}

const whole = (row: ComparedRow) => sumFen(row.planFen), wholeOther = (row: ComparedRow) => sumFen(row.otherFen)
const some = (amount: number) => (amount === 0 ? null : amount)
export const comparedId = (row: ComparedRow) => row.id

/** The year of both, what changed, and by month; an increase and a decrease alike have their sign. */
export const compareColumns = (mine: string, other: string): readonly SheetColumn<ComparedRow>[] => [
  { key: 'unitName', title: words.unit, kind: 'text', width: 100, pinned: 'left' }, { key: 'name', title: compare.name, kind: 'text', width: 140, pinned: 'left' },
  { key: 'whole', title: compare.year(mine), kind: 'money', width: 122, value: (row) => some(whole(row)) }, { key: 'other', title: compare.year(other), kind: 'money', width: 122, value: (row) => some(wholeOther(row)) },
  { key: 'change', title: compare.change, kind: 'money', width: 112, value: (row) => some(whole(row) - wholeOther(row)) },
  { key: 'rate', title: compare.rate, kind: 'text', align: 'right', width: 76, value: (row) => percentText(ratio(whole(row) - wholeOther(row), wholeOther(row))) },
  ...Array.from({ length: 12 }, (_, at): SheetColumn<ComparedRow> => ({ key: `m${at + 1}`, title: compare.month(at + 1), kind: 'money', width: 96, value: (row) => some((row.planFen[at] ?? 0) - (row.otherFen[at] ?? 0)) }))
]
