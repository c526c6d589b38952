import type { KeyboardEvent, ReactNode } from 'react'
import { setupMessages as texts } from '../../../src-shared/messages/ledger-setup'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import '../../forms/form.css'
import './setup.css'

/** The form beside a sheet of masters: Ctrl+S or Enter saves, Esc takes back what was typed. */
export function MasterForm({ label, problem, isBusy, saveLabel, onSave, onCancel, children }: {
  label: string; problem: string | undefined; isBusy: boolean; saveLabel: string; onSave: () => void; onCancel: () => void; children: ReactNode
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      onSave()
    } else if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
  }
  return (
    <form className="master-form" aria-label={label} onSubmit={(event) => { event.preventDefault(); if (!isBusy) onSave() }} onKeyDown={onKeyDown}>
      {children}
      {problem && <Note tone="err">{problem}</Note>}
      <div className="master-actions">
        <Button type="submit" kind="primary" shortcut={texts.saveKey} isBusy={isBusy}>{saveLabel}</Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </form>
  )
}
