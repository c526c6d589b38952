import { monthOf } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import type { Account, CashBook } from '../../src-shared/ledger/account'
import { flowBreach } from '../../src-shared/ledger/flow.rules'
import type { DraftInput, Issue, LineInput, VoucherType } from '../../src-shared/ledger/voucher'
import { isBlankLine, isCounted, MONEY_ROLES, voucherIssue, voucherType } from '../../src-shared/ledger/voucher.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { pinyinKey } from '../workspace/pinyin.service'
import { bookOfLine } from './book.service'
import * as repo from './draft.repo'
import { officeFacts, type OfficeFacts } from './office.facts'
import { overspending } from './overspending.service'
import * as voucherRepo from './voucher.repo'

/** Where a draft comes from: typed as a voucher, as a day-book row, imported, made by the close or a reversal, or by paying a claim. */
export type DraftSource = 'entry' | 'daybook' | 'import' | 'closing' | 'reversal' | 'correction' | 'template' | 'expense' | 'refund' | 'bank' | 'count' | 'depreciation' | 'disposal' | 'schedule' | 'vat' | 'imprest' | 'bill'

/** What a save answers: the provisional number, what is still wrong, and what should be looked at. */
export interface SavedDraft { draftId: number; revision: number; type: string; no: number; issue: Issue | null; warnings: Issue[] }

/**
 * Keeps a voucher as typed, right or wrong: an issue is stored with it and holds it back later. Only what has no place
 * in the books at all is refused: a date outside the years or in a closed period, a draft someone else changed or that
 * is already signed.
 *
 * Refuses DATE_OUTSIDE_YEARS, PERIOD_CLOSED, DRAFT_UNKNOWN, DRAFT_CHANGED, STATE_WRONG.
 */
export function saveDraft(w: WriteDb, input: DraftInput, source: DraftSource, link: DraftLink = {}): SavedDraft {
  const { lines, ...written } = writeDraft(w, input, source, link)
  const { no } = repo.provisionalNo.get(w, { id: written.draftId })!
  return { ...written, no, warnings: written.issue ? [] : moneyWarnings(w, lines, input.date) }
}

/** What a draft was made for: the batch or book it came with, and the voucher it reverses. */
export interface DraftLink { sourceRef?: string; reversesId?: number; /** In whose name, when not the acting user's. */ makerId?: number }

/**
 * Keeps a draft as saveDraft does, without looking up its provisional number and the books' balances: both read a whole
 * month, which thousands of drafts at once can't afford. Refuses what saveDraft refuses.
 */
export function writeDraft(w: WriteDb, input: DraftInput, source: DraftSource, link: DraftLink = {}) {
  const facts = officeFacts(w)
  facts.requireOpenDate(input.date)
  const before = input.id === null ? undefined : requireEditable(w, input.id, input.revision)
  const judged = judgeDraft(facts, input, (link.reversesId ?? before?.reverses_id ?? null) !== null)
  const { issue, lines, type } = judged
  const id = keepDraft(w, input, judged, { source, link, before })
  if (issue === null) rememberSummaries(w, summariesOf(facts, input.date, lines))
  w.note(`draft:${id}`, { date: input.date, source })
  return { draftId: id, revision: (before?.revision ?? 0) + 1, type, issue, lines }
}

/** What a draft comes to: its lines with their 现金流量项目, its type, and what holds it back. */
export interface JudgedDraft { lines: LineInput[]; type: Exclude<VoucherType, 'opening'>; issue: Issue | null }

/** Judges a voucher as typed, the same way one by one and in bulk. Refuses ACCOUNT_UNKNOWN. */
export function judgeDraft(facts: OfficeFacts, input: Pick<DraftInput, 'lines' | 'type'>, isReversal: boolean): JudgedDraft {
  const accounts = accountsOf(facts, input.lines)
  const lines = withCashFlow(facts, input.lines.filter((line) => !isBlankLine(line)), accounts)
  const issue = isReversal ? voucherIssue(lines, (id) => asItWas(accounts.get(id)))
    : voucherIssue(lines, (id) => accounts.get(id)) ?? flowIssue(facts, lines, accounts)
  return { lines, issue, type: input.type ?? voucherType(facts.numbering, lines, isMoneyOf(facts)) }
}

const isMoneyOf = (facts: OfficeFacts) => (id: number) => MONEY_ROLES.has(facts.account(id)?.role ?? null)

