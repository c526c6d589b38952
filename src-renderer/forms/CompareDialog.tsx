import { useState } from 'react'
import { changedBy, changedTexts as words } from '../../src-shared/messages/changed'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { chosenAtFirst, CompareTable, type ComparedField } from './CompareTable'

/** Two people changed one record: who and when, and field by field which stands; answers the fields in which mine does. */
export function CompareDialog({ fields, by, at, onDone, onCancel }: { fields: readonly ComparedField[]; by: string; at: string; onDone: (mine: string[]) => void; onCancel: () => void }) {
  const [mine, setMine] = useState(() => chosenAtFirst(fields))
  return (
    <ConfirmDialog isOpen isWide title={words.title} confirmLabel={words.done} onConfirm={() => { onDone([...mine]) }} onCancel={onCancel}>
      <p>{words.changed(changedBy(by, at))}</p>
      <CompareTable fields={fields} mine={mine} onChoose={setMine} />
      <p className="compare-all">
        <Button kind="link" onClick={() => { onDone(fields.map(({ key }) => key)) }}>{words.mine}</Button>
        <Button kind="link" onClick={() => { onDone([]) }}>{words.theirs}</Button>
      </p>
    </ConfirmDialog>
  )
}
