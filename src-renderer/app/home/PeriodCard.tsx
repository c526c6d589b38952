import { skipToken, useQuery } from '@tanstack/react-query'
import type { Month } from '../../../src-shared/kernel/calendar'
import { periodMessages } from '../../../src-shared/messages/period-screen'
import { shellMessages, uiMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { Icon } from '../../ui/Icon'
import { Tag } from '../../ui/Tag'
import { openView } from '../tabs.store'

const words = shellMessages.home

/** 会计期间: the month that is open, and what its 结账检查 finds; both lead to 期间结账. */
export function PeriodCard() {
  const periods = useQuery(api.ledger.period.list.queryOptions()).data
  const open = periods?.find((period) => period.state === 'open')?.month
  const closed = periods?.findLast((period) => period.state === 'closed')?.month
  const checklist = useQuery(api.ledger.period.checklist.queryOptions({ input: open === undefined ? skipToken : { month: open } })).data
  const problems = checklist?.filter((item) => !item.ok) ?? []
  const go = (month: Month) => { openView('ledger.periods', { month }) }
  return (
    <section className="card home-half" aria-label={words.period}>
      <div className="card-head">
        <h3>{words.period}</h3>
        {checklist && <span className="card-more">{words.checklist} {periodMessages.passed(checklist.length - problems.length, checklist.length)}</span>}
      </div>
      <div className="card-body">
        {open !== undefined && <button type="button" className="home-row" onClick={() => { go(open) }}><small>{words.currentPeriod}</small><b>{uiMessages.monthName(open)}</b></button>}
        {open !== undefined && problems.map((item) => (
          <button key={item.item} type="button" className="home-row" onClick={() => { go(open) }}>
            <Icon name={item.blocks ? 'error' : 'warning'} /><span>{periodMessages.items[item.item]?.bad(item.data)}</span>
            <Tag tone={item.blocks ? 'err' : 'wait'}>{item.blocks ? periodMessages.stop : periodMessages.look}</Tag>
          </button>
        ))}
        {checklist && problems.length === 0 && <p className="field-hint">{words.noProblems}</p>}
        {periods && (
          <button type="button" className="home-row" onClick={() => { if (closed !== undefined) go(closed) }}><small>{closed === undefined ? words.noneClosed : words.closedUpTo(closed)}</small></button>
        )}
      </div>
    </section>
  )
}
