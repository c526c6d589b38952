import { Refusal } from '../kernel/errors'
import { parseDateCell, type DateHint } from './cells'
import { columnContent } from './column-content'
import { columnName } from './column-name'
import { matchColumns, type Mapping } from './columns'
import { detectHeader, type Header } from './header'
import type { RawCell, RawMerge, RawSheet } from './raw'
import { carryDate, readEntries, type Above, type RowReader } from './read-row'
import { classifyRow, rowContext, type RowContext } from './rows'
import { vocabularyOf, type AmountRole, type TableShape } from './shape'
import type { Table, TableRow, TableWarning } from './table'
import { cellText, isEmpty, matchKey } from './text'
import { openingAbove, openingOf, printedTotal, readableFen } from './totals'

/** `categories`: names that may be columns; `year`, `month`: for dates that lack them; the rest as the user corrected it. */
export interface ReadOptions { categories?: readonly string[]; year?: number; month?: number; header?: Header; mapping?: Mapping }

/**
 * Reads a sheet as a table of the given shape: finds its header, matches its columns, sorts entries from totals, openings
 * and notes, and parses every cell. Rows that can't be taken stay, with their problems. Refuses with TABLE_NOT_FOUND.
 */
export function readTable(sheet: RawSheet, shape: TableShape, options: ReadOptions = {}): Table {
  const categories = options.categories ?? []
  const header = options.header ?? detectHeader(sheet, vocabularyOf(shape, categories))
  if (!header) throw new Refusal('TABLE_NOT_FOUND', { sheet: sheet.name })
  const mapping = options.mapping ?? matchColumns(shape, header, categories, sheet)
  const units = new Map(header.columns.map((column) => [column.index, column.unit ?? header.unit]))
  const unitOf = (column: number) => units.get(column) ?? header.unit
  const warnings: TableWarning[] = columnWarnings(sheet, header, mapping)
  for (const { category } of mapping.categories) {
    if (!categories.includes(category)) warnings.push({ code: 'unknown_category', detail: category })
  }
  const hint = dateHint(sheet, shape, header, mapping, options, warnings)
  const reader: RowReader = { shape, mapping, hint, unitOf }
  const keys = (...roles: (AmountRole | undefined)[]) => shape.fields.filter((field) => roles.includes(field.role)).map((field) => field.key)
  const table: Table = { header, mapping, rows: [], printedTotals: [], warnings, inKeys: keys('in'), outKeys: keys('out', 'single') }
  const opening = openingAbove(sheet.rows.slice(0, header.headerRow), header.unit)
  if (opening !== undefined) table.openingFen = opening
  readBody(sheet, reader, rowContext(shape, header, mapping), table)
  const carried = table.rows.filter((row) => row.carried.includes('date')).map((row) => row.rowNumber)
  if (carried.length > 0) warnings.push({ code: 'date_carried', detail: listed(carried) })
  return table
}

function listed(numbers: readonly number[]): string {
  const unique = [...new Set(numbers)]
  return unique.slice(0, 10).join(', ') + (unique.length > 10 ? ' \u2026' : '')
}

function readBody(sheet: RawSheet, reader: RowReader, context: RowContext, table: Table) {
  const first = context.header.headerRow + context.header.headerRows
  const fills = mergeFills(sheet.merges, first, context)
  const above: Above = { values: {}, parts: {} }
  let hasData = false
  for (let index = first; index < sheet.rows.length; index++) {
    const cells = filled(sheet, index, fills.get(index))
    const rowNumber = index + 1
    const { kind, label } = classifyRow(cells, context, hasData)
    if (kind === 'data') {
      const entries = readEntries(cells, rowNumber, reader, above)
      above.values = entries.at(-1)!.values
      hasData = true
      table.rows.push(...entries)
      checkRowTotal(cells, rowNumber, entries, reader, table)
      continue
    }
    table.rows.push({ rowNumber, kind, label, values: {}, problems: [], carried: [] })
    if (kind === 'opening') carryDate(cells, reader, above)
    if (kind === 'opening' && table.openingFen === undefined && !hasData) {
      const opening = openingOf(cells, reader)
      if (opening !== undefined) table.openingFen = opening
    }
    const printed = kind === 'subtotal' ? printedTotal(cells, rowNumber, label, reader) : undefined
    if (printed) table.printedTotals.push(printed)
  }
  trailingNotes(table.rows, sheet, context)
}

/**
 * Below the last real entry, an undated line without a figure is a remark or a line of signatures that fell under the
 * table's columns, not an entry: a lone text, or words where amounts stand.
 */
function trailingNotes(rows: TableRow[], sheet: RawSheet, context: RowContext) {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!
    if (row.kind !== 'data') continue
    const cells = sheet.rows[row.rowNumber - 1] ?? []
    const isDated = context.dates.some((column) => 'value' in parseDateCell(cells[column], { year: 2000, month: 1 }))
    const texts = cells.filter((cell) => !isEmpty(cell))
    const hasWords = context.amounts.some((column) => /^\D+$|:/.test(matchKey(cellText(cells[column]))) && !isEmpty(cells[column]))
    const hasFigure = context.amounts.some((column) => readableFen(cells[column], 1) !== undefined)
    const isLone = texts.length === 1 && typeof texts[0] === 'string'
    if (isDated || hasFigure || context.amounts.length === 0 || !(isLone || hasWords)) return
    rows[index] = { ...row, kind: 'note', label: cellText(texts[0]), values: {}, problems: [], carried: [] }
  }
}

