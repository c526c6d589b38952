import { gridMessages } from '../../../src-shared/messages/grid'
import { boxOf } from '../model/range'
import type { MenuItem } from '../sheet.types'
import { redo, undo } from './changes'
import { readClipboard, writeClipboard } from './clipboard'
import { canComment, openComment } from './comment'
import type { SheetCore } from './core'
import { clearSelection } from './filling'
import { bodyRect, cellElement } from './geometry'
import { rowsMoved } from './rows'

/** Opens the cell menu (右键菜单) beside the active cell, for the keyboard. */
export function openMenuAtCell<Row>(core: SheetCore<Row>): void {
  const cell = cellElement(core)?.getBoundingClientRect(), body = bodyRect(core)
  // The active cell may have been scrolled out of sight; the menu then stands where the rows are.
  core.state.set({ menu: cell ? { x: cell.left + 8, y: cell.bottom } : { x: body.left + body.width / 2, y: body.top + 8 } })
}

/** What the menu offers: the sheet's own commands, then the owner's. */
export function menuItems<Row>(core: SheetCore<Row>): (MenuItem | 'line')[] {
  const words = gridMessages.menu, active = core.activeCell()
  const canWrite = active?.isEditable === true
  const { range } = core.state.get()
  const box = range ? boxOf(range) : undefined
  const rows: Row[] = []
  for (let row = box?.top ?? 0; box && row <= box.bottom; row++) {
    const data = core.rowAt({ area: 'body', row })
    if (data !== undefined) rows.push(data)
  }
  const own = core.props.contextMenu?.({ rows, active }) ?? []
  return [
    { key: 'cut', label: words.cut, shortcut: 'Ctrl+X', isDisabled: !canWrite, onSelect: () => void cut(core) },
    { key: 'copy', label: words.copy, shortcut: 'Ctrl+C', onSelect: () => void writeClipboard(core, false) },
    { key: 'headers', label: words.copyWithHeaders, shortcut: 'Ctrl+Shift+C', onSelect: () => void writeClipboard(core, true) },
    { key: 'paste', label: words.paste, shortcut: 'Ctrl+V', isDisabled: !canWrite, onSelect: () => void readClipboard(core) },
    { key: 'clear', label: words.clear, shortcut: 'Delete', isDisabled: !canWrite, onSelect: () => clearSelection(core) },
    'line',
    { key: 'undo', label: words.undo, shortcut: 'Ctrl+Z', isDisabled: !core.history.canUndo, onSelect: () => undo(core) },
    { key: 'redo', label: words.redo, shortcut: 'Ctrl+Y', isDisabled: !core.history.canRedo, onSelect: () => redo(core) },
    ...(canComment(core) ? ['line' as const, { key: 'comment', label: words.comment, shortcut: 'Shift+F2', onSelect: () => { openComment(core) } }] : []),
    ...sortItems(core),
    ...(own.length > 0 ? ['line' as const, ...own] : [])
  ]
}

/** Sorting for the keyboard; the mouse has the headers. */
function sortItems<Row>(core: SheetCore<Row>): (MenuItem | 'line')[] {
  const column = core.columns[core.state.get().active?.col ?? -1]
  if (!column?.isSortable) return []
  const words = gridMessages.menu
  const sort = (direction: 'asc' | 'desc' | null) => () => {
    core.api.applyColumnState({ state: [{ colId: column.key, sort: direction }], defaultState: { sort: null } })
    rowsMoved(core)
    const { active } = core.state.get()
    if (active?.area === 'body') core.api.ensureIndexVisible(active.row)
  }
  const isSorted = core.api.getColumnState().some(({ sort: direction }) => direction)
  return [
    'line',
    { key: 'ascending', label: words.ascending(column.title), onSelect: sort('asc') },
    { key: 'descending', label: words.descending(column.title), onSelect: sort('desc') },
    ...(isSorted ? [{ key: 'unsorted', label: words.unsorted, onSelect: sort(null) }] : [])
  ]
}

async function cut<Row>(core: SheetCore<Row>): Promise<void> {
  if (await writeClipboard(core, false)) clearSelection(core)
}
