import { useQuery } from '@tanstack/react-query'
import { expenseMessages } from '../../../src-shared/messages/expense'
import { expenseTexts } from '../../../src-shared/messages/expense-screen'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { Money } from '../../ui/Money'
import { Tag } from '../../ui/Tag'
import { openScreen } from '../tabs.store'

const SHOWN = 6

/** 我的报销 of whoever keeps no books: what is under way, what came back, what is still out. */
export function RequestsCard() {
  const claims = useQuery(api.expense.claim.list.queryOptions()).data, advances = useQuery(api.expense.advance.list.queryOptions()).data
  if (!claims || !advances) return null
  const open = [...advances, ...claims].filter((row) => row.openFen > 0 || !['paid', 'reversed'].includes(row.state)).toSorted((a, b) => (a.date < b.date ? 1 : -1))
  return (
    <section className="card home-half" aria-label={expenseTexts.home.mine}>
      <div className="card-head"><h3>{expenseTexts.home.mine}</h3><button type="button" className="card-more" onClick={() => { openScreen('expense.mine') }}>{shellMessages.home.all}</button></div>
      <div className="card-body">
        {open.length === 0 && <p className="field-hint">{expenseTexts.home.none}</p>}
        {open.slice(0, SHOWN).map((row) => (
          <button key={`${row.record}${row.id}`} type="button" className="home-row" onClick={() => { openScreen(row.record === 'claim' ? 'expense.claim' : 'expense.advance', { id: row.id }) }}>
            <small>{row.no}</small><span>{row.purpose}</span><Tag tone={row.state === 'returned' ? 'err' : row.state === 'pending' ? 'wait' : 'plain'}>{row.openFen > 0 ? expenseTexts.story.days(row.days) : expenseMessages.states[row.state]}</Tag><Money fen={row.openFen > 0 ? row.openFen : row.amountFen} />
          </button>
        ))}
      </div>
    </section>
  )
}
