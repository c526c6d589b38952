import { useState } from 'react'
import { ZERO } from '../../src-shared/kernel/money'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useSession } from '../app/session.context'
import { openScreen } from '../app/tabs.store'

/** Begins a 报销单 or 借款单 and opens it; `staffId` null is one's own. */
export function useNewRequest() {
  const { today } = useSession()
  const saveClaim = useCommand(api.expense.claim.save), saveAdvance = useCommand(api.expense.advance.save), [failure, setFailure] = useState<string>()
  const start = async (record: 'claim' | 'advance', staffId: number | null): Promise<boolean> => {
    const head = { id: null, revision: null, staffId, date: today, purpose: '' }
    const done = record === 'claim' ? await saveClaim.run({ claim: { ...head, lines: [] } }) : await saveAdvance.run({ advance: { ...head, dueDate: null, amountFen: ZERO } })
    setFailure(done.ok ? undefined : done.error.text)
    if (done.ok) openScreen(record === 'claim' ? 'expense.claim' : 'expense.advance', { id: done.value.id })
    return done.ok
  }
  return { isBusy: saveClaim.isRunning || saveAdvance.isRunning, failure, start }
}
