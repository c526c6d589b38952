import { Refusal } from '../../src-shared/kernel/errors'
import type { RawCell, RawMerge } from '../../src-shared/tabular/raw'
import { isEmpty } from '../../src-shared/tabular/text'
import type { ReadLimits } from './limits'

/** What all sheets of a workbook share: the limits, and how many cells are left under them. */
export interface CellBudget { limits: ReadLimits; cellsLeft: number }

export const MOST_COLUMNS = 16_384
/** What an empty row weighs in cells: one cell in the last row of a sheet brings a million of them. */
const ROW_COST = 4
const MOST_MERGES = 200_000
/** Gaps before filled cells, from `MANY_GAPS` on, so many to one: no table, and memory is not spent to find out. */
const MANY_GAPS = 2_000_000, GAPS_TO_FILLED = 100

/** Gathers a sheet's cells by position, in any order, and counts what they cost before memory is taken. */
export class CellRows {
  readonly rows: RawCell[][] = []
  readonly merges: RawMerge[] = []
  private readonly budget: CellBudget
  private filled = 0
  private gaps = 0

  constructor(budget: CellBudget) { this.budget = budget }

  /** The row at a 0-based index, made when missing. Refuses with FILE_DAMAGED or FILE_TOO_LARGE. */
  row(index: number): RawCell[] {
    const known = this.rows[index]
    if (known) return known
    if (!Number.isInteger(index) || index < 0) throw new Refusal('FILE_DAMAGED', { reason: 'row' })
    if (index >= this.budget.limits.rows) throw new Refusal('FILE_TOO_LARGE', { limit: 'rows' })
    this.spend(ROW_COST * (index + 1 - this.rows.length))
    while (this.rows.length <= index) this.rows.push([])
    return this.rows[index]!
  }

  /** Puts a cell into a row that `row` gave; an empty one takes no room. Refuses with FILE_DAMAGED or FILE_TOO_LARGE. */
  put(row: RawCell[], column: number, cell: RawCell) {
    if (column < 0 || column >= MOST_COLUMNS) throw new Refusal('FILE_DAMAGED', { reason: 'cell' })
    if (cell === null || cell === '') return
    this.filled++
    this.gaps += Math.max(0, column - row.length)
    if (this.gaps > MANY_GAPS && this.gaps > GAPS_TO_FILLED * this.filled) throw new Refusal('FILE_TOO_LARGE', { limit: 'cells' })
    this.spend(Math.max(0, column + 1 - row.length))
    while (row.length < column) row.push(null)
    row[column] = typeof cell === 'string' ? ownText(cell) : cell
  }

  /** Adds a merged range. Refuses with FILE_TOO_LARGE. */
  merge(range: RawMerge) {
    if (this.merges.length >= MOST_MERGES) throw new Refusal('FILE_TOO_LARGE', { limit: 'merges' })
    this.merges.push(range)
  }

  /** Takes a number of cells from the budget. Refuses with FILE_TOO_LARGE when it is used up. */
  private spend(cells: number) {
    this.budget.cellsLeft -= cells
    if (this.budget.cellsLeft < 0) throw new Refusal('FILE_TOO_LARGE', { limit: 'cells' })
  }
}

/** V8 keeps a part of a longer text as a window onto it, and with it the whole text, from this length on. */
const LEAST_WINDOW = 13
/** The same text without the part of the file that it was cut from. */
const ownText = (text: string) => (text.length < LEAST_WINDOW ? text : Buffer.from(text, 'utf16le').toString('utf16le'))

/** Drops empty rows at the end, which formatting leaves behind by the thousand. */
export function trimRows(rows: RawCell[][]): RawCell[][] {
  let length = rows.length
  while (length > 0 && rows[length - 1]!.every(isEmpty)) length--
  rows.length = length
  return rows
}

/** A cell of an ISO date or moment (`2026-03-05`, `2026-03-05T08:00:00.5`); other text stays text. */
export function isoCell(value: string): RawCell {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}).*)?$/.exec(value) ?? []
  if (date === undefined) return value
  return time === undefined || time === '00:00:00' ? { date } : { date, time }
}
