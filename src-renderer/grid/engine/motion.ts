import { boxOf, jump, nextInBox, areaOf, type Cell } from '../model/range'
import type { Action } from '../model/keys'
import { ROW_HEIGHT } from '../theme'
import type { Place, SheetCore } from './core'
import { goToEntry, stepInEntry } from './entry'
import { activate, extendTo } from './selection'

type Move = Extract<Action, { do: 'move' }>

/** Arrows, with Shift to extend and Ctrl to jump. Below the last row is the entry row, above it the last row. */
export function move<Row>(core: SheetCore<Row>, { row, col, isExtending, isJumping }: Move): void {
  const { active, range } = core.state.get()
  core.tabColumn = null
  if (!active) { activate(core, firstPlace(core)); return }
  const extent = core.extent
  if (active.area === 'entry') {
    if (row === 0) activate(core, { area: 'entry', row: 0, col: isJumping ? (col > 0 ? extent.cols - 1 : 0) : active.col + col })
    else if (row < 0) activate(core, { area: 'body', row: extent.rows - 1, col: active.col })
    return
  }
  const from: Cell = isExtending && range ? range.head : active
  // What has not been read counts as filled: a run of rows goes on.
  const isFilled = (cell: Cell) => core.displayAt({ area: 'body', ...cell }) !== '' || (core.pages !== null && core.pages.peek(cell.row) === undefined)
  const to = isJumping ? jump(from, { row, col }, extent, isFilled) : { row: from.row + row, col: from.col + col }
  if (isExtending) extendTo(core, to)
  else if (row > 0 && to.row >= extent.rows && core.props.entryRow) activate(core, { area: 'entry', row: 0, col: active.col })
  else activate(core, { area: 'body', ...to })
}

/** Where a sheet nobody has clicked yet starts. */
export function firstPlace<Row>(core: SheetCore<Row>): Place {
  return { area: core.extent.rows === 0 && core.props.entryRow ? 'entry' : 'body', row: 0, col: 0 }
}

/** PageUp, PageDown: by as many rows as are in view. */
export function page<Row>(core: SheetCore<Row>, step: 1 | -1, isExtending: boolean): void {
  const { active, range } = core.state.get()
  if (!active) return
  const { top, bottom } = core.api.getVerticalPixelRange()
  const rows = Math.max(1, Math.floor((bottom - top) * 100 / ROW_HEIGHT / core.tools.get().zoom) - 1)
  const lastRow = core.extent.rows - 1
  if (active.area === 'entry') { if (step < 0) activate(core, { area: 'body', row: lastRow, col: active.col }); return }
  const from = isExtending && range ? range.head : active
  const to = { row: Math.max(0, Math.min(lastRow, from.row + step * rows)), col: from.col }
  if (isExtending) extendTo(core, to)
  else activate(core, { area: 'body', ...to })
}

/** Home, End: first and last column; with Ctrl first and last cell of the body. */
export function goToEdge<Row>(core: SheetCore<Row>, { end, wholeSheet, isExtending }: { end: boolean; wholeSheet: boolean; isExtending: boolean }): void {
  const { active, range } = core.state.get()
  const { rows, cols } = core.extent
  if (!active) return
  const col = end ? cols - 1 : 0
  if (active.area === 'entry' && !wholeSheet) { activate(core, { area: 'entry', row: 0, col }); return }
  const from = isExtending && range ? range.head : active
  const to = { row: wholeSheet ? (end ? rows - 1 : 0) : from.row, col }
  if (isExtending) extendTo(core, to)
  else activate(core, { area: 'body', ...to })
}

/**
 * Enter and Tab go on: round inside a range, through the editable cells of the entry row, otherwise down or to the
 * right. False when Tab would leave the sheet, so that the keyboard is never caught in it.
 */
export function advance<Row>(core: SheetCore<Row>, by: 'enter' | 'tab', step: 1 | -1): boolean {
  const { active, range } = core.state.get()
  if (!active) return false
  if (active.area === 'entry') { stepInEntry(core, step); return true }
  const box = range ? boxOf(range) : undefined
  if (box && areaOf(box) > 1) {
    activate(core, { area: 'body', ...nextInBox(box, active, by === 'tab' ? 'rows' : 'columns', step) }, { keepsRange: true })
    return true
  }
  return by === 'enter' ? advanceDown(core, active, step) : advanceRight(core, active, step)
}

/** After a run of Tab, Enter returns to the column where the run began, as in Excel. */
function advanceDown<Row>(core: SheetCore<Row>, active: Place, step: 1 | -1): true {
  const row = active.row + step, col = core.tabColumn ?? active.col
  core.tabColumn = null
  if (row >= core.extent.rows && core.props.entryRow) goToEntry(core)
  else activate(core, { area: 'body', row, col })
  return true
}

/** From an editable cell Tab goes to the next editable one; among read-only cells to the neighbour. */
function advanceRight<Row>(core: SheetCore<Row>, active: Place, step: 1 | -1): boolean {
  const { rows, cols } = core.extent
  core.tabColumn ??= active.col
  const isStop = (place: Place) => !core.isEditable(active) || core.isEditable(place)
  for (let col = active.col + step; col >= 0 && col < cols; col += step) {
    if (!isStop({ ...active, col })) continue
    activate(core, { ...active, col })
    return true
  }
  const row = active.row + step
  if (row >= rows && core.props.entryRow) { core.tabColumn = null; goToEntry(core); return true }
  if (row < 0 || row >= rows) { core.tabColumn = null; return false }
  const order = Array.from({ length: cols }, (_, index) => (step === 1 ? index : cols - 1 - index))
  activate(core, { area: 'body', row, col: order.find((col) => isStop({ area: 'body', row, col })) ?? order[0]! })
  return true
}
