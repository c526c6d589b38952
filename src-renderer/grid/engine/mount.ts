import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import { createGrid, type GetRowIdParams, type GridOptions, type RowClassParams } from 'ag-grid-community'
import { diffRows } from '../model/rowdiff'
import { registerGridModules } from '../modules'
import type { SheetColumn, SheetProps } from '../sheet.types'
import { ROW_HEIGHT, sheetTheme } from '../theme'
import { tellActiveAnew } from './active'
import { columnDefs, gutterWidth } from './columns'
import { GUTTER, type PinnedRow, type SheetCore } from './core'
import { entryRenewed } from './entry'
import { isArranged, isFiltering, isShown, keepInSight, readTests } from './filtering'
import { adoptAliases } from './kept-history'
import { keepLayout, restoreLayout } from './layout'
import { orderRows } from './ordering'
import { failureText, PAGE_ROWS, PageCache } from './pages'
import { readRows, rowsArrived, rowsMoved } from './rows'
import { emitSelection, keepInside } from './selection'
import type { ToolState } from './tools'
import { pinnedRows, shownTotals } from './totals'

registerGridModules()

/**
 * Creates the grid in `host`. The grid is used without its React wrapper: plain cells are text nodes, and the sheet
 * reads and marks the grid's elements itself. It only draws, scrolls, sorts and arranges columns.
 */
export function mountGrid<Row>(core: SheetCore<Row>, host: HTMLElement): () => void {
  core.api = createGrid(host, gridOptions(core))
  core.keepLayout = () => { keepLayout(core) }
  // The grid tells of changes a moment later, when it may be gone.
  const whileThere = (react: () => void) => () => { if (!core.api.isDestroyed()) react() }
  const layoutEvents = ['columnMoved', 'columnVisible', 'columnPinned', 'columnResized'] as const
  for (const name of layoutEvents) core.api.addEventListener(name, whileThere(() => { readColumns(core) }))
  core.api.addEventListener('displayedColumnsChanged', whileThere(() => { readColumns(core); keepInside(core) }))
  core.api.addEventListener('columnResized', ({ finished, source }) => {
    if (finished && source.startsWith('ui') && !core.api.isDestroyed()) keepLayout(core)
  })
  core.api.addEventListener('columnMoved', ({ finished }) => { if (finished && !core.api.isDestroyed()) keepLayout(core) })
  for (const name of ['columnVisible', 'columnPinned'] as const) core.api.addEventListener(name, whileThere(() => { keepLayout(core) }))
  core.api.addEventListener('modelUpdated', whileThere(() => { rowsMoved(core) }))
  core.api.addEventListener('filterChanged', whileThere(() => { rowsMoved(core); core.api.setGridOption('pinnedBottomRowData', pinnedRows(core)); emitSelection(core) }))
  const stop = core.tools.subscribe((state, before) => { showTools(core, state, before) })
  core.api.setGridAriaProperty('label', core.props.label)
  restoreLayout(core)
  readColumns(core)
  readRows(core)
  return () => { stop(); core.api.destroy() }
}

/** The filter row and colours belong to the columns, which are declared anew for them; other rows only want looking at again. */
function showTools<Row>(core: SheetCore<Row>, { colours, version, isFilterRow, filters }: ToolState, before: ToolState): void {
  if (core.api.isDestroyed()) return
  // Those of the rows that pass come with them; the declared ones are here.
  if (core.pages && filters.size === 0 && before.filters.size > 0) core.api.setGridOption('pinnedBottomRowData', pinnedRows(core))
  if (isFilterRow !== before.isFilterRow) core.api.setGridOption('columnDefs', columnDefs(core))
  if (colours !== before.colours) { core.api.setGridOption('columnDefs', columnDefs(core)); core.api.refreshCells({ force: true }) }
  else if (version !== before.version && Object.keys(colours).length > 0) core.api.refreshCells({ columns: Object.keys(colours), force: true })
}

function gridOptions<Row>(core: SheetCore<Row>): GridOptions {
  const { props } = core
  return {
    theme: sheetTheme,
    ...(props.styleNonce === undefined ? {} : { styleNonce: props.styleNonce }),
    localeText: AG_GRID_LOCALE_CN,
    columnDefs: columnDefs(core),
    ...rowModel(core),
    pinnedBottomRowData: pinnedRows(core),
    getRowId: ({ data, rowPinned }: GetRowIdParams) => (rowPinned ? (data as PinnedRow<Row>).id : core.props.getRowId(data as Row)),
    rowClassRules: rowRules(core),
    rowHeight: ROW_HEIGHT,
    isExternalFilterPresent: () => isArranged(core),
    doesExternalFilterPass: ({ data }) => isShown(core, data as Row),
    postSortRows: ({ nodes }) => { orderRows(core, nodes) },
    rowBuffer: 12,
    suppressCellFocus: true,
    // The sheet's input is the one stop for Tab; sorting is in the cell menu for the keyboard.
    suppressHeaderFocus: true,
    maintainColumnOrder: true,
    suppressNoRowsOverlay: true,
    animateRows: false,
    suppressDragLeaveHidesColumns: true,
    defaultColDef: { resizable: true, sortingOrder: ['asc', 'desc', null] }
  }
}

