import { useState } from 'react'
import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { api, client } from '../../../api/api'
import { describeError } from '../../../api/errors'
import { refetchAfter } from '../../../api/query-client'
import { useCommand } from '../../../api/useCommand'
import { runBulk, type BulkAction, type BulkOutcome, type BulkResult } from './bulk'

const perform = async (action: BulkAction, draftIds: number[]): Promise<BulkOutcome> => {
  const input = { requestId: crypto.randomUUID(), draftIds }
  try {
    if (action === 'post') return { ok: true, count: (await client.ledger.voucher.post(input)).vouchers.length }
    return { ok: true, count: (await client.ledger.voucher[action](input)).count }
  } catch (error) {
    return { ok: false, error: describeError(error) }
  }
}

export interface Bulk {
  running: { action: BulkAction; done: number; total: number } | undefined
  result: { action: BulkAction; result: BulkResult } | undefined
  run: (action: BulkAction, rows: readonly VoucherRow[]) => Promise<BulkResult>
  dismiss: () => void
  /** Brings drafts back that were removed. */
  restore: (draftIds: readonly number[]) => Promise<void>
  restored: { count: number } | { problem: string } | undefined
}

/** Steps with many vouchers. The list is read anew once at the end, not after each voucher. */
export function useBulk(): Bulk {
  const [running, setRunning] = useState<Bulk['running']>(), [result, setResult] = useState<Bulk['result']>(), [restored, setRestored] = useState<Bulk['restored']>()
  const { run: runRestore } = useCommand(api.ledger.voucher.restore)
  const clear = () => { setResult(undefined); setRestored(undefined) }
  return {
    running, result, restored,
    dismiss: clear,
    async restore(draftIds) {
      const outcome = await runRestore({ draftIds: [...draftIds] })
      clear()
      setRestored(outcome.ok ? { count: draftIds.length } : { problem: outcome.error.text })
    },
    async run(action, rows) {
      if (running) return { done: 0, ids: [], problems: [] }
      clear()
      setRunning({ action, done: 0, total: rows.length })
      const found = await runBulk(action, rows, (ids) => perform(action, ids), (done, total) => { setRunning({ action, done, total }) })
      await refetchAfter(['ledger', 'voucher', action])
      setRunning(undefined)
      setResult({ action, result: found })
      return found
    }
  }
}
