import { addDays, firstDay, type IsoDate, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import type { CashBook } from '../../src-shared/ledger/account'
import type { ReadDb } from '../db/connection'
import { getBook } from './book.service'

/** Lines of the book from before the first statement that the bank may still show. */
const DAYS_BEFORE = 31

/** Refuses BOOK_UNKNOWN, BOOK_NOT_BANK. */
export function requireBank(db: ReadDb, bookId: number): CashBook {
  const book = getBook(db, bookId)
  if (book.kind !== 'bank') throw new Refusal('BOOK_NOT_BANK', { book: book.name })
  return book
}

/** Where the office begins to look at a book's lines: some days before its first statement, or at the month's beginning without one. */
export const reachOf = (first: IsoDate | null, month: Month): IsoDate => (first === null ? firstDay(month) : addDays(first, -DAYS_BEFORE))
