import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import type { Lookups } from '../lookups'

/** How 银行对账 and 余额调节表 are looked at; book 0 is the first, an empty month the current one. */
export type BankView = { bookId: number; month: string }

export const bankBooks = (lookups: Lookups) => lookups.books.filter((book) => book.kind === 'bank' && book.isActive)

export function BankBookPicker({ books, bookId, onChange }: { books: readonly { id: number; name: string }[]; bookId: number; onChange: (bookId: number) => void }) {
  return (
    <select className="input" aria-label={texts.book} value={bookId} onChange={(event) => { onChange(Number(event.target.value)) }}>
      {books.map((book) => <option key={book.id} value={book.id}>{book.name}</option>)}
    </select>
  )
}
