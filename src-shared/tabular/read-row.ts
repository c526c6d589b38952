import {
  parseAmountCell, parseCodeCell, parseDateCell, parseIdentityCell, parseIntegerCell, parseTextCell, type CellProblem, type DateHint, type Parsed
} from './cells'
import type { Mapping } from './columns'
import { isRawDate, type RawCell } from './raw'
import type { FieldKind, FieldShape, TableShape } from './shape'
import type { CellIssue, TableRow, Values } from './table'
import { cellText, isBlankMark, matchKey } from './text'
import { dittoMarks } from '../messages/tabular'

/** How to read this table's cells, settled once. */
export interface RowReader {
  shape: TableShape
  mapping: Mapping
  hint: DateHint
  /** Yuan per 1, by column. */
  unitOf(column: number): number
}

/** The last entry's values, for what is written once (日期, 同上) and for months in a column of their own. */
export interface Above { values: Values; parts: Record<string, RawCell> }

const DITTO: ReadonlySet<string> = new Set(dittoMarks.map(matchKey))

/** Reads an entry. Several categories in one row give several entries, each with the row's number. */
export function readEntries(cells: readonly RawCell[], rowNumber: number, reader: RowReader, above: Above): TableRow[] {
  const row: TableRow = { rowNumber, kind: 'data', label: '', values: {}, problems: [], carried: [] }
  for (const field of reader.shape.fields) readField(field, cells, row, reader, above)
  if (reader.mapping.categories.length > 0) return unpivot(cells, row, reader)
  const wanted = reader.shape.anyAmount?.filter((key) => key in reader.mapping.fields) ?? []
  const isBroken = row.problems.some((issue) => wanted.includes(issue.key))
  const isSaid = wanted.some((key) => row.values[key] !== undefined && row.values[key] !== 0)
  if (wanted.length > 0 && !isBroken && !isSaid) row.problems.push({ key: wanted.at(-1)!, code: 'required', text: '' })
  return [row]
}

/** What a row that is no entry still says for those below: the date beside 承前页 or 上月结余. */
export function carryDate(cells: readonly RawCell[], reader: RowReader, above: Above) {
  const field = reader.shape.fields.find((found) => found.kind === 'date' && found.isCarried)
  const column = field && reader.mapping.fields[field.key]
  if (!field || (column === undefined && !reader.mapping.dateParts)) return
  const parsed = parseDateCell(column === undefined ? splitDateCell(cells, reader, above) : cells[column], reader.hint)
  if ('value' in parsed) above.values = { ...above.values, [field.key]: parsed.value }
}

function readField(field: FieldShape, cells: readonly RawCell[], row: TableRow, reader: RowReader, above: Above) {
  const column = reader.mapping.fields[field.key]
  const isSplit = field.kind === 'date' && column === undefined && reader.mapping.dateParts !== undefined
  if (column === undefined && !isSplit) return
  const cell = isSplit ? splitDateCell(cells, reader, above) : cells[column!]
  const before = above.values[field.key]
  const isDitto = typeof cell === 'string' && DITTO.has(matchKey(cell)) && field.kind !== 'amount'
  const parsed = isDitto ? { blank: true as const } : parseField(field, cell, reader, column)
  if ('value' in parsed) { row.values[field.key] = parsed.value; return }
  if ('problem' in parsed) { if (!field.isPrinted) row.problems.push(issue(field.key, parsed.problem, cell)); return }
  if ((isDitto || field.isCarried) && before !== undefined) {
    row.values[field.key] = before
    row.carried.push(field.key)
  } else if (field.required || isDitto) row.problems.push(issue(field.key, 'required', cell))
}

const issue = (key: string, code: CellProblem, cell: RawCell | undefined): CellIssue => ({ key, code, text: cellText(cell) })

const parseField = (field: FieldShape, cell: RawCell | undefined, reader: RowReader, column: number | undefined) =>
  parseKind(field.kind, cell, reader.hint, column === undefined ? 1 : reader.unitOf(column))

/** Reads a cell as its field's kind says. */
export function parseKind(kind: FieldKind, cell: RawCell | undefined, hint: DateHint, unit = 1): Parsed<string | number> {
  switch (kind) {
    case 'date': return parseDateCell(cell, hint)
    case 'amount': return parseAmountCell(cell, unit)
    case 'integer': return parseIntegerCell(cell)
    case 'code': return parseCodeCell(cell)
    case 'identity': return parseIdentityCell(cell)
    case 'text': return parseTextCell(cell)
  }
}

/** 月 and 日 as one date text; a part left blank is the one above. A whole date typed into either stands by itself. */
function splitDateCell(cells: readonly RawCell[], reader: RowReader, above: Above): RawCell {
  const parts = reader.mapping.dateParts!
  const part = (name: 'year' | 'month' | 'day') => {
    const column = parts[name]
    const cell = column === undefined ? null : cells[column] ?? null
    if (isRawDate(cell)) return cell
    const text = cellText(cell)
    if (!isBlankMark(text) && !DITTO.has(matchKey(text))) above.parts[name] = text.replace(/\D+$/, '')
    return above.parts[name] ?? null
  }
  const [year, month, day] = [part('year'), part('month'), part('day')]
  if (isRawDate(day) || isRawDate(month)) return isRawDate(day) ? day : month
  if (month === null || day === null) return null
  return [...(year === null ? [] : [cellText(year)]), cellText(month), cellText(day)].join('-')
}

/** One entry per category's amount; a row with nothing but its total is one entry without a category. */
function unpivot(cells: readonly RawCell[], row: TableRow, reader: RowReader): TableRow[] {
  const { category: categoryKey, amount: amountKey } = reader.shape.unpivot!
  const entries: TableRow[] = []
  for (const { index, category } of reader.mapping.categories) {
    const parsed = parseAmountCell(cells[index], reader.unitOf(index))
    if ('blank' in parsed || ('value' in parsed && parsed.value === 0)) continue
    const values: Values = { ...row.values, [categoryKey]: category }
    const problems = [...row.problems]
    if ('value' in parsed) values[amountKey] = parsed.value
    else problems.push(issue(amountKey, parsed.problem, cells[index]))
    entries.push({ ...row, values, problems, carried: [...row.carried] })
  }
  const hasOther = reader.shape.anyAmount?.some((key) => row.values[key] !== undefined && row.values[key] !== 0)
  const isBroken = row.problems.some((found) => reader.shape.anyAmount?.includes(found.key))
  if (hasOther || (entries.length === 0 && isBroken)) entries.unshift(row)
  if (entries.length > 0) return entries
  const { rowTotal } = reader.mapping
  const total = rowTotal === undefined ? undefined : parseAmountCell(cells[rowTotal], reader.unitOf(rowTotal))
  if (total && 'value' in total && total.value !== 0) return [{ ...row, values: { ...row.values, [amountKey]: total.value } }]
  return [{ ...row, problems: [...row.problems, { key: amountKey, code: 'required', text: '' }] }]
}
