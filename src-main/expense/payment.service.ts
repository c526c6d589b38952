import type { PayInput, SettlementPlan } from '../../src-shared/expense/claim'
import { settlementPlan } from '../../src-shared/expense/claim.rules'
import { advanceLines, claimLines, type Places } from '../../src-shared/expense/voucher.rules'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen } from '../../src-shared/kernel/money'
import type { CashBook } from '../../src-shared/ledger/account'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { voucherSummaries as words } from '../../src-shared/messages/expense'
import { ledgerMessages } from '../../src-shared/messages/ledger'
import type { ReadDb, WriteDb } from '../db/connection'
import { findAccountByCode, findCategory } from '../ledger/account.service'
import { getBook } from '../ledger/book.service'
import { removeSourceDraft, saveDraft } from '../ledger/draft.service'
import { signDrafts } from '../ledger/posting.service'
import { reverseVoucher } from '../ledger/reversal.service'
import { approverOfRole } from '../workspace/approval.service'
import { listAttachments } from '../workspace/file.service'
import { openAdvances } from './advance.service'
import { cashFindingsOf } from './compliance.service'
import { linesOf } from './claim.service'
import { staffNameOf } from './person.service'
import * as repo from './payment.repo'
import * as requests from './request.repo'

/** 个人借款 and 进项税额; an imprest office (报账制) has no input tax, so there tax is cost. */
const ADVANCE_ACCOUNT = '1221.01'
const INPUT_TAX_ACCOUNT = '2221.01.01'

function placesOf(db: ReadDb): Places {
  const advance = findAccountByCode(db, ADVANCE_ACCOUNT)
  if (!advance) throw new Refusal('ACCOUNT_UNKNOWN', { id: 0 })
  return {
    advanceAccountId: advance.id, inputTaxAccountId: findAccountByCode(db, INPUT_TAX_ACCOUNT)?.id ?? null,
    accountOfCategory: (id) => findCategory(db, id)?.accountId ?? 0
  }
}

/** What paying one request comes to: the voucher's lines, what is settled, what is paid. */
interface Planned { record: 'advance' | 'claim'; id: number; no: string; staffId: number; staffName: string; plan: SettlementPlan; attachments: number; lines: LineInput[] }

/**
 * The vouchers that paying these would make, in order: later claims of one person find what earlier ones left of an
 * advance. Refuses REQUEST_UNKNOWN, NOT_APPROVED.
 */
function planPayments(db: ReadDb, items: PayInput['items'], book: CashBook, today: string): Planned[] {
  const places = placesOf(db), taken = new Map<number, number>()
  return items.map(({ record, id }) => {
    const advance = record === 'advance' ? requests.advanceById.get(db, { id }) : undefined
    const row = advance ?? (record === 'claim' ? requests.claimById.get(db, { id }) : undefined)
    if (!row) throw new Refusal('REQUEST_UNKNOWN')
    if (row.state !== 'approved') throw new Refusal('NOT_APPROVED', { no: row.no })
    const party = { staffId: row.staff_id, departmentId: row.department_id }, staffName = staffNameOf(db, row.staff_id)
    const papers = listAttachments(db, `${record}:${id}`).length
    const base = { record, id, no: row.no, staffId: row.staff_id, staffName }
    if (advance) {
      const plan: SettlementPlan = { settled: [], payableFen: fen(advance.amount_fen), leftOpenFen: fen(0) }
      return { ...base, plan, attachments: papers, lines: advanceLines(advance.amount_fen, party, book, places, words.advance(staffName, row.purpose, row.no), false) }
    }
    const lines = linesOf(db, id)
    const open = openAdvances(db, row.staff_id, today).map((one) => ({ ...one, openFen: fen(one.openFen - (taken.get(one.id) ?? 0)) })).filter((one) => one.openFen > 0)
    const plan = settlementPlan(sumFen(lines.map((line) => line.amountFen)), open)
    for (const one of plan.settled) taken.set(one.advanceId, (taken.get(one.advanceId) ?? 0) + one.amountFen)
    return {
      ...base, plan, attachments: papers + lines.reduce((sum, line) => sum + line.attachments, 0),
      lines: claimLines(lines, plan, party, book, places, { tax: words.tax(row.no), settle: (no) => words.settle(staffName, no), pay: words.pay(staffName, row.no) })
    }
  })
}

