import { addDays, type IsoDate } from '../kernel/calendar'

/** 账龄 ranges by the last day overdue that belongs to each; the first is 未到期, the last has no end. */
export const AGE_LIMITS = [0, 30, 60, 90, 180, 365] as const
export const AGE_COUNT = AGE_LIMITS.length + 1
/** The range that a number of days overdue belongs to; zero and below is not due yet. */
export const ageOf = (days: number, limits: readonly number[] = AGE_LIMITS): number => { const at = limits.findIndex((limit) => days <= limit); return at < 0 ? limits.length : at }
/** Ranges of 个人借款, by days since the money was lent. */
export const LOAN_AGE_LIMITS = [30, 60, 90, 180] as const

/** Days of the books that are of one age. */
export interface AgeRange { age: number; from: IsoDate; to: IsoDate }
const PIECE_DAYS = 91
/**
 * The days up to `asOf` by the age of what falls due `termDays` after them, newest first. The last age reaches back to
 * `first`, what is older still included, in pieces of a quarter.
 */
export function ageRanges(asOf: IsoDate, termDays: number, first: IsoDate): AgeRange[] {
  const ranges = AGE_LIMITS.map((limit, age): AgeRange => ({ age, from: addDays(asOf, -termDays - limit), to: age === 0 ? asOf : addDays(asOf, -termDays - AGE_LIMITS[age - 1]! - 1) }))
  let to = addDays(asOf, -termDays - AGE_LIMITS.at(-1)! - 1)
  for (; to >= first; to = addDays(to, -PIECE_DAYS)) ranges.push({ age: AGE_LIMITS.length, from: addDays(to, 1 - PIECE_DAYS), to })
  return [...ranges, { age: AGE_LIMITS.length, from: '', to }]
}

/**
 * What is open of a customer's account, first in first out: what is received goes to the oldest first, so that of a balance
 * the newest charges are open until they reach it; of a prepayment the newest receipts. `items` are the charges (or receipts),
 * newest first, by line or by ranges of days, and are not read further than needed.
 */
export function takeOpen<T>(items: Iterable<T>, netOf: (item: T) => number, balanceFen: number, take: (item: T, openFen: number) => void): void {
  const sign = Math.sign(balanceFen)
  let left = Math.abs(balanceFen)
  if (left === 0) return
  for (const item of items) {
    const open = Math.min(netOf(item) * sign, left)
    if (open <= 0) continue
    take(item, open * sign)
    left -= open
    if (left === 0) return
  }
}

/**
 * Of reversals in the books' order: the vouchers that were taken back and those that took them back, which together are
 * nothing and settle nothing else. What takes back a voucher that is gone already stands for itself.
 */
export function takenBack(reversals: readonly { id: number; reversesId: number }[]): Set<number> {
  const taken = new Set<number>()
  for (const { id, reversesId } of reversals) if (!taken.has(reversesId)) taken.add(reversesId).add(id)
  return taken
}
