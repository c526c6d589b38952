import { GUTTER, type SheetCore } from './core'
import { followRows } from './follow'
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

/** Numbers the rows as displayed, leaving subtotals out. */
export function readRows<Row>(core: SheetCore<Row>): void {
  const count = core.api.getDisplayedRowCount()
  const numbers = new Int32Array(count)
  let number = 0, hasShifted = core.numbers.length !== count
  core.api.forEachNodeAfterFilterAndSort((node, index) => {
    numbers[index] = core.kindOf(node.data as Row) === 'subtotal' ? 0 : ++number
    hasShifted ||= numbers[index] !== core.numbers[index]
  })
  core.numbers = numbers
  if (!hasShifted) return
  core.api.refreshCells({ columns: [GUTTER] })
}
