import { boxOf, contains, fillBox, type Box, type Cell } from '../model/range'
import type { SheetCore } from './core'
import { commitEdit, startEdit } from './editing'
import { fillTo } from './filling'
import { bodyRect, hitOf, type Hit } from './geometry'
import { goToEntry } from './entry'
import { open } from './keyboard'
import { activate, extendTo, selectBox } from './selection'
import { stepZoom } from './zoom'

/** How near to a cell's corner the fill handle can be taken, in pixels. */
const HANDLE_REACH = 8
const SCROLL_EVERY_MS = 40

/** Listens to the mouse over the grid. Returns what ends it. */
export function listenToMouse<Row>(core: SheetCore<Row>): () => void {
  const control = new AbortController()
  const options = { signal: control.signal }
  core.root.addEventListener('mousedown', (event) => { onDown(core, event) }, options)
  core.root.addEventListener('dblclick', (event) => { onDoubleClick(core, event) }, options)
  core.root.addEventListener('contextmenu', (event) => { onMenu(core, event) }, options)
  core.root.addEventListener('mouseover', (event) => { onOver(core, event) }, options)
  core.root.addEventListener('mouseleave', () => { core.state.set({ hovered: null }) }, options)
  core.root.addEventListener('wheel', (event) => { onWheel(core, event) }, { ...options, passive: false })
  return () => { control.abort() }
}

const hitAt = <Row>(core: SheetCore<Row>, event: Event) => hitOf(core, event.target instanceof Element ? event.target : null)

function onDown<Row>(core: SheetCore<Row>, event: MouseEvent): void {
  const hit = hitAt(core, event)
  if (event.button !== 0 || !hit || hit.on === 'header' || hit.on === 'corner') return
  event.preventDefault()
  commitEdit(core)
  core.input.focus({ preventScroll: true })
  core.tabColumn = null
  if (hit.on === 'cell' && isOnHandle(hit.element, event)) { drag(core, (cell) => { previewFill(core, cell) }, (cell, last) => { endFill(core, cell, last) }); return }
  if (hit.on === 'cell') downOnCell(core, hit, event)
  else downOnGutter(core, hit, event)
}

function downOnCell<Row>(core: SheetCore<Row>, { place }: Extract<Hit, { on: 'cell' }>, event: MouseEvent): void {
  if (place.area === 'entry') { activate(core, place); return }
  if (event.shiftKey) extendTo(core, place, { scrolls: false })
  else activate(core, place)
  drag(core, (cell) => { extendTo(core, cell, { scrolls: false }) })
}

function downOnGutter<Row>(core: SheetCore<Row>, { area, row }: Extract<Hit, { on: 'gutter' }>, event: MouseEvent): void {
  if (area === 'entry') { goToEntry(core); return }
  const { range } = core.state.get()
  const from = event.shiftKey && range ? range.anchor.row : row
  const last = core.columns.length - 1
  selectBox(core, { row: from, col: 0 }, { row, col: last })
  drag(core, (cell) => { selectBox(core, { row: from, col: 0 }, { row: cell.row, col: last }) })
}

const isOnHandle = (element: HTMLElement, event: MouseEvent) => {
  const { right, bottom } = element.getBoundingClientRect()
  return element.classList.contains('sheet-handle') && right - event.clientX <= HANDLE_REACH && bottom - event.clientY <= HANDLE_REACH
}

function previewFill<Row>(core: SheetCore<Row>, cell: Cell): void {
  const { range } = core.state.get()
  core.state.set({ fillTo: range ? (fillBox(boxOf(range), cell)?.target ?? null) : null })
}
function endFill<Row>(core: SheetCore<Row>, cell: Cell | undefined, event: MouseEvent): void {
  core.state.set({ fillTo: null })
  if (cell) fillTo(core, cell, event.ctrlKey)
}

/** Follows the mouse until it is let go, scrolling while it is held outside the rows. */
export function drag<Row>(core: SheetCore<Row>, onCell: (cell: Cell) => void, onEnd?: (cell: Cell | undefined, event: MouseEvent) => void): void {
  const control = new AbortController()
  let at: { x: number; y: number } | undefined
  let last: Cell | undefined
  const follow = () => {
    const cell = at ? cellNear(core, at.x, at.y) : undefined
    if (!cell || (last && cell.row === last.row && cell.col === last.col)) return
    last = cell
    onCell(cell)
  }
  const timer = window.setInterval(() => {
    if (at && scrollTowards(core, at.x, at.y)) follow()
  }, SCROLL_EVERY_MS)
  const moved = (event: MouseEvent) => { at = { x: event.clientX, y: event.clientY }; follow() }
  document.addEventListener('mousemove', moved, { signal: control.signal })
  document.addEventListener('mouseup', (event) => {
    window.clearInterval(timer)
    if (at) moved(event)
    control.abort()
    onEnd?.(last, event)
  }, { signal: control.signal })
}

