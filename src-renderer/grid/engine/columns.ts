import type { CellClassParams, ColDef, ICellRendererParams, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community'
import { gridMessages } from '../../../src-shared/messages/grid'
import { displayText, isSortedAsShown, valueOf } from '../../../src-shared/listing/cell'
import { alignOf, isNegative } from '../model/kinds'
import { ENTRY_ROW, type CellMark, type SheetColumn, type Tone } from '../sheet.types'
import { BAR_STEPS, colourOf } from './colours'
import { GUTTER, type PinnedRow, type SheetCore } from './core'
import { filterCell, NoFilter } from './filter-row'
import { isSortable } from './sortable'

type Node = { rowPinned?: unknown; id?: string | undefined; data?: unknown } | null
const TEXT_TONES: readonly Tone[] = ['in', 'out', 'ok', 'err', 'wait', 'info', 'draft', 'dim', 'muted', 'strong']
const MARKS: readonly CellMark['mark'][] = ['bad', 'warning', 'locked']

/** Our columns as the grid's, with the row number gutter in front. */
export function columnDefs<Row>(core: SheetCore<Row>): ColDef[] {
  const gutter = core.props.hasGutter === false ? [] : [gutterDef(core)]
  return [...gutter, ...core.props.columns.map((column) => columnDef(core, column))]
}

function columnDef<Row>(core: SheetCore<Row>, column: SheetColumn<Row>): ColDef {
  const align = alignOf(column)
  return {
    colId: column.key,
    headerName: column.title,
    // Initial only: columns declared anew must not undo the widths and pins the user has set since.
    ...(column.flex === undefined ? { initialWidth: column.width ?? 110 } : { initialFlex: column.flex }),
    minWidth: column.minWidth ?? 40,
    initialHide: column.isHidden ?? false,
    ...(column.pinned ? { initialPinned: column.pinned } : {}),
    sortable: isSortable(core, column.key),
    unSortIcon: true,
    // Rows are put in order by `orderRows`, all at once: asked two at a time, each value would be worked out a score of times.
    comparator: () => 0,
    filter: NoFilter,
    floatingFilter: core.tools.get().isFilterRow,
    floatingFilterComponent: filterCell(core, column),
    suppressFloatingFilterButton: true,
    suppressHeaderFilterButton: true,
    headerClass: `sheet-${align}`,
    cellClass: `sheet-${align}`,
    cellClassRules: rulesOf(core, column),
    valueGetter: ({ node }: ValueGetterParams) => valueIn(core, column, node),
    valueFormatter: ({ node, value }: ValueFormatterParams) => textIn(core, column, node, value),
    ...(column.kind === 'tag' ? { cellRenderer: (params: ICellRendererParams) => tag(core, column, params) } : {})
  }
}

/** The row of a grid node: body rows are the owner's own objects, pinned ones are wrapped. */
function rowIn<Row>(node: Node): { row: Row; rowId: string } | undefined {
  if (!node || node.data === undefined) return undefined
  if (!node.rowPinned) return { row: node.data as Row, rowId: node.id ?? '' }
  const pinned = node.data as PinnedRow<Row>
  return 'entry' in pinned ? { row: pinned.entry, rowId: ENTRY_ROW } : undefined
}

function valueIn<Row>(core: SheetCore<Row>, column: SheetColumn<Row>, node: Node): unknown {
  const found = rowIn<Row>(node)
  if (found) return core.badAt(found.rowId, column.key)?.text ?? valueOf(column, found.row)
  const pinned = node?.data as PinnedRow<Row> | undefined
  return pinned && 'total' in pinned ? (pinned.total.cells[column.key] ?? null) : null
}

function textIn<Row>(core: SheetCore<Row>, column: SheetColumn<Row>, node: Node, value: unknown): string {
  const found = rowIn<Row>(node)
  const bad = found && core.badAt(found.rowId, column.key)
  if (bad) return bad.text
  if (found) return displayText(column, value, found.row)
  // A total may carry words in any column, and the owner's formats expect one of its rows.
  const { key, kind } = column
  return typeof value === 'string' ? value : displayText({ key, kind }, value, undefined)
}

/** What a cell is put in order by: choices and formatted values by the words shown, everything else by its value. */
export function orderOf<Row>(core: SheetCore<Row>, column: SheetColumn<Row>, node: Node): unknown {
  const value = valueIn(core, column, node)
  return isSortedAsShown(column) ? textIn(core, column, node, value) || null : value
}

/** Classes that depend on a cell's contents; the grid looks at them again whenever the value changes. */
function rulesOf<Row>(core: SheetCore<Row>, column: SheetColumn<Row>): NonNullable<ColDef['cellClassRules']> {
  const markOf = ({ node }: CellClassParams): CellMark | undefined => {
    const found = rowIn<Row>(node)
    return found && core.markAt(found.rowId, found.row, column.key)
  }
  const toneOf = ({ node, value }: CellClassParams): Tone | undefined => {
    const found = rowIn<Row>(node)
    return found && column.tone?.(value, found.row)
  }
  const marks = MARKS.map((mark) => [`sheet-mark-${mark}`, (params: CellClassParams) => markOf(params)?.mark === mark] as const)
  const hasTextTone = column.tone !== undefined && column.kind !== 'tag'
  const tones = hasTextTone ? TEXT_TONES.map((tone) => [`sheet-tone-${tone}`, (params: CellClassParams) => toneOf(params) === tone] as const) : []
  const hasComment = ({ node }: CellClassParams): boolean => {
    const found = rowIn<Row>(node)
    return found !== undefined && found.rowId !== ENTRY_ROW && core.props.comments?.has(found.row, column.key) === true
  }
  const stale = column.isRunning ? { 'sheet-stale': ({ node }: CellClassParams) => !node.rowPinned && core.tools.get().sort.length > 0 } : {}
  return { ...Object.fromEntries([...marks, ...tones]), ...stale, ...colourRules(core, column), 'sheet-comment': hasComment, 'sheet-negative': ({ value }: CellClassParams) => isNegative(column, value) }
}

/** The classes of conditional colour; a column without it costs nothing. */
function colourRules<Row>(core: SheetCore<Row>, column: SheetColumn<Row>): NonNullable<ColDef['cellClassRules']> {
  if (!core.tools.get().colours[column.key]) return {}
  const names = ['sheet-hit', 'sheet-repeat', ...Array.from({ length: BAR_STEPS }, (_, step) => `sheet-bar-${step + 1}`)]
  return Object.fromEntries(names.map((name) => [name, ({ node, value }: CellClassParams) => {
    const found = node.rowPinned ? undefined : rowIn<Row>(node)
    return found !== undefined && colourOf(core, column, value, found.row) === name
  }]))
}

/** A status tag (标签): always words, the colour only helps. */
function tag<Row>(core: SheetCore<Row>, column: SheetColumn<Row>, { node, value }: ICellRendererParams): HTMLElement | string {
  const text = textIn(core, column, node, value), found = rowIn<Row>(node)
  if (text === '' || !found) return text
  const element = document.createElement('span')
  element.className = `sheet-tag sheet-tag-${column.tone?.(value, found.row) ?? 'plain'}`
  element.textContent = text
  return element
}

/** Row numbers (行号): subtotals have none, so that a number means the same row with and without them. */
function gutterDef<Row>(core: SheetCore<Row>): ColDef {
  return {
    colId: GUTTER, headerName: '', pinned: 'left', lockPosition: 'left', suppressMovable: true, resizable: false, sortable: false,
    width: gutterWidth(core.props.rows.length), minWidth: 34, cellClass: 'sheet-gutter', headerClass: 'sheet-gutter',
    valueGetter: ({ node }: ValueGetterParams) => {
      if (node?.rowPinned) return rowIn<Row>(node) ? gridMessages.entryMark : ''
      return core.numbers[node?.rowIndex ?? -1] || ''
    }
  }
}

/** Wide enough for the greatest row number in 11 px digits. */
export const gutterWidth = (rows: number) => Math.max(34, 18 + String(rows).length * 7)
