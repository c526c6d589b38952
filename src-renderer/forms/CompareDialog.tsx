import { useState } from 'react'
import { changedTexts as words } from '../../src-shared/messages/changed'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import './compare.css'

/** One field that two people changed, as each would have it. */
export interface ComparedField { key: string; label: string; mine: string; theirs: string }

/** 两者对照: field by field, mine beside the other's; answers the fields in which mine stands. */
export function CompareDialog({ fields, onDone, onCancel }: { fields: readonly ComparedField[]; onDone: (mine: string[]) => void; onCancel: () => void }) {
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(fields.map(({ key }) => key)))
  const choose = (key: string, isMine: boolean) => { setMine((before) => new Set(isMine ? [...before, key] : [...before].filter((one) => one !== key))) }
  const cell = ({ key, label }: ComparedField, isMine: boolean, text: string) => (
    <td>
      <label><input type="radio" name={key} aria-label={`${label} ${isMine ? words.mineHead : words.theirsHead}`} checked={mine.has(key) === isMine} onChange={() => { choose(key, isMine) }} />{text}</label>
    </td>
  )
  return (
    <ConfirmDialog isOpen title={words.title} confirmLabel={words.done} onConfirm={() => { onDone([...mine]) }} onCancel={onCancel}>
      <table className="compare">
        <thead><tr><th scope="col">{words.field}</th><th scope="col">{words.mineHead}</th><th scope="col">{words.theirsHead}</th></tr></thead>
        <tbody>{fields.map((field) => <tr key={field.key}><th scope="row">{field.label}</th>{cell(field, true, field.mine)}{cell(field, false, field.theirs)}</tr>)}</tbody>
      </table>
    </ConfirmDialog>
  )
}
