import type { SheetHandle } from '../sheet.types'
import { forgetRows } from './changes'
import type { SheetCore } from './core'
import { typeInto } from './editing'
import { goToEntry } from './entry'
import { toggleFilterRow } from './filter-row'
import { openPanel } from './finding'
import { resetLayout } from './layout'
import { keepHistory } from './kept-history'
import { activate, selectedRowIds } from './selection'
import { redo, removeRows, undo } from './undo'

/** What a screen may ask of its sheet, for its toolbar and its side panel. */
export function handleOf<Row>(core: SheetCore<Row>): SheetHandle {
  const focus = () => { core.input.focus({ preventScroll: true }) }
  return {
    focus,
    // The entry row first: a sheet that takes the keyboard with nothing active starts at its first row, and scrolls there.
    focusEntry: () => { goToEntry(core); focus() },
    select: (rowId, key) => {
      const row = core.api.getRowNode(rowId)?.rowIndex
      const col = core.columns.findIndex((column) => column.key === key)
      if (typeof row !== 'number' || col < 0) return
      focus()
      activate(core, { area: 'body', row, col })
    },
    reveal: (rowId) => {
      const row = core.api.getRowNode(rowId)?.rowIndex
      if (typeof row === 'number') core.api.ensureIndexVisible(row)
    },
    undo: () => { undo(core) },
    redo: () => { redo(core) },
    canUndo: () => core.history.canUndo,
    canRedo: () => core.history.canRedo,
    toggleFilters: () => { toggleFilterRow(core) },
    setHidden: (key, isHidden) => { core.api.setColumnsVisible([key], !isHidden) },
    resetLayout: () => { resetLayout(core) },
    openPanel: (panel) => { openPanel(core, panel) },
    setActiveText: (text) => { typeInto(core, text) },
    forget: (rowIds) => { forgetRows(core, new Set(rowIds)) },
    removeRows: (rowIds) => { removeRows(core, rowIds) },
    record: (own) => { core.history.push({ changes: [], own }); keepHistory(core) },
    selectedRowIds: () => selectedRowIds(core),
    badCells: () => core.badCells()
  }
}
