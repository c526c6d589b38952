import rates from '../../resources/templates/vat-rates.json'
import { lastDay, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, ZERO } from '../../src-shared/kernel/money'
import type { VatLine, VatLineKey, VatPosting, VatSheet } from '../../src-shared/expense/vat.contract'
import { levyOf, levyRateOf, vatOf, type VatMoves } from '../../src-shared/expense/vat.rules'
import { figureTerm, type FigureTerm } from '../../src-shared/ledger/figure'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { vatTexts } from '../../src-shared/messages/vat'
import type { ReadDb, WriteDb } from '../db/connection'
import { listAccounts } from '../ledger/account.service'
import { saveDraft } from '../ledger/draft.service'
import { getFigure } from '../ledger/figure.service'
import { requirePeriod } from '../ledger/period.service'
import { getSettings } from '../workspace/setting.service'
import { invoicesPaid, movedBy, movesByMonth, taxLines } from './vat.report'

/** 应交增值税 and its columns (小企业会计准则 2221.01). */
const ROOT = '2221.01', UNPAID = '2221.02', REVENUES = ['5001', '5051']
const CODES = { input: '2221.01.01', paid: '2221.01.02', moved: '2221.01.03', output: '2221.01.04', turnedOut: '2221.01.05', overMoved: '2221.01.06' } as const
const under = (code: string, of: string) => code === of || code.startsWith(`${of}.`)
const LIKE = `${ROOT}%`

type Kind = VatPosting['kind']
function kindOf(code: string): Kind {
  if (under(code, CODES.input)) return 'input'
  if (under(code, CODES.output)) return 'output'
  if (under(code, CODES.turnedOut)) return 'turnedOut'
  if (under(code, CODES.paid)) return 'paid'
  return under(code, CODES.moved) || under(code, CODES.overMoved) ? 'moved' : 'other'
}
/** 销项 and 转出 are what stands on the credit side, the others on the debit side. */
const isCredit = (kind: Kind) => kind === 'output' || kind === 'turnedOut'

const termsOf = (db: ReadDb, month: Month, side: FigureTerm['side'], ...codes: string[]): FigureTerm[] =>
  listAccounts(db).filter((account) => account.isLeaf && codes.some((code) => under(account.code, code))).map((account) => figureTerm({ accountId: account.id, from: month, to: month, side, closing: false }))

/** 增值税计算表 of a month, from posted vouchers. */
export function getVat(db: ReadDb, { month }: { month: Month }): VatSheet {
  const vouchers = movedBy.all(db, { month })
  return getSettings(db).taxpayer === 'small' ? smallSheet(db, month, vouchers) : generalSheet(db, month, vouchers)
}

function generalSheet(db: ReadDb, month: Month, vouchers: VatSheet['vouchers']): VatSheet {
  const months = new Map<Month, VatMoves>()
  let openingFen = 0
  for (const { code, month: at, netFen } of movesByMonth.all(db, { like: LIKE, to: month })) {
    if (at.endsWith('-00')) { openingFen += netFen; continue }
    const moves = months.get(at) ?? { outputFen: 0, inputFen: 0, turnedOutFen: 0, paidFen: 0, movedFen: 0 }, kind = kindOf(code)
    if (kind !== 'other') moves[`${kind}Fen`] += isCredit(kind) ? -netFen : netFen
    months.set(at, moves)
  }
  const none: VatMoves = { outputFen: 0, inputFen: 0, turnedOutFen: 0, paidFen: 0, movedFen: 0 }, own = months.get(month) ?? none
  const result = vatOf([...[...months].filter(([at]) => at < month).map(([, moves]) => moves), own], Math.max(0, openingFen))
  const line = (key: VatLineKey, amountFen: number, terms: FigureTerm[] = []): VatLine => ({ key, fen: fen(amountFen), terms })
  const lines = [
    line('output', own.outputFen, termsOf(db, month, 'credit', CODES.output)), line('input', own.inputFen, termsOf(db, month, 'debit', CODES.input)), line('turnedOut', own.turnedOutFen, termsOf(db, month, 'credit', CODES.turnedOut)),
    line('carried', result.carriedFen), line('deductible', result.deductibleFen), line('due', result.dueFen), line('left', result.leftFen),
    line('paid', own.paidFen, termsOf(db, month, 'debit', CODES.paid)), line('moved', own.movedFen, termsOf(db, month, 'debit', CODES.moved, CODES.overMoved)), line('rest', result.restFen)
  ]
  return { taxpayer: 'general', lines, rate: null, clause: '', restFen: fen(result.restFen), vouchers }
}

