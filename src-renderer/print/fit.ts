import type { PrintTable } from './print.table'

/** Columns that stand on one sheet together, by index, and each one's share of the paper in percent. */
export interface ColumnPart { columns: readonly number[]; shares: readonly number[] }

/**
 * Spreads columns over the room there is by the width that each needs, in one unit. Where they need more together, they go
 * on over further sheets, the first column on each, as a spreadsheet prints.
 */
export function fitColumns(needs: readonly number[], room: number): ColumnPart[] {
  const [first, ...others] = needs.map((_, index) => index)
  const parts: number[][] = [[first!]]
  let used = needs[first!]!
  for (const column of others) {
    const width = needs[column]!
    if (used + width > room && parts.at(-1)!.length > 1) {
      parts.push([first!])
      used = needs[first!]!
    }
    parts.at(-1)!.push(column)
    used += width
  }
  return parts.map((columns) => {
    const total = columns.reduce((sum, column) => sum + needs[column]!, 0)
    return { columns, shares: columns.map((column) => (100 * needs[column]!) / total) }
  })
}

/** The table with some of its columns, in their new widths. */
export const tablePart = (table: PrintTable, { columns, shares }: ColumnPart): PrintTable => ({
  ...table, columns: columns.map((column, at) => ({ ...table.columns[column]!, share: shares[at]! })),
  rows: table.rows.map((row) => ({ ...row, cells: columns.map((column) => row.cells[column] ?? ''), ...(row.strong ? { strong: columns.flatMap((column, at) => (row.strong!.includes(column) ? [at] : [])) } : {}) }))
})
