import { useQuery } from '@tanstack/react-query'
import { sumFen } from '../../../src-shared/kernel/money'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { Money } from '../../ui/Money'
import { Note } from '../../ui/Note'
import { openScreen } from '../tabs.store'

const words = shellMessages.home

/** 货币资金: the total and each account's balance; an account leads to its day book. */
export function CashCard() {
  const books = useQuery(api.ledger.book.list.queryOptions())
  if (books.error) return <section className="home-cash"><Note tone="err">{describeError(books.error).text}</Note></section>
  const active = (books.data ?? []).filter((book) => book.isActive || book.balanceFen !== 0)
  return (
    <section className="card home-cash" aria-label={words.accounts}>
      <div className="home-figure home-figure-lead">
        <span>{words.cash}</span><b>{books.data && <Money fen={sumFen(active.map((book) => book.balanceFen))} />}</b><span>{books.data?.length === 0 ? words.noAccounts : ''}</span>
      </div>
      {active.slice(0, 6).map((book) => (
        <button key={book.id} type="button" className="home-figure" onClick={() => { openScreen('ledger.daybook', { bookId: book.id }) }}>
          <span>{book.name}</span><b><Money fen={book.balanceFen} /></b><span>{words.kinds[book.kind]} · {words.flows[book.flow]}</span>
        </button>
      ))}
    </section>
  )
}
