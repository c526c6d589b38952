import { gridMessages } from '../../../src-shared/messages/grid'
import { gridToolMessages } from '../../../src-shared/messages/grid-tools'
import { boxOf } from '../model/range'
import type { MenuItem } from '../sheet.types'
import { fitColumns, freezeTo, isFrozen, setShown } from './arrange'
import { readClipboard, writeClipboard } from './clipboard'
import { canComment, openComment } from './comment'
import type { SheetCore } from './core'
import { goToEntry } from './entry'
import { exportSheet } from './exporting'
import { clearSelection, fillRange } from './filling'
import { clearFilters, setFilter } from './filtering'
import { bodyRect, cellElement } from './geometry'
import { isSortable } from './sortable'
import { sortFromCell } from './sorting'
import { redo, undo } from './undo'

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
    ...(core.props.onChange && canWrite ? [{ key: 'fill', label: words.fillDown, shortcut: 'Ctrl+D', onSelect: () => { fillRange(core, 'down') } }] : []),
    ...(core.props.entryRow ? [{ key: 'entry', label: words.newRow, shortcut: 'Insert', onSelect: () => { goToEntry(core) } }] : []),
    ...(own.length > 0 ? ['line' as const, ...own] : []),
    'line',
    { key: 'undo', label: words.undo, shortcut: 'Ctrl+Z', isDisabled: !core.history.canUndo, onSelect: () => undo(core) },
    { key: 'redo', label: words.redo, shortcut: 'Ctrl+Y', isDisabled: !core.history.canRedo, onSelect: () => redo(core) },
    ...(canComment(core) ? ['line' as const, { key: 'comment', label: words.comment, shortcut: 'Shift+F2', onSelect: () => { openComment(core) } }] : []),
    ...viewItems(core),
    ...sortItems(core),
    ...exportItems(core)
  ]
}

/** What the user may do to the view of the active column. */
function viewItems<Row>(core: SheetCore<Row>): (MenuItem | 'line')[] {
  const { active } = core.state.get(), column = core.columns[active?.col ?? -1]
  if (!column || !active) return []
  const words = gridToolMessages, text = active.area === 'body' ? core.displayAt(active) : undefined
  const { filters } = core.tools.get()
  return [
    'line',
    ...(text === undefined ? [] : [{ key: 'filter', label: words.filterBy(text === '' ? words.blank : text), onSelect: () => { setFilter(core, column.key, { text: '', values: new Set([text]) }) } }]),
    ...(filters.size > 0 ? [{ key: 'unfilter', label: words.clearFilters, onSelect: () => { clearFilters(core) } }] : []),
    { key: 'hide', label: words.hideColumn(column.title), isDisabled: core.columns.length === 1, onSelect: () => { setShown(core, [column.key], false) } },
    { key: 'freeze', label: words.freezeTo(column.title), onSelect: () => { freezeTo(core, column.key) } },
    ...(isFrozen(core) ? [{ key: 'unfreeze', label: words.unfreeze, onSelect: () => { freezeTo(core, undefined) } }] : []),
    { key: 'fit', label: words.fitColumn, onSelect: () => { fitColumns(core, [column.key]) } }
  ]
}

function exportItems<Row>(core: SheetCore<Row>): (MenuItem | 'line')[] {
  if (!core.props.onExport) return []
  const item = (format: 'xlsx' | 'csv') => ({ key: format, label: gridToolMessages.exportAs(format), onSelect: () => { exportSheet(core, format) } })
  return ['line', item('xlsx'), item('csv')]
}

/** Sorting for the keyboard; the mouse has the headers. */
function sortItems<Row>(core: SheetCore<Row>): (MenuItem | 'line')[] {
  const column = core.columns[core.state.get().active?.col ?? -1]
  if (!column || !isSortable(core, column.key)) return []
  const words = gridMessages.menu
  return [
    'line',
    { key: 'ascending', label: words.ascending(column.title), onSelect: () => { sortFromCell(core, [{ key: column.key, direction: 'asc' }]) } },
    { key: 'descending', label: words.descending(column.title), onSelect: () => { sortFromCell(core, [{ key: column.key, direction: 'desc' }]) } },
    ...(core.tools.get().sort.length > 0 ? [{ key: 'unsorted', label: words.unsorted, onSelect: () => { sortFromCell(core, []) } }] : [])
  ]
}

async function cut<Row>(core: SheetCore<Row>): Promise<void> {
  if (await writeClipboard(core, false)) clearSelection(core)
}
