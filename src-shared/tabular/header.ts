import { commonTitles, dayBookTitles, receiptTitles } from '../messages/tabular'
import type { DateHint } from './cells'
import { bestHeaderRow, isGroupRow, isSubHeader, mergeAt } from './header-row'
import type { RawSheet } from './raw'
import { cellText, isEmpty } from './text'
import { periodIn, titleKey, titleLabel, unitIn } from './title'

/** A titled column; `path` from the top header row down, `title` the path joined (金额/收入), `leaf` its last part. */
export interface HeaderColumn { index: number; title: string; leaf: string; path: string[]; isRequired: boolean; unit?: number }

/** A sheet's header: 0-based first row, how many rows, its titled columns, and what the lines above it say. */
export interface Header {
  headerRow: number
  headerRows: number
  columns: HeaderColumn[]
  titleText: string
  period: DateHint
  unit: number
  unitName: string
}

const MOST_HEADER_ROWS = 3

/** Every title known to the application, in the form titles are compared. */
export const knownTitles: ReadonlySet<string> = new Set(
  [...Object.values(dayBookTitles).flat(), ...Object.values(receiptTitles).flat(), ...commonTitles].map(titleKey)
)

/**
 * Finds a sheet's header under title rows, merged titles and unit lines, over one to three rows. `vocabulary` are titles
 * in the form of titleKey. Undefined when the sheet has no row with two titles, nor is a list of one column.
 */
export function detectHeader(sheet: RawSheet, vocabulary: ReadonlySet<string> = knownTitles): Header | undefined {
  const best = bestHeaderRow(sheet, vocabulary)
  return best === undefined ? undefined : headerAt(sheet, best)
}

/** The header whose best row is `row` (0-based), extended to the rows that group or divide its titles. */
export function headerAt(whole: RawSheet, row: number): Header {
  const merges = whole.merges.filter((m) => m.r1 <= row + MOST_HEADER_ROWS && m.r2 >= row - MOST_HEADER_ROWS)
  const sheet = { ...whole, merges }
  let first = row, last = row
  while (first > 0 && last - first < MOST_HEADER_ROWS - 1 && isGroupRow(sheet, first - 1)) first--
  while (last + 1 < sheet.rows.length && last - first < MOST_HEADER_ROWS - 1 && isSubHeader(sheet, last + 1)) last++
  const titleText = sheet.rows.slice(0, first).flatMap((cells) => cells.map(cellText)).filter((text) => text !== '').join(' ')
  const columns = headerColumns(sheet, first, last)
  const unit = unitIn(titleText) ?? { name: '', factor: 1 }
  const groups = columns.map((column) => column.path.slice(0, -1).join(' ')).join(' ')
  const period = { ...periodIn(sheet.name), ...periodIn(groups), ...periodIn(titleText) }
  return { headerRow: first, headerRows: last - first + 1, columns, titleText, period, unit: unit.factor, unitName: unit.name }
}

function headerColumns(sheet: RawSheet, first: number, last: number): HeaderColumn[] {
  let width = Math.max(...sheet.rows.slice(first, last + 1).map((cells) => cells.length))
  for (const merge of sheet.merges) if (merge.r1 >= first && merge.r1 <= last) width = Math.max(width, merge.c2 + 1)
  const columns: HeaderColumn[] = []
  for (let index = 0; index < width; index++) {
    const texts: string[] = []
    for (let row = first; row <= last; row++) {
      const text = headerText(sheet, row, index, first, last)
      if (text !== '' && text !== texts.at(-1)) texts.push(text)
    }
    if (texts.length === 0) continue
    const path = texts.map(titleLabel)
    const unit = texts.map((text) => unitIn(text, true)).find((found) => found !== undefined)
    const isRequired = texts.some((text) => /[*\uff0a\u2605]/.test(text))
    columns.push({ index, title: path.join('/'), leaf: path.at(-1)!, path, isRequired, ...(unit ? { unit: unit.factor } : {}) })
  }
  return columns
}

/** The title that stands over a column in one header row: its own, its merge's, or the one whose gap it is in. */
function headerText(sheet: RawSheet, row: number, column: number, first: number, last: number): string {
  const merge = mergeAt(sheet.merges, row, column)
  if (merge) return merge.r1 < first ? '' : cellText(sheet.rows[merge.r1]?.[merge.c1])
  const own = cellText(sheet.rows[row]?.[column])
  if (own !== '' || row === last || isEmpty(sheet.rows[row + 1]?.[column])) return own
  let left = column
  while (left > 0 && isEmpty(sheet.rows[row]?.[left])) left--
  return cellText(sheet.rows[row]?.[left])
}
