import { lastDay, monthsBetween, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { assetTexts } from '../../src-shared/messages/asset'
import type { ReadDb, WriteDb } from '../db/connection'
import { findAccount, listCategories } from './account.service'
import { dueOf, readRegister, type Asset } from './asset.cards'
import * as repo from './asset.repo'
import { outstanding } from './asset.service'
import { saveDraft } from './draft.service'
import * as periodRepo from './period.repo'
import { requirePeriod } from './period.service'

/**
 * 计提折旧 of a month: what each card depreciates is sealed, and one voucher draft of the month's last day says so, by expense
 * account and department. Months are made in order.
 *
 * Refuses PERIOD_UNKNOWN, PERIOD_CLOSED, DEPRECIATION_DONE, DEPRECIATION_EARLIER, DEPRECIATION_NOTHING, DEPRECIATION_BEYOND.
 */
export function runDepreciation(w: WriteDb, { month }: { month: Month }): { draftId: number } {
  const { userId } = w.actor
  if (userId === null) throw new Error('somebody depreciates')
  if (requirePeriod(w, month).state === 'closed') throw new Refusal('PERIOD_CLOSED', { month })
  const register = readRegister(w)
  if (register.runs.has(month)) throw new Refusal('DEPRECIATION_DONE', { month })
  const open = periodRepo.firstOpen.get(w, {})?.month ?? month
  const earlier = monthsBetween(open, month).slice(0, -1).find((one) => outstanding(register, one) > 0)
  if (earlier !== undefined) throw new Refusal('DEPRECIATION_EARLIER', { month: earlier })
  const due = register.assets.map((asset) => ({ asset, amountFen: dueOf(asset, month) })).filter(({ amountFen }) => amountFen > 0)
  if (due.length === 0) throw new Refusal('DEPRECIATION_NOTHING', { month })
  const id = repo.lastRun.get(w, {})!.id + 1
  for (const { asset, amountFen } of due) repo.insertLine.run(w, { runId: id, assetId: asset.stored.id, amountFen })
  repo.insertRun.run(w, { id, month, at: w.now, userId })
  const { draftId } = saveDraft(w, { id: null, revision: null, date: lastDay(month), type: null, attachments: 0, lines: linesOf(w, due, month) }, 'depreciation', { sourceRef: String(id) })
  w.note(`depreciation:${month}`, { month, totalFen: due.reduce((sum, { amountFen }) => sum + amountFen, 0), draftId })
  return { draftId }
}

/** Debits by expense account and party, credits by 累计折旧 account. */
function linesOf(db: ReadDb, due: readonly { asset: Asset; amountFen: number }[], month: Month): LineInput[] {
  const summary = assetTexts.depreciationSummary(month), categories = listCategories(db)
  const debits = new Map<string, LineInput>(), credits = new Map<number, number>()
  for (const { asset: { stored }, amountFen } of due) {
    const accountId = stored.expense_account_id, needsStaff = findAccount(db, accountId)?.needs.includes('staff') ?? false
    const line: LineInput = {
      summary, accountId, debitFen: ZERO, creditFen: ZERO, departmentId: stored.department_id, staffId: needsStaff ? stored.keeper_id : null, customerId: null, productId: null,
      categoryId: categories.find((category) => category.accountId === accountId && category.isLeaf)?.id ?? null, cashFlowId: null, quantity: null, typed: null
    }
    const key = `${accountId}/${line.departmentId}/${line.staffId}`, known = debits.get(key) ?? line
    debits.set(key, { ...known, debitFen: fen(known.debitFen + amountFen) })
    credits.set(stored.depreciation_account_id, (credits.get(stored.depreciation_account_id) ?? 0) + amountFen)
  }
  const blank = { summary, debitFen: ZERO, departmentId: null, staffId: null, customerId: null, productId: null, categoryId: null, cashFlowId: null, quantity: null, typed: null }
  return [...debits.values(), ...[...credits].map(([accountId, amountFen]): LineInput => ({ ...blank, accountId, creditFen: fen(amountFen) }))]
}
