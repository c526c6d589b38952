import { parseAmountCell } from './cells'
import type { Mapping } from './columns'
import type { Header } from './header'
import { isRawDate, isRawFormula, type RawCell } from './raw'
import type { TableShape } from './shape'
import { cellText, isBlankMark, isEmpty } from './text'
import { titleKey } from './title'
import { isNoteText, labelKind, type LabelKind } from './words'

export type RowKind = 'data' | 'blank' | 'subtotal' | 'opening' | 'note' | 'repeatedHeader'

/** Which columns speak for an entry, worked out once per table. */
export interface RowContext {
  header: Header
  titles: ReadonlySet<string>
  amounts: readonly number[]
  dates: readonly number[]
  /** The column of row totals, which says something only where it holds a figure: unused rows have its formula. */
  total: number | undefined
  /** Columns of text and codes besides the date. */
  texts: readonly number[]
}

/** Sorts a mapping's columns by what they can say about a row. */
export function rowContext(shape: TableShape, header: Header, mapping: Mapping): RowContext {
  const amounts = mapping.categories.map((found) => found.index)
  const dates: number[] = Object.values(mapping.dateParts ?? {})
  const texts: number[] = []
  for (const field of shape.fields) {
    const column = mapping.fields[field.key]
    if (column === undefined || field.isPrinted) continue
    if (field.kind === 'amount' || field.kind === 'integer') amounts.push(column)
    else if (field.kind === 'date') dates.push(column)
    else texts.push(column)
  }
  const titles = new Set(header.titleText.split(' ').map(titleKey).filter((key) => key.length > 3))
  return { header, titles, amounts, dates, texts, total: mapping.rowTotal }
}

/**
 * Says what a body row is. `hasData` tells whether an entry stands above: 承前页 and 2月结余 bring the balance in only
 * where none does. A row is an entry when a mapped column other than its date says something.
 */
export function classifyRow(cells: readonly RawCell[], context: RowContext, hasData: boolean): { kind: RowKind; label: string } {
  if (cells.every(isEmpty)) return { kind: 'blank', label: '' }
  const label = rowLabel(cells, context)
  if (label) return { kind: kindOfLabel(label.kind, hasData), label: label.text }
  if (isRepeatedHeader(cells, context.header)) return { kind: 'repeatedHeader', label: '' }
  const firstText = cells.find((cell) => typeof cell === 'string' && !isEmpty(cell)) as string | undefined
  const says = (columns: readonly number[]) => columns.some((column) => isSaid(cells[column]))
  const total = context.total === undefined ? null : cells[context.total] ?? null
  const hasAmount = context.amounts.some((column) => isAmountSaid(cells[column])) || (!isRawFormula(total) && isAmountSaid(total))
  const isOutsideTable = !hasAmount && firstText !== undefined && isOutside(cells, firstText, context)
  if (isOutsideTable) return { kind: 'note', label: cellText(firstText) }
  if (hasAmount || says(context.texts)) return { kind: 'data', label: '' }
  const isWord = (cell: RawCell | undefined) => typeof cell === 'string' && !isBlankMark(cell)
  const stray = cells.find((cell, column) => isWord(cell) && !context.dates.includes(column))
  const note = stray ?? context.dates.map((column) => cells[column]).find((cell) => isWord(cell) && !/\d/.test(cellText(cell)))
  return note === undefined ? { kind: 'blank', label: '' } : { kind: 'note', label: cellText(note) }
}

/** A line of signatures or remarks, or a page's title printed again. */
function isOutside(cells: readonly RawCell[], firstText: string, context: RowContext): boolean {
  const isDated = context.dates.some((column) => isRawDate(cells[column] ?? null) || typeof cells[column] === 'number')
  if (isDated) return false
  const filled = cells.filter((cell) => !isEmpty(cell))
  return isNoteText(firstText) || (filled.length === 1 && context.titles.has(titleKey(firstText)))
}

/** The label that makes a row a total or an opening balance: left of the first number, or anywhere in an undated row. */
function rowLabel(cells: readonly RawCell[], context: RowContext): { kind: LabelKind; text: string } | undefined {
  const isDated = context.dates.some((column) => isSaid(cells[column]) && labelKind(cellText(cells[column])) === undefined)
  const firstNumber = Math.min(...context.amounts.filter((column) => isAmountSaid(cells[column])), cells.length)
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]
    if (typeof cell !== 'string' || (isDated && column > firstNumber)) continue
    const kind = labelKind(cell)
    if (kind === undefined || (kind === 'loose_subtotal' && (isDated || !isFirstText(cells, column)))) continue
    return { kind, text: cellText(cell) }
  }
  return undefined
}

const isFirstText = (cells: readonly RawCell[], column: number) =>
  cells.slice(0, column).every((cell) => typeof cell !== 'string' || isEmpty(cell))

function kindOfLabel(kind: LabelKind, hasData: boolean): RowKind {
  if (kind === 'opening') return 'opening'
  if (kind === 'brought_forward' || kind === 'month_balance') return hasData ? 'subtotal' : 'opening'
  return 'subtotal'
}

function isRepeatedHeader(cells: readonly RawCell[], header: Header): boolean {
  let same = 0
  const byIndex = new Map(header.columns.map((column) => [column.index, column]))
  for (let index = 0; index < cells.length; index++) {
    if (isEmpty(cells[index])) continue
    const key = titleKey(cellText(cells[index]))
    if (!byIndex.get(index)?.path.some((part) => titleKey(part) === key)) return false
    same++
  }
  return same > 1
}

/** True for a cell that says something; a formula without a result does. */
const isSaid = (cell: RawCell | undefined) => !isEmpty(cell) && !(typeof cell === 'string' && isBlankMark(cell))

/** True for an amount other than nothing and zero; text that is no amount counts, so that it is reported. */
export function isAmountSaid(cell: RawCell | undefined): boolean {
  if (cell === undefined || cell === null) return false
  if (isRawFormula(cell)) return true
  const amount = parseAmountCell(cell)
  return 'problem' in amount || ('value' in amount && amount.value !== 0)
}
