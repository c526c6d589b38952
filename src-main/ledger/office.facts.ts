import type { Account, CashBook } from '../../src-shared/ledger/account'
import { monthOf } from '../../src-shared/kernel/calendar'
import type { ReadDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { cashFlowOf, findAccount } from './account.service'
import { bookOfLine } from './book.service'
import { requireOpenDate } from './period.service'

/** What the judging of a voucher asks of the office. */
export interface OfficeFacts {
  numbering: 'single' | 'threefold'
  account(id: number): Account | undefined
  /** The 现金流量项目 a counter-account suggests for money in or out. */
  cashFlow(accountId: number, direction: 'in' | 'out'): number | null
  book(accountId: number, staffId: number | null): CashBook | undefined
  /** Refuses DATE_OUTSIDE_YEARS, PERIOD_CLOSED. */
  requireOpenDate(date: string): void
}

/** The facts as they stand, each asked of SQLite when it is wanted. */
export const officeFacts = (db: ReadDb): OfficeFacts => ({
  numbering: getOffice(db).numbering,
  account: (id) => findAccount(db, id),
  cashFlow: (accountId, direction) => cashFlowOf(db, accountId, direction),
  book: (accountId, staffId) => bookOfLine(db, accountId, staffId),
  requireOpenDate: (date) => { requireOpenDate(db, date) }
})

/** The same, each asked once: for work inside one transaction that changes none of them. */
export function keptFacts(db: ReadDb): OfficeFacts {
  const facts = officeFacts(db)
  const account = kept(facts.account), cashIn = kept((id: number) => facts.cashFlow(id, 'in')), cashOut = kept((id: number) => facts.cashFlow(id, 'out'))
  const books = kept((accountId: number) => kept((staffId: number) => facts.book(accountId, staffId === 0 ? null : staffId)))
  const open = new Set<string>()
  return {
    numbering: facts.numbering, account,
    cashFlow: (id, direction) => (direction === 'in' ? cashIn : cashOut)(id),
    book: (accountId, staffId) => books(accountId)(staffId ?? 0),
    requireOpenDate(date) {
      if (open.has(monthOf(date))) return
      facts.requireOpenDate(date)
      open.add(monthOf(date))
    }
  }
}

/** Remembers what `find` answered; what it throws is thrown again the next time. */
export function kept<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined || found.has(key)) return known as V
    const value = find(key)
    found.set(key, value)
    return value
  }
}
