import type { CellState } from '../sheet.types'
import type { Box } from './range'

/** What planning a paste needs to know of the sheet. */
export interface PasteSource {
  rows: number
  cols: number
  canAppend: boolean
  isEditable: (row: number, col: number) => boolean
  /** Row undefined asks about a row that doesn't exist yet. */
  parse: (row: number | undefined, col: number, text: string) => CellState
  isEditableInNew: (col: number) => boolean
}

export interface PastePlan {
  cells: { row: number; col: number; after: CellState }[]
  /** Rows beyond the end, each by column position. */
  appended: Map<number, CellState>[]
  skipped: number
  bad: number
  /** Rows for which there is no room because the sheet can't grow. */
  lostRows: number
  lostCols: number
  /** What is covered afterwards, to be selected. */
  box: Box
}

/**
 * Lays a copied block over the sheet. A selection that is a whole multiple of the block is filled with repeats, as in
 * Excel; otherwise the block starts at the selection's corner. Read-only cells are passed over and counted, text that
 * can't be read is kept as a bad cell, rows beyond the end are added.
 */
export function planPaste(block: readonly (readonly string[])[], selection: Box, source: PasteSource): PastePlan {
  const height = block.length, width = Math.max(...block.map((row) => row.length))
  const selected = { rows: selection.bottom - selection.top + 1, cols: selection.right - selection.left + 1 }
  const repeats = selected.rows % height === 0 && selected.cols % width === 0
  const rows = repeats ? selected.rows : height, cols = repeats ? selected.cols : width
  const right = Math.min(selection.left + cols, source.cols) - 1
  const plan: PastePlan = {
    cells: [], appended: [], skipped: 0, bad: 0, lostRows: 0, lostCols: Math.max(0, selection.left + cols - source.cols),
    box: { ...selection, right, bottom: selection.top + rows - 1 }
  }
  for (let index = 0; index < rows; index++) {
    const texts = block[index % height]!, row = selection.top + index
    if (row >= source.rows && !source.canAppend) { plan.lostRows++; continue }
    const added = new Map<number, CellState>()
    for (let col = selection.left; col <= right; col++) {
      const text = texts[(col - selection.left) % width]
      if (text === undefined) continue
      layCell(plan, source, row, col, text, added)
    }
    if (row >= source.rows && [...added.values()].some(isSomething)) plan.appended.push(added)
  }
  plan.box.bottom -= plan.lostRows
  return plan
}

/** Blank lines at the end of a copied block must not become empty rows. */
const isSomething = (state: CellState) => 'problem' in state || (state.value !== null && state.value !== '')

function layCell(plan: PastePlan, source: PasteSource, row: number, col: number, text: string, added: Map<number, CellState>) {
  const isNew = row >= source.rows
  if (!(isNew ? source.isEditableInNew(col) : source.isEditable(row, col))) {
    if (!isNew || text !== '') plan.skipped++
    return
  }
  const after = source.parse(isNew ? undefined : row, col, text)
  if ('problem' in after) plan.bad++
  if (isNew) added.set(col, after)
  else plan.cells.push({ row, col, after })
}
