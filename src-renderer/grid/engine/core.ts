import type { GridApi, IRowNode } from 'ag-grid-community'
import { gridMessages } from '../../../src-shared/messages/grid'
import { displayText, valueOf } from '../../../src-shared/listing/cell'
import { editText, parseText } from '../model/kinds'
import { History } from '../model/history'
import type { Box, Extent, Range } from '../model/range'
import {
  ENTRY_ROW, type ActiveCell, type BadCell, type CellChange, type CellMark, type CellState, type Option, type RowKind,
  type SheetColumn, type SheetProps, type StepRows, type TotalRow
} from '../sheet.types'
import { PageCache } from './pages'
import { Store } from './store'
import { NO_TOOLS, type ToolState } from './tools'

/** Where the active cell is: a displayed row of the body, or the entry row (row 0 of its own). */
export interface Place { area: 'body' | 'entry'; row: number; col: number }

/** `enter`: typing replaced the cell and arrows leave it. `edit`: F2 or double click, arrows move the caret. */
export interface Editing { mode: 'enter' | 'edit'; initial: string; shown: CellState }

export interface SheetState {
  active: Place | null
  range: Range | null
  editing: Editing | null
  options: readonly Option[]
  highlighted: number
  isPicking: boolean
  menu: { x: number; y: number } | null
  fillTo: Box | null
  isFocused: boolean
  /** The cell under the mouse, for its mark's reason. */
  hovered: { rowId: string; key: string } | null
  /** The cell whose comment card is open. */
  commented: { rowId: string; key: string } | null
  notice: string
}

/** A pinned row of AG Grid: the entry row or a total. */
export type PinnedRow<Row> = { id: string; entry: Row } | { id: string; total: TotalRow }

/** One step: cells that changed, with rows that came or went, or a step that only the owner knows how to turn. */
export interface HistoryEntry<Row> {
  changes: readonly CellChange<Row>[]
  removed?: StepRows
  own?: unknown
  appended?: StepRows
}

export const GUTTER = '\u0000gutter'
const IDLE: SheetState = {
  active: null, range: null, editing: null, options: [], highlighted: -1, isPicking: false, menu: null, fillTo: null,
  isFocused: false, hovered: null, commented: null, notice: ''
}

/** What all parts of one sheet share: its state, its grid, and reading cells by place. */
export class SheetCore<Row> {
  readonly state = new Store<SheetState>(IDLE)
  /** Filters, sorting and what else makes up the user's view of the rows. */
  readonly tools = new Store<ToolState>(NO_TOOLS)
  readonly history = new History<HistoryEntry<Row>>()
  props: SheetProps<Row>
  api!: GridApi
  root!: HTMLElement
  input!: HTMLInputElement
  /** Columns as displayed, without the gutter; refreshed when the grid's columns change. */
  columns: readonly SheetColumn<Row>[] = []
  /** Row numbers by displayed row, 0 for subtotals. */
  numbers = new Int32Array(0)
  /** The column a run of Tab started from, to which Enter returns. */
  tabColumn: number | null = null
  /** Rows read so far of a sheet whose rows stay with the services. */
  pages: PageCache<Row> | null
  /** Remembers the user's arrangement of the columns; there from the moment the grid is. */
  keepLayout: () => void = () => undefined
  private isTouched = false
  /** The step of undo or redo that waits for the services. */
  turning: Promise<void> | undefined
  private readonly bad = new Map<string, BadCell>()

  constructor(props: SheetProps<Row>) {
    this.props = props
    this.pages = props.pages ? new PageCache(props.pages) : null
    for (const cell of props.initialBadCells ?? []) this.bad.set(badKey(cell.rowId, cell.key), cell)
  }

  get extent(): Extent { return { rows: this.api.getDisplayedRowCount(), cols: this.columns.length } }

  rowAt({ area, row }: Pick<Place, 'area' | 'row'>): Row | undefined {
    if (area === 'entry') return this.props.entryRow?.row
    // The grid would go and fetch what it is only asked about.
    return this.pages ? this.pages.peek(row) : (this.api.getDisplayedRowAtIndex(row)?.data as Row | undefined)
  }
  idAt({ area, row }: Pick<Place, 'area' | 'row'>): string {
    if (area === 'entry') return ENTRY_ROW
    const here = this.pages?.peek(row)
    if (this.pages) return here === undefined ? '' : this.props.getRowId(here)
    return this.api.getDisplayedRowAtIndex(row)?.id ?? ''
  }
  /** The grid's node of a row, also under the id it had before it was kept. */
  nodeOf(rowId: string): IRowNode | undefined {
    const alias = this.props.aliasOf?.(rowId)
    return this.api.getRowNode(rowId) ?? (alias === undefined ? undefined : this.api.getRowNode(alias))
  }
  /** A row by id, shown or filtered away. */
  rowOf(rowId: string): Row | undefined { return rowId === ENTRY_ROW ? this.props.entryRow?.row : (this.nodeOf(rowId)?.data as Row | undefined) }
  /** What a cell holds, by id. */
  stateOf(rowId: string, key: string): CellState {
    const row = this.rowOf(rowId), column = this.props.columns.find((one) => one.key === key)
    if (!column || row === undefined) return { value: null }
    const bad = this.badAt(rowId, key)
    return bad ? { text: bad.text, problem: bad.problem } : { value: valueOf(column, row) }
  }
  kindOf(row: Row): RowKind { return this.props.rowKind?.(row) ?? 'data' }

