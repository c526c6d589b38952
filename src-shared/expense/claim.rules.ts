import { fen, sumFen, ZERO, divideRounded, type Fen } from '../kernel/money'
import { monthOf, type IsoDate, type Month } from '../kernel/calendar'
import type { Category } from '../ledger/account'
import { isUnder } from '../workspace/approval.rules'
import type { ClaimLineInput, InvoiceKind, OpenAdvance, SettlementPlan } from './claim'

/** 促销费 is the deck's third root category; money for it must show what it bought (合规先行). */
export const PROMOTION = '03'
export const isPromotion = (code: string) => isUnder(code, PROMOTION)

/** Kinds that bear a number by which they can be claimed twice. */
const NUMBERED: ReadonlySet<InvoiceKind> = new Set(['special', 'normal', 'digital_special', 'digital', 'train', 'air'])
/** 数电票 and 铁路电子客票 have twenty digits and no code. */
const TWENTY_DIGITS: ReadonlySet<InvoiceKind> = new Set(['digital_special', 'digital', 'train'])

/** Number and code as they are compared: without blanks, letters large. */
export const invoiceKey = (text: string) => text.normalize('NFKC').replace(/[\s-]+/g, '').toUpperCase()

/** In percent, the rate that passenger tickets bear (财政部 税务总局 海关总署公告 2019 年第 39 号第六条). */
const TICKET_RATE: Partial<Record<InvoiceKind, number>> = { train: 9, air: 9, road: 3 }

/** Input tax of a passenger ticket: amount ÷ (1 + rate) × rate, once rounded; 0 for what says its tax itself. */
export function ticketTax(kind: InvoiceKind, amountFen: number): Fen {
  const rate = TICKET_RATE[kind]
  return rate === undefined || amountFen <= 0 ? ZERO : fen(Number(divideRounded(BigInt(amountFen) * BigInt(rate), BigInt(100 + rate))))
}

/** Whether such an invoice's tax may be deducted at all; a 普通发票's may not. */
export const mayDeduct = (kind: InvoiceKind) => kind === 'special' || kind === 'digital_special' || TICKET_RATE[kind] !== undefined

export type ProblemField = 'date' | 'categoryId' | 'purpose' | 'amountFen' | 'taxFen' | 'invoiceNo' | 'invoiceFen' | 'customerId' | 'activity' | 'counterpart' | 'evidence' | 'isDeductible'
export interface ClaimProblem { line: number; field: ProblemField | 'lines'; code: string }
/** A line with what the rules need to know beside it. */
export type JudgedLine = Pick<ClaimLineInput, Exclude<keyof ClaimLineInput, 'id'>> & { attachments: number }

/**
 * What keeps a claim from being handed in, first things first, lines counted from 1; a draft is kept with all of it.
 * 促销费 wants an activity, a counterpart and evidence (compliance: promotion money buys market work and is nobody's
 * income).
 */
export function claimProblems(lines: readonly JudgedLine[], today: IsoDate, categoryOf: (id: number) => Pick<Category, 'code' | 'isLeaf' | 'isActive' | 'needsCustomer'> | undefined): ClaimProblem[] {
  if (lines.length === 0) return [{ line: 0, field: 'lines', code: 'NO_LINES' }]
  const found = lines.flatMap((line, index) => lineProblems(line, today, line.categoryId === null ? undefined : categoryOf(line.categoryId)).map((problem) => ({ line: index + 1, ...problem })))
  return [...found, ...invoiceProblems(lines)]
}

