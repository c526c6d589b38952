import { addMonths, monthOf } from '../../../src-shared/kernel/calendar'
import { fen, ZERO } from '../../../src-shared/kernel/money'
import type { ScheduleKind } from '../../../src-shared/ledger/schedule.rules'
import type { WriteDb } from '../../db/connection'
import { saveSchedule } from '../../ledger/schedule.service'
import type { Cast } from './cast'
import { office, phrases } from './data'
import { CODES } from './entry'

/** 预提 of the running month, not made yet, rent from the next one on, and a 待摊 that begins then. */
export function planSchedules(w: WriteDb, cast: Cast): { count: number } {
  const month = monthOf(office.today), next = addMonths(month, 1)
  const plans: readonly { name: string; kind: ScheduleKind; debit: string; credit: string; yuan: number; from: string; months: number; day: number }[] = [
    { name: phrases.planPower, kind: 'accrual', debit: CODES.utilities, credit: '2241.04', yuan: 900, from: month, months: 7, day: 31 },
    { name: phrases.planRent, kind: 'recurring', debit: CODES.rent, credit: CODES.spendingBank, yuan: 11_500, from: next, months: 12, day: 3 },
    { name: phrases.planDecoration, kind: 'prepaid', debit: '5602.13', credit: '1801', yuan: 10_000, from: next, months: 36, day: 31 }
  ]
  const line = (accountId: number, debitFen: number, creditFen: number, summary: string) => ({
    summary, accountId, debitFen: fen(debitFen), creditFen: creditFen === 0 ? ZERO : fen(creditFen), staffId: null, customerId: null, productId: null, categoryId: cast.categoryOf(accountId), departmentId: null, cashFlowId: null, quantity: null, typed: null
  })
  for (const { name, kind, debit, credit, yuan, from, months, day } of plans) {
    const lines = [line(cast.accountId(debit), yuan * 100, 0, name), line(cast.accountId(credit), 0, yuan * 100, name)]
    saveSchedule(w, { schedule: { id: null, name, kind, lines, amountFen: fen(yuan * 100), fromMonth: from, toMonth: addMonths(from, months - 1), day, isActive: true, revision: null } })
  }
  return { count: plans.length }
}
