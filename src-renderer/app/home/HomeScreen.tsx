import { useQuery } from '@tanstack/react-query'
import { lastDay, monthOf } from '../../../src-shared/kernel/calendar'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useMay, useSession } from '../session.context'
import { openScreen } from '../tabs.store'
import { CashCard } from './CashCard'
import { CommentsCard } from './CommentsCard'
import { DraftsCard } from './DraftsCard'
import { InboxCard } from './InboxCard'
import { FlowCard } from './FlowCard'
import { PeriodCard } from './PeriodCard'
import { RenewalCard } from './RenewalCard'
import { RequestsCard } from './RequestsCard'
import './home.css'

const words = shellMessages.home

/** 工作台: what waits, what there is, and the way to the pages used most. */
export function HomeScreen() {
  const { user, today } = useSession()
  const mayRead = useMay('ledger.read'), mayWrite = useMay('ledger.write'), mayApprove = useMay('workspace.approve'), mayAsk = useMay('workspace.request')
  return (
    <div className="page">
      <header className="home-head">
        <h1>{shellMessages.greeting(new Date().getHours(), user.name)}</h1><span>{shellMessages.date(today)} · {words.monthEnd(daysLeft(today))}</span>
        {mayWrite && (
          <div className="home-actions">
            <Button icon="document" onClick={() => { openScreen('ledger.voucher') }}>{words.voucher}</Button>
            <Button kind="primary" icon="plus" onClick={() => { openScreen('ledger.daybook') }}>{words.entry}</Button>
          </div>
        )}
        {mayAsk && !mayRead && <div className="home-actions"><Button kind="primary" onClick={() => { openScreen('expense.mine') }}>{words.claims}</Button></div>}
      </header>
      <div className="home">
        {mayRead && <CashCard />}
        {mayRead && <StartCard />}
        {mayApprove && <InboxCard />}
        {mayAsk && !mayRead && <RequestsCard />}
        {mayRead && <DraftsCard />}
        {mayRead && <RenewalCard />}
        {mayRead && <PeriodCard />}
        {mayRead && <CommentsCard />}
        {mayRead && <FlowCard />}
      </div>
    </div>
  )
}

/** Days from `today` to the last of its month. */
const daysLeft = (today: string) => Number(lastDay(monthOf(today)).slice(8)) - Number(today.slice(8))

/** 接下来: what a new office does first; gone once there is a voucher. */
function StartCard() {
  const periods = useQuery(api.ledger.period.list.queryOptions()).data
  const mayWrite = useMay('ledger.write')
  if (!mayWrite || !periods || periods.some((period) => period.voucherCount + period.draftCount > 0)) return null
  return (
    <section className="card home-first" aria-label={words.start}>
      <div className="card-head"><h3>{words.start}</h3></div>
      <ol className="card-body">
        {words.steps.map(({ screen, title, text }) => (
          <li key={screen}><button type="button" className="home-row" onClick={() => { openScreen(screen) }}><b>{title}</b><span>{text}</span><Icon name="right" size={12} /></button></li>
        ))}
      </ol>
    </section>
  )
}
