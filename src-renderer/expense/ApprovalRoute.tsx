import type { RequestState } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import type { Approval } from '../../src-shared/workspace/approval'
import { Tag } from '../ui/Tag'
import './expense.css'

const { story: words, waited } = expenseTexts
const stamp = (at: string) => { const when = new Date(at); return `${String(when.getMonth() + 1).padStart(2, '0')}-${String(when.getDate()).padStart(2, '0')} ${String(when.getHours()).padStart(2, '0')}:${String(when.getMinutes()).padStart(2, '0')}` }

/** 审批路线 with its standard, how long each step took or has waited, and all that was said. */
export function ApprovalRoute({ approval, state }: { approval: Approval | null; state: RequestState }) {
  if (!approval) return null
  const { standard } = approval
  return (
    <section className="card" aria-label={words.route}>
      <div className="card-head"><h3>{words.route}</h3>{approval.isUnreviewed ? <Tag tone="wait">{expenseTexts.columns.unreviewed}</Tag> : <small className="field-hint">{words.standard(standard.categoryCode, standard.upToFen === null ? null : formatFen(standard.upToFen), approval.steps.at(-1)?.name ?? '')}</small>}<span className="card-more">{approval.routeName}</span></div>
      <div className="card-body">
        <ol className="route">
          <li className="route-done"><b>{words.submitted}</b>{approval.applicantName}<br />{stamp(approval.startedAt)}</li>
          {approval.steps.map((step) => {
            const isNow = approval.state === 'pending' && step.stepNo === approval.stepNo
            const isBack = approval.state === 'returned' && step.stepNo === approval.stepNo
            return (
              <li key={step.stepNo} className={isBack ? 'route-bad' : step.doneAt !== null ? 'route-done' : isNow ? 'route-now' : ''}>
                <b>{step.name}</b>{step.doneBy ?? step.approvers.join(' / ')}<br />
                {step.waitedHours !== null && <span className={isNow ? 'route-wait' : ''}>{isNow ? words.waiting(waited(step.waitedHours)) : words.took(waited(step.waitedHours))}</span>}
              </li>
            )
          })}
          <li className={state === 'paid' ? 'route-done' : state === 'approved' ? 'route-now' : ''}><b>{words.payStep}</b></li>
        </ol>
        <ul className="story-events" aria-label={words.history}>
          {approval.events.map((event) => (
            <li key={event.id}><time>{stamp(event.at)}</time><span>{event.userName}{event.forName === null ? '' : words.forUser(event.forName)}</span><b>{words.events[event.kind]}</b><span>{event.comment}</span></li>
          ))}
        </ul>
      </div>
    </section>
  )
}
