import { parseAmountCell } from './cells'
import type { RawCell } from './raw'
import type { RowReader } from './read-row'
import type { AmountRole } from './shape'
import type { PrintedTotal, Table, TableRow } from './table'
import { labelKind } from './words'

/** Whether a printed total is the sum of the entries; `with_opening` when it also counts the opening balance. */
export interface TotalCheck {
  label: string
  row: number
  verdict: 'without_opening' | 'with_opening' | 'differs'
  /** The sums of the entries nearest to what is printed. */
  inFen: number
  outFen: number
}

/** The fen of a cell, or undefined where it holds none. */
export function readableFen(cell: RawCell | undefined, unit: number): number | undefined {
  const amount = parseAmountCell(cell, unit)
  return 'value' in amount ? amount.value : undefined
}

const columnOf = (reader: RowReader, role: AmountRole) => {
  const field = reader.shape.fields.find((found) => found.role === role && found.key in reader.mapping.fields)
  return field === undefined ? undefined : reader.mapping.fields[field.key]
}

/** Reads a total row's figures; in a table of category columns, the row's total or the sum of its categories. */
export function printedTotal(cells: readonly RawCell[], row: number, label: string, reader: RowReader): PrintedTotal | undefined {
  const at = (column: number | undefined) => (column === undefined ? undefined : readableFen(cells[column], reader.unitOf(column)))
  const categories = reader.mapping.categories.map((found) => at(found.index)).filter((amount) => amount !== undefined)
  const across = at(reader.mapping.rowTotal) ?? (categories.length > 0 ? categories.reduce((a, b) => a + b, 0) : undefined)
  const inFen = at(columnOf(reader, 'in')), outFen = at(columnOf(reader, 'out')) ?? across ?? at(columnOf(reader, 'single'))
  if (inFen === undefined && outFen === undefined) return undefined
  return { label, row, ...(inFen === undefined ? {} : { inFen }), ...(outFen === undefined ? {} : { outFen }) }
}

/** An opening row's balance: its printed balance, else what is typed under income less expense, else its first number. */
export function openingOf(cells: readonly RawCell[], reader: RowReader): number | undefined {
  const at = (role: AmountRole) => {
    const column = columnOf(reader, role)
    return column === undefined ? undefined : readableFen(cells[column], reader.unitOf(column))
  }
  const balance = at('balance')
  if (balance !== undefined) return balance
  const inFen = at('in'), outFen = at('out')
  if (inFen !== undefined || outFen !== undefined) return (inFen ?? 0) - (outFen ?? 0)
  const single = at('single')
  if (single !== undefined) return single
  const dates = new Set(Object.values(reader.mapping.dateParts ?? {}))
  const index = cells.findIndex((cell, column) => typeof cell === 'number' && !dates.has(column))
  return index < 0 ? undefined : readableFen(cells[index], reader.unitOf(index))
}

/** A balance given above the table: 上月结余：5000.00 in one cell, or the figure in the next filled one. */
export function openingAbove(rows: readonly (readonly RawCell[])[], unit: number): number | undefined {
  for (const cells of rows) {
    const filled = cells.filter((cell) => cell !== null && cell !== '')
    for (const [index, cell] of filled.entries()) {
      if (typeof cell !== 'string') continue
      const [name = '', figure] = cell.normalize('NFKC').split(':')
      if (labelKind(name) !== 'opening') continue
      const fen = readableFen(figure === undefined || figure.trim() === '' ? filled[index + 1] : figure, unit)
      if (fen !== undefined) return fen
    }
  }
  return undefined
}

/**
 * Checks the printed totals against the entries above them: all of them, those since the last total of the same name, or
 * those of the same month, each with and without the opening balance. A single amount counts as expense unless the entry
 * was resolved to income.
 */
export function compareTotals(table: Table): TotalCheck[] {
  const lastOf = new Map<string, number>()
  return table.printedTotals.map((printed) => {
    const above = table.rows.filter((row) => row.kind === 'data' && row.rowNumber < printed.row)
    const since = above.filter((row) => row.rowNumber > (lastOf.get(printed.label) ?? 0))
    const month = String(above.at(-1)?.values['date'] ?? '').slice(0, 7)
    const sameMonth = above.filter((row) => String(row.values['date'] ?? '').startsWith(month))
    lastOf.set(printed.label, printed.row)
    for (const entries of [above, since, sameMonth]) {
      const [inFen, outFen] = sums(entries, table)
      const isOut = printed.outFen === undefined || printed.outFen === outFen
      const agrees = (opening: number) => isOut && (printed.inFen === undefined || printed.inFen === inFen + opening)
      const verdict = agrees(0) ? 'without_opening' : agrees(table.openingFen ?? 0) ? 'with_opening' : undefined
      if (verdict) return { label: printed.label, row: printed.row, verdict, inFen, outFen }
    }
    const [inFen, outFen] = sums(since, table)
    return { label: printed.label, row: printed.row, verdict: 'differs', inFen, outFen }
  })
}

function sums(rows: readonly TableRow[], table: Table): [inFen: number, outFen: number] {
  let inFen = 0, outFen = 0
  for (const { values } of rows) {
    for (const key of table.inKeys) inFen += Number(values[key] ?? 0)
    for (const key of table.outKeys) outFen += Number(values[key] ?? 0)
  }
  return [inFen, outFen]
}
