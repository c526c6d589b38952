import { importWords } from '../messages/import'
import { directionWords } from '../messages/tabular'
import { matchColumns, type Mapping } from './columns'
import type { Header } from './header'
import type { RawSheet } from './raw'
import type { TableShape } from './shape'
import { cellText, matchKey } from './text'
import { titleKey } from './title'

const SAMPLED_ROWS = 200
/** A few cells may say something else (转账) without the column being another. */
const AGREEMENT = 0.6
const DIRECTIONS: ReadonlySet<string> = new Set([...directionWords.in, ...directionWords.out].map(matchKey))
const DAYS: ReadonlySet<string> = new Set(importWords.dayTitles.map(titleKey))

/**
 * matchColumns, with what a reader sees only below the titles: a column of 收入 and 支出 is the direction whatever it is
 * called (类型, 方式), and a column of days is the date where the month stands in the table's title.
 */
export function matchByContent(shape: TableShape, header: Header, categories: readonly string[], sheet: RawSheet): Mapping {
  const matched = matchColumns(shape, header, categories, sheet)
  return withDay(shape, header, withDirection(shape, header, categories, sheet, matched))
}

function withDirection(shape: TableShape, header: Header, categories: readonly string[], sheet: RawSheet, matched: Mapping): Mapping {
  const isSingle = 'amount' in matched.fields && !('direction' in matched.fields)
  if (!isSingle || !shape.fields.some((field) => field.key === 'direction')) return matched
  const column = header.columns.find(({ index }) => holdsDirections(sheet, header, index))?.index
  if (column === undefined) return matched
  const others = { ...header, columns: header.columns.filter(({ index }) => index !== column) }
  const again = matchColumns(shape, others, categories, sheet)
  return 'amount' in again.fields ? { ...again, fields: { ...again.fields, direction: column } } : matched
}

function holdsDirections(sheet: RawSheet, header: Header, column: number): boolean {
  const first = header.headerRow + header.headerRows
  const texts = sheet.rows.slice(first, first + SAMPLED_ROWS).map((cells) => matchKey(cellText(cells[column]))).filter((text) => text !== '')
  const found = texts.filter((text) => DIRECTIONS.has(text)).length
  return texts.length > 0 && found >= texts.length * AGREEMENT
}

function withDay(shape: TableShape, header: Header, matched: Mapping): Mapping {
  const date = shape.fields.find((field) => field.kind === 'date')
  if (!date || date.key in matched.fields || matched.dateParts || header.period.month === undefined) return matched
  const column = header.columns.find(({ leaf }) => DAYS.has(titleKey(leaf)))?.index
  if (column === undefined) return matched
  return {
    ...matched, fields: { ...matched.fields, [date.key]: column }, missing: matched.missing.filter((key) => key !== date.key),
    leftover: matched.leftover.filter((index) => index !== column)
  }
}
