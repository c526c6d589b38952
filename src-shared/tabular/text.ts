import { blankWords } from '../messages/tabular'
import { isRawDate, isRawFormula, type RawCell } from './raw'

const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Most cells need no cleaning, and a large sheet has millions of them. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Za-z.,+:()-]*$/

/**
 * Text as a person reads it: invisible characters gone, and every run of spaces (full-width, non-breaking, line breaks)
 * one space, because a line break inside a cell is layout in these books and would break a one-line summary.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()
}

/** The form in which titles, names and labels are compared: half-width, lower case, no spaces. */
export function matchKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return cleanText(text).normalize('NFKC').replace(/\s/g, '').toLowerCase()
}

/** A cell as text: whole numbers without an exponent, dates as `YYYY-MM-DD`, formulas as written. Blank is ''. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cleanText(cell)
  if (typeof cell === 'number') return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? BigInt(cell).toString() : String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (isRawDate(cell)) return cell.time === undefined ? cell.date : `${cell.date} ${cell.time}`
  return isRawFormula(cell) ? cell.formula : ''
}

const BLANKS: ReadonlySet<string> = new Set(blankWords)

/** True where nothing was meant: an empty cell, or only spaces. */
export const isEmpty = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cleanText(cell) === '')

/** True for what people put where there is nothing: dashes, strokes, 无, N/A, besides an empty cell. */
export function isBlankMark(text: string): boolean {
  const key = matchKey(text)
  return key === '' || BLANKS.has(key) || /^[-/\\\u2010-\u2015\u2212\u2500\u30fc]+$/.test(key)
}
