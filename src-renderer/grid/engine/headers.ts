import { boxOf } from '../model/range'
import type { SheetCore } from './core'
import { commitEdit } from './editing'
import { hitOf } from './geometry'
import { drag } from './mouse'
import { selectBox } from './selection'
import { turnSort } from './sorting'

/**
 * The column headers (列标题): a press selects the column and pulling selects several, as in a spreadsheet; the arrow
 * sorts; a column already selected is pulled to another place; the edge between two sets the width. The corner selects all.
 */
export function listenToHeaders<Row>(core: SheetCore<Row>): () => void {
  const control = new AbortController()
  // Before the grid sees them, which would sort at every press and move a column at every pull.
  const options = { signal: control.signal, capture: true }
  core.root.addEventListener('mousedown', (event) => { onDown(core, event) }, options)
  core.root.addEventListener('click', (event) => { onClick(core, event) }, options)
  return () => { control.abort() }
}

const elementOf = (event: Event) => (event.target instanceof Element ? event.target : null)
const isOnArrow = (event: Event) => Boolean(elementOf(event)?.closest('.ag-sort-indicator-container'))
const isOnEdge = (event: Event) => Boolean(elementOf(event)?.closest('.ag-header-cell-resize'))

function onDown<Row>(core: SheetCore<Row>, event: MouseEvent): void {
  const hit = hitOf(core, elementOf(event))
  if (event.button !== 0 || (hit?.on !== 'header' && hit?.on !== 'corner') || isOnEdge(event)) return
  commitEdit(core)
  core.input.focus({ preventScroll: true })
  if (hit.on === 'header' && !isOnArrow(event) && !hasModifier(event) && isSelected(core, hit.col)) { event.preventDefault(); return }
  event.preventDefault()
  event.stopPropagation()
  if (hit.on === 'corner') selectColumns(core, 0, core.columns.length - 1)
  else if (!isOnArrow(event)) pullColumns(core, hit.col, event.shiftKey)
}

const hasModifier = (event: MouseEvent) => event.ctrlKey || event.shiftKey || event.metaKey

function pullColumns<Row>(core: SheetCore<Row>, col: number, isExtending: boolean): void {
  const { range } = core.state.get()
  const from = isExtending && range ? range.anchor.col : col
  selectColumns(core, from, col)
  drag(core, (cell) => { selectColumns(core, from, cell.col) })
}

function selectColumns<Row>(core: SheetCore<Row>, from: number, to: number): void {
  selectBox(core, { row: 0, col: from }, { row: core.extent.rows - 1, col: to })
}

function isSelected<Row>(core: SheetCore<Row>, col: number): boolean {
  const { range } = core.state.get(), box = range ? boxOf(range) : undefined
  return box !== undefined && box.top === 0 && box.bottom === core.extent.rows - 1 && core.extent.rows > 1 && col >= box.left && col <= box.right
}

function onClick<Row>(core: SheetCore<Row>, event: MouseEvent): void {
  const hit = hitOf(core, elementOf(event))
  if (hit?.on !== 'header' || isOnEdge(event)) return
  event.stopPropagation()
  if (isOnArrow(event)) turnSort(core, core.columns[hit.col]!.key, event.shiftKey)
}
