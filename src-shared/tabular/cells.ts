import { isDate, parseDateText, type IsoDate } from '../kernel/calendar'
import { parseAmount, type AmountProblem } from '../kernel/expression'
import { fen, MAX_ENTRY_FEN, type Fen } from '../kernel/money'
import { currencyWords, weekdayWords } from '../messages/tabular'
import { isRawDate, isRawFormula, type RawCell } from './raw'
import { arabicDate } from './han-date'
import { dateOfSerial } from './serial'
import { cellText, cleanText, isBlankMark, isEmpty, matchKey } from './text'

export type CellProblem = AmountProblem
  | 'formula' | 'date' | 'year_missing' | 'month_missing' | 'integer' | 'digits_lost' | 'required' | 'direction' | 'both_sides' | 'identity_form' | 'identity_date' | 'identity_check'
/** What a cell came to: a value, nothing, or the code of a problem (worded in messages/tabular). */
export type Parsed<T> = { value: T } | { blank: true } | { problem: CellProblem }
/** The year and month a date lacks, as far as the table's title or the user says. */
export interface DateHint { year?: number; month?: number }

/** Longer text is prose, and not worth the patterns below. */
const LONGEST_VALUE = 200
const BLANK = { blank: true } as const
const CURRENCY = new RegExp(`^(${currencyWords.join('|')})+|(${currencyWords.join('|')})+$`, 'gi')
const WEEKDAY = new RegExp(`[(\\uff08]?(${weekdayWords.join('|')})[\\u4e00-\\u9fff][)\\uff09]?$`)
const CLOCK = /(?:T|\s+)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AP]M|Z|[-+]\d{2}:?\d{2})?$/i
/** Numbers joined as in dates, telephone and account numbers, which must not be taken for a calculation. */
const JOINED = /^\d+([-/.]\d+){2,}$|^0\d+[-/]\d+$|^\d{4}-\d{1,2}$/

/**
 * Reads an amount cell. Text follows the kernel's rules for typed amounts, with a currency word and the marks for nothing
 * allowed. A number is rounded half away from zero only where its decimals are binary dust; a real third decimal is a
 * problem. `unit` is the yuan per 1 in the sheet (10000 under 单位：万元).
 */
export function parseAmountCell(cell: RawCell | undefined, unit = 1): Parsed<Fen> {
  if (isEmpty(cell)) return BLANK
  if (typeof cell === 'number') return amountOfNumber(cell * unit)
  if (typeof cell === 'boolean' || isRawDate(cell!)) return { problem: 'syntax' }
  if (isRawFormula(cell!)) {
    const constant = /[A-Za-z]/.test(cell.formula) ? { problem: 'formula' as const } : parseAmount(scaled(cell.formula, unit))
    return 'fen' in constant ? { value: constant.fen } : { problem: 'formula' }
  }
  if ((cell as string).length > LONGEST_VALUE) return { problem: 'syntax' }
  const text = matchKey(cell as string)
  if (isBlankMark(text)) return BLANK
  const bare = text.replace(CURRENCY, '')
  if (bare === '' || JOINED.test(bare)) return { problem: 'syntax' }
  if (/^=.*[a-z]/.test(bare)) return { problem: 'formula' }
  const result = parseAmount(scaled(bare, unit))
  return 'fen' in result ? { value: result.fen } : result
}

const scaled = (text: string, unit: number) => (unit === 1 ? text : `=(${text.replace(/^=/, '')})*${unit}`)

function amountOfNumber(yuan: number): Parsed<Fen> {
  const exact = yuan * 100
  const whole = Math.sign(exact) * Math.round(Math.abs(exact))
  if (!Number.isFinite(exact) || Math.abs(whole) >= MAX_ENTRY_FEN) return { problem: 'range' }
  const dust = Math.max(1e-3, Math.abs(whole) * 2 ** -50)
  return Math.abs(exact - whole) <= dust ? { value: fen(whole) } : { problem: 'decimals' }
}

/**
 * Reads a date cell: a formatted date, a serial number, 20260302, or any spelling the kernel knows, with a time of day or
 * a weekday behind it. A date that lacks its year or month takes it from the hint, or says what is missing.
 */