/** 现金结算起点: which of these would be paid too much in cash. Those the rule only keeps a record of are told afterwards. */
function cashCautions(db: ReadDb, planned: readonly Planned[], book: CashBook) {
  if (book.kind !== 'cash') return []
  return planned.filter((one) => one.record === 'claim' && one.plan.payableFen > 0).flatMap((one) => cashFindingsOf(db, requests.claimById.get(db, { id: one.id })!, one.plan.payableFen)
    .filter(({ action }) => action !== 'log').map(({ name, clause, action, foundFen, limitFen }) => ({ no: one.no, rule: name, clause, isRefused: action === 'block', foundFen, limitFen })))
}

/** The vouchers before they are made. Refuses REQUEST_UNKNOWN, NOT_APPROVED, BOOK_UNKNOWN. */
export function previewPayments(db: ReadDb, input: PayInput, today: string) {
  const book = getBook(db, input.bookId), planned = planPayments(db, input.items, book, today)
  return {
    cautions: cashCautions(db, planned, book),
    payableFen: sumFen(planned.map((one) => one.plan.payableFen)), settledFen: sumFen(planned.flatMap((one) => one.plan.settled.map((part) => part.amountFen))),
    vouchers: planned.map((one) => ({ record: one.record, id: one.id, no: one.no, staffName: one.staffName, payableFen: one.plan.payableFen, lines: one.lines }))
  }
}

/**
 * 付款: one voucher for each request, linked to it. The draft is made in the name of whoever checked the figures (费用复核)
 * and signed by whoever pays, since the cashier keeps no expense books (会计法); where that is one person, or nobody
 * checked, it stays to be signed by somebody else.
 *
 * Refuses what previewPayments refuses, CASH_TOO_MUCH, DRAFT_HAS_ISSUE (such as 坐支), DATE_OUTSIDE_YEARS, PERIOD_CLOSED, PAYMENT_DIFFERS.
 */
export function runPayments(w: WriteDb, input: PayInput): { paymentIds: number[]; draftIds: number[] } {
  const book = getBook(w, input.bookId)
  const made = input.items.map((item) => {
    const [planned] = planPayments(w, [item], book, w.today) as [Planned]
    const tooMuch = cashCautions(w, [planned], book).find((one) => one.isRefused)
    if (tooMuch) { const { isRefused: _refused, ...found } = tooMuch; throw new Refusal('CASH_TOO_MUCH', found) }
    const hasMoney = planned.plan.payableFen > 0
    return pay(w, { kind: 'payment', record: planned.record, recordId: planned.id, date: input.date, bookId: hasMoney ? book.id : null, amountFen: planned.plan.payableFen }, planned.plan.settled, planned.lines, planned.attachments)
  })
  w.note('payment', { paid: made.map((one) => one.no), bookId: input.bookId, date: input.date })
  return { paymentIds: made.map((one) => one.id), draftIds: made.map((one) => one.draftId) }
}

interface NewPayment { kind: 'payment' | 'repayment'; record: 'advance' | 'claim'; recordId: number; date: string; bookId: number | null; amountFen: number }

function pay(w: WriteDb, payment: NewPayment, settled: readonly { advanceId: number; amountFen: number }[], lines: LineInput[], attachments: number) {
  const id = repo.nextId.get(w, {})!.id
  const row = payment.record === 'claim' ? requests.claimById.get(w, { id: payment.recordId })! : requests.advanceById.get(w, { id: payment.recordId })!
  const checker = approverOfRole(w, payment.record, payment.recordId, 'bookkeeper')
  const makerId = checker === undefined || checker === w.actor.userId ? w.actor.userId! : checker
  const draft = saveDraft(w, { id: null, revision: null, date: payment.date, type: null, attachments: Math.min(attachments, 999), lines }, 'expense', { sourceRef: String(id), makerId })
  if (draft.issue) throw new Refusal('DRAFT_HAS_ISSUE', { no: `${draft.type}-${draft.no}`, issue: draft.issue.code })
  if (makerId !== w.actor.userId) signDrafts(w, { draftIds: [draft.draftId] })
  for (const one of settled) repo.insertSettlement.run(w, { paymentId: id, advanceId: one.advanceId, amountFen: one.amountFen })
  repo.insert.run(w, { ...payment, id, draftId: draft.draftId, by: w.actor.userId!, at: w.now })
  return { id, draftId: draft.draftId, no: row.no }
}

