import type { CashMove } from '../../../src-shared/ledger/report'

/** A movement of money with the balance of the shown books after it. */
export type CashLine = CashMove & { id: string; balanceFen: number }
export interface BookSums { openingFen: number; inFen: number; outFen: number; closingFen: number }

/** Movements in order with their running balance, starting from what all shown books held. */
export function cashLines(rows: readonly CashMove[], openingFen: number): CashLine[] {
  let balanceFen = openingFen
  return rows.map((row) => {
    balanceFen += row.inFen - row.outFen
    return { ...row, id: `${row.voucherId}.${row.lineNo}.${row.bookId}`, balanceFen }
  })
}

/** 期初 + 收入 − 支出 = 期末 over books. */
export const sumBooks = (books: readonly BookSums[]): BookSums => books.reduce((sum, book) => ({
  openingFen: sum.openingFen + book.openingFen, inFen: sum.inFen + book.inFen, outFen: sum.outFen + book.outFen, closingFen: sum.closingFen + book.closingFen
}), { openingFen: 0, inFen: 0, outFen: 0, closingFen: 0 })
