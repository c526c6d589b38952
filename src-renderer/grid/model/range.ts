/** A cell by display position: rows and columns count from 0 in the order they are shown. */
export interface Cell { row: number; col: number }
/** A selected range (选区): `anchor` stays, `head` moves. */
export interface Range { anchor: Cell; head: Cell }
/** The same range by its sides, all included. */
export interface Box { top: number; left: number; bottom: number; right: number }
/** How many rows and columns there are. */
export interface Extent { rows: number; cols: number }

/** The sides of a range, whichever way it was drawn. */
export function boxOf({ anchor, head }: Range): Box {
  return {
    top: Math.min(anchor.row, head.row), left: Math.min(anchor.col, head.col),
    bottom: Math.max(anchor.row, head.row), right: Math.max(anchor.col, head.col)
  }
}

/** True when the cell lies in the box. */
export const contains = (box: Box, row: number, col: number) =>
  row >= box.top && row <= box.bottom && col >= box.left && col <= box.right

/** Number of cells in the box. */
export const areaOf = (box: Box) => (box.bottom - box.top + 1) * (box.right - box.left + 1)

/** True when both boxes have the same sides. */
export const isSameBox = (a: Box, b: Box) =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right

/** The nearest cell inside the sheet. */
export function clampCell(cell: Cell, extent: Extent): Cell {
  return {
    row: Math.max(0, Math.min(cell.row, extent.rows - 1)),
    col: Math.max(0, Math.min(cell.col, extent.cols - 1))
  }
}

/** A range moved back inside a sheet that shrank; null when nothing is left. */
export function clampRange(range: Range, extent: Extent): Range | null {
  if (extent.rows === 0 || extent.cols === 0) return null
  return { anchor: clampCell(range.anchor, extent), head: clampCell(range.head, extent) }
}

/**
 * Where Ctrl+arrow goes (Excel's rule): from inside a filled run to its last cell, otherwise to the next filled cell,
 * and to the sheet's edge when there is none.
 */
export function jump(from: Cell, step: Cell, extent: Extent, isFilled: (cell: Cell) => boolean): Cell {
  const next = (cell: Cell): Cell | undefined => {
    const moved = { row: cell.row + step.row, col: cell.col + step.col }
    const isInside = moved.row >= 0 && moved.col >= 0 && moved.row < extent.rows && moved.col < extent.cols
    return isInside ? moved : undefined
  }
  let at = from
  let ahead = next(at)
  if (!ahead) return from
  const isRun = isFilled(from) && isFilled(ahead)
  while (ahead) {
    if (isRun && !isFilled(ahead)) return at
    at = ahead
    if (!isRun && isFilled(at)) return at
    ahead = next(at)
  }
  return at
}

/** The next cell inside a box for Enter (by columns) or Tab (by rows), going round at the end. */
export function nextInBox(box: Box, from: Cell, by: 'rows' | 'columns', step: 1 | -1): Cell {
  const height = box.bottom - box.top + 1, width = box.right - box.left + 1
  const row = from.row - box.top, col = from.col - box.left
  const count = height * width
  const index = by === 'rows' ? row * width + col : col * height + row
  const moved = (index + step + count) % count
  return by === 'rows'
    ? { row: box.top + Math.floor(moved / width), col: box.left + (moved % width) }
    : { row: box.top + (moved % height), col: box.left + Math.floor(moved / height) }
}

/** The box a fill handle covers when pulled to `to`: it grows one way only, the longer one. Null inside the source. */
export function fillBox(source: Box, to: Cell): { target: Box; direction: 'down' | 'up' | 'right' | 'left' } | null {
  const down = to.row - source.bottom, up = source.top - to.row
  const right = to.col - source.right, left = source.left - to.col
  const farthest = Math.max(down, up, right, left)
  if (farthest <= 0) return null
  if (farthest === down) return { target: { ...source, top: source.bottom + 1, bottom: to.row }, direction: 'down' }
  if (farthest === up) return { target: { ...source, top: to.row, bottom: source.top - 1 }, direction: 'up' }
  if (farthest === right) return { target: { ...source, left: source.right + 1, right: to.col }, direction: 'right' }
  return { target: { ...source, left: to.col, right: source.left - 1 }, direction: 'left' }
}
