import type { RequestRow, RequestState } from '../../src-shared/expense/claim'
import { settlementPlan } from '../../src-shared/expense/claim.rules'
import { daysBetween } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import { requestPurpose } from '../../src-shared/messages/expense'
import type { ReadDb } from '../db/connection'
import { openAdvances } from './advance.service'
import { staffOf, type Caller } from './person.service'
import * as report from './request.report'

type Row = ReturnType<typeof report.claimsToPay.all>[number]

const asRow = (today: string) => ({ staffId: _staff, makerId: _maker, paidDate, categories, ...row }: Row): RequestRow => ({
  ...row, purpose: row.purpose || requestPurpose(JSON.parse(categories) as string[]), departmentName: row.departmentName ?? '', stepName: row.stepName ?? '', isUnreviewed: row.isUnreviewed === 1, amountFen: fen(row.amountFen), openFen: fen(row.openFen), state: row.state as RequestState,
  days: row.openFen > 0 && paidDate !== null ? Math.max(0, daysBetween(paidDate, today)) : 0
})
const byDate = (a: { date: string; id: number }, b: { date: string; id: number }) => (a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id)

/** The user's own claims or advances, newest first. */
export function listOwn(db: ReadDb, record: 'claim' | 'advance', caller: Caller): RequestRow[] {
  const params = { staffId: staffOf(db, caller.userId)?.id ?? 0, userId: caller.userId }
  return (record === 'claim' ? report.ownClaims : report.ownAdvances).all(db, params).map(asRow(caller.today))
}

/** Everybody's of a span, newest first. */
export function listRegister(db: ReadDb, input: { from: string; to: string; record: 'all' | 'advance' | 'claim'; state: RequestState | null }, today: string): RequestRow[] {
  const params = { from: input.from, to: input.to, state: input.state ?? '' }
  return [...(input.record === 'advance' ? [] : report.claimsBetween.all(db, params)), ...(input.record === 'claim' ? [] : report.advancesBetween.all(db, params))].sort(byDate).map(asRow(today))
}

/** 待付款, oldest first, each with what it would settle if it were paid alone. */
export function listToPay(db: ReadDb, today: string) {
  return [...report.advancesToPay.all(db, {}), ...report.claimsToPay.all(db, {})].sort((a, b) => byDate(b, a)).map((row) => {
    const plan = settlementPlan(row.amountFen, row.record === 'claim' ? openAdvances(db, row.staffId, today) : [])
    return { ...asRow(today)(row), settledFen: fen(row.amountFen - plan.payableFen), payableFen: plan.payableFen }
  })
}
