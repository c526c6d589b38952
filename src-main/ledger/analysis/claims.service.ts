import { firstDay, monthOf, type IsoDate } from '../../../src-shared/kernel/calendar'
import { AGE_COUNT, ageRanges, takenBack, takeOpen, type AgeRange } from '../../../src-shared/ledger/ageing.rules'
import type { ReadDb } from '../../db/connection'
import { getOffice } from '../../workspace/office.service'
import { listAccounts } from '../account.service'
import { chargedToAll, CLAIM_ROLES, customerBalances, linesOfVouchers, ofCustomer, ofNobody, reversals, roleBalance, type ClaimLine, type ClaimRole } from './ageing.report'

/** What a customer (0: nobody named) owes on the accounts of one role; a prepayment is negative. */
export interface Claim { role: ClaimRole; customerId: number; netFen: number }

/** Who owes what or has paid ahead on a day, and what all accounts together come to; what no customer accounts for is nobody's. */
export function listClaims(db: ReadDb, asOf: IsoDate): { claims: Claim[]; balanceFen: number } {
  const month = monthOf(asOf), named = customerBalances.all(db, { month, asOf })
  const balances = CLAIM_ROLES.map((role) => ({ role, netFen: roleBalance.get(db, { role, month, asOf })!.netFen }))
  const nobody = balances.map(({ role, netFen }): Claim => ({ role, customerId: 0, netFen: netFen - named.reduce((sum, one) => sum + (one.role === role ? one.netFen : 0), 0) }))
  return { claims: [...named, ...nobody].filter(({ netFen }) => netFen !== 0), balanceFen: balances.reduce((sum, { netFen }) => sum + netFen, 0) }
}

/**
 * What of a claim is open, first in first out. 预收账款 stays a prepayment until it is applied, so each role is settled in
 * itself; what was taken back settles nothing. Nothing older than what is open is read.
 */
export class OpenClaims {
  readonly #db: ReadDb
  readonly #asOf: IsoDate
  readonly #accounts: ReadonlyMap<string | null, readonly { id: number }[]>
  readonly #gone: ReadonlySet<number>
  readonly #goneCharges: readonly (Claim & { date: IsoDate })[]
  readonly #ranges = new Map<number, readonly AgeRange[]>()
  readonly #charged = new Map<string, ReadonlyMap<number, number>>()

  constructor(db: ReadDb, asOf: IsoDate) {
    this.#db = db
    this.#asOf = asOf
    this.#accounts = Map.groupBy(listAccounts(db).filter(({ isLeaf }) => isLeaf), ({ role }) => role)
    this.#gone = takenBack(reversals.all(db, { asOf }))
    this.#goneCharges = this.#gone.size === 0 ? [] : linesOfVouchers.all(db, { ids: JSON.stringify([...this.#gone]) }).filter(({ netFen }) => netFen > 0)
  }

  /**
   * What is owed by age, and the day of the oldest charge. Ranges of days are added up where they lie; only the one in which
   * the balance is reached is gone through.
   */
  ages(claim: Claim, termDays: number): { sums: ReadonlyMap<number, number>; oldest: IsoDate } {
    const sums = new Map<number, number>()
    let last: AgeRange = { age: 0, from: '', to: this.#asOf }, lastFen = 0, oldest = this.#asOf
    takeOpen(this.#rangesOf(termDays), (range) => this.#chargedIn(claim, range) - this.#goneIn(claim, range), claim.netFen, (range, openFen) => {
      sums.set(range.age, (sums.get(range.age) ?? 0) + openFen)
      last = range
      lastFen = openFen
    })
    const days = new Map<IsoDate, number>()
    for (const asked of this.#asked(claim, last)) for (const { date, netFen } of of(claim).chargedDays.all(this.#db, asked)) days.set(date, (days.get(date) ?? 0) + netFen)
    const newestFirst = [...days].sort(([a], [b]) => (a < b ? 1 : -1))
    takeOpen(newestFirst, ([date, netFen]) => netFen - this.#goneIn(claim, { from: date, to: date }), lastFen, ([date]) => { oldest = date })
    return { sums, oldest }
  }

  /** The lines that are open, newest first, each with what is left of it. */
  lines(claim: Claim, take: (line: ClaimLine, openFen: number) => void): void {
    const sign = Math.sign(claim.netFen), asked = this.#asked(claim, { from: '', to: this.#asOf }).map((one) => ({ ...one, sign })), [only] = asked
    const lines = only !== undefined && asked.length === 1 ? of(claim).lines.iterate(this.#db, only) : asked.flatMap((one) => of(claim).lines.all(this.#db, one)).sort(newer)
    takeOpen(lines, ({ voucherId, netFen }) => (this.#gone.has(voucherId) ? 0 : netFen), claim.netFen, take)
  }

  #rangesOf(termDays: number): readonly AgeRange[] {
    const ranges = this.#ranges.get(termDays) ?? ageRanges(this.#asOf, termDays, firstDay(getOffice(this.#db).firstMonth))
    this.#ranges.set(termDays, ranges)
    return ranges
  }

  #asked({ role, customerId }: Claim, { from, to }: Pick<AgeRange, 'from' | 'to'>): { accountId: number; customerId: number; from: IsoDate; to: IsoDate }[] {
    return (this.#accounts.get(role) ?? []).map(({ id }) => ({ accountId: id, customerId, from, to }))
  }

  /** The younger ranges are asked for by every customer, so they are added up for all at once. */
  #chargedIn(claim: Claim, range: AgeRange): number {
    if (range.age === AGE_COUNT - 1 || claim.customerId === 0) return this.#asked(claim, range).reduce((sum, asked) => sum + of(claim).charged.get(this.#db, asked)!.netFen, 0)
    const key = `${claim.role} ${range.from} ${range.to}`, known = this.#charged.get(key)
    if (known) return known.get(claim.customerId) ?? 0
    const charged = new Map<number, number>()
    for (const asked of this.#asked(claim, range)) for (const { customerId, netFen } of chargedToAll.all(this.#db, asked)) charged.set(customerId, (charged.get(customerId) ?? 0) + netFen)
    this.#charged.set(key, charged)
    return charged.get(claim.customerId) ?? 0
  }

  /** Of that, what was taken back. */
  #goneIn({ role, customerId }: Claim, { from, to }: Pick<AgeRange, 'from' | 'to'>): number {
    return this.#goneCharges.reduce((sum, line) => sum + (line.role === role && line.customerId === customerId && line.date >= from && line.date <= to ? line.netFen : 0), 0)
  }
}

const of = ({ customerId }: Claim) => (customerId === 0 ? ofNobody : ofCustomer)
const newer = (a: ClaimLine, b: ClaimLine) => (a.date === b.date ? b.voucherId - a.voucherId || b.lineNo - a.lineNo : a.date > b.date ? -1 : 1)