function rowRules<Row>(core: SheetCore<Row>): NonNullable<GridOptions['rowClassRules']> {
  const isKind = (kind: string) => ({ node, data }: RowClassParams) => !node.rowPinned && data !== undefined && core.kindOf(data as Row) === kind
  const pinnedAs = (test: (row: PinnedRow<Row>) => boolean) => ({ node, data }: RowClassParams) => Boolean(node.rowPinned) && test(data as PinnedRow<Row>)
  return {
    'sheet-row-subtotal': isKind('subtotal'), 'sheet-row-locked': isKind('locked'), 'sheet-row-bad': isKind('bad'),
    'sheet-row-entry': pinnedAs((row) => 'entry' in row),
    'sheet-row-total': pinnedAs((row) => 'total' in row),
    'sheet-row-first-total': pinnedAs((row) => 'total' in row && row.total.id === shownTotals(core)[0]?.id)
  }
}

/** Rows all here, or asked for as they come into view. */
function rowModel<Row>(core: SheetCore<Row>): GridOptions {
  if (!core.pages) return { rowData: [...core.props.rows] }
  return { rowModelType: 'infinite', datasource: datasourceOf(core, core.pages), cacheBlockSize: PAGE_ROWS, maxBlocksInCache: 40, infiniteInitialRowCount: 1, blockLoadDebounceMillis: 20 }
}

function datasourceOf<Row>(core: SheetCore<Row>, pages: PageCache<Row>) {
  const arrived = () => { if (!core.api.isDestroyed() && core.pages === pages) rowsArrived(core) }
  return pages.datasource(arrived, (error) => { core.tell(failureText(error)) })
}

/** Learns which columns are shown, in which order. */
function readColumns<Row>(core: SheetCore<Row>): void {
  const byKey = new Map(core.props.columns.map((column) => [column.key, column]))
  core.columns = core.api.getAllDisplayedColumns()
    .map((column) => byKey.get(column.getColId()))
    .filter((column): column is SheetColumn<Row> => column !== undefined)
}

/**
 * Gives changed rows straight to their nodes: a transaction would order and place all rows again, 60 ms of 100,000, and
 * would make an edited row jump while the sheet is sorted.
 */
function patchRows<Row>(core: SheetCore<Row>, update: readonly Row[], add: readonly Row[]): void {
  let hasNewKind = false
  for (const row of update) {
    const node = core.api.getRowNode(core.props.getRowId(row))
    if (!node) continue
    hasNewKind ||= core.kindOf(node.data as Row) !== core.kindOf(row)
    node.updateData(row)
  }
  keepInSight(core, add)
  if (add.length > 0) core.api.applyTransaction({ add: [...add] })
  else if (hasNewKind) readRows(core)
}

/** Rows that join a filtered sheet whose other rows stay are new entries; another month's are all new. */
function replaceRows<Row>(core: SheetCore<Row>, before: readonly Row[], after: readonly Row[]): void {
  if (isFiltering(core)) {
    const was = new Set(before.map(core.props.getRowId))
    const added = after.filter((row) => !was.has(core.props.getRowId(row)))
    if (added.length < after.length / 2) keepInSight(core, added)
  }
  core.api.setGridOption('rowData', [...after])
}

/** Brings the grid up to new properties, with the least work: one edited row must not cost a pass over all of them. */
export function syncGrid<Row>(core: SheetCore<Row>, before: SheetProps<Row>, after: SheetProps<Row>): void {
  if (before.columns !== after.columns || before.hasGutter !== after.hasGutter) {
    core.api.setGridOption('columnDefs', columnDefs(core))
    readColumns(core)
    readTests(core)
  }
  if (core.pages && after.pages && after.pages !== core.pages.source) {
    core.pages = new PageCache(after.pages, core.pages.view)
    core.api.setGridOption('datasource', datasourceOf(core, core.pages))
  }
  const change = diffRows(before.rows, after.rows, after.getRowId)
  if (change.kind === 'replace') replaceRows(core, before.rows, after.rows)
  else if (change.kind === 'patch') patchRows(core, change.update, change.add)
  if (change.kind !== 'same' || before.aliasOf !== after.aliasOf) adoptAliases(core)
  if (gutterWidth(before.rows.length) !== gutterWidth(after.rows.length)) {
    core.api.setColumnWidths([{ key: GUTTER, newWidth: gutterWidth(after.rows.length) }])
  }
  if (before.entryRow?.row !== after.entryRow?.row || before.totals !== after.totals || (change.kind !== 'same' && isFiltering(core))) {
    core.api.setGridOption('pinnedBottomRowData', pinnedRows(core))
  }
  const marksChanged = before.cellMarks !== after.cellMarks || before.entryRow?.marks !== after.entryRow?.marks
  if (marksChanged || before.comments !== after.comments) core.api.refreshCells({ force: true })
  if (before.rowKind !== after.rowKind && change.kind === 'same') { core.api.redrawRows(); readRows(core) }
  if (before.entryRow?.row !== after.entryRow?.row) entryRenewed(core)
  // The grid tells of new rows a moment later; until then a key would find the old ones.
  if (change.kind === 'replace' || (change.kind === 'patch' && change.add.length > 0)) rowsMoved(core)
  if (change.kind !== 'same') tellActiveAnew(core)
  if (change.kind !== 'same' || before.columns !== after.columns) emitSelection(core)
  if (change.kind !== 'same' || marksChanged || before.columns !== after.columns || before.entryRow?.row !== after.entryRow?.row) core.touch()
}
