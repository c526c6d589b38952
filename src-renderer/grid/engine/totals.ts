import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { valueOf } from '../../../src-shared/listing/cell'
import { ENTRY_ROW, type SheetColumn, type TotalRow } from '../sheet.types'
import type { PinnedRow, SheetCore } from './core'
import { isFiltering } from './filtering'

/** The entry row first, then the totals: always in view, however long the sheet. */
export function pinnedRows<Row>(core: SheetCore<Row>): PinnedRow<Row>[] {
  const { entryRow } = core.props
  return [
    ...(entryRow ? [{ id: ENTRY_ROW, entry: entryRow.row }] : []),
    ...shownTotals(core).map((total) => ({ id: `total:${total.id}`, total }))
  ]
}

/** The totals as declared, or, while a filter is on, one of the rows it shows. */
export function shownTotals<Row>(core: SheetCore<Row>): readonly TotalRow[] {
  const { totals = [], totalsOf } = core.props
  if (!isFiltering(core) || !core.api) return totals
  if (core.pages) return totals.length === 0 ? [] : [filteredTotal(core, core.pages.shown, ({ key }) => core.pages?.sums[key] ?? 0)]
  const rows = shownRows(core)
  if (totalsOf) return totalsOf(rows)
  return totals.length === 0 ? [] : [filteredTotal(core, rows.length, (column) => sumOf(core, rows, column))]
}

/** The data rows in sight, in their order. */
export function shownRows<Row>(core: SheetCore<Row>): Row[] {
  const rows: Row[] = []
  core.api.forEachNodeAfterFilterAndSort(({ data }) => { if (core.kindOf(data as Row) !== 'subtotal') rows.push(data as Row) })
  return rows
}

/** Sums of the columns that have one in the declared totals. Running balances are no sums. */
function filteredTotal<Row>(core: SheetCore<Row>, count: number, sum: (column: SheetColumn<Row>) => number): TotalRow {
  const { totals = [], columns } = core.props
  const cells: Record<string, unknown> = {}
  const has = (column: SheetColumn<Row>, type: 'number' | 'string') => totals.some(({ cells: declared }) => typeof declared[column.key] === type)
  for (const column of columns) {
    if (column.isRunning || (column.kind !== 'money' && column.kind !== 'integer') || !has(column, 'number')) continue
    cells[column.key] = sum(column)
  }
  const label = columns.find((column) => has(column, 'string')) ?? columns.find(({ kind }) => kind === 'text') ?? columns[0]
  if (label) cells[label.key] = words.filteredTotal(count)
  return { id: 'filtered', cells }
}

/** The sum of a column; bad rows count nowhere. */
function sumOf<Row>(core: SheetCore<Row>, rows: readonly Row[], column: SheetColumn<Row>): number {
  let sum = 0
  for (const row of rows) {
    const value = core.kindOf(row) === 'bad' ? null : valueOf(column, row)
    if (typeof value === 'number') sum += value
  }
  return sum
}
