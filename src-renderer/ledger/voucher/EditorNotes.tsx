import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { Note } from '../../ui/Note'
import { ConflictPanel } from './ConflictPanel'
import type { Desk } from './desk'
import type { DraftSession, SessionState } from './model/draft-session'

/** What stands between the typing and the books: an unreadable date, a refused save, someone else's change. */
export function EditorNotes({ session, state, desk }: { session: DraftSession; state: SessionState; desk: Desk }) {
  if (state.phase === 'conflict') return <ConflictPanel session={session} state={state} desk={desk} />
  if (state.entry.dateText !== null) return <Note tone="err">{texts.badDate(state.entry.dateText)}</Note>
  if (state.phase === 'refused' && state.error) return <Note tone="err">{state.error.text} {texts.refusedKept}</Note>
  return null
}
