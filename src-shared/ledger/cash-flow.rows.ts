import type { ListColumn } from '../listing/cell'
import { voucherNo } from '../messages/ledger'
import type { CashLine, CashMove } from './report'

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

/** What 现金流水's columns hold; `bookName` names a money account. */
export const cashFlowFacts = (bookName: (bookId: number) => string) => ({
  date: { key: 'date', kind: 'date' },
  no: { key: 'no', kind: 'text', value: ({ type, no }) => voucherNo(type, no) },
  book: { key: 'book', kind: 'text', value: ({ bookId }) => bookName(bookId) },
  summary: { key: 'summary', kind: 'text' },
  counterpart: { key: 'counterpart', kind: 'text' },
  inFen: { key: 'inFen', kind: 'money', value: ({ inFen }) => inFen || null },
  outFen: { key: 'outFen', kind: 'money', value: ({ outFen }) => outFen || null },
  balanceFen: { key: 'balanceFen', kind: 'money', isRunning: true }
} as const satisfies Record<string, ListColumn<CashLine>>)
