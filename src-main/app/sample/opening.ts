import { addDays } from '../../../src-shared/kernel/calendar'
import { fen, sumFen, ZERO } from '../../../src-shared/kernel/money'
import type { WriteDb } from '../../db/connection'
import { saveOpening, type OpeningRow } from '../../ledger/opening.service'
import { office, phrases } from './data'
import { CODES } from './entry'
import type { Story } from './story'

/** Money, stock and equipment on the first day, in fen; customers and holders come on top. */
const STANDING: readonly (readonly [code: string, amountFen: number])[] = [
  [CODES.cash, 648_250], [CODES.spendingBank, 8_641_872], [CODES.collectionBank, 14_235_600], [CODES.stock, 64_480_000],
  [CODES.fixedAsset, 11_280_000], [CODES.depreciation, -2_984_000], [CODES.pay, -8_359_000], [CODES.insurance, -2_215_135],
  [CODES.headOffice, -90_000_000]
]

/** Posts the openings, balanced by 实收资本, and gives the story its first balances, dues and debts. */
export function openBooks(w: WriteDb, story: Story): void {
  const { random, cast, dues } = story
  const firstDay = `${office.months[0]!}-01`
  const row = (code: string, netFen: number, parties: Partial<OpeningRow> = {}): OpeningRow => ({
    accountId: cast.accountId(code), staffId: null, customerId: null, productId: null, departmentId: null, ...parties,
    debitFen: netFen > 0 ? fen(netFen) : ZERO, creditFen: netFen < 0 ? fen(-netFen) : ZERO, yearDebitFen: ZERO, yearCreditFen: ZERO
  })
  const rows = STANDING.map(([code, amountFen]) => row(code, amountFen))
  for (const [code, amountFen] of STANDING) story.balances.set(code, amountFen)
  for (const customer of cast.customers) {
    const invoices = Array.from({ length: random.between(2, 5) }, () => random.between(20, 110) * customer.weight * 1000)
    dues.push(...invoices.map((amountFen) => ({ customer, amountFen, dueDate: addDays(firstDay, random.between(-20, 55)) })))
    rows.push(row(CODES.receivable, sumFen(invoices), { customerId: customer.id }))
  }
  for (const holder of cast.holders) {
    story.balances.set(`${CODES.imprest}/${holder.id}`, 150_000)
    rows.push(row(CODES.imprest, 150_000, { staffId: holder.id }))
  }
  const netFen = sumFen(rows.map((one) => one.debitFen - one.creditFen))
  saveOpening(w, { rows: [...rows, row(CODES.capital, -netFen)] }, phrases.opening)
}
