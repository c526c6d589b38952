import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import type { InboxRow } from '../../src-shared/workspace/approval'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useTabView } from '../app/useTabView'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Money } from '../ui/Money'
import { Segmented } from '../ui/Segmented'
import { Toolbar } from '../ui/Toolbar'
import { Decide } from './Decide'
import { useStepTimes } from './useStepTimes'
import { BudgetedStory } from './BudgetedStory'
import { AdvanceStory } from './RequestStory'
import './expense.css'

const words = expenseTexts.inbox
const boxes = [{ value: 'waiting', label: words.waiting }, { value: 'done', label: words.done }] as const

/** 待我审批: what waits at the left, the whole of one at the right, and the decision under it. */
export function InboxScreen({ params }: { params: { readonly id?: number } }) {
  const [view, change] = useTabView<{ box: 'waiting' | 'done'; id: number }>({ box: 'waiting', id: params.id ?? 0 })
  const list = useQuery(api.workspace.approval.list.queryOptions({ input: { box: view.box } }))
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const rows = list.data ?? [], shown = rows.find((row) => row.id === view.id) ?? rows[0]
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.inbox} />
      <div className="page-body inbox-page">
        <nav className="inbox" aria-label={expenseTexts.titles.inbox}>
          <div className="inbox-tabs"><Segmented label={expenseTexts.titles.inbox} options={boxes} value={view.box} onChange={(box) => { change({ box, id: 0 }) }} /></div>
          {rows.map((row) => (
            <button key={row.id} type="button" className="inbox-row" aria-current={row === shown ? 'true' : undefined} onClick={() => { change({ id: row.id }) }}>
              <b>{row.applicantName}</b><b><Money fen={row.amountFen} /></b><small>{row.title} {row.summary}</small><small className={view.box === 'waiting' ? 'route-wait' : ''}>{view.box === 'waiting' ? words.wait(expenseTexts.waited(row.waitedHours)) : expenseTexts.story.events[row.state === 'pending' ? 'approved' : row.state]}</small>
            </button>
          ))}
          {list.data && rows.length === 0 && <p className="inbox-note">{view.box === 'waiting' ? words.empty : words.emptyDone}</p>}
          <StepTimes />
        </nav>
        <div className="page-body inbox-detail">{shown ? <Request key={shown.id} row={shown} /> : <EmptyState title={words.empty} />}</div>
      </div>
    </div>
  )
}

function StepTimes() {
  const times = useStepTimes()
  const done = times.filter((step) => step.count > 0), count = done.reduce((sum, step) => sum + step.count, 0)
  if (count === 0) return null
  const average = done.reduce((sum, step) => sum + step.averageHours * step.count, 0) / count
  const slowest = done.toSorted((a, b) => b.averageHours - a.averageHours)[0]!
  return <p className="inbox-note">{words.average((average / 24).toFixed(1))}<br />{words.slowest(slowest.name, (slowest.averageHours / 24).toFixed(1))}</p>
}

function Request({ row }: { row: InboxRow }) {
  const claim = useQuery({ ...api.expense.claim.get.queryOptions({ input: { id: row.recordId } }), enabled: row.record === 'claim' })
  const advance = useQuery({ ...api.expense.advance.get.queryOptions({ input: { id: row.recordId } }), enabled: row.record === 'advance' })
  const [failure, setFailure] = useState<string>()
  const error = claim.error ?? advance.error
  if (error) return <LoadFailure text={describeError(error).text} onRetry={() => { void claim.refetch(); void advance.refetch() }} />
  const approval = claim.data?.approval ?? advance.data?.approval
  return (
    <div className="page">
      {claim.data && <BudgetedStory claim={claim.data} />}
      {advance.data && <div className="story" tabIndex={0} role="region" aria-label={expenseTexts.titles.advance}><AdvanceStory advance={advance.data} /></div>}
      {approval?.mayDecide && <Decide approval={approval} failure={failure} onFailure={setFailure} />}
    </div>
  )
}
