import type { ReactNode } from 'react'
import type { ColumnKind, ListColumn } from '../../src-shared/listing/cell'

export type { ColumnKind }

/** The colours a tag or a cell's text may have; always with words, never alone. */
export type Tone = 'draft' | 'wait' | 'info' | 'ok' | 'err' | 'in' | 'out' | 'plain' | 'dim' | 'muted' | 'strong'

/** What typed or pasted text came to in one column. */
export type Parsed = { value: unknown } | { problem: string }

/** What a cell holds: a value, or text that could not be read and is kept, red, with the reason. */
export type CellState = { value: unknown } | { text: string; problem: string }

/** One suggestion of a choice column (候选项). `matches` are [from, to) offsets in `label` to be shown blue. */
export interface Option {
  value: unknown
  label: string
  hint?: string
  matches?: readonly (readonly [number, number])[]
  group?: string
}

export interface SheetColumn<Row> extends ListColumn<Row> {
  title: string
  width?: number
  /** Share of the width left over; a column has either `flex` or `width`. */
  flex?: number
  minWidth?: number
  pinned?: 'left' | 'right'
  align?: 'left' | 'right' | 'center'
  editable?: boolean | ((row: Row) => boolean)
  parse?: (text: string, row: Row) => Parsed
  /** The smallest and largest number that may stand here, money in fen. */
  least?: number
  most?: number
  /** Text in the editor and on the clipboard. */
  text?: (value: unknown, row: Row) => string
  /** Suggestions for what has been typed; synchronous, so that the list keeps up with the keys. */
  choices?: (text: string, row: Row) => readonly Option[]
  allowsFreeText?: boolean
  /** Stands under the suggestions, such as the budget left. */
  choicesFooter?: (option: Option | undefined, row: Row) => ReactNode
  tone?: (value: unknown, row: Row) => Tone | undefined
  /** The date from which missing parts of a typed date come; without it today. */
  near?: (row: Row) => string
  /** True where two values are the same record under two names, such as one not kept yet. */
  isSame?: (a: unknown, b: unknown) => boolean
  isHidden?: boolean
  isSortable?: boolean
}

/** `subtotal` rows are not counted or numbered, `locked` rows are read-only, `bad` rows are kept and not counted. */
export type RowKind = 'data' | 'subtotal' | 'locked' | 'bad'

export interface CellMark { mark: 'bad' | 'warning' | 'locked'; reason: string }

/** Comments on cells (批注): the sheet shows where they are and opens their card; what they say is the owner's. */
export interface SheetComments<Row> {
  /** Whether the cell has a comment that is not settled; it gets the blue corner. */
  has: (row: Row, key: string) => boolean
  /** Whether Shift+F2 opens a card on the cell. */
  canOpen: (row: Row, key: string) => boolean
  /** What was said, shown under the mouse. */
  preview: (row: Row, key: string) => ReactNode
  /** The card to read and write in; it takes the keyboard, and `close` gives it back. */
  card: (row: Row, key: string, close: () => void) => ReactNode
}

/** One change of one cell; `row` is the row as it was. `rowId` of the entry row is ENTRY_ROW. */
export interface CellChange<Row> {
  rowId: string
  key: string
  row: Row
  before: CellState
  after: CellState
  /** What stood there when typing began, where another changed it meanwhile. */
  shown?: CellState
}
export type ChangeSource = 'type' | 'paste' | 'fill' | 'clear' | 'undo' | 'redo'

/** The id under which changes of the entry row (录入行) are recorded. */
export const ENTRY_ROW = '+entry'

/** A pinned sum at the bottom. A string in a money column is shown as it stands. */
export interface TotalRow { id: string; cells: Readonly<Record<string, unknown>> }

/** What committing the entry row came to: the row it became and the entry that follows; `key` names the cell to go to. */
export type EntryResult = { ok: true; born?: { rowId: string; next: unknown } } | { ok: false; key?: string; born?: never }

export interface EntryRow<Row> {
  /** The values typed so far, kept by the owner. */
  row: Row
  onChange: (changes: readonly CellChange<Row>[], source: ChangeSource) => void
  onCommit: () => EntryResult | Promise<EntryResult>
  /** Where the next entry starts; without it the first editable cell that is still empty. */
  firstKey?: string
  marks?: (key: string) => CellMark | undefined
}

