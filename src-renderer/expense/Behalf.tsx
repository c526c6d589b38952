import { useState } from 'react'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { ChoiceField } from '../forms/ChoiceField'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Note } from '../ui/Note'
import { StaffField } from './StaffField'
import { useNewRequest } from './useNewRequest'

const { mine: words, records } = expenseTexts
const choices = [{ value: 'claim', label: records.claim }, { value: 'advance', label: records.advance }] as const

/** 代人填单: for somebody who brings his papers and doesn't sit at the machine. */
export function Behalf({ onClose }: { onClose: () => void }) {
  const [staffId, setStaff] = useState<number | null>(null), [record, setRecord] = useState<'claim' | 'advance'>('claim'), [isTried, setTried] = useState(false)
  const { isBusy, failure, start } = useNewRequest()
  const confirm = async () => {
    setTried(true)
    if (staffId !== null && await start(record, staffId)) onClose()
  }
  return (
    <ConfirmDialog isOpen title={words.behalf} confirmLabel={words.fresh} hasField isBusy={isBusy} onConfirm={() => { void confirm() }} onCancel={onClose}>
      <p>{words.behalfText}</p>
      <div className="form">
        <StaffField label={words.behalfWho} staffId={staffId} onChange={setStaff} />
        <ChoiceField label={expenseTexts.columns.kind} value={record} choices={choices} onChange={setRecord} />
        {isTried && staffId === null && <Note tone="err">{words.behalfMissing}</Note>}
        {failure !== undefined && <Note tone="err">{failure}</Note>}
      </div>
    </ConfirmDialog>
  )
}
