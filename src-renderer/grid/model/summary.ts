import type { ColumnKind, RowKind, SelectionSummary } from '../sheet.types'
import { areaOf, type Box } from './range'

/** What the summary needs to know of a sheet. */
export interface SummarySource {
  kindOf: (col: number) => ColumnKind
  rowKind: (row: number) => RowKind
  /** The value of a cell; undefined for text that could not be read. */
  value: (row: number, col: number) => unknown
}

/**
 * Sum, average, count, least and greatest of a selected range, as Excel's status bar shows them. Subtotal rows would
 * count twice and bad rows don't count at all, so both are left out and told. Amounts and pieces can't be added: when
 * the range holds money only money is summed.
 */
export function summarize(box: Box, label: string, source: SummarySource): SelectionSummary {
  const money = new Figures(), integers = new Figures()
  let filled = 0, skippedRows = 0
  const kinds = Array.from({ length: box.right - box.left + 1 }, (_, index) => source.kindOf(box.left + index))
  for (let row = box.top; row <= box.bottom; row++) {
    const rowKind = source.rowKind(row)
    if (rowKind === 'subtotal' || rowKind === 'bad') { skippedRows++; continue }
    for (let index = 0; index < kinds.length; index++) {
      const value = source.value(row, box.left + index)
      if (value === null || value === undefined || value === '') continue
      filled++
      if (typeof value !== 'number') continue
      if (kinds[index] === 'money') money.add(value)
      else if (kinds[index] === 'integer') integers.add(value)
    }
  }
  const base = { label, cells: areaOf(box), filled, skippedRows }
  if (money.count > 0) {
    return {
      ...base, count: money.count, sumFen: money.sum, averageFen: Math.round(money.sum / money.count),
      minFen: money.min, maxFen: money.max
    }
  }
  if (integers.count > 0) {
    const { count, sum, min, max } = integers
    return { ...base, count, sum, average: sum / count, min, max }
  }
  return { ...base, count: 0 }
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
