import { useState } from 'react'
import type { BudgetVersion } from '../../../src-shared/expense/budget'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useMay } from '../../app/session.context'
import { TextField } from '../../forms/TextField'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Note } from '../../ui/Note'

const words = budgetTexts.plan

/** What may be done with a version now: hand it in, decide it, or make another from it. */
export function VersionActions({ version, onMade }: { version: BudgetVersion; onMade: (id: number) => void }) {
  const mayMake = useMay('expense.budget'), [isAsking, setAsking] = useState(false), [isRemoving, setRemoving] = useState(false), [reason, setReason] = useState('')
  const submit = useCommand(api.expense.budgetVersion.submit), approve = useCommand(api.expense.budgetVersion.approve), reject = useCommand(api.expense.budgetVersion.reject), create = useCommand(api.expense.budgetVersion.create), remove = useCommand(api.expense.budgetVersion.remove)
  const copy = async () => { const made = await create.run({ year: version.year, name: version.name, copyId: version.id }); if (made.ok) onMade(made.value.id) }
  const sendBack = async () => { const done = await reject.run({ id: version.id, reason }); if (done.ok) setAsking(false) }
  const doRemove = async () => { await remove.run({ id: version.id }); setRemoving(false) }
  const error = submit.error ?? approve.error ?? create.error ?? remove.error
  return (
    <>
      {error && <Note tone="err">{error.text}</Note>}
      {mayMake && version.state === 'draft' && <Button kind="ghost" onClick={() => { setRemoving(true) }}>{words.removeVersion}</Button>}
      {mayMake && !version.mayEdit && <Button isBusy={create.isRunning} onClick={() => { void copy() }}>{words.copy}</Button>}
      {version.mayDecide && <Button onClick={() => { setAsking(true) }}>{words.reject}</Button>}
      {version.mayDecide && <Button kind="primary" isBusy={approve.isRunning} onClick={() => { void approve.run({ id: version.id, reason: '' }) }}>{words.approve}</Button>}
      {version.mayEdit && <Button kind="primary" isBusy={submit.isRunning} onClick={() => { void submit.run({ id: version.id }) }}>{words.submit}</Button>}
      <ConfirmDialog isOpen={isRemoving} title={words.removeVersion} confirmLabel={words.removeVersion} isDanger isBusy={remove.isRunning} onConfirm={() => { void doRemove() }} onCancel={() => { setRemoving(false) }}>
        {words.removeText(version.no, version.name)}
      </ConfirmDialog>
      <ConfirmDialog isOpen={isAsking} title={words.reject} confirmLabel={words.reject} isDanger hasField isBusy={reject.isRunning} onConfirm={() => { void sendBack() }} onCancel={() => { setAsking(false) }}>
        <TextField label={words.reason} value={reason} maxLength={200} autoFocus error={reject.error?.text} onChange={setReason} />
      </ConfirmDialog>
    </>
  )
}
