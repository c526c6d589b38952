import type { IsoDate } from '../../src-shared/kernel/calendar'
import type { CashBook } from '../../src-shared/ledger/account'
import type { ReadDb } from '../db/connection'
import { balanceBefore, dailyNet } from './daybook.report'

/** Where and by how much a book is below zero: the data of CASH_OVERSPENT. */
export interface Overspending { book: string; date: IsoDate; balanceFen: number }

/** The first day from `from` on at whose end the book is below zero, drafts included; null when it never is. */
export function overspending(db: ReadDb, book: CashBook, from: IsoDate): Overspending | null {
  let balance = balanceBefore(db, book, from)
  for (const day of dailyNet.all(db, { accountId: book.accountId, staffId: book.staffId, from })) {
    balance += day.netFen
    if (balance < 0) return { book: book.name, date: day.date, balanceFen: balance }
  }
  return null
}
