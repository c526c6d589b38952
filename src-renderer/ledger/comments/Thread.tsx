import { useState } from 'react'
import { NOTE_LENGTH, type CommentPlace, type CommentThread } from '../../../src-shared/ledger/comment'
import { commentMessages as words } from '../../../src-shared/messages/comment'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { ageText } from '../../app/BackupAge'
import { useMay } from '../../app/session.context'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import './comment.css'

/** What was said, oldest first. */
export function Notes({ notes }: Pick<CommentThread, 'notes'>) {
  const now = new Date()
  return (
    <ul className="comment-notes">
      {notes.map(({ id, author, at, text }) => <li key={id}><b>{author}</b><time dateTime={at}>{ageText(at, now)}</time><p>{text}</p></li>)}
    </ul>
  )
}

/** A cell's thread to read, answer and settle; begins one where there is none. What is being written survives a refusal. */
export function Thread({ place, thread, placeholder = words.write, onDone }: {
  place: CommentPlace & { label: string }; thread: CommentThread | undefined; placeholder?: string; onDone?: () => void
}) {
  const mayWrite = useMay('ledger.comment')
  const [text, setText] = useState('')
  const save = useCommand(api.ledger.comment.save), close = useCommand(api.ledger.comment.close), reopen = useCommand(api.ledger.comment.reopen)
  const error = save.error ?? close.error ?? reopen.error
  const send = async () => {
    if (text.trim() === '') return
    const { record, lineNo, field, label } = place
    const outcome = await save.run({ record, lineNo, field, label, text: text.trim() })
    if (!outcome.ok) return
    setText('')
    onDone?.()
  }
  const turn = async (id: number, isOpen: boolean) => {
    const outcome = await (isOpen ? close : reopen).run({ id })
    if (outcome.ok) onDone?.()
  }
  return (
    <div className="comment">
      <h4>{place.label}</h4>
      {thread && <Notes notes={thread.notes} />}
      {thread && !thread.isOpen && <p className="field-hint">{words.resolved(thread.resolvedBy ?? '')}</p>}
      {mayWrite && (
        <textarea
          className="input" rows={2} maxLength={NOTE_LENGTH} aria-label={thread ? words.reply : words.write} placeholder={thread ? words.reply : placeholder} value={text} onChange={(event) => { setText(event.target.value) }}
          onKeyDown={(event) => { if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); void send() } }}
        />
      )}
      {error && <Note tone="err">{error.text}</Note>}
      {mayWrite && (
        <div className="comment-actions">
          <small>{onDone ? words.hint : ''}</small>
          {thread && <Button kind="ghost" isBusy={close.isRunning || reopen.isRunning} onClick={() => { void turn(thread.id, thread.isOpen) }}>{thread.isOpen ? words.resolve : words.reopen}</Button>}
          <Button kind="primary" disabled={text.trim() === ''} isBusy={save.isRunning} onClick={() => { void send() }}>{words.send}</Button>
        </div>
      )}
    </div>
  )
}
