import { daysIn, isDate, pad, parseDateText } from '../kernel/calendar'
import { normalizeAmountText, parseAmount } from '../kernel/expression'
import { yuanText } from '../kernel/money'
import type { ColumnKind } from './cell'
import { findInitials } from '../kernel/initials'

/** What one column is filtered by: text typed in the filter row, and the values ticked in its list (null is all). */
export interface ColumnFilter { text: string; values: ReadonlySet<string> | null }

/** A cell as a filter sees it: its value and the text shown. */
export type CellTest = (value: unknown, shown: string) => boolean
/** A filter ready to be asked, or that the typed text is no condition for such a column. */
export type FilterResult = { test: CellTest } | { problem: true }

const OPERATOR = /^(>=|<=|<>|!=|>|<|=)(.*)$/
const ALL: CellTest = () => true
const plain = (text: string) => text.normalize('NFKC').replace(/[\u2026]|\.{3,}/g, '..').trim()

/**
 * Reads a filter. Text: contains, also by pinyin initials; `=` whole, `!` without, `=` alone empty. Amounts and numbers:
 * `>100`, `<=50`, `100..200`, digits alone are looked for in the figure. Dates: a day, a month (`6月`, `2026-06`), a
 * quarter (`2026Q2`), a year, ranges and comparisons of these. `near` completes dates as it does in a cell.
 */
export function readFilter(kind: ColumnKind, { text, values }: ColumnFilter, near: string): FilterResult {
  const typed = typedTest(kind, plain(text), near)
  if (!typed) return { problem: true }
  return { test: values === null ? typed : (value, shown) => values.has(shown) && typed(value, shown) }
}

function typedTest(kind: ColumnKind, text: string, near: string): CellTest | undefined {
  if (text === '') return ALL
  if (text === '=') return (_, shown) => shown === ''
  if (text === '!' || text === '<>' || text === '!=') return (_, shown) => shown !== ''
  if (kind === 'money' || kind === 'integer') return numberTest(kind, text)
  if (kind === 'date') return dateTest(text, near)
  return textTest(text)
}

function textTest(text: string): CellTest {
  const wanted = text.toLowerCase()
  if (/^[!\uff01]/.test(wanted)) { const without = wanted.slice(1).trim(); return (_, shown) => !plain(shown).toLowerCase().includes(without) }
  if (wanted.startsWith('=')) { const whole = wanted.slice(1).trim(); return (_, shown) => plain(shown).toLowerCase() === whole }
  return (_, shown) => matchText(shown, wanted) !== undefined
}

const ASCII = /^[ -~]*$/

/** Where a text holds what was typed (lower case), literally or by initials. */
export function matchText(shown: string, wanted: string): readonly [number, number] | undefined {
  if (shown === '' || wanted === '') return undefined
  const at = shown.toLowerCase().indexOf(wanted)
  if (at >= 0) return [at, at + wanted.length]
  // Figures and dates have no other widths and no initials: most cells of a ledger are one of them.
  if (ASCII.test(shown)) return ASCII.test(wanted) ? findInitials(shown, wanted) : undefined
  const folded = shown.normalize('NFKC').toLowerCase().indexOf(wanted)
  return folded >= 0 ? [folded, folded + wanted.length] : findInitials(shown, wanted)
}

function numberTest(kind: 'money' | 'integer', text: string): CellTest | undefined {
  const range = /^(.*?)(?:\.\.|~|\u81f3)(.*)$/.exec(text)
  if (range) {
    const from = range[1]!.trim() === '' ? -Infinity : amountOf(kind, range[1]!), to = range[2]!.trim() === '' ? Infinity : amountOf(kind, range[2]!)
    return from === undefined || to === undefined ? undefined : (value) => typeof value === 'number' && value >= Math.min(from, to) && value <= Math.max(from, to)
  }
  const compared = OPERATOR.exec(text)
  if (compared) {
    const amount = amountOf(kind, compared[2]!)
    return amount === undefined ? undefined : (value) => typeof value === 'number' && holds(compared[1]!, value - amount)
  }
  const digits = normalizeAmountText(text)
  if (!/^[-+]?[\d.]+$/.test(digits)) return undefined
  return (value, shown) => (typeof value === 'number' ? (kind === 'money' ? yuanText(value) : String(value)).includes(digits) : shown.includes(digits))
}

