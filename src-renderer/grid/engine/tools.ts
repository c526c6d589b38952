import type { ColumnFilter } from '../../../src-shared/listing/filter'

/** A column the rows are sorted by; the first one counts most. */
export interface SortKey { key: string; direction: 'asc' | 'desc' }

/** What the panel beside or above the sheet shows at the moment. */
export type ToolPanel = 'find' | 'replace' | 'columns' | 'problems'

/** The view a user has made of a sheet (视图): nothing in it changes a record. */
export interface ToolState {
  isFilterRow: boolean
  filters: ReadonlyMap<string, ColumnFilter>
  sort: readonly SortKey[]
  /** Rows shown and rows there are, subtotals apart. */
  shown: number
  total: number
  /** The column whose values are being ticked, and where its list stands. */
  choosing: { key: string; anchor: DOMRect } | null
  panel: ToolPanel | null
  /** What is looked for, lower case; empty for nothing. */
  sought: string
  /** Goes up whenever rows, marks or bad cells changed, for what is reckoned from all of them. */
  version: number
  /** Size of the sheet in per cent. */
  zoom: number
  /** How cells of a column are coloured, by column. */
  colours: Readonly<Record<string, ColourRule>>
}

/** Conditional colour (条件着色): negative figures, figures beyond a bound, bars by size, or equal values alike. */
export type ColourRule = { kind: 'bars' } | { kind: 'repeated' } | { kind: 'when'; condition: string }

export const NO_TOOLS: ToolState = {
  isFilterRow: false, filters: new Map(), sort: [], shown: 0, total: 0, choosing: null, panel: null, sought: '', version: 0, zoom: 100, colours: {}
}