/** Adds rows that were pasted beyond the end. `onAppend` answers the ids of the new rows, in order. */
export interface AppendRows<Row> {
  /** A row as it would start; parsers and `editable` look at it. */
  blankRow: () => Row
  onAppend: (rows: readonly Readonly<Record<string, CellState>>[]) => readonly string[]
  /** Takes rows away, for undo and for `removeRows`; without it a paste that added rows can't be undone. */
  onRemove?: (rowIds: readonly string[]) => Promise<StepOutcome> | void
  /** Brings rows back that were taken away, under their ids; without it they are appended anew. */
  onRestore?: (rowIds: readonly string[], rows: readonly Readonly<Record<string, CellState>>[]) => Promise<StepOutcome>
}

/** What became of a step's rows: done, to be tried again when somebody answers, or never to be done. */
export type StepOutcome = 'done' | 'later' | 'never'

/** A cell that a step can't turn: its row is gone, shut, or the cell holds something else by now. */
export interface Misfit { rowId: string; key: string; reason: 'gone' | 'locked' | 'changed'; expected: { before: CellState; after: CellState } }

/** Rows that came or went with a step, with what their cells held. */
export interface StepRows { rowIds: readonly string[]; rows: readonly Readonly<Record<string, CellState>>[] }

/** A step as it is kept over a restart. */
export interface KeptStep {
  changes: readonly { rowId: string; key: string; before: CellState; after: CellState }[]
  appended?: StepRows
  removed?: StepRows
  own?: unknown
}
export interface KeptHistory { done: readonly KeptStep[]; undone: readonly KeptStep[] }

/** The figures of a selected range. Amounts are fen and stand alone when the range holds any money. */
export interface SelectionSummary {
  label: string
  cells: number
  /** Cells that are not empty, subtotal rows apart. */
  filled: number
  /** Cells that went into the figures. */
  count: number
  sumFen?: number
  averageFen?: number
  minFen?: number
  maxFen?: number
  /** For ranges of integers without money. */
  sum?: number
  average?: number
  min?: number
  max?: number
  /** Rows left out of the figures: subtotals and bad rows. */
  skippedRows: number
}

export interface ActiveCell<Row> { row: Row; rowId: string; key: string; label: string; text: string; value: unknown; isEditable: boolean }

export interface BadCell { rowId: string; key: string; text: string; problem: string }

export interface MenuItem { key: string; label: string; shortcut?: string; isDanger?: boolean; isDisabled?: boolean; onSelect: () => void }

export interface MenuContext<Row> { rows: readonly Row[]; active: ActiveCell<Row> | undefined }

/** A sheet to be written as a file: money in fen, dates `YYYY-MM-DD`; `sums` are the columns to be added up below. */
export interface SheetExport {
  format: 'xlsx' | 'csv'
  title: string
  /** Lines under the title: what is filtered and sorted. */
  notes: readonly string[]
  columns: readonly { title: string; kind: 'text' | 'money' | 'date' | 'integer'; width: number }[]
  rows: readonly (readonly (string | number | null)[])[]
  sums: readonly number[]
}

/** Where widths, order and visibility are kept per user and sheet. */
export interface LayoutStore { get: (key: string) => string | null; set: (key: string, text: string) => void }

export interface SheetHandle {
  focus: () => void
  focusEntry: () => void
  select: (rowId: string, key: string) => void
  /** Scrolls a row into view and leaves the keyboard where it is. */
  reveal: (rowId: string) => void
  undo: () => void
  redo: () => void
  canUndo: () => boolean
  canRedo: () => boolean
  /** Shows the filter row and goes there, or puts it away with its filters. */
  toggleFilters: () => void
  /** Opens the find bar, the column chooser or the list of problems. */
  openPanel: (panel: 'find' | 'replace' | 'columns' | 'problems') => void
  setHidden: (key: string, isHidden: boolean) => void
  resetLayout: () => void
  /** All cells whose text could not be read, also of rows that are not shown at the moment. */
  badCells: () => readonly BadCell[]
  /** Puts text into the active cell as typed, for an edit strip above the sheet. */
  setActiveText: (text: string) => void
  /** Rows the selection reaches into, in the order shown, subtotals apart; for commands on many rows. */
  selectedRowIds: () => readonly string[]
  /** Takes rows away as one step of undo, through `append`. */
  removeRows: (rowIds: readonly string[]) => void
  /** Records a step that `onOwnStep` turns. */
  record: (own: unknown) => void
  /** Forgets undo steps and bad cells of rows that were posted or removed. */
  forget: (rowIds: readonly string[]) => void
}

