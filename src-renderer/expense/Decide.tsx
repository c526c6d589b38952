import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatFen } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import type { Approval } from '../../src-shared/workspace/approval'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useSession } from '../app/session.context'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Note } from '../ui/Note'

const words = expenseTexts.inbox

/** 同意、退回、转审, with what is said. Ctrl Enter in the field approves; a return without a reason goes to the field. */
export function Decide({ approval, failure, onFailure }: { approval: Approval; failure: string | undefined; onFailure: (text: string | undefined) => void }) {
  const [comment, setComment] = useState(''), [isForwarding, setForwarding] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const approve = useCommand(api.workspace.approval.approve), reject = useCommand(api.workspace.approval.reject)
  const isBusy = approve.isRunning || reject.isRunning
  const agree = async () => { const done = await approve.run({ id: approval.id, comment }); onFailure(done.ok ? undefined : done.error.text) }
  const back = async () => {
    if (comment.trim() === '') { onFailure(words.needComment); field.current?.focus(); return }
    const done = await reject.run({ id: approval.id, comment })
    onFailure(done.ok ? undefined : done.error.text)
  }
  return (
    <>
      {failure !== undefined && <Note tone="err">{failure}</Note>}
      <div className="decide">
        <input ref={field} className="input" aria-label={words.comment} placeholder={words.comment} maxLength={500} value={comment} onChange={(event) => { setComment(event.target.value) }}
          onKeyDown={(event) => { if (event.key === 'Enter' && event.ctrlKey && !isBusy) { event.preventDefault(); void agree() } }} />
        <Button kind="danger" isLarge isBusy={reject.isRunning} onClick={() => { void back() }}>{words.reject}</Button>
        <Button isLarge onClick={() => { setForwarding(true) }}>{words.forward}</Button>
        <Button kind="primary" isLarge shortcut="Ctrl Enter" isBusy={approve.isRunning} onClick={() => { void agree() }}>{words.approve(formatFen(approval.amountFen))}</Button>
      </div>
      {isForwarding && <Forward approval={approval} comment={comment} onClose={() => { setForwarding(false) }} />}
    </>
  )
}

function Forward({ approval, comment, onClose }: { approval: Approval; comment: string; onClose: () => void }) {
  const { user } = useSession()
  const users = (useQuery(api.workspace.session.get.queryOptions()).data?.users ?? []).filter((one) => one.id !== user.id && one.id !== approval.applicantId && one.role !== 'viewer')
  const [userId, setUser] = useState<number>(), [reason, setReason] = useState(comment)
  const forward = useCommand(api.workspace.approval.forward)
  const confirm = async () => {
    const to = userId ?? users[0]?.id
    if (to !== undefined && (await forward.run({ id: approval.id, userId: to, comment: reason })).ok) onClose()
  }
  return (
    <ConfirmDialog isOpen title={`${words.forward} ${approval.title}`} confirmLabel={words.forward} hasField isBusy={forward.isRunning} onConfirm={() => { void confirm() }} onCancel={onClose}>
      <p>{words.forwardText}</p>
      <div className="form">
        <label className="field"><span className="field-label">{words.forwardTo}</span><select className="input" value={userId ?? users[0]?.id} onChange={(event) => { setUser(Number(event.target.value)) }}>{users.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></label>
        <label className="field"><span className="field-label">{expenseTexts.actions.reason}</span><input className="input" maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value) }} /></label>
        {forward.error && <Note tone="err">{forward.error.text}</Note>}
      </div>
    </ConfirmDialog>
  )
}