/** The body cell at a point, or the nearest one when the point is outside. */
function cellNear<Row>(core: SheetCore<Row>, x: number, y: number): Cell | undefined {
  const body = bodyRect(core)
  const inside = (value: number, from: number, to: number) => Math.max(from + 1, Math.min(value, to - 2))
  const element = document.elementFromPoint(inside(x, body.left, body.right), inside(y, body.top, body.bottom))
  const hit = hitOf(core, element)
  if (hit?.on === 'cell' && hit.place.area === 'body') return hit.place
  if (hit?.on === 'gutter' && hit.area === 'body') return { row: hit.row, col: 0 }
  const { rows, cols } = core.extent
  return rows > 0 && y > body.top ? { row: rows - 1, col: Math.max(0, Math.min(core.state.get().range?.head.col ?? 0, cols - 1)) } : undefined
}

function scrollTowards<Row>(core: SheetCore<Row>, x: number, y: number): boolean {
  const viewport = core.root.querySelector('.ag-grid-viewport')!
  const body: DOMRect = bodyRect(core)
  const beyond = (value: number, from: number, to: number) => (value < from ? value - from : value > to ? value - to : 0)
  const down = beyond(y, body.top, body.bottom), right = beyond(x, body.left, body.right)
  if (down === 0 && right === 0) return false
  viewport.scrollBy(Math.max(-60, Math.min(60, right)), Math.max(-280, Math.min(280, down * 2)))
  return true
}

function onDoubleClick<Row>(core: SheetCore<Row>, event: MouseEvent): void {
  const hit = hitAt(core, event)
  if (hit?.on !== 'cell') return
  if (!startEdit(core, 'edit')) open(core)
}

function onMenu<Row>(core: SheetCore<Row>, event: MouseEvent): void {
  const hit = hitAt(core, event)
  if (!hit) return
  event.preventDefault()
  commitEdit(core)
  core.input.focus({ preventScroll: true })
  const { range } = core.state.get()
  const box: Box | undefined = range ? boxOf(range) : undefined
  if (hit.on === 'cell' && !(hit.place.area === 'body' && box && contains(box, hit.place.row, hit.place.col))) activate(core, hit.place)
  if (hit.on === 'gutter' && hit.area === 'body' && !(box && hit.row >= box.top && hit.row <= box.bottom)) {
    selectBox(core, { row: hit.row, col: 0 }, { row: hit.row, col: core.columns.length - 1 })
  }
  if (hit.on === 'corner') selectBox(core, { row: 0, col: 0 }, { row: core.extent.rows - 1, col: core.columns.length - 1 })
  if (hit.on === 'header' && !(box && hit.col >= box.left && hit.col <= box.right && box.top === 0)) selectBox(core, { row: 0, col: hit.col }, { row: core.extent.rows - 1, col: hit.col })
  core.state.set({ menu: { x: event.clientX, y: event.clientY } })
}

/** Ctrl and the wheel make the sheet larger or smaller, not the page. */
function onWheel<Row>(core: SheetCore<Row>, event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  if (event.deltaY !== 0) stepZoom(core, event.deltaY < 0 ? 1 : -1)
}

/** Remembers the marked cell under the mouse, so that its reason can be shown. */
function onOver<Row>(core: SheetCore<Row>, event: MouseEvent): void {
  const hit = hitAt(core, event)
  if (hit?.on !== 'cell') { core.state.set({ hovered: null }); return }
  const row = core.rowAt(hit.place), key = core.columns[hit.place.col]!.key, rowId = core.idAt(hit.place)
  const isMarked = row !== undefined && (core.markAt(rowId, row, key) !== undefined || (hit.place.area === 'body' && core.props.comments?.has(row, key) === true))
  const { hovered } = core.state.get()
  if (isMarked && hovered?.rowId === rowId && hovered.key === key) return
  core.state.set({ hovered: isMarked ? { rowId, key } : null })
}
