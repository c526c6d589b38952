import { useQuery } from '@tanstack/react-query'
import { expenseTexts } from '../../../src-shared/messages/expense-screen'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { Money } from '../../ui/Money'
import { Tag } from '../../ui/Tag'
import { openScreen, openView } from '../tabs.store'

const SHOWN = 6

/** 待我审批, the longest waiting first; each leads to its decision. Nothing is shown while nothing waits. */
export function InboxCard() {
  const { data = [] } = useQuery(api.workspace.approval.list.queryOptions({ input: { box: 'waiting' } }))
  if (data.length === 0) return null
  return (
    <section className="card home-half" aria-label={expenseTexts.home.title}>
      <div className="card-head"><h3>{expenseTexts.home.title}</h3><Tag tone="wait">{shellMessages.home.drafts(data.length)}</Tag><button type="button" className="card-more" onClick={() => { openScreen('expense.inbox') }}>{shellMessages.home.all}</button></div>
      <div className="card-body">
        {data.slice(0, SHOWN).map((row) => (
          <button key={row.id} type="button" className="home-row" onClick={() => { openView('expense.inbox', { box: 'waiting', id: row.id }) }}>
            <small>{row.title}</small><span>{row.summary}</span><small>{expenseTexts.inbox.wait(expenseTexts.waited(row.waitedHours))}</small><Money fen={row.amountFen} />
          </button>
        ))}
      </div>
    </section>
  )
}
