import { monthOf } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import type { DraftInput } from '../../src-shared/ledger/voucher'
import type { WriteDb } from '../db/connection'
import { getSettings } from '../workspace/setting.service'
import { bookOfLine } from './book.service'
import { judgeDraft, keepDraft, rememberSummaries, summariesOf, type DraftSource, type JudgedDraft, type SummaryUse } from './draft.service'
import { kept, keptFacts, type OfficeFacts } from './office.facts'
import { overspending } from './overspending.service'
import * as repo from './voucher.repo'

/** A voucher of many: what `saveDraft` would take for a new one. */
export type BulkVoucher = Pick<DraftInput, 'date' | 'type' | 'attachments' | 'lines'>
/** What became of them: drafts kept, vouchers posted, and what holds how many drafts back. */
export interface BulkResult { draftIds: number[]; posted: number; issues: { code: string; count: number }[] }
export interface BulkOptions { source: DraftSource; sourceRef: string | null; posts: boolean }

/** Vouchers done between two words of progress. */
const STEP = 500

/**
 * Writes many vouchers by the rules of saveDraft and, with `posts`, postDrafts; what the office knows is asked once, and
 * sound vouchers are posted without having been drafts. The same vouchers one by one make the same office. A voucher with
 * an issue stays a draft. SQLite's triggers check every line as ever.
 *
 * Refuses DATE_OUTSIDE_YEARS, PERIOD_CLOSED, ACCOUNT_UNKNOWN; with `posts` NOT_REVIEWED under separation of duties and
 * CASH_OVERSPENT where the setting says so.
 */
export function* writeVouchers(w: WriteDb, vouchers: readonly BulkVoucher[], options: BulkOptions): Generator<{ done: number; total: number }, BulkResult> {
  const settings = getSettings(w)
  if (options.posts && settings.separation !== 'none') throw new Refusal('NOT_REVIEWED', { no: '' })
  const facts = keptFacts(w)
  const result: BulkResult = { draftIds: [], posted: 0, issues: [] }
  const sound: Sound[] = [], uses = new Map<string, SummaryUse>(), issues = new Map<string, number>()
  const total = vouchers.length
  let done = 0
  for (const voucher of vouchers) {
    facts.requireOpenDate(voucher.date)
    const judged = judgeDraft(facts, voucher, false)
    if (judged.issue) issues.set(judged.issue.code, (issues.get(judged.issue.code) ?? 0) + 1)
    else remember(uses, summariesOf(facts, voucher.date, judged.lines))
    if (options.posts && judged.issue === null) sound.push({ voucher, judged })
    else result.draftIds.push(keepDraft(w, voucher, judged, { source: options.source, link: options.sourceRef === null ? {} : { sourceRef: options.sourceRef } }))
    if (!options.posts && ++done % STEP === 0) yield { done, total }
  }
  rememberSummaries(w, uses.values())
  if (sound.length > 0) yield* postSound(w, sound, options, total)
  if (options.posts && settings.cashOverspent === 'refuse') refuseOverspending(w, sound, facts)
  result.posted = sound.length
  result.issues = [...issues].map(([code, count]) => ({ code, count }))
  return result
}

interface Sound { voucher: BulkVoucher; judged: JudgedDraft }

/** The later use says what the summary was booked to, as it does one by one. */
function remember(uses: Map<string, SummaryUse>, found: readonly SummaryUse[]) {
  for (const use of found) uses.set(use.summary, { ...use, uses: use.uses + (uses.get(use.summary)?.uses ?? 0) })
}

/** Lines first, then the voucher that seals them, in order of date, numbered after the last one of month and type. */
function* postSound(w: WriteDb, sound: Sound[], { source, sourceRef }: BulkOptions, total: number): Generator<{ done: number; total: number }, void> {
  let id = repo.nextId.get(w, {})!.id, done = total - sound.length
  const last = new Map<string, number>()
  const first = kept((key: string) => { const [month = '', type = ''] = key.split(' '); return repo.nextNo.get(w, { month, type })!.no })
  // The sort is stable: vouchers of one day keep the order in which they were given.
  for (const { voucher: { date, attachments }, judged: { lines, type } } of sound.sort((a, b) => (a.voucher.date < b.voucher.date ? -1 : a.voucher.date > b.voucher.date ? 1 : 0))) {
    const month = monthOf(date), key = `${month} ${type}`
    const no = last.has(key) ? last.get(key)! + 1 : first(key)
    last.set(key, no)
    let lineNo = 0
    for (const line of lines) repo.insertWholeLine.run(w, { ...line, voucherId: id, lineNo: ++lineNo, month, date, summary: line.summary.trim() })
    repo.insert.run(w, {
      id: id++, month, type, no, date, makerId: w.actor.userId!, cashierId: null, reviewerId: null, posterId: w.actor.userId!, at: w.now, attachments, source, sourceRef,
      reversesId: null, overrideReason: null, overrideBy: null
    })
    if (++done % STEP === 0) yield { done, total }
  }
}

function refuseOverspending(w: WriteDb, sound: readonly Sound[], facts: OfficeFacts) {
  const earliest = new Map<number, { book: NonNullable<ReturnType<typeof bookOfLine>>; date: string }>()
  for (const { voucher: { date }, judged: { lines } } of sound) {
    for (const line of lines) {
      const book = line.creditFen > 0 && line.accountId !== null ? facts.book(line.accountId, line.staffId) : undefined
      if (book && date < (earliest.get(book.id)?.date ?? '9999')) earliest.set(book.id, { book, date })
    }
  }
  for (const { book, date } of earliest.values()) {
    const found = overspending(w, book, date)
    if (found) throw new Refusal('CASH_OVERSPENT', found)
  }
}
