import { openingTitles } from '../messages/import-records'
import { parseAmountCell } from './cells'
import type { RawCell, RawMerge, RawSheet } from './raw'
import { isEmpty, matchKey } from './text'
import { titleKey } from './title'
import { labelKind } from './words'

const SCANNED_ROWS = 200
const SCANNED_FILLED_ROWS = 60
const LONGEST_TITLE = 30

/** What a cell could be in a header: a title, a value that speaks against a header, or nothing. */
export type HeaderCell = 'title' | 'value' | 'colon' | 'empty'

/** Judges one cell as part of a header: numbers, dates and formulas are values; 制表：张三 is a filled-in line. */
export function headerCell(cell: RawCell | undefined): HeaderCell {
  if (isEmpty(cell)) return 'empty'
  if (typeof cell !== 'string') return 'value'
  const key = matchKey(cell)
  if (key.length > LONGEST_TITLE) return 'colon'
  if (/^\d{1,4}[-/.\u5e74\u6708]\d{1,2}([-/.\u6708\u65e5\u53f7]|$)/.test(key) || /^\d+$/.test(key)) return 'value'
  if (/^[-+(\u00a5\d]/.test(key) && 'value' in parseAmountCell(cell)) return 'value'
  if (/:./.test(key) || (/:$/.test(key) && key.length > 5)) return 'colon'
  return labelKind(cell) === 'opening' && !OPENING_TITLES.has(titleKey(cell)) ? 'value' : 'title'
}

/** 期初余额 names a column of a 科目余额表 as well as a row of a day book, which has a figure beside it. */
const OPENING_TITLES: ReadonlySet<string> = new Set(openingTitles.amount.map(titleKey))

export const mergeAt = (merges: readonly RawMerge[], row: number, column: number): RawMerge | undefined =>
  merges.find((m) => row >= m.r1 && row <= m.r2 && column >= m.c1 && column <= m.c2)

/**
 * The 0-based row most like a header: many short titles, known ones above all, and no values. Undefined when no row among
 * the first filled ones has two titles, unless the sheet is a list of one column under a known title. Ties go to the earlier row, so a header repeated on each printed page is found once.
 */
export function bestHeaderRow(sheet: RawSheet, vocabulary: ReadonlySet<string>): number | undefined {
  let best: number | undefined, bestScore = 0, filled = 0, lone: number | undefined, isList = true
  for (let row = 0; row < Math.min(sheet.rows.length, SCANNED_ROWS) && filled < SCANNED_FILLED_ROWS; row++) {
    const cells = sheet.rows[row] ?? []
    if (cells.every(isEmpty)) continue
    filled++
    const [first, ...more] = cells.filter((cell) => !isEmpty(cell))
    if (more.length > 0) isList = false
    else if (headerCell(first) === 'title' && vocabulary.has(titleKey(first as string))) lone ??= row
    const score = scoreRow(cells, vocabulary)
    if (score > bestScore) [best, bestScore] = [row, score]
  }
  return best ?? (isList ? lone : undefined)
}

function scoreRow(cells: readonly RawCell[], vocabulary: ReadonlySet<string>): number {
  const titles = new Set<string>()
  let values = 0, colons = 0
  for (const cell of cells) {
    const kind = headerCell(cell)
    if (kind === 'title') titles.add(titleKey(cell as string))
    if (kind === 'value') values++
    if (kind === 'colon') colons++
  }
  if (titles.size < 2) return 0
  const known = [...titles].filter((title) => vocabulary.has(title)).length
  return known * 4 + Math.min(titles.size, 12) - values * 4 - colons * 3
}

/**
 * True when `row` divides titles of the row above it (金额 over 收入 and 支出): only titles, each under a title that spans
 * several columns or under a gap to the right of one, and at least one span with two of them beneath.
 */
export function isSubHeader(sheet: RawSheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [], above = sheet.rows[row - 1] ?? []
  const beneath = new Map<number, number>()
  for (let column = 0; column < cells.length; column++) {
    const kind = headerCell(cells[column])
    if (kind === 'empty') continue
    if (kind !== 'title') return false
    const span = spanStart(sheet, above, row, column)
    if (span === undefined) return false
    beneath.set(span, (beneath.get(span) ?? 0) + 1)
  }
  return [...beneath.values()].some((count) => count > 1)
}

/** The column where the title above starts if it spans more than its own column. */
function spanStart(sheet: RawSheet, above: readonly RawCell[], row: number, column: number): number | undefined {
  const merge = mergeAt(sheet.merges, row - 1, column)
  if (merge) return merge.c2 > merge.c1 ? merge.c1 : undefined
  let start = column
  while (start >= 0 && isEmpty(above[start])) start--
  if (start < 0 || headerCell(above[start]) !== 'title') return undefined
  if (start < column) return start
  const next = column + 1
  const goesOn = isEmpty(above[next]) && !isEmpty(sheet.rows[row]?.[next]) && !mergeAt(sheet.merges, row - 1, next)
  return goesOn ? start : undefined
}

/** True when `row` groups the titles of the row below it, which was found to be the header. */
export function isGroupRow(sheet: RawSheet, row: number): boolean {
  const cells = sheet.rows[row] ?? [], below = sheet.rows[row + 1] ?? []
  const kinds = cells.map(headerCell)
  const titles = kinds.filter((kind) => kind === 'title').length
  if (titles < 2 || kinds.some((kind) => kind === 'value' || kind === 'colon')) return false
  const isGroup = ({ r1, r2, c1, c2 }: RawMerge) => r1 <= row && r2 >= row && c2 > c1 && c2 - c1 + 1 < below.length && !isEmpty(below[c1])
  return sheet.merges.some(isGroup) || isSubHeader(sheet, row + 1)
}
