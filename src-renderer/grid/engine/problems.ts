import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { ENTRY_ROW } from '../sheet.types'
import type { SheetCore } from './core'
import { clearFilters } from './filtering'
import { activate } from './selection'
import type { ToolState } from './tools'

/** A cell somebody has to look at, with what it holds and why. */
export interface Problem { rowId: string; key: string; mark: 'bad' | 'warning'; where: string; text: string; reason: string }

const last = new WeakMap<object, { view: ToolState; problems: readonly Problem[] }>()

/** All bad and doubtful cells (问题), the sheet's own and the owner's, in the order of the rows, also of rows a filter hides. */
export function problemsOf<Row>(core: SheetCore<Row>): readonly Problem[] {
  const view = core.tools.get(), before = last.get(core)
  if (before?.view === view) return before.problems
  const problems = look(core)
  last.set(core, { view, problems })
  return problems
}

function look<Row>(core: SheetCore<Row>): readonly Problem[] {
  const { rows, columns, entryRow, cellMarks, getRowId } = core.props
  const found: Problem[] = []
  const add = (rowId: string, row: Row) => {
    for (const column of columns) {
      const mark = core.markAt(rowId, row, column.key)
      if (mark?.mark !== 'bad' && mark?.mark !== 'warning') continue
      const index = core.api.getRowNode(rowId)?.rowIndex
      const place = { area: rowId === ENTRY_ROW ? 'entry' as const : 'body' as const, row: index ?? -1, col: core.columns.findIndex(({ key }) => key === column.key) }
      const line = rowId === ENTRY_ROW || typeof index === 'number' ? core.rowLabel(place) : words.hiddenRow
      found.push({ rowId, key: column.key, mark: mark.mark, where: words.where(line, column.title), text: place.col >= 0 && place.row !== -1 ? core.displayAt(place) : '', reason: mark.reason })
    }
  }
  const hasMarks = cellMarks !== undefined || core.badCells().length > 0
  if (hasMarks) for (const row of rows) add(getRowId(row), row)
  if (entryRow) add(ENTRY_ROW, entryRow.row)
  return found
}

/** Goes to a problem; a filter or a hidden column that covers it gives way. */
export function goToProblem<Row>(core: SheetCore<Row>, { rowId, key }: Pick<Problem, 'rowId' | 'key'>): void {
  if (!core.columns.some((column) => column.key === key)) core.api.setColumnsVisible([key], true)
  if (rowId !== ENTRY_ROW && typeof core.api.getRowNode(rowId)?.rowIndex !== 'number') clearFilters(core)
  // The grid shows a column again in its next frame.
  requestAnimationFrame(() => {
    const col = core.columns.findIndex((column) => column.key === key), row = core.api.getRowNode(rowId)?.rowIndex
    if (col < 0) return
    core.input.focus({ preventScroll: true })
    if (rowId === ENTRY_ROW) activate(core, { area: 'entry', row: 0, col })
    else if (typeof row === 'number') activate(core, { area: 'body', row, col })
  })
}
