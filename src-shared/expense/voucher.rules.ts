import { fen, sumFen, ZERO } from '../kernel/money'
import type { CashBook } from '../ledger/account'
import type { LineInput } from '../ledger/voucher'
import type { ClaimLineInput, SettlementPlan } from './claim'

/** Where the parts of a payment are booked; no input tax account (报账制) means that tax is cost. */
export interface Places { advanceAccountId: number; inputTaxAccountId: number | null; accountOfCategory: (categoryId: number) => number }
type Money = Pick<CashBook, 'accountId' | 'staffId'>
interface Party { staffId: number; departmentId: number | null }

const blank = { productId: null, categoryId: null, departmentId: null, customerId: null, staffId: null, cashFlowId: null, quantity: null, typed: null, debitFen: ZERO, creditFen: ZERO }

/**
 * 报销付款: Dr each expense without the tax that comes back, Dr 进项税额, Cr 个人借款 for what is settled, Cr the book for
 * what is paid. `words` is the summary of the lines that are no expense.
 */
export function claimLines(lines: readonly ClaimLineInput[], plan: SettlementPlan, party: Party, book: Money | undefined, places: Places, words: { tax: string; settle: (no: string) => string; pay: string }): LineInput[] {
  const taxOf = (line: ClaimLineInput) => (line.isDeductible && places.inputTaxAccountId !== null ? line.taxFen : 0)
  const taxFen = sumFen(lines.map(taxOf))
  return [
    ...lines.map((line): LineInput => ({
      ...blank, summary: line.purpose, accountId: places.accountOfCategory(line.categoryId!), debitFen: fen(line.amountFen - taxOf(line)), categoryId: line.categoryId,
      staffId: party.staffId, departmentId: party.departmentId, customerId: line.customerId
    })),
    ...(taxFen > 0 ? [{ ...blank, summary: words.tax, accountId: places.inputTaxAccountId, debitFen: taxFen }] : []),
    ...plan.settled.map((one): LineInput => ({ ...blank, summary: words.settle(one.no), accountId: places.advanceAccountId, creditFen: one.amountFen, staffId: party.staffId, departmentId: party.departmentId })),
    ...(plan.payableFen > 0 && book ? [{ ...blank, summary: words.pay, accountId: book.accountId, creditFen: plan.payableFen, staffId: book.staffId }] : [])
  ]
}

/** 借款付款: Dr 个人借款, Cr the book; `isReturn` is money that comes back (收回余款). */
export function advanceLines(amountFen: number, party: Party, book: Money, places: Pick<Places, 'advanceAccountId'>, summary: string, isReturn: boolean): LineInput[] {
  const person: LineInput = { ...blank, summary, accountId: places.advanceAccountId, staffId: party.staffId, departmentId: party.departmentId }
  const money: LineInput = { ...blank, summary, accountId: book.accountId, staffId: book.staffId }
  const amount = fen(amountFen)
  return isReturn ? [{ ...money, debitFen: amount }, { ...person, creditFen: amount }] : [{ ...person, debitFen: amount }, { ...money, creditFen: amount }]
}
