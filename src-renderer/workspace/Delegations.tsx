import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../src-shared/kernel/calendar'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useMay, useSession } from '../app/session.context'
import { DateRange } from '../forms/DateRange'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { SideSection } from '../ui/SidePanel'

const words = expenseTexts.routes

/** 委托 of the user's own approvals, and how long each step takes. */
export function Delegations() {
  const { user, today } = useSession()
  const mayApprove = useMay('workspace.approve')
  const list = useQuery(api.workspace.delegation.list.queryOptions()).data ?? []
  const times = useQuery(api.workspace.stepTime.list.queryOptions({ input: { from: addDays(today, -90), to: today } })).data ?? []
  const users = (useQuery(api.workspace.session.get.queryOptions()).data?.users ?? []).filter((one) => one.id !== user.id && one.role !== 'viewer')
  const [to, setTo] = useState<number>(), [span, setSpan] = useState({ from: today, to: addDays(today, 7) })
  const save = useCommand(api.workspace.delegation.save), remove = useCommand(api.workspace.delegation.remove)
  const toUserId = to ?? users[0]?.id
  return (
    <>
      <SideSection title={words.delegation}>
        <p className="field-hint">{words.delegationHint}</p>
        {list.map((one) => <p key={one.id} className="field-hint">{one.fromName} → {one.toName} {one.fromDate} ~ {one.toDate} {one.fromUserId === user.id && <Button kind="link" onClick={() => { void remove.run({ id: one.id }) }}>{words.remove}</Button>}</p>)}
        {list.length === 0 && <p className="field-hint">{words.noDelegation}</p>}
        {mayApprove && toUserId !== undefined && (
          <div className="form">
            <label className="field"><span className="field-label">{words.to}</span><select className="input" value={toUserId} onChange={(event) => { setTo(Number(event.target.value)) }}>{users.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></label>
            <DateRange label={words.delegation} from={span.from} to={span.to} onChange={setSpan} />
            {save.error && <Note tone="err">{save.error.text}</Note>}
            <div className="form-actions"><Button onClick={() => { void save.run({ toUserId, fromDate: span.from, toDate: span.to }) }}>{words.delegate}</Button></div>
          </div>
        )}
      </SideSection>
      <SideSection title={words.times}>
        {times.length === 0 ? <p className="field-hint">{words.noTimes}</p> : <StepTimes times={times} />}
      </SideSection>
    </>
  )
}

function StepTimes({ times }: { times: readonly { record: string; name: string; count: number; averageHours: number; longestHours: number; waiting: number }[] }) {
  const titles = words.timeColumns
  return (
    <table className="data-list">
      <thead><tr><th scope="col">{titles.name}</th>{[titles.count, titles.average, titles.longest, titles.waiting].map((title) => <th key={title} scope="col" className="num">{title}</th>)}</tr></thead>
      <tbody>{times.map((step) => <tr key={`${step.record} ${step.name}`}><td>{step.name}</td><td className="num">{step.count}</td><td className="num">{words.days(step.averageHours)}</td><td className="num">{words.days(step.longestHours)}</td><td className="num">{step.waiting}</td></tr>)}</tbody>
    </table>
  )
}