function smallSheet(db: ReadDb, month: Month, vouchers: VatSheet['vouchers']): VatSheet {
  const salesTerms = termsOf(db, month, 'credit', ...REVENUES), bookedTerms = termsOf(db, month, 'credit', ROOT).map((term): FigureTerm => ({ ...term, only: 'credit' }))
  const salesFen = salesTerms.length === 0 ? ZERO : getFigure(db, { terms: salesTerms }).totalFen, bookedFen = bookedTerms.length === 0 ? ZERO : getFigure(db, { terms: bookedTerms }).totalFen
  const rate = levyRateOf(rates, month), { grossFen, isExempt, dueFen } = levyOf(salesFen, rate)
  const line = (key: VatLineKey, amountFen: number, terms: FigureTerm[] = []): VatLine => ({ key, fen: fen(amountFen), terms })
  return {
    taxpayer: 'small', rate: rate?.rate ?? null, clause: rate?.clause ?? '', restFen: ZERO, vouchers,
    lines: [line('sales', salesFen, salesTerms), line('levy', grossFen), line('exempt', isExempt ? grossFen : 0), line('due', dueFen), line('booked', bookedFen, bookedTerms), line('rest', dueFen - bookedFen)]
  }
}

/** 进项销项明细账: every posted line of 应交增值税, with the invoices of the claims it was paid for. */
export function listVat(db: ReadDb, span: { from: Month; to: Month }): VatPosting[] {
  const invoices = Map.groupBy(invoicesPaid.all(db, span), (one) => one.voucherId)
  return taxLines.all(db, { ...span, like: LIKE }).map((line) => {
    const kind = kindOf(line.code), netFen = line.debitFen - line.creditFen, hasBase = kind === 'input' || kind === 'output'
    return {
      voucherId: line.voucherId, lineNo: line.lineNo, date: line.date, type: line.type as VatPosting['type'], no: line.no, summary: line.summary, kind, amountFen: fen(isCredit(kind) ? -netFen : netFen), customerId: line.customerId,
      baseFen: fen(!hasBase ? 0 : isCredit(kind) ? line.otherCreditFen : line.otherDebitFen),
      invoices: kind !== 'input' ? [] : (invoices.get(line.voucherId) ?? []).map(({ kind: invoiceKind, no, amountFen, taxFen }) => ({ kind: invoiceKind, no, amountFen: fen(amountFen), taxFen: fen(taxFen) }))
    }
  })
}

/**
 * 转出未交增值税: what is due and not moved yet, as a draft of the month's last day; in red where too much was moved.
 * Refuses VAT_SMALL, PERIOD_UNKNOWN, PERIOD_CLOSED, VAT_DRAFT, VAT_NOTHING, VAT_ACCOUNT.
 */
export function moveVat(w: WriteDb, { month }: { month: Month }): { draftId: number } {
  if (requirePeriod(w, month).state === 'closed') throw new Refusal('PERIOD_CLOSED', { month })
  const { taxpayer, restFen, vouchers } = getVat(w, { month })
  if (taxpayer === 'small') throw new Refusal('VAT_SMALL')
  if (vouchers.some((one) => one.kind === 'draft')) throw new Refusal('VAT_DRAFT')
  if (restFen === 0) throw new Refusal('VAT_NOTHING', { month })
  const account = (code: string) => {
    const found = listAccounts(w).find((one) => under(one.code, code) && one.isLeaf && one.isActive)
    if (!found) throw new Refusal('VAT_ACCOUNT', { code })
    return found.id
  }
  const blank: Omit<LineInput, 'accountId'> = { summary: vatTexts.moveSummary(month), debitFen: ZERO, creditFen: ZERO, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null }
  const lines: LineInput[] = [{ ...blank, accountId: account(CODES.moved), debitFen: restFen }, { ...blank, accountId: account(UNPAID), creditFen: restFen }]
  const { draftId } = saveDraft(w, { id: null, revision: null, date: lastDay(month), type: null, attachments: 0, lines }, 'vat', { sourceRef: month })
  w.note(`vat:${month}`, { month, amountFen: restFen, draftId })
  return { draftId }
}
