import { useEffect, useMemo, useState } from 'react'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useStore } from '../../app/store'
import { DraftSession, type SessionStart } from './model/draft-session'

const SAVE_DELAY_MS = 700

/** Where a screen keeps what the books don't have yet: one place for new vouchers, one for each draft. */
export const keptKey = (draftId: number | null) => (draftId === null ? 'voucher.entry' : `voucher.draft.${draftId}`)

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A session on a draft, saved as it is typed and once more when the tab or the window goes. */
export function useDraftSession(start: SessionStart, key: string) {
  const save = useCommand(api.ledger.voucher.save), keep = useCommand(api.workspace.draft.save)
  const saveRun = save.run, keepRun = keep.run
  const [session] = useState(() => new DraftSession(start, {
    save: (draft) => saveRun({ draft }),
    // Through JSON, because a screen's draft is stored as it would be read again.
    keep: (body) => { void keepRun({ key, body: JSON.parse(JSON.stringify(body)) as Json }) },
    delayMs: SAVE_DELAY_MS
  }))
  useEffect(() => {
    const leave = () => { void session.flush() }
    const hide = () => { if (document.visibilityState === 'hidden') leave() }
    if (start.isTyped) leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [session, start.isTyped])
  const state = useStore(session.store)
  return useMemo(() => ({ session, state }), [session, state])
}
