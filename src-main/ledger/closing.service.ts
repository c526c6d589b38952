import { lastDay } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import type { LineInput } from '../../src-shared/ledger/voucher'
import type { ReadDb, WriteDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { accountNet, draftsOfMonth, leafOfRole, profitAndLoss, type ClosingSum } from './closing.report'
import { saveDraft } from './draft.service'
import { requirePeriod } from './period.service'

/** Summaries of the three closing vouchers, worded by the messages. */
export interface ClosingTexts { income: string; expense: string; year: string }

const toLine = ({ accountId, netFen, ...parties }: ClosingSum, summary: string): LineInput => ({
  ...parties, summary, accountId, debitFen: netFen < 0 ? fen(-netFen) : ZERO, creditFen: netFen > 0 ? fen(netFen) : ZERO,
  cashFlowId: null, quantity: null, typed: null
})
const counterLine = (accountId: number, sums: readonly ClosingSum[], summary: string): LineInput[] => {
  const netFen = sums.reduce((total, sum) => total + sum.netFen, 0)
  return netFen === 0 ? [] : [toLine({ accountId, netFen: -netFen, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null }, summary)]
}

/**
 * 结转损益: drafts that empty income and expense into 本年利润 (3103), and in December 本年利润 into 利润分配. An office on
 * 报账制 keeps no result of its own: its expenses go to head office (内部往来). Dated the month's last day; the drafts go
 * through the same steps as any voucher.
 *
 * Refuses PERIOD_UNKNOWN, PERIOD_CLOSED, DRAFTS_LEFT, NOTHING_TO_TRANSFER.
 */
export function transferProfit(w: WriteDb, { month }: { month: string }, texts: ClosingTexts): { draftIds: number[] } {
  if (requirePeriod(w, month).state === 'closed') throw new Refusal('PERIOD_CLOSED', { month })
  const left = draftsOfMonth.all(w, { month })
  if (left.length > 0) throw new Refusal('DRAFTS_LEFT', { count: left.length })
  const isImprest = getOffice(w).template === 'imprest'
  const profit = requireRole(w, isImprest ? 'head_office' : 'profit'), date = lastDay(month)
  const save = (lines: LineInput[]) => saveDraft(w, { id: null, revision: null, date, type: null, attachments: 0, lines }, 'closing').draftId
  const draftIds: number[] = []
  let netFen = accountNet.get(w, { accountId: profit, month })!.netFen
  for (const [type, summary] of [['income', texts.income], ['expense', texts.expense]] as const) {
    const sums = profitAndLoss.all(w, { month, type })
    if (sums.length === 0) continue
    netFen += sums.reduce((total, sum) => total + sum.netFen, 0)
    draftIds.push(save([...sums.map((sum) => toLine({ ...sum }, summary)), ...counterLine(profit, sums, summary)]))
  }
  if (!isImprest && month.endsWith('-12') && netFen !== 0) {
    const whole: ClosingSum = { accountId: profit, netFen, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null }
    draftIds.push(save([toLine(whole, texts.year), ...counterLine(requireRole(w, 'retained'), [whole], texts.year)]))
  }
  if (draftIds.length === 0) throw new Refusal('NOTHING_TO_TRANSFER', { month })
  w.note(`period:${month}`, { transferred: draftIds })
  return { draftIds }
}

function requireRole(db: ReadDb, role: string): number {
  const account = leafOfRole.get(db, { role })
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: 0 })
  return account.id
}
