import type { ColumnKind, RowKind, SelectionSummary } from '../sheet.types'
import { areaOf, type Box } from './range'

/** What the summary needs to know of a sheet. */
export interface SummarySource {
  kindOf: (col: number) => ColumnKind
  rowKind: (row: number) => RowKind
  /** The value of a cell; undefined for text that could not be read. */
  value: (row: number, col: number) => unknown
}

class Figures {
  count = 0
  sum = 0
  min = Infinity
  max = -Infinity
  add(value: number): void {
    this.count++
    this.sum += value
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
  }
}

/**
 * Sum, average, count, least and greatest of a selected range, as Excel's status bar shows them. Subtotal rows would
 * count twice and bad rows don't count at all, so both are left out and told. Amounts and pieces can't be added: when
 * the range holds money only money is summed.
 */
export function summarize(box: Box, label: string, source: SummarySource): SelectionSummary {
  const summing = new Summing(Array.from({ length: box.right - box.left + 1 }, (_, index) => source.kindOf(box.left + index)))
  for (let row = box.top; row <= box.bottom; row++) summing.add(source.rowKind(row), (index) => source.value(row, box.left + index))
  return summing.result(label, areaOf(box))
}

/** The same figures for rows that come one after the other; `kinds` are those of the range's columns. */
export class Summing {
  private readonly money = new Figures()
  private readonly integers = new Figures()
  private filled = 0
  private skippedRows = 0
  private readonly kinds: readonly ColumnKind[]
  constructor(kinds: readonly ColumnKind[]) { this.kinds = kinds }

  /** Takes a row; `value` gives the cell of the range's column `index`. */
  add(rowKind: RowKind, value: (index: number) => unknown): void {
    if (rowKind === 'subtotal' || rowKind === 'bad') { this.skippedRows++; return }
    for (let index = 0; index < this.kinds.length; index++) {
      const found = value(index)
      if (found === null || found === undefined || found === '') continue
      this.filled++
      if (typeof found !== 'number') continue
      if (this.kinds[index] === 'money') this.money.add(found)
      else if (this.kinds[index] === 'integer') this.integers.add(found)
    }
  }

  result(label: string, cells: number): SelectionSummary {
    const base = { label, cells, filled: this.filled, skippedRows: this.skippedRows }
    if (this.money.count > 0) {
      const { count, sum, min, max } = this.money
      return { ...base, count, sumFen: sum, averageFen: Math.round(sum / count), minFen: min, maxFen: max }
    }
    if (this.integers.count > 0) {
      const { count, sum, min, max } = this.integers
      return { ...base, count, sum, average: sum / count, min, max }
    }
    return { ...base, count: 0 }
  }
}
