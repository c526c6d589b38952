import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { issueName, ledgerMessages, voucherNo } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import type { Described } from '../../../api/errors'

/** What can be done with many vouchers at once. */
export type BulkAction = 'sign' | 'review' | 'post' | 'withdraw' | 'remove'

/** Why one voucher was left out, by its number. */
export interface BulkProblem { ref: Pick<VoucherRow, 'kind' | 'id'>; no: string; summary: string; text: string }
export interface BulkResult { done: number; ids: number[]; problems: BulkProblem[] }

/** What one call came to: how many were done, or the refusal. */
export type BulkOutcome = { ok: true; count: number } | { ok: false; error: Described }

const problem = (row: VoucherRow, text: string): BulkProblem => ({ ref: { kind: row.kind, id: row.id }, no: voucherNo(row.type, row.no), summary: row.summary, text })

/** Why a voucher can't take a step, as far as its row says; undefined when it may be tried. */
export function obstacle(action: BulkAction, row: VoucherRow): string | undefined {
  if (row.kind === 'posted') return texts.notDraft
  if (action === 'remove' && row.state !== 'draft') return texts.notReady(ledgerMessages.states[row.state])
  if (row.issue && action !== 'remove' && action !== 'withdraw') return texts.notReady(issueName(row.issue.code))
  return undefined
}

/**
 * Does a step with many drafts: all in one go, and only if that is refused one by one in posting order, so that the
 * sound ones go through and each refusal is named with its voucher.
 */
export async function runBulk(action: BulkAction, rows: readonly VoucherRow[], call: (draftIds: number[]) => Promise<BulkOutcome>, onProgress: (done: number, total: number) => void): Promise<BulkResult> {
  const problems = rows.flatMap((row) => { const text = obstacle(action, row); return text === undefined ? [] : [problem(row, text)] })
  const fit = rows.filter((row) => obstacle(action, row) === undefined).toSorted((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1))
  const ids = fit.map((row) => row.id)
  if (fit.length === 0) return { done: 0, ids: [], problems }
  const whole = await call(ids)
  if (whole.ok) return { done: whole.count, ids, problems }
  if (fit.length === 1) return { done: 0, ids: [], problems: [...problems, problem(fit[0]!, whole.error.text)] }
  let done = 0
  const through: number[] = []
  for (const [index, row] of fit.entries()) {
    onProgress(index, fit.length)
    const one = await call([row.id])
    if (one.ok) { done += one.count; through.push(row.id) }
    else problems.push(problem(row, one.error.text))
  }
  return { done, ids: through, problems }
}
