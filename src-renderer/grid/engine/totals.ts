import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { valueOf } from '../model/kinds'
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
  const rows = shownRows(core)
  if (totalsOf) return totalsOf(rows)
  return totals.length === 0 ? [] : [filteredTotal(core, rows)]
}

/** The data rows in sight, in their order. */
export function shownRows<Row>(core: SheetCore<Row>): Row[] {
  const rows: Row[] = []
  core.api.forEachNodeAfterFilterAndSort(({ data }) => { if (core.kindOf(data as Row) !== 'subtotal') rows.push(data as Row) })
  return rows
}

/** Sums of the columns that have one in the declared totals. Running balances are no sums, and bad rows count nowhere. */
function filteredTotal<Row>(core: SheetCore<Row>, rows: readonly Row[]): TotalRow {
  const { totals = [], columns } = core.props
  const cells: Record<string, unknown> = {}
  const has = (column: SheetColumn<Row>, type: 'number' | 'string') => totals.some(({ cells: declared }) => typeof declared[column.key] === type)
  for (const column of columns) {
    if (column.isRunning || (column.kind !== 'money' && column.kind !== 'integer') || !has(column, 'number')) continue
    let sum = 0
    for (const row of rows) {
      const value = core.kindOf(row) === 'bad' ? null : valueOf(column, row)
      if (typeof value === 'number') sum += value
    }
    cells[column.key] = sum
  }
  const label = columns.find((column) => has(column, 'string')) ?? columns.find(({ kind }) => kind === 'text') ?? columns[0]
  if (label) cells[label.key] = words.filteredTotal(rows.length)
  return { id: 'filtered', cells }
}
