import { parseAmountCell, parseDateCell } from './cells'
import type { Header } from './header'
import { isRawDate, isRawFormula, type RawSheet } from './raw'
import { isBlankMark, isEmpty } from './text'

const SAMPLED_CELLS = 60
const SAMPLED_ROWS = 2000

/**
 * How many cells of a column hold amounts, dates, other text, or formulas without a result; `readableDates` counts what
 * could be read as a date, numbers and text included.
 */
export interface ColumnContent { amounts: number; dates: number; texts: number; formulas: number; readableDates: number }

export const NO_CONTENT: ColumnContent = { amounts: 0, dates: 0, texts: 0, formulas: 0, readableDates: 0 }
/** Any year and month will do to see whether a cell is a date. */
const ANY_MONTH = { year: 2000, month: 1 }

/** Samples a column below the header; marks for nothing aren't counted. */
export function columnContent(sheet: RawSheet, header: Header, column: number): ColumnContent {
  const content = { ...NO_CONTENT }
  const first = header.headerRow + header.headerRows
  let seen = 0
  for (let row = first; row < Math.min(sheet.rows.length, first + SAMPLED_ROWS) && seen < SAMPLED_CELLS; row++) {
    const cell = sheet.rows[row]?.[column]
    if (cell === undefined || cell === null || isEmpty(cell) || (typeof cell === 'string' && isBlankMark(cell))) continue
    seen++
    if ('value' in parseDateCell(cell, ANY_MONTH)) content.readableDates++
    if (isRawDate(cell)) content.dates++
    else if (isRawFormula(cell)) content.formulas++
    else if (isNumber(cell)) content.amounts++
    else content.texts++
  }
  return content
}

/** A number with too many decimals is one too: under 单位：万元 they are right. */
function isNumber(cell: string | number | boolean): boolean {
  const amount = parseAmountCell(cell)
  return typeof cell === 'number' || 'value' in amount || ('problem' in amount && amount.problem === 'decimals')
}

/** True for a column that could hold amounts: mostly numbers, or nothing at all. */
export const isAmountLike = (content: ColumnContent) => content.texts + content.dates <= content.amounts + content.formulas
