import type { Fen } from '../kernel/money'
import { ZERO } from '../kernel/money'
import type { CashBook } from './account'
import type { DayBookRow, DayBookRowInput } from './daybook'
import type { LineInput } from './voucher'

/** A day-book row with the balance after it; null where an unfinished row is not counted. */
export type BalancedRow = DayBookRow & { balanceFen: number | null }
/** 本日合计: one per day that has rows. */
export interface DayTotal { date: string; inFen: number; outFen: number; balanceFen: number }

/**
 * Running balance over rows in order, and each day's total. A row whose amount is in doubt is shown and not counted.
 */
export function runBalances(openingFen: number, rows: readonly DayBookRow[]): { rows: BalancedRow[]; days: DayTotal[] } {
  let balance = openingFen
  const balanced: BalancedRow[] = [], days: DayTotal[] = []
  for (const row of rows) {
    if (row.isCounted) balance += row.inFen - row.outFen
    let day = days.at(-1)
    if (day?.date !== row.date) days.push((day = { date: row.date, inFen: 0, outFen: 0, balanceFen: balance }))
    if (row.isCounted) { day.inFen += row.inFen; day.outFen += row.outFen }
    day.balanceFen = balance
    balanced.push({ ...row, balanceFen: row.isCounted ? balance : null })
  }
  return { rows: balanced, days }
}

/** Where a category's or a bare account's counter-line goes. */
interface Counter { accountOfCategory: (categoryId: number) => number | undefined }

/**
 * The voucher lines behind a day-book row: the book's own account on one side, the category's or the named account on
 * the other, one line for each part of a split row. Money in debits the book. The parties typed on the row go to the
 * counter-lines; the book's line carries its holder (备用金).
 */
export function linesOfRow(book: Pick<CashBook, 'accountId' | 'staffId'>, row: DayBookRowInput, { accountOfCategory }: Counter): LineInput[] {
  const isIn = row.inFen !== 0
  const blank = { productId: null, categoryId: null, departmentId: null, customerId: null, staffId: null, cashFlowId: null, quantity: null, typed: null }
  const money: LineInput = {
    ...blank, summary: row.summary, accountId: book.accountId, debitFen: row.inFen, creditFen: isIn ? ZERO : row.outFen, staffId: book.staffId
  }
  const amount = isIn ? row.inFen : row.outFen
  const parts = row.parts.length > 0 ? row.parts : [{ ...row, amountFen: amount }]
  const others = parts.map((part): LineInput => ({
    ...blank, summary: part.summary === '' ? row.summary : part.summary,
    accountId: part.accountId ?? (part.categoryId === null ? null : accountOfCategory(part.categoryId) ?? null),
    debitFen: isIn ? ZERO : part.amountFen, creditFen: isIn ? part.amountFen as Fen : ZERO,
    staffId: part.staffId, customerId: part.customerId, departmentId: part.departmentId, categoryId: part.categoryId, productId: part.productId
  }))
  // A payment's debit lines come first, as on paper.
  return isIn ? [money, ...others] : [...others, money]
}