export function parseDateCell(cell: RawCell | undefined, hint: DateHint = {}): Parsed<IsoDate> {
  if (isEmpty(cell)) return BLANK
  if (typeof cell === 'number') return dateOfNumber(cell, hint)
  if (isRawDate(cell!)) return { value: cell.date }
  if (isRawFormula(cell!)) return { problem: 'formula' }
  if (cellText(cell).length > LONGEST_VALUE) return { problem: 'date' }
  const text = arabicDate(cleanText(cellText(cell)).normalize('NFKC').replace(CLOCK, '').replace(WEEKDAY, '').trim())
  if (isBlankMark(text)) return BLANK
  if (/^\d{5}$/.test(text)) return dateOfNumber(Number(text), hint)
  const groups = text.match(/\d+/g)?.length ?? 0
  const isWhole = groups === 3 || /^\d{8}$/.test(text)
  if (!isWhole && (groups === 0 || groups > 2)) return { problem: 'date' }
  const near = `${hint.year ?? 2000}-${String(hint.month ?? 1).padStart(2, '0')}-01`
  const date = parseDateText(text, near)
  if (date === undefined) return { problem: 'date' }
  if (!isWhole && hint.year === undefined) return { problem: 'year_missing' }
  if (groups === 1 && !isWhole && hint.month === undefined) return { problem: 'month_missing' }
  return { value: date }
}

/** A bare number: a serial of 1954–2119, a compact date, or the day of a known month. 3.2 might be 3.20: a problem. */
function dateOfNumber(value: number, hint: DateHint): Parsed<IsoDate> {
  const serial = value >= 20_000 && value < 80_500 ? dateOfSerial(value) : undefined
  if (serial) return { value: serial.date }
  const isDay = value >= 1 && value <= 31
  if (!Number.isInteger(value) || !(isDay || value >= 19_000_101)) return { problem: 'date' }
  return parseDateCell(String(value), hint)
}

/** Reads a whole number such as a quantity; grouping and full-width digits allowed. */
export function parseIntegerCell(cell: RawCell | undefined): Parsed<number> {
  if (isEmpty(cell)) return BLANK
  if (isRawFormula(cell!)) return { problem: 'formula' }
  const text = matchKey(cellText(cell))
  if (isBlankMark(text)) return BLANK
  const bare = text.replace(/,/g, '').replace(/\.0+$/, '')
  const value = Number(bare)
  return /^[-+]?\d+$/.test(bare) && Number.isSafeInteger(value) ? { value } : { problem: 'integer' }
}

/** Reads a code (工号, 凭证号, 卡号) as text, leading zeros kept; a number of 16 digits or more has lost its end. */
export function parseCodeCell(cell: RawCell | undefined): Parsed<string> {
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return { problem: 'digits_lost' }
  return parseTextCell(cell)
}

/** 本体码的加权因子 and the check characters they lead to (GB 11643—1999, 3.3). */
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], IDENTITY_CHECKS = '10X98765432'

/** Reads a 公民身份号码 (GB 11643): 18 characters kept whole, with a date of birth that exists and the right check character. */
export function parseIdentityCell(cell: RawCell | undefined): Parsed<string> {
  const code = parseCodeCell(cell)
  if (!('value' in code)) return code
  const number = matchKey(code.value).toUpperCase().replace(/^'/, '')
  if (!/^\d{17}[\dX]$/.test(number)) return { problem: 'identity_form' }
  if (!isDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)) return { problem: 'identity_date' }
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return number[17] === IDENTITY_CHECKS[sum % 11] ? { value: number } : { problem: 'identity_check' }
}

/** Reads a text cell, cleaned; dashes alone count as nothing. */
export function parseTextCell(cell: RawCell | undefined): Parsed<string> {
  if (isEmpty(cell)) return BLANK
  if (isRawFormula(cell!)) return { problem: 'formula' }
  const text = cellText(cell)
  return /^[-/\\\u2010-\u2015\u2212\u2500]+$/.test(text) ? BLANK : { value: text }
}
