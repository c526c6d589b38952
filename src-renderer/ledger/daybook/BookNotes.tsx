import { useState } from 'react'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { describeRefusal } from '../../api/errors'
import { TextField } from '../../forms/TextField'
import type { SheetColumn } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Note } from '../../ui/Note'
import { ClashNotes } from './ClashNotes'
import type { DayRow } from './daybook.rows'
import type { BookActions } from './useBookActions'
import type { EditedBook } from './useBookEditor'

/** What must be read: the last outcome, warnings, and why the chosen row is held back with the ways out. */
export function BookNotes({ state, actions, chosen, columns }: { state: EditedBook; actions: BookActions; chosen: DayRow | undefined; columns: readonly SheetColumn<DayRow>[] }) {
  const [overriding, setOverriding] = useState<number>()
  const [reason, setReason] = useState('')
  const issue = chosen?.issue ?? null
  const text = issue ? describeRefusal(issue.code, issue.data) : undefined
  const draftId = chosen?.source?.kind === 'draft' ? chosen.source.id : undefined
  const refusal = chosen && !state.clashes.has(chosen.id) ? state.failures.get(chosen.id) : undefined
  if (!actions.message && state.clashes.size === 0 && state.warnings.length === 0 && text === undefined && refusal === undefined && overriding === undefined) return null
  return (
    <div className="book-notes">
      {actions.message && (
        <Note tone={actions.message.tone} actions={<>
          {actions.message.actions?.map(({ label, run }) => <Button key={label} kind="link" onClick={() => { actions.dismiss(); run() }}>{label}</Button>)}
          <Button kind="link" onClick={actions.dismiss}>{texts.closeChart}</Button>
        </>}>{actions.message.text}</Note>
      )}
      <ClashNotes state={state} columns={columns} />
      {state.warnings.map((warning) => <Note key={warning} tone="warn" actions={<Button kind="link" onClick={state.editor.dismissWarnings}>{texts.closeChart}</Button>}>{warning}</Note>)}
      {chosen && refusal !== undefined && (
        <Note tone="err" actions={<>
          {chosen.kind === 'local' && <Button kind="link" onClick={() => { state.editor.takeUp([chosen]) }}>{texts.again}</Button>}
          <Button kind="link" onClick={() => { state.editor.giveUp(chosen.id) }}>{texts.giveUp}</Button>
        </>}>{refusal}</Note>
      )}
      {text !== undefined && (
        <Note tone="err" actions={issue?.code === 'FLOW_BREACH' && actions.mayOverride && draftId !== undefined
          ? <Button kind="link" onClick={() => { setReason(''); setOverriding(draftId) }}>{texts.override}</Button> : null}
        >{text}</Note>
      )}
      <ConfirmDialog
        isOpen={overriding !== undefined} title={texts.reasonTitle} confirmLabel={texts.reasonConfirm} onCancel={() => { setOverriding(undefined) }}
        onConfirm={() => { void actions.override(overriding!, reason).then((done) => { if (done) setOverriding(undefined) }) }}
      >
        <p>{text}</p>
        <TextField label={texts.reasonLabel} value={reason} onChange={setReason} autoFocus />
      </ConfirmDialog>
    </div>
  )
}
