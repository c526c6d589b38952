import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { Money } from '../../ui/Money'
import type { Lookups } from '../lookups'
import { sumBooks, type BookSums } from '../../../src-shared/ledger/cash-flow.rows'

const texts = reportMessages.cashFlow

/** The money accounts with their sums; choosing one shows its movements alone, choosing it again shows all. */
export function BookList({ sums, lookups, chosen, onChoose }: { sums: readonly (BookSums & { bookId: number })[]; lookups: Lookups; chosen: number; onChoose: (bookId: number) => void }) {
  const all = { bookId: 0, ...sumBooks(sums) }
  return (
    <div className="book-list" role="group" aria-label={texts.books}>
      {[all, ...sums].map((book) => (
        <button
          key={book.bookId} type="button" className="book-choice" aria-pressed={book.bookId === chosen}
          onClick={() => { onChoose(book.bookId === chosen ? 0 : book.bookId) }}
        >
          <b><Money fen={book.closingFen} /></b>{book.bookId === 0 ? texts.allBooks : lookups.book.get(book.bookId)?.name ?? ''}
          <small title={texts.sumOf(book.openingFen, book.inFen, book.outFen, book.closingFen)}>
            {book.inFen === 0 && book.outFen === 0 ? texts.idle : texts.equation(book.openingFen, book.inFen, book.outFen)}
          </small>
        </button>
      ))}
    </div>
  )
}
