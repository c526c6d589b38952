import { formatFen } from '../../src-shared/kernel/money'
import type { XlsxColumn, XlsxValue } from './xlsx-book'

/** Rows looked at for the widths; a file's first thousand say how wide the rest is. */
export const MEASURED_ROWS = 1000
const WIDEST = 48
/** Room for a column's padding; and for the sum below money, which is longer than any part. */
const PADDING = 2, SUM = 3

/** Width in characters of the standard font; Chinese and full-width characters take two (UAX #11 in short). */
export function textWidth(text: string): number {
  let widest = 0, width = 0
  for (const char of text) {
    if (char === '\n') width = 0
    else width += char.codePointAt(0)! >= 0x1100 && /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(char) ? 2 : 1
    widest = Math.max(widest, width)
  }
  return widest
}

/** Each column as wide as its head and what was measured ask for, at least as declared, at most 48 characters. */
export function fittedWidths(columns: readonly XlsxColumn[], rows: readonly (readonly XlsxValue[])[]): number[] {
  return columns.map(({ title, width, kind }, at) => {
    let widest = textWidth(title)
    for (const values of rows) {
      const value = values[at] ?? null
      if (value === null) continue
      widest = Math.max(widest, kind === 'money' && typeof value === 'number' ? formatFen(value).length + SUM : textWidth(String(value)))
    }
    return Math.min(Math.max(width, widest + PADDING), Math.max(WIDEST, width))
  })
}