/** Which cells take the value of a merge that starts above; amounts don't, because that would count them twice. */
function mergeFills(merges: readonly RawMerge[], first: number, context: RowContext): Map<number, RawMerge[]> {
  const fillable = new Set([...context.texts, ...context.dates])
  const fills = new Map<number, RawMerge[]>()
  let left = MOST_FILLS
  for (const merge of merges) {
    if (merge.r1 < first || merge.r2 === merge.r1 || !fillable.has(merge.c1)) continue
    left -= merge.r2 - merge.r1
    if (left < 0) throw new Refusal('FILE_TOO_LARGE', { limit: 'merges' })
    for (let row = merge.r1 + 1; row <= merge.r2; row++) {
      const found = fills.get(row)
      if (found) found.push(merge)
      else fills.set(row, [merge])
    }
  }
  return fills
}

/** Cells filled from merges; overlapping merges of whole columns, which no program writes, would have no end. */
const MOST_FILLS = 4_000_000

function filled(sheet: RawSheet, index: number, merges: readonly RawMerge[] | undefined): readonly RawCell[] {
  const cells = sheet.rows[index] ?? []
  if (!merges || cells.every(isEmpty)) return cells
  const copy = [...cells]
  for (const { r1, c1 } of merges) {
    while (copy.length <= c1) copy.push(null)
    if (isEmpty(copy[c1])) copy[c1] = sheet.rows[r1]?.[c1] ?? null
  }
  return copy
}

/** A row whose categories don't add up to its printed total is worth a look. */
function checkRowTotal(cells: readonly RawCell[], rowNumber: number, entries: readonly TableRow[], reader: RowReader, table: Table) {
  const { rowTotal } = reader.mapping
  const printed = rowTotal === undefined ? undefined : readableFen(cells[rowTotal], reader.unitOf(rowTotal))
  const key = reader.shape.unpivot?.amount
  if (printed === undefined || key === undefined || entries.some((entry) => entry.problems.length > 0)) return
  const sum = entries.reduce((total, entry) => total + Number(entry.values[key] ?? 0), 0)
  if (sum !== printed) table.warnings.push({ code: 'row_total_differs', detail: String(rowNumber) })
}

function columnWarnings(sheet: RawSheet, header: Header, mapping: Mapping): TableWarning[] {
  const warnings: TableWarning[] = []
  const inUse = new Set([...Object.values(mapping.fields), ...mapping.categories.map((found) => found.index)])
  const scaled = header.columns.find((column) => inUse.has(column.index) && (column.unit ?? header.unit) !== 1)
  if (scaled) warnings.push({ code: 'unit_scaled', detail: scaled.unit === undefined ? header.unitName : scaled.title })
  const titled = new Set(header.columns.map((column) => column.index))
  const first = header.headerRow + header.headerRows
  const untitled = new Set<number>()
  for (const cells of sheet.rows.slice(first, first + 2000)) {
    for (const [column, cell] of cells.entries()) if (!titled.has(column) && !isEmpty(cell)) untitled.add(column)
  }
  for (const column of untitled) warnings.push({ code: 'untitled_column', detail: columnName(column) })
  if (mapping.categories.length > 0) {
    for (const index of mapping.leftover) {
      const title = header.columns.find((column) => column.index === index)?.title ?? ''
      const { amounts, texts, dates } = columnContent(sheet, header, index)
      if (amounts > texts + dates) warnings.push({ code: 'unmatched_amount_column', detail: title })
    }
  }
  return warnings
}

/** The year and month for dates without one: the user's, the title's, else the year most of the sheet's dates have. */
function dateHint(
  sheet: RawSheet, shape: TableShape, header: Header, mapping: Mapping, options: ReadOptions, warnings: TableWarning[]
): DateHint {
  const hint: DateHint = { ...header.period }
  if (options.year !== undefined) hint.year = options.year
  if (options.month !== undefined) hint.month = options.month
  const field = shape.fields.find((found) => found.kind === 'date')
  const column = field && mapping.fields[field.key]
  if (hint.year !== undefined || column === undefined) return hint
  const counts = new Map<number, number>()
  for (const cells of sheet.rows.slice(header.headerRow + header.headerRows)) {
    const date = parseDateCell(cells[column])
    if ('value' in date) counts.set(Number(date.value.slice(0, 4)), (counts.get(Number(date.value.slice(0, 4))) ?? 0) + 1)
  }
  const [year] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (year === undefined) return hint
  const needsYear = sheet.rows.slice(header.headerRow + header.headerRows).some((cells) => {
    const date = parseDateCell(cells[column])
    return 'problem' in date && date.problem === 'year_missing'
  })
  if (needsYear) warnings.push({ code: 'year_assumed', detail: String(year) })
  return { ...hint, year }
}
