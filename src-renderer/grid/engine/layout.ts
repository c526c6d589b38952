import type { ColumnState } from 'ag-grid-community'
import type { SheetCore } from './core'
import { isSortable } from './sortable'
import type { ColourRule, SortKey } from './tools'
import { setZoom } from './zoom'

/** What is remembered of a sheet: its columns at 100 %, their sort and colours, and how large it is shown. */
interface Layout { columns: ColumnState[]; sort: readonly SortKey[]; zoom: number; colours: Readonly<Record<string, ColourRule>> }

/** Keeps widths, order, visibility, pinning, sort, colours and zoom under the sheet's key whenever the user changes them. */
export function keepLayout<Row>(core: SheetCore<Row>): void {
  const { storageKey, store } = core.props
  if (storageKey === undefined || !store) return
  const { sort, zoom, colours } = core.tools.get()
  const columns = core.api.getColumnState().map((state) => ({ ...state, ...(typeof state.width !== 'number' ? {} : { width: Math.round(state.width * 100 / zoom) }) }))
  store.set(storageKey, JSON.stringify({ columns, sort, zoom, colours } satisfies Layout))
}

/** Puts the columns as the user left them. Columns unknown since keep their declared place, broken text is ignored. */
export function restoreLayout<Row>(core: SheetCore<Row>): void {
  const { storageKey, store } = core.props
  const layout = storageKey === undefined || !store ? undefined : readLayout(store.get(storageKey))
  if (!layout) return
  const known = new Set(core.props.columns.map(({ key }) => key))
  const isComplete = [...known].every((key) => layout.columns.some(({ colId }) => colId === key))
  const sort = layout.sort.filter(({ key }) => known.has(key) && isSortable(core, key))
  core.tools.set({ sort, colours: layout.colours })
  const state = layout.columns.map((column) => {
    const at = sort.findIndex(({ key }) => key === column.colId)
    return { ...column, sort: at < 0 ? null : sort[at]!.direction, sortIndex: at < 0 ? null : at }
  })
  core.api.applyColumnState({ state, applyOrder: isComplete })
  if (sort.length > 0 && !core.pages) core.api.onFilterChanged()
  if (layout.zoom !== 100) setZoom(core, layout.zoom)
}

/** Columns, sort, colours and size as declared, and forgets what was kept. */
export function resetLayout<Row>(core: SheetCore<Row>): void {
  core.tools.set({ sort: [], colours: {}, zoom: 100 })
  setZoom(core, 100)
  core.api.resetColumnState()
  if (!core.pages) core.api.onFilterChanged()
  core.api.refreshCells({ force: true })
  if (core.props.storageKey !== undefined) core.props.store?.set(core.props.storageKey, '')
}

function readLayout(text: string | null): Layout | undefined {
  try {
    const parsed: unknown = JSON.parse(text ?? 'null')
    // Kept by an earlier version: the columns alone.
    if (Array.isArray(parsed)) return parsed.every(isColumnState) ? { columns: parsed, sort: [], zoom: 100, colours: {} } : undefined
    if (typeof parsed !== 'object' || parsed === null || !('columns' in parsed) || !Array.isArray(parsed.columns) || !parsed.columns.every(isColumnState)) return undefined
    const { sort = [], zoom = 100, colours = {} } = parsed as Partial<Layout>
    return { columns: parsed.columns, sort: Array.isArray(sort) ? sort : [], zoom: zoom >= 80 && zoom <= 160 ? zoom : 100, colours }
  } catch {
    return undefined
  }
}

const isColumnState = (value: unknown): value is ColumnState =>
  typeof value === 'object' && value !== null && 'colId' in value && typeof value.colId === 'string'