/** Which request a payment was for. Refuses PAYMENT_UNKNOWN. */
export function requestOfPayment(db: ReadDb, id: number): { record: 'advance' | 'claim'; recordId: number; no: string; staffName: string } {
  const payment = repo.byId.get(db, { id })
  if (!payment) throw new Refusal('PAYMENT_UNKNOWN')
  const record = payment.record === 'claim' ? 'claim' as const : 'advance' as const
  const row = (record === 'claim' ? requests.claimById : requests.advanceById).get(db, { id: payment.record_id })!
  return { record, recordId: row.id, no: row.no, staffName: staffNameOf(db, row.staff_id) }
}

/** 收回余款 of an advance. Refuses REQUEST_UNKNOWN, REPAYMENT_TOO_MUCH, and what saving a draft refuses. */
export function saveRepayment(w: WriteDb, input: { advanceId: number; bookId: number; date: string; amountFen: number }): { draftId: number } {
  const row = requests.advanceById.get(w, { id: input.advanceId })
  if (!row) throw new Refusal('REQUEST_UNKNOWN')
  const openFen = openAdvances(w, row.staff_id, w.today).find((one) => one.id === row.id)?.openFen ?? 0
  if (input.amountFen <= 0 || input.amountFen > openFen) throw new Refusal('REPAYMENT_TOO_MUCH', { openFen })
  const book = getBook(w, input.bookId)
  const lines = advanceLines(input.amountFen, { staffId: row.staff_id, departmentId: row.department_id }, book, placesOf(w), words.repay(staffNameOf(w, row.staff_id), row.no), true)
  const made = pay(w, { kind: 'repayment', record: 'advance', recordId: row.id, date: input.date, bookId: book.id, amountFen: input.amountFen }, [{ advanceId: row.id, amountFen: input.amountFen }], lines, 0)
  w.note(`advance:${row.id}`, { no: row.no, repaidFen: input.amountFen })
  return { draftId: made.draftId }
}

function requireLive(w: WriteDb, id: number, reason: string) {
  const payment = repo.byId.get(w, { id })
  if (!payment || payment.state !== 'live') throw new Refusal('PAYMENT_UNKNOWN')
  if (reason.trim() === '') throw new Refusal('PAYMENT_REASON_MISSING')
  return payment
}

/** 撤销付款: the draft goes and the request waits to be paid again. Refuses PAYMENT_UNKNOWN, PAYMENT_REASON_MISSING, PAYMENT_STATE, ADVANCE_SETTLED. */
export function voidPayment(w: WriteDb, input: { id: number; reason: string }): Record<string, never> {
  const payment = requireLive(w, input.id, input.reason)
  if (payment.draft_id === null) throw new Refusal('PAYMENT_STATE', { isPosted: true })
  repo.takeBack.run(w, { id: payment.id, state: 'cancelled', reason: input.reason })
  removeSourceDraft(w, payment.draft_id)
  w.note(`${payment.record}:${payment.record_id}`, { cancelled: payment.id, reason: input.reason })
  return {}
}

/**
 * 冲销 a posted payment by red ink: a claim is over, its invoices are free for a new one, and what it settled is out
 * again. Refuses PAYMENT_UNKNOWN, PAYMENT_REASON_MISSING, PAYMENT_STATE, ADVANCE_SETTLED, and what a reversal refuses.
 */
export function reversePayment(w: WriteDb, input: { id: number; date: string; reason: string }): { draftId: number } {
  const payment = requireLive(w, input.id, input.reason)
  if (payment.voucher_id === null) throw new Refusal('PAYMENT_STATE', { isPosted: false })
  const { draftId } = reverseVoucher(w, { voucherId: payment.voucher_id, date: input.date, correct: false }, ledgerMessages.reversalPrefix, true)
  repo.takeBack.run(w, { id: payment.id, state: 'reversed', reason: input.reason })
  w.note(`${payment.record}:${payment.record_id}`, { reversed: payment.id, reason: input.reason, draftId })
  return { draftId }
}
