import { tellActive } from './active'
import { gutterWidth } from './columns'
import { GUTTER, type SheetCore } from './core'
import { isArranged } from './filtering'
import { followRows, holdRows } from './follow'
import { firstPlace } from './motion'
import { activate, keepInside } from './selection'

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
  holdRows(core)
  core.props.onRowCount?.(core.pages?.count ?? 0)
  const { isFocused, active } = core.state.get()
  if (isFocused && !active) activate(core, firstPlace(core))
  else if (active) tellActive(core)
}

/** Numbers the rows as displayed, leaving subtotals out. */
export function readRows<Row>(core: SheetCore<Row>): void {
  const count = core.api.getDisplayedRowCount()
  const numbers = new Int32Array(count)
  if (core.pages) { numberAll(core, count); return }
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

/** Every row of a paged sheet is numbered by its place. */
function numberAll<Row>(core: SheetCore<Row>, count: number): void {
  if (core.numbers.length === count) return
  const width = gutterWidth(core.numbers.length)
  core.numbers = new Int32Array(count)
  for (let index = 0; index < count; index++) core.numbers[index] = index + 1
  if (gutterWidth(count) !== width) core.api.setColumnWidths([{ key: GUTTER, newWidth: gutterWidth(count) }])
}

function countRows<Row>(core: SheetCore<Row>): number {
  let count = 0
  for (const row of core.props.rows) if (core.kindOf(row) !== 'subtotal') count++
  return count
}
