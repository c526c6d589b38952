import { shellMessages } from '../../../src-shared/messages/shell'
import { Button } from '../../ui/Button'
import { screens } from '../screens'
import { useMay, useSession } from '../session.context'
import { openScreen } from '../tabs.store'
import { CashCard } from './CashCard'
import { CommentsCard } from './CommentsCard'
import { DraftsCard } from './DraftsCard'
import { FlowCard } from './FlowCard'
import { PeriodCard } from './PeriodCard'
import './home.css'

const words = shellMessages.home

/** 工作台: what there is, what waits, and the way to the pages used most. */
export function HomeScreen() {
  const { user, today } = useSession()
  const mayRead = useMay('ledger.read')
  return (
    <div className="page">
      <header className="home-head"><h1>{shellMessages.greeting(new Date().getHours(), user.name)}</h1><span>{shellMessages.date(today)}</span></header>
      <div className="home">
        {mayRead && <CashCard />}
        {mayRead && <FlowCard />}
        {mayRead && <DraftsCard />}
        {mayRead && <PeriodCard />}
        {mayRead && <CommentsCard />}
        <StartCard />
      </div>
    </div>
  )
}

function StartCard() {
  const mayWrite = useMay('ledger.write')
  const shown = screens.filter((screen) => screen.area === 'finance' && screen.group === 'daily' && mayWrite)
  if (shown.length === 0) return null
  return (
    <section className="card home-half" aria-label={words.start}>
      <div className="card-head"><h3>{words.start}</h3></div>
      <div className="card-body form-actions">
        {shown.map((screen) => <Button key={screen.id} icon="document" onClick={() => { openScreen(screen.id) }}>{screen.title({})}</Button>)}
      </div>
    </section>
  )
}
