import { gridMessages } from '../../../src-shared/messages/grid'
import { valueOf } from '../../../src-shared/listing/cell'
import { boxOf, clampCell, clampRange, isSameBox, type Box, type Cell } from '../model/range'
import { summarize } from '../model/summary'
import type { Place, SheetCore } from './core'
import { stopSumming, sumPages } from './page-blocks'

/** Makes a cell active. In the body the range follows; the entry row leaves a selected range and its sum alone. */
export function activate<Row>(core: SheetCore<Row>, place: Place, { keepsRange = false } = {}): void {
  const { cols, rows } = core.extent
  if (cols === 0 || (place.area === 'body' && rows === 0)) return
  const cell = place.area === 'entry' ? { row: 0, col: clampCell(place, { rows: 1, cols }).col } : clampCell(place, { rows, cols })
  const range = { anchor: cell, head: cell }
  core.state.set({ active: { area: place.area, ...cell }, ...(place.area === 'body' && !keepsRange ? { range } : {}) })
  reveal(core, place.area, cell)
}

/** Pulls the range to a cell (Shift); the active cell stays. */
export function extendTo<Row>(core: SheetCore<Row>, head: Cell, { scrolls = true } = {}): void {
  const { range, active } = core.state.get()
  if (core.extent.rows === 0) return
  const cell = clampCell(head, core.extent)
  const anchor = active?.area === 'body' && range ? range.anchor : (range?.anchor ?? cell)
  core.state.set({ range: { anchor, head: cell }, ...(active?.area === 'body' ? {} : { active: { area: 'body', ...anchor } }) })
  if (scrolls) reveal(core, 'body', cell)
}

/** Selects whole rows, whole columns or everything; the active cell goes to the anchor. */
export function selectBox<Row>(core: SheetCore<Row>, anchor: Cell, head: Cell): void {
  const { rows, cols } = core.extent
  if (rows === 0 || cols === 0) return
  const range = { anchor: clampCell(anchor, { rows, cols }), head: clampCell(head, { rows, cols }) }
  core.state.set({ range, active: { area: 'body', ...range.anchor } })
}

/** What commands work on: the active cell of the entry row, or the range. */
export function target<Row>(core: SheetCore<Row>): { area: 'body' | 'entry'; box: Box } | undefined {
  const { active, range } = core.state.get()
  if (active?.area === 'entry') return { area: 'entry', box: { top: 0, bottom: 0, left: active.col, right: active.col } }
  return range ? { area: 'body', box: boxOf(range) } : undefined
}

/** Scrolls the least that shows the cell. */
function reveal<Row>(core: SheetCore<Row>, area: Place['area'], cell: Cell): void {
  if (area === 'body') core.api.ensureIndexVisible(cell.row)
  const column = core.columns[cell.col]
  if (column) core.api.ensureColumnVisible(column.key)
}

/** After rows or columns came or went, keeps active cell and range inside. */
export function keepInside<Row>(core: SheetCore<Row>): void {
  const { active, range } = core.state.get()
  const extent = core.extent
  const kept = range ? clampRange(range, extent) : null
  const isMoved = range !== null && (kept === null || !isSameBox(boxOf(kept), boxOf(range)))
  const isGone = active !== null && (active.area === 'entry' ? !core.props.entryRow : extent.rows === 0)
  const cell = active?.area === 'body' && !isGone ? clampCell(active, extent) : null
  const isShifted = cell !== null && (cell.row !== active!.row || cell.col !== active!.col)
  core.state.set({
    ...(isMoved ? { range: kept } : {}), ...(isGone ? { active: null } : isShifted ? { active: { area: 'body', ...cell } } : {})
  })
}

/** The ids of the rows in the range, subtotals left out. */
export function selectedRowIds<Row>(core: SheetCore<Row>): string[] {
  const { range } = core.state.get()
  if (!range) return []
  const { top, bottom } = boxOf(range), ids: string[] = []
  for (let row = top; row <= bottom; row++) {
    const data = core.rowAt({ area: 'body', row })
    if (data !== undefined && core.kindOf(data) !== 'subtotal') ids.push(core.idAt({ area: 'body', row }))
  }
  return ids
}

/** Tells the owner the figures of the range and the active cell; cheap enough for every change of either. */
export function emitSelection<Row>(core: SheetCore<Row>): void {
  const { range } = core.state.get()
  if (!core.props.onSelection) return
  if (!range || core.columns.length === 0) { core.props.onSelection(undefined); return }
  const box = boxOf(range)
  if (core.pages && !core.pages.has(box.top, box.bottom)) { sumPages(core, box, labelOf(core, box)); return }
  stopSumming(core)
  const rowOf = (row: number) => core.rowAt({ area: 'body', row })
  core.props.onSelection(summarize(box, labelOf(core, box), {
    kindOf: (col) => core.columns[col]?.kind ?? 'text',
    rowKind: (row) => { const data = rowOf(row); return data === undefined ? 'data' : core.kindOf(data) },
    value: (row, col) => {
      const data = rowOf(row), column = core.columns[col]
      if (!column || data === undefined || core.badAt(core.idAt({ area: 'body', row }), column.key)) return undefined
      return valueOf(column, data)
    }
  }))
}

/** 支出 7–12 for one column, 日期 7…支出 12 for several. Rows without a number borrow their neighbour's. */
function labelOf<Row>(core: SheetCore<Row>, box: Box): string {
  const number = (row: number, step: 1 | -1): string => {
    for (let at = row; at >= box.top && at <= box.bottom; at += step) if (core.numbers[at]) return String(core.numbers[at])
    return ''
  }
  const from = number(box.top, 1), to = number(box.bottom, -1)
  const first = core.columns[box.left]?.title ?? '', last = core.columns[box.right]?.title ?? ''
  if (box.left === box.right) return gridMessages.rangeLabel(first, from, to)
  return gridMessages.spanLabel(`${first} ${from}`, `${last} ${to}`)
}