/** Writes a judged draft, over the one `before` it where there is one, and says its id. */
export function keepDraft(w: WriteDb, input: Pick<DraftInput, 'date' | 'attachments'>, { lines, type, issue }: JudgedDraft, from: { source: DraftSource; link: DraftLink; before?: { id: number; maker_id: number } | undefined }): number {
  const head = {
    month: monthOf(input.date), date: input.date, type, attachments: input.attachments, issue: issue?.code ?? null,
    issueData: issue ? JSON.stringify(issue.data) : null, isCounted: isCounted(issue) ? 1 : 0, at: w.now, by: w.actor.userId
  }
  const { source, link, before } = from
  const id = before?.id ?? Number(repo.insert.run(w, {
    ...head, makerId: link.makerId ?? w.actor.userId!, source, sourceRef: link.sourceRef ?? null, reversesId: link.reversesId ?? null
  }).lastInsertRowid)
  if (before) {
    repo.update.run(w, { ...head, id, makerId: before.maker_id })
    repo.removeLines.run(w, { draftId: id })
  }
  lines.forEach((line, index) => {
    repo.insertLine.run(w, { ...line, draftId: id, lineNo: index + 1, summary: line.summary.trim(), typed: line.typed ? JSON.stringify(line.typed) : null })
  })
  return id
}

/** What 固定资产 and 应收票据 reckoned is not typed over: it would no longer be what their cards say. */
export const isOfAsset = (source: string) => source === 'depreciation' || source === 'disposal' || source === 'bill'

/** Refuses DRAFT_UNKNOWN, DRAFT_CHANGED, STATE_WRONG, VOUCHER_OF_PAYMENT, VOUCHER_OF_ASSET. */
function requireEditable(w: WriteDb, id: number, revision: number | null) {
  const draft = repo.byId.get(w, { id })
  if (!draft) throw new Refusal('DRAFT_UNKNOWN')
  if (draft.state !== 'draft') throw new Refusal('STATE_WRONG', { no: numberOf(w, id), state: draft.state })
  if (draft.source === 'expense' || draft.source === 'imprest') throw new Refusal('VOUCHER_OF_PAYMENT')
  if (isOfAsset(draft.source)) throw new Refusal('VOUCHER_OF_ASSET')
  if (revision !== null) requireRevision(w, draft, revision)
  return draft
}

/** Refuses DRAFT_CHANGED where the draft is not as it was seen. */
export function requireRevision(db: ReadDb, draft: { id: number; revision: number }, seen: number) {
  if (draft.revision === seen) return
  const [trace] = repo.traces.all(db, { ids: JSON.stringify([draft.id]) })
  throw new Refusal('DRAFT_CHANGED', { by: trace?.byName ?? '', at: trace?.at ?? '' })
}

/** A draft's type and provisional number as text for messages: payment-15. The renderer words the type. */
export function numberOf(db: ReadDb, draftId: number): string {
  const found = repo.provisionalNo.get(db, { id: draftId })
  return found ? `${found.type}-${found.no}` : ''
}

function accountsOf(facts: OfficeFacts, lines: readonly LineInput[]): Map<number, Account> {
  const accounts = new Map<number, Account>()
  for (const { accountId } of lines) {
    if (accountId === null || accounts.has(accountId)) continue
    const account = facts.account(accountId)
    if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: accountId })
    accounts.set(accountId, account)
  }
  return accounts
}

/**
 * What a reversal undoes was right for the account when it was posted, so an account retired since, a dimension asked for
 * since, or a 坐支 once let pass must not keep the mistake in the books.
 */
const asItWas = (account: Account | undefined): Account | undefined => account && { ...account, isLeaf: true, isActive: true, needs: [] }

/**
 * Money lines without a 现金流量项目 take the one that the largest line against them suggests: on the other side, or in red
 * on the same one, as 利息收入 is written.
 */
function withCashFlow(facts: OfficeFacts, lines: LineInput[], accounts: ReadonlyMap<number, Account>): LineInput[] {
  return lines.map((line) => {
    if (line.cashFlowId !== null || line.accountId === null || !MONEY_ROLES.has(accounts.get(line.accountId)?.role ?? null)) return line
    const isIn = line.debitFen !== 0
    const [counter] = lines.filter((other) => other.accountId !== null && Math.sign(netOf(other)) === -Math.sign(netOf(line)))
      .sort((a, b) => Math.abs(netOf(b)) - Math.abs(netOf(a)))
    const item = counter?.accountId ? facts.cashFlow(counter.accountId, isIn ? 'in' : 'out') : null
    return item === null ? line : { ...line, cashFlowId: item }
  })
}

const netOf = ({ debitFen, creditFen }: LineInput) => debitFen - creditFen

