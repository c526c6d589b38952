import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { client } from '../../api/api'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { automaticType, type Desk } from './desk'
import type { DraftSession, SessionState } from './model/draft-session'
import { entryOfDraft } from './model/entry'

/** What stands between the typing and the books: an unreadable date, a refused save, someone else's change. */
export function EditorNotes({ session, state, desk }: { session: DraftSession; state: SessionState; desk: Desk }) {
  if (state.phase === 'conflict') return <Conflict session={session} id={state.id} desk={desk} />
  if (state.entry.dateText !== null) return <Note tone="err">{texts.badDate(state.entry.dateText)}</Note>
  if (state.phase === 'refused' && state.error) return <Note tone="err">{state.error.text} {texts.refusedKept}</Note>
  return null
}

function Conflict({ session, id, desk }: { session: DraftSession; id: number | null; desk: Desk }) {
  // Gone meanwhile, posted or deleted: then only a draft of one's own is left.
  const theirs = () => client.ledger.voucher.get({ kind: 'draft', id: id ?? 0 }).catch(() => null)
  const takeTheirs = async () => {
    const voucher = await theirs()
    if (voucher) session.adopt(voucher, entryOfDraft(voucher, automaticType(desk.numbering, voucher.lines, desk.choices.lookups)))
    else await session.insist(null)
  }
  const keepMine = async () => { const voucher = await theirs(); await session.insist(voucher) }
  return (
    <Note tone="err" actions={<>
      <Button kind="link" onClick={() => { void takeTheirs() }}>{texts.conflictTheirs}</Button>
      <Button kind="link" onClick={() => { void keepMine() }}>{texts.conflictMine}</Button>
      <Button kind="link" onClick={() => { void session.insist(null) }}>{texts.conflictBoth}</Button>
    </>}>{texts.conflict}</Note>
  )
}