  isEditable(place: Place): boolean {
    const column = this.columns[place.col], row = this.rowAt(place)
    if (!column || row === undefined) return false
    return this.isEditableRow(this.idAt(place), row, column)
  }
  isEditableRow(rowId: string, row: Row, column: SheetColumn<Row>): boolean {
    if (rowId !== ENTRY_ROW) {
      const kind = this.kindOf(row)
      if (!this.props.onChange || kind === 'locked' || kind === 'subtotal') return false
    }
    return typeof column.editable === 'function' ? column.editable(row) : column.editable === true
  }

  /** What the cell holds: its value, or the text that could not be read. */
  stateAt(place: Place): CellState {
    const column = this.columns[place.col], row = this.rowAt(place)
    if (!column || row === undefined) return { value: null }
    const bad = this.badAt(this.idAt(place), column.key)
    return bad ? { text: bad.text, problem: bad.problem } : { value: valueOf(column, row) }
  }
  /** Text for the editor and the clipboard. */
  textAt(place: Place): string {
    const state = this.stateAt(place), column = this.columns[place.col], row = this.rowAt(place)
    if ('problem' in state) return state.text
    return column && row !== undefined ? editText(column, state.value, row) : ''
  }
  displayAt(place: Place): string {
    const state = this.stateAt(place), column = this.columns[place.col], row = this.rowAt(place)
    if ('problem' in state) return state.text
    return column && row !== undefined ? displayText(column, state.value, row) : ''
  }
  /** Reads text for a column; text that can't be read keeps its reason. */
  read(column: SheetColumn<Row>, text: string, row: Row): CellState {
    const parsed = parseText(column, text, row)
    return 'problem' in parsed ? { text, problem: parsed.problem } : parsed
  }

  badAt(rowId: string, key: string): BadCell | undefined {
    return this.bad.size === 0 ? undefined : this.bad.get(badKey(rowId, key))
  }
  /** Keeps or drops a bad cell. */
  markBad(rowId: string, key: string, state: CellState): void {
    if ('problem' in state) this.bad.set(badKey(rowId, key), { rowId, key, ...state })
    else this.bad.delete(badKey(rowId, key))
    this.touch()
  }
  /** Rows or marks changed: what is reckoned from all of them is due again, once for all changes of one turn. */
  touch(): void {
    if (this.isTouched) return
    this.isTouched = true
    queueMicrotask(() => {
      this.isTouched = false
      this.tools.set({ version: this.tools.get().version + 1 })
    })
  }
  badCells(): readonly BadCell[] { return [...this.bad.values()] }

  markAt(rowId: string, row: Row, key: string): CellMark | undefined {
    const bad = this.badAt(rowId, key)
    if (bad) return { mark: 'bad', reason: bad.problem }
    return rowId === ENTRY_ROW ? this.props.entryRow?.marks?.(key) : this.props.cellMarks?.(row, key)
  }

  /** 第 7 行, or what a row without a number is: the entry row, a subtotal. */
  rowLabel(place: Place): string {
    if (place.area === 'entry') return gridMessages.entryRow
    const number = this.numbers[place.row] ?? 0
    return number === 0 ? gridMessages.totalRow : gridMessages.rowLabel(number)
  }
  activeCell(): ActiveCell<Row> | undefined {
    const place = this.state.get().active
    const column = place ? this.columns[place.col] : undefined
    const row = place ? this.rowAt(place) : undefined
    if (!place || !column || row === undefined) return undefined
    const state = this.stateAt(place)
    return {
      row, rowId: this.idAt(place), key: column.key, label: `${column.title} ${this.rowLabel(place)}`,
      text: this.textAt(place), value: 'value' in state ? state.value : undefined, isEditable: this.isEditable(place)
    }
  }
  /** Says something in the status line and to screen readers. */
  tell(notice: string): void {
    this.state.set({ notice })
    this.props.onNotice?.(notice)
  }
}

const badKey = (rowId: string, key: string) => `${rowId}\u0000${key}`
