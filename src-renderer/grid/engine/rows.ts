import { tellActive } from './active'
import { gutterWidth } from './columns'
import { GUTTER, type SheetCore } from './core'
import { isArranged, isFiltering } from './filtering'
import { followRows, holdRows } from './follow'
import { firstPlace } from './motion'
import type { PageCache } from './pages'
import { activate, keepInside } from './selection'
import { pinnedRows } from './totals'

/** After rows came, went or changed order: their numbers, the selection on them, and a start where there was none. */
export function rowsMoved<Row>(core: SheetCore<Row>): void {
  readRows(core)
  followRows(core)
  keepInside(core)
  const { isFocused, active } = core.state.get()
  if (isFocused && !active) activate(core, firstPlace(core))
}

/** After rows of a paged sheet came: what is active can be said now, and a sum may be waiting for them. */
export function rowsArrived<Row>(core: SheetCore<Row>): void {
  readRows(core)
  keepInside(core)
  holdRows(core)
  core.props.onRowCount?.(core.pages?.count ?? 0)
  if (isFiltering(core)) core.api.setGridOption('pinnedBottomRowData', pinnedRows(core))
  const { isFocused, active } = core.state.get()
  if (isFocused && !active) activate(core, firstPlace(core))
  else if (active) tellActive(core)
}

/** Numbers the rows as displayed, leaving subtotals out. */
export function readRows<Row>(core: SheetCore<Row>): void {
  const count = core.api.getDisplayedRowCount()
  if (core.pages) { numberPages(core, core.pages, count); return }
  const numbers = new Int32Array(count)
  let number = 0, hasShifted = core.numbers.length !== count
  core.api.forEachNodeAfterFilterAndSort((node, index) => {
    numbers[index] = core.kindOf(node.data as Row) === 'subtotal' ? 0 : ++number
    hasShifted ||= numbers[index] !== core.numbers[index]
  })
  core.numbers = numbers
  core.tools.set({ shown: number, total: isArranged(core) ? countRows(core) : number })
  if (!hasShifted) return
  core.api.refreshCells({ columns: [GUTTER] })
}

/** The numbers of a paged sheet come with its pages. */
function numberPages<Row>(core: SheetCore<Row>, pages: PageCache<Row>, count: number): void {
  const before = core.numbers
  core.numbers = pages.numbers(count, (row) => core.kindOf(row) === 'subtotal')
  core.tools.set({ shown: pages.shown, total: pages.total })
  if (gutterWidth(count) !== gutterWidth(before.length)) core.api.setColumnWidths([{ key: GUTTER, newWidth: gutterWidth(count) }])
  core.api.refreshCells({ columns: [GUTTER], force: true })
}

function countRows<Row>(core: SheetCore<Row>): number {
  let count = 0
  for (const row of core.props.rows) if (core.kindOf(row) !== 'subtotal') count++
  return count
}