function lineProblems(line: JudgedLine, today: IsoDate, category: Pick<Category, 'code' | 'isLeaf' | 'isActive' | 'needsCustomer'> | undefined): Omit<ClaimProblem, 'line'>[] {
  const found: Omit<ClaimProblem, 'line'>[] = []
  const wrong = (field: ProblemField, code: string, isWrong: boolean) => { if (isWrong) found.push({ field, code }) }
  wrong('date', 'DATE_MISSING', line.date === null)
  wrong('date', 'DATE_AHEAD', line.date !== null && line.date > today)
  wrong('categoryId', 'CATEGORY_MISSING', !category?.isLeaf || !category.isActive)
  wrong('purpose', 'PURPOSE_MISSING', line.purpose.trim() === '')
  wrong('amountFen', 'AMOUNT_MISSING', line.amountFen <= 0)
  wrong('taxFen', 'TAX_WRONG', line.taxFen < 0 || line.taxFen * 2 > line.amountFen)
  wrong('isDeductible', 'NOT_DEDUCTIBLE', line.isDeductible && !mayDeduct(line.invoiceKind))
  wrong('invoiceNo', 'INVOICE_MISSING', NUMBERED.has(line.invoiceKind) && line.invoiceNo === '')
  wrong('invoiceNo', 'INVOICE_DIGITS', TWENTY_DIGITS.has(line.invoiceKind) && line.invoiceNo !== '' && !/^\d{20}$/.test(invoiceKey(line.invoiceNo)))
  wrong('invoiceFen', 'INVOICE_LESS', line.invoiceNo !== '' && line.invoiceFen < line.amountFen)
  wrong('customerId', 'CUSTOMER_MISSING', category?.needsCustomer === true && line.customerId === null)
  if (category && isPromotion(category.code)) {
    wrong('activity', 'ACTIVITY_MISSING', line.activity.trim() === '')
    wrong('counterpart', 'COUNTERPART_MISSING', line.counterpart.trim() === '' && line.customerId === null)
    wrong('evidence', 'EVIDENCE_MISSING', line.attachments === 0)
  }
  return found
}

/** Lines of one claim that take more of an invoice than it says, or don't agree on what it says. */
function invoiceProblems(lines: readonly JudgedLine[]): ClaimProblem[] {
  const used = new Map<string, { sumFen: number; invoiceFen: number }>()
  return lines.flatMap((line, index) => {
    if (line.invoiceNo === '') return []
    const key = `${invoiceKey(line.invoiceCode)}/${invoiceKey(line.invoiceNo)}`, before = used.get(key)
    used.set(key, { sumFen: (before?.sumFen ?? 0) + line.amountFen, invoiceFen: before?.invoiceFen ?? line.invoiceFen })
    if (before && before.invoiceFen !== line.invoiceFen) return [{ line: index + 1, field: 'invoiceFen' as const, code: 'INVOICE_DIFFERS' }]
    return before && before.sumFen + line.amountFen > line.invoiceFen ? [{ line: index + 1, field: 'invoiceFen' as const, code: 'INVOICE_USED_UP' }] : []
  })
}

/** 先冲借款: a claim settles open advances, the oldest first, before any money moves. */
export function settlementPlan(totalFen: number, advances: readonly OpenAdvance[]): SettlementPlan {
  let rest = totalFen
  const settled: SettlementPlan['settled'] = []
  for (const advance of advances.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id - b.id))) {
    const amountFen = Math.min(rest, advance.openFen)
    if (amountFen <= 0) continue
    settled.push({ advanceId: advance.id, no: advance.no, days: advance.days, amountFen: fen(amountFen) })
    rest -= amountFen
  }
  return { settled, payableFen: fen(rest), leftOpenFen: sumFen([...advances.map((advance) => advance.openFen), ...settled.map((one) => -one.amountFen)]) }
}

/** What a claim asks of budgets: how much of which category in which month, without the tax that comes back. */
export interface BudgetQuestion { categoryId: number; month: Month; amountFen: Fen }

/** The claim's lines as such questions, each category and month once, in the order of the lines. */
export function budgetQuestions(lines: readonly Pick<ClaimLineInput, 'categoryId' | 'date' | 'amountFen' | 'taxFen' | 'isDeductible'>[]): BudgetQuestion[] {
  const sums = new Map<string, BudgetQuestion>()
  for (const line of lines) {
    if (line.categoryId === null || line.date === null) continue
    const month = monthOf(line.date), key = `${line.categoryId} ${month}`
    const netFen = line.amountFen - (line.isDeductible ? line.taxFen : 0)
    sums.set(key, { categoryId: line.categoryId, month, amountFen: fen((sums.get(key)?.amountFen ?? 0) + netFen) })
  }
  return [...sums.values()]
}
