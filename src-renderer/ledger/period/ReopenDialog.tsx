import { useState } from 'react'
import type { Month } from '../../../src-shared/kernel/calendar'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { Field } from '../../forms/Field'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Note } from '../../ui/Note'

/** 反结账 asks for its reason, which goes into the record. */
export function ReopenDialog({ month, isOpen, onClose, onDone }: { month: Month; isOpen: boolean; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const reopen = useCommand(api.ledger.period.reopen)
  const confirm = async () => {
    if (reason.trim() === '') { setProblem(texts.reasonMissing); return }
    const done = await reopen.run({ month, reason })
    if (done.ok) { setReason(''); setProblem(undefined); onDone() }
  }
  return (
    <ConfirmDialog isOpen={isOpen} title={texts.reopenTitle(month)} confirmLabel={texts.reopenDo} isDanger hasField isBusy={reopen.isRunning} onCancel={onClose} onConfirm={() => { void confirm() }}>
      <div className="form">
        <p>{texts.reopenText}</p>
        <Field label={texts.reason} error={problem}>
          {(control) => <textarea {...control} className="input" rows={3} maxLength={200} autoFocus value={reason} onChange={(event) => { setReason(event.target.value); setProblem(undefined) }} />}
        </Field>
        {reopen.error && <Note tone="err">{reopen.error.text}</Note>}
      </div>
    </ConfirmDialog>
  )
}