/** What a user has made of the rows of a paged sheet: conditions by column, and an order, the first column counting most. */
export interface PageView {
  filters: readonly { key: string; text: string; values: readonly string[] | null }[]
  sort: readonly { key: string; direction: 'asc' | 'desc' }[]
}

/** Rows as they pass: `count` of them, without sums `shown` of `total`; the first has the number `number`. `sums` are theirs, by column. */
export interface PagedRows<Row> { rows: readonly Row[]; count: number; shown: number; total: number; number: number; sums: Readonly<Record<string, number>> }

/**
 * Rows that stay with the services (分页行源) and are read piece by piece, for sheets of more rows than a page should
 * hold. A new object means other rows: the sheet reads again. `read` answers rows `from` (included) to `to` as the view
 * shows them, `values` what stands in a column (null where it is too much to choose from), `places` where a text stands.
 */
export interface RowPages<Row> {
  read: (view: PageView, from: number, to: number) => Promise<PagedRows<Row>>
  values: (view: PageView, key: string) => Promise<readonly { text: string; count: number }[] | null>
  places: (view: PageView, text: string, keys: readonly string[]) => Promise<{ count: number; places: readonly (readonly [number, string])[] }>
}

export interface SheetProps<Row> {
  label: string
  /** Empty where the rows come from `pages`. */
  rows: readonly Row[]
  /** Makes the sheet a paged one, to be read and not written. */
  pages?: RowPages<Row>
  columns: readonly SheetColumn<Row>[]
  getRowId: (row: Row) => string
  entryRow?: EntryRow<Row>
  append?: AppendRows<Row>
  totals?: readonly TotalRow[]
  /** Totals of the rows a filter shows; without it the columns that `totals` gives figures for are added up. */
  totalsOf?: (rows: readonly Row[]) => readonly TotalRow[]
  /** The order of the rows is their meaning, as in a tree: they are not sorted. */
  isOrdered?: boolean
  rowKind?: (row: Row) => RowKind
  cellMarks?: (row: Row, key: string) => CellMark | undefined
  comments?: SheetComments<Row>
  onChange?: (changes: readonly CellChange<Row>[], source: ChangeSource) => void
  /** Enter on a read-only cell, double click on it, or F4. */
  onOpen?: (row: Row, key: string) => void
  onSelection?: (summary: SelectionSummary | undefined) => void
  onActiveCell?: (cell: ActiveCell<Row> | undefined) => void
  /** Told whenever cells that could not be read come or go; the owner may list them. */
  onBadCells?: (cells: readonly BadCell[]) => void
  /** Bad cells of an earlier session, so that kept text survives a restart. */
  initialBadCells?: readonly BadCell[]
  /** How many rows a paged sheet has, whenever some of them arrive. */
  onRowCount?: (count: number) => void
  onNotice?: (text: string) => void
  /** Ctrl+Z with nothing left to undo; a day book offers the red-ink reversal (红字冲销) of the active row. */
  onUndoExhausted?: (cell: ActiveCell<Row> | undefined) => void
  /** Writes the sheet as it is seen into a file; without it the menu doesn't offer that. */
  onExport?: (exported: SheetExport) => void
  /** Cells that change along with others, such as an expense that income empties: one step of undo with them. */
  follow?: (changes: readonly CellChange<Row>[]) => readonly CellChange<Row>[]
  /** Where undo steps are kept over a restart. */
  history?: { initial: KeptHistory | undefined; keep: (history: KeptHistory) => void }
  /** The id a row has since it was kept. */
  aliasOf?: (rowId: string) => string | undefined
  /** Brings rows that a step changes into view; false when they are gone, and the step with them. */
  locate?: (rowIds: readonly string[]) => Promise<boolean>
  /** Turns a step recorded by `record`. */
  onOwnStep?: (own: unknown, way: 'undo' | 'redo') => Promise<StepOutcome>
  /** Cells that a step left alone because they no longer fit. */
  onMisfit?: (misfits: readonly Misfit[]) => void
  contextMenu?: (context: MenuContext<Row>) => readonly MenuItem[]
  storageKey?: string
  store?: LayoutStore
  isLoading?: boolean
  empty?: ReactNode
  hasGutter?: boolean
  styleNonce?: string
}