/** 单一式流向: each book line against the lines on the other side. */
function flowIssue(facts: OfficeFacts, lines: readonly LineInput[], accounts: ReadonlyMap<number, Account>): Issue | null {
  const books = lines.map((line): CashBook | undefined => {
    const role = line.accountId === null ? null : accounts.get(line.accountId)?.role ?? null
    return MONEY_ROLES.has(role) || role === 'advance' ? facts.book(line.accountId!, line.staffId) : undefined
  })
  for (const [index, line] of lines.entries()) {
    const book = books[index]
    if (!book || book.kind === 'imprest') continue
    const isIn = line.debitFen !== 0
    for (const [at, other] of lines.entries()) {
      if (isIn ? other.creditFen === 0 : other.debitFen === 0) continue
      const account = accounts.get(other.accountId!)
      const counterBook = books[at]
      const rule = flowBreach(book.flow, isIn ? 'in' : 'out', { role: account?.role ?? null, flow: counterBook?.kind === 'imprest' ? undefined : counterBook?.flow })
      if (rule) return { code: 'FLOW_BREACH', data: { rule, book: book.name, account: account?.name ?? '' } }
    }
  }
  return null
}

function moneyWarnings(db: ReadDb, lines: readonly LineInput[], date: string): Issue[] {
  return lines.flatMap((line) => {
    const book = line.creditFen > 0 && line.accountId !== null ? bookOfLine(db, line.accountId, line.staffId) : undefined
    const found = book && overspending(db, book, date)
    return found ? [{ code: 'CASH_OVERSPENT', data: found }] : []
  })
}

/** A summary and what it was booked to, as the memory (摘要库) keeps it. */
export interface SummaryUse { summary: string; uses: number; date: string; accountId: number | null; categoryId: number | null; staffId: number | null; customerId: number | null; amountFen: number }

/** What a sound voucher teaches the memory: each summary once, with the first line of it that is no money line. */
export function summariesOf(facts: OfficeFacts, date: string, lines: readonly LineInput[]): SummaryUse[] {
  const isMoney = isMoneyOf(facts), found = new Map<string, SummaryUse>()
  for (const line of lines) {
    const summary = line.summary.trim()
    if (found.has(summary) || isMoney(line.accountId!)) continue
    const { accountId, categoryId, staffId, customerId } = line
    found.set(summary, { summary, uses: 1, date, accountId, categoryId, staffId, customerId, amountFen: line.debitFen === 0 ? line.creditFen : line.debitFen })
  }
  return [...found.values()]
}

export function rememberSummaries(w: WriteDb, uses: Iterable<SummaryUse>) {
  for (const use of uses) {
    const pinyin = voucherRepo.knowsSummary.get(w, { summary: use.summary })?.pinyin ?? pinyinKey(use.summary)
    voucherRepo.rememberSummary.run(w, { ...use, pinyin })
  }
}

/** What a step is asked for: drafts by name, or all of a month. */
export interface Selection { draftIds?: number[] | undefined; month?: string | undefined }

/** The drafts of a selection in posting order (date, then entry). Refuses DRAFT_UNKNOWN. */
export function selectDrafts(db: ReadDb, { draftIds, month }: Selection) {
  const byName = draftIds ? repo.inPostingOrder.all(db, { ids: JSON.stringify(draftIds) }) : []
  if (draftIds && byName.length !== new Set(draftIds).size) throw new Refusal('DRAFT_UNKNOWN')
  return draftIds ? byName : month === undefined ? [] : repo.ofMonth.all(db, { month })
}

/** Deletes the draft that another domain's record made, whatever step it is at; only that record's service may ask. */
export function removeSourceDraft(w: WriteDb, draftId: number): void {
  repo.remove.run(w, { id: draftId })
}

/** A manager lets a 坐支 pass once, with a reason. Refuses DRAFT_UNKNOWN, REASON_MISSING, STATE_WRONG. */
export function overrideFlow(w: WriteDb, input: { draftId: number; reason: string }): Record<string, never> {
  const draft = repo.byId.get(w, { id: input.draftId })
  if (!draft) throw new Refusal('DRAFT_UNKNOWN')
  if (input.reason.trim() === '') throw new Refusal('REASON_MISSING')
  if (draft.issue !== 'FLOW_BREACH') throw new Refusal('STATE_WRONG', { no: numberOf(w, draft.id), state: draft.issue ?? draft.state })
  repo.override.run(w, { id: draft.id, by: w.actor.userId, reason: input.reason.trim(), at: w.now })
  w.note(`draft:${draft.id}`, { override: input.reason.trim(), rule: draft.issue_data })
  return {}
}