function amountOf(kind: 'money' | 'integer', text: string): number | undefined {
  const read = parseAmount(text.trim())
  if (!('fen' in read)) return undefined
  return kind === 'money' ? read.fen : read.fen / 100
}

function holds(operator: string, difference: number): boolean {
  switch (operator) {
    case '>': return difference > 0
    case '<': return difference < 0
    case '>=': return difference >= 0
    case '<=': return difference <= 0
    case '=': return difference === 0
    default: return difference !== 0
  }
}

interface Span { from: string; to: string }

function dateTest(text: string, near: string): CellTest | undefined {
  const compact = text.replace(/\s/g, '')
  const anyYear = /^(\d{1,2})\u6708$/.exec(compact)
  if (anyYear) { const month = `-${pad(Number(anyYear[1]))}-`; return (value) => typeof value === 'string' && value.slice(4, 8) === month }
  const range = /^(.*?)(?:\.\.|~|\u81f3)(.*)$/.exec(compact)
  if (range) {
    const from = range[1] === '' ? '' : spanOf(range[1]!, near)?.from, to = range[2] === '' ? '\uffff' : spanOf(range[2]!, near)?.to
    return from === undefined || to === undefined ? undefined : (value) => typeof value === 'string' && value !== '' && value >= from && value <= to
  }
  const compared = OPERATOR.exec(compact)
  const span = spanOf(compared ? compared[2]! : compact, near)
  if (compared) return span && dateCompared(compared[1]!, span)
  // Digits alone are looked for in the date as shown: 06 finds June and the sixth.
  if (span && !/^\d{1,2}$/.test(compact)) return (value) => typeof value === 'string' && value >= span.from && value <= span.to
  return /^[\d\-/.]+$/.test(compact) ? (value, shown) => shown.includes(compact) || (typeof value === 'string' && value.includes(compact)) : undefined
}

function dateCompared(operator: string, { from, to }: Span): CellTest {
  const test = (value: string) => {
    switch (operator) {
      case '>': return value > to
      case '<': return value < from
      case '>=': return value >= from
      case '<=': return value <= to
      case '=': return value >= from && value <= to
      default: return value < from || value > to
    }
  }
  return (value) => typeof value === 'string' && value !== '' && test(value)
}

/** The first and last day of what was typed: a day, a month, a quarter or a year. */
function spanOf(text: string, near: string): Span | undefined {
  const year = /^(\d{4})\u5e74?$/.exec(text)
  if (year) return { from: `${year[1]}-01-01`, to: `${year[1]}-12-31` }
  const quarter = /^(?:(\d{4})\u5e74?)?[qQ]([1-4])$/.exec(text)
  if (quarter) return months(Number(quarter[1] ?? near.slice(0, 4)), Number(quarter[2]) * 3 - 2, 3)
  const month = /^(?:(\d{4})[-/.\u5e74])?(\d{1,2})\u6708$/.exec(text) ?? /^(\d{4})[-/.](\d{1,2})$/.exec(text)
  if (month) return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? months(Number(month[1] ?? near.slice(0, 4)), Number(month[2]), 1) : undefined
  const day = isDate(text) ? text : parseDateText(text, near)
  return day === undefined ? undefined : { from: day, to: day }
}

const months = (year: number, first: number, count: number): Span =>
  ({ from: `${year}-${pad(first)}-01`, to: `${year}-${pad(first + count - 1)}-${pad(daysIn(year, first + count - 1))}` })
