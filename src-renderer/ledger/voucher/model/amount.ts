import { normalizeAmountText, parseAmount } from '../../../../src-shared/kernel/expression'
import { fen, yuanText, ZERO } from '../../../../src-shared/kernel/money'
import type { LineInput } from '../../../../src-shared/ledger/voucher'
import { missingDebit } from '../../../../src-shared/ledger/voucher.rules'
import { patchLine, withTyped, type Entry } from './entry'

export type Side = 'debit' | 'credit'
export const sideField = (side: Side) => (side === 'debit' ? 'debitFen' as const : 'creditFen' as const)
const other = (side: Side): Side => (side === 'debit' ? 'credit' : 'debit')

/** What stands in the cell while it is typed in: the unreadable text kept, or the amount. */
export function amountText(line: LineInput, side: Side): string {
  const kept = line.typed?.[side]
  if (kept !== undefined) return kept
  const amount = line[sideField(side)]
  return amount === 0 ? '' : yuanText(amount)
}

/**
 * Takes an amount as typed on one side of a line. A lone `=` asks for what the other lines leave open, on whichever
 * side it is missing. A line has one side, so the other one is emptied; text that is no amount is kept as it is.
 */
export function typeAmount(entry: Entry, key: number, side: Side, text: string): Entry {
  const line = entry.lines.find((one) => one.key === key)
  if (!line) return entry
  const typed = withTyped({ ...line, typed: withTyped(line, side, null) }, other(side), null)
  const only = (amount: number, onto: Side) => patchLine(entry, key, { debitFen: onto === 'debit' ? fen(amount) : ZERO, creditFen: onto === 'credit' ? fen(amount) : ZERO, typed })
  if (normalizeAmountText(text) === '=') {
    const missing = missingDebit(entry.lines.filter((one) => one.key !== key))
    return missing >= 0 ? only(missing, 'debit') : only(-missing, 'credit')
  }
  const result = parseAmount(text)
  if ('fen' in result && result.fen !== 0) return only(result.fen, side)
  if ('problem' in result) return patchLine(entry, key, { [sideField(side)]: ZERO, typed: withTyped(line, side, text) })
  return patchLine(entry, key, { [sideField(side)]: ZERO, typed: withTyped(line, side, null) })
}

/** `-` on a whole amount turns it into red ink and back. */
export function turnRed(entry: Entry, key: number, side: Side): Entry {
  const line = entry.lines.find((one) => one.key === key)
  return line ? patchLine(entry, key, { [sideField(side)]: fen(-line[sideField(side)]) }) : entry
}

/** Space moves an amount to the other side. */
export function swapSides(entry: Entry, key: number): Entry {
  const line = entry.lines.find((one) => one.key === key)
  return line ? patchLine(entry, key, { debitFen: line.creditFen, creditFen: line.debitFen }) : entry
}

/** Digits from 亿 to 分. */
export const PLACES = 11
/**
 * An amount spread over the eleven digit columns, blanks before it; null when it is too long for them. `sign` goes
 * into the free place before the first digit.
 */
export function digitsOf(amount: number, sign = ''): string[] | null {
  if (amount === 0) return Array<string>(PLACES).fill('')
  const digits = String(Math.abs(amount)).padStart(3, '0')
  if (digits.length > PLACES) return null
  const shown = [...(digits.length < PLACES && sign !== '' ? [sign] : []), ...digits]
  return [...Array<string>(PLACES - shown.length).fill(''), ...shown]
}
