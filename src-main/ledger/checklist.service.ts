import { firstDay } from '../../src-shared/kernel/calendar'
import type { VoucherRef } from '../../src-shared/ledger/voucher'
import type { ReadDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { getSettings } from '../workspace/setting.service'
import { readRegister } from './asset.cards'
import { outstanding, tieOf } from './asset.service'
import { listBankStatus } from './bank.sheet.service'
import { listBooks } from './book.service'
import { draftsOfMonth, monthTotals, partyDifference, standingProfit, unreviewedOfMonth } from './closing.report'
import { overspending } from './overspending.service'
import * as periodRepo from './period.repo'
import { schedulesDue } from './schedule.reading'

/** One line of the 结账检查; the renderer words `item` with `data`. */
export interface ChecklistItem { item: string; ok: boolean; blocks: boolean; data: Record<string, string | number>; offenders: VoucherRef[] }

/** What a month's close looks at, in the order in which one would mend it. */
export function closeChecklist(db: ReadDb, month: string): ChecklistItem[] {
  const drafts = draftsOfMonth.all(db, { month }), unreviewed = unreviewedOfMonth.all(db, { month })
  const totals = monthTotals.get(db, { month })!
  const firstOpen = periodRepo.firstOpen.get(db, {})?.month ?? month
  const standing = standingProfit.get(db, { month })!.accounts
  const dry = listBooks(db).flatMap((book) => overspending(db, book, firstDay(month)) ?? []).filter((found) => found.date.startsWith(month))
  const parties = partyDifference.all(db, { month }).filter((row) => row.diffFen !== 0)
  // A book without any statement is not reconciled here, and what only the office has may well be on its way.
  const unreconciled = listBankStatus(db, { month }).filter(({ state, openBank }) => state === 'missing' || state === 'broken' || openBank > 0)
  const register = readRegister(db), depreciationFen = outstanding(register, month), tie = tieOf(db, register, month), scheduled = schedulesDue(db, month)
  return [
    { item: 'drafts', ok: drafts.length === 0, blocks: true, data: { count: drafts.length }, offenders: drafts.map(({ id }) => ({ kind: 'draft', id })) },
    { item: 'earlier', ok: firstOpen >= month, blocks: true, data: { month: firstOpen }, offenders: [] },
    { item: 'balanced', ok: totals.debitFen === totals.creditFen, blocks: true, data: { ...totals }, offenders: [] },
    {
      item: 'overspent', ok: dry.length === 0, blocks: getSettings(db).cashOverspent === 'refuse',
      data: dry[0] ? { count: dry.length, ...dry[0] } : { count: 0 }, offenders: []
    },
    { item: 'depreciation', ok: depreciationFen === 0, blocks: true, data: { amountFen: depreciationFen }, offenders: [] },
    { item: 'schedules', ok: scheduled.length === 0, blocks: true, data: scheduled[0] ? { count: scheduled.length, ...scheduled[0] } : {}, offenders: [] },
    { item: 'profit', ok: standing === 0, blocks: getOffice(db).template === 'independent', data: { count: standing }, offenders: [] },
    {
      item: 'bank', ok: unreconciled.length === 0, blocks: false,
      data: unreconciled[0] ? { count: unreconciled.length, book: unreconciled[0].name, bookId: unreconciled[0].bookId, state: unreconciled[0].state, openBank: unreconciled[0].openBank } : {}, offenders: []
    },
    {
      item: 'parties', ok: parties.length === 0, blocks: true,
      data: parties[0] ? { account: `${parties[0].code} ${parties[0].name}`, diffFen: parties[0].diffFen } : {}, offenders: []
    },
    {
      // An office that keeps no cards is not asked for any.
      item: 'assets', ok: register.assets.length === 0 || (tie.cardCostFen === tie.bookCostFen && tie.cardTakenFen === tie.bookTakenFen), blocks: false,
      data: { cardFen: tie.cardCostFen - tie.cardTakenFen, bookFen: tie.bookCostFen - tie.bookTakenFen }, offenders: []
    },
    { item: 'unreviewed', ok: unreviewed.length === 0, blocks: false, data: { count: unreviewed.length }, offenders: unreviewed.map(({ id }) => ({ kind: 'posted', id })) }
  ]
}
