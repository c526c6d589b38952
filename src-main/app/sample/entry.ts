import type { IsoDate } from '../../../src-shared/kernel/calendar'
import { fen, ZERO } from '../../../src-shared/kernel/money'
import type { LineInput } from '../../../src-shared/ledger/voucher'
import type { Cast, Customer, Person } from './cast'

/** One line by account code. */
export interface EntryLine {
  code: string; debitFen: number; creditFen: number; summary?: string; staffId?: number; customerId?: number; productId?: number; departmentId?: number
  /** In thousandths of the unit. */
  quantity?: number
}
type Parties = Omit<EntryLine, 'code' | 'debitFen' | 'creditFen'>
/** What of a person's spending an entry is: 借款, its 报销, or 收回余款; entries of one trip share their `trip`. */
export interface Spending { kind: 'loan' | 'claim' | 'back'; person: Person; trip: object; customer?: Customer }
/** One voucher of the story; `spending` is what may have been asked for on a form first. */
export interface Entry { date: IsoDate; summary: string; lines: EntryLine[]; attachments: number; spending?: Spending }

export const debit = (code: string, amountFen: number, parties: Parties = {}): EntryLine => ({ code, debitFen: amountFen, creditFen: 0, ...parties })
export const credit = (code: string, amountFen: number, parties: Parties = {}): EntryLine => ({ code, debitFen: 0, creditFen: amountFen, ...parties })

/** The account codes that the story posts to. Banks in the order in which the set-up makes them. */
export const CODES = {
  cash: '1001', spendingBank: '1002.01', collectionBank: '1002.02', receivable: '1122', loan: '1221.01', imprest: '1221.02', stock: '1405',
  fixedAsset: '1601', depreciation: '1602', pay: '2211.01', bonus: '2211.02', insurance: '2211.03', inputTax: '2221.01.01', taxOut: '2221.01.03',
  outputTax: '2221.01.04', unpaidTax: '2221.02', cityTax: '2221.04', educationTax: '2221.05', incomeTax: '2221.07', headOffice: '2241.01', payable: '2202',
  withheld: '2241.02', capital: '3001', revenue: '5001', cost: '5401', surcharge: '5403', payExpense: '5601.01', bonusExpense: '5601.02',
  fare: '5601.04.01', hotel: '5601.04.02', allowance: '5601.04.03', phone: '5601.05.02', rent: '5601.05.03', utilities: '5601.05.04', storage: '5601.06', freight: '5601.07',
  insuranceExpense: '5602.02', cleaning: '5602.19', interest: '5603.02', bankFee: '5603.03'
} as const

/** A line as the ledger takes it; an expense carries the category that its account stands for. */
export function toLine(cast: Cast, entry: Entry, line: EntryLine): LineInput {
  const accountId = cast.accountId(line.code)
  return {
    summary: line.summary ?? entry.summary, accountId, debitFen: line.debitFen === 0 ? ZERO : fen(line.debitFen), creditFen: line.creditFen === 0 ? ZERO : fen(line.creditFen),
    staffId: line.staffId ?? null, customerId: line.customerId ?? null, productId: line.productId ?? null, categoryId: cast.categoryOf(accountId),
    departmentId: line.departmentId ?? null, cashFlowId: null, quantity: line.quantity ?? null, typed: null
  }
}
