import { useState } from 'react'
import { parseDateText, type IsoDate } from '../../../../src-shared/kernel/calendar'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { useCommand } from '../../../api/useCommand'
import { TextField } from '../../../forms/TextField'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Note } from '../../../ui/Note'

const words = voucherTexts.reversing

/** Asks for the day of the red voucher, makes it, and with `isCorrecting` a blue copy to be mended as well. */
export function ReverseDialog({ voucherId, no, isCorrecting, day, onMade, onClose }: {
  voucherId: number; no: string; isCorrecting: boolean; day: IsoDate; onMade: (draftId: number, correctionId: number | null) => void; onClose: () => void
}) {
  const [text, setText] = useState<string>(day), [problem, setProblem] = useState<string>()
  const reverse = useCommand(api.ledger.voucher.reverse)
  const confirm = async () => {
    const date = parseDateText(text, day)
    setProblem(date === undefined ? voucherTexts.badDate(text) : undefined)
    if (date === undefined) return
    const outcome = await reverse.run({ voucherId, date, correct: isCorrecting })
    if (outcome.ok) onMade(outcome.value.draftId, outcome.value.correctionId)
  }
  return (
    <ConfirmDialog
      isOpen title={isCorrecting ? words.titleCorrect(no) : words.title(no)} confirmLabel={isCorrecting ? words.confirmCorrect : words.confirm} isBusy={reverse.isRunning}
      onConfirm={() => { void confirm() }} onCancel={onClose}
    >
      <p>{isCorrecting ? words.textCorrect : words.text}</p>
      <TextField label={words.date} value={text} onChange={setText} error={problem} />
      {reverse.error && <Note tone="err">{reverse.error.text}</Note>}
    </ConfirmDialog>
  )
}
