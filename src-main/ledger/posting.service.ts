import { Refusal } from '../../src-shared/kernel/errors'
import { MONEY_ROLES } from '../../src-shared/ledger/voucher.rules'
import type { WriteDb } from '../db/connection'
import { moveAttachments } from '../workspace/file.service'
import { getSettings } from '../workspace/setting.service'
import { findAccount } from './account.service'
import { bookOfLine } from './book.service'
import { moveComments } from './comment.service'
import * as draftRepo from './draft.repo'
import { numberOf, selectDrafts, type Selection } from './draft.service'
import { overspending } from './overspending.service'
import { requireOpenDate } from './period.service'
import * as repo from './voucher.repo'

type Draft = NonNullable<ReturnType<typeof draftRepo.byId.get>>

const requireSound = (w: WriteDb, draft: Draft) => {
  if (draft.issue !== null) throw new Refusal('DRAFT_HAS_ISSUE', { no: numberOf(w, draft.id), issue: draft.issue })
}
const refuseSamePerson = (w: WriteDb, draft: Draft, roles: string): never => {
  throw new Refusal('SAME_PERSON', { no: numberOf(w, draft.id), roles })
}
const hasMoney = (w: WriteDb, draft: Draft) => draftRepo.linesOf.all(w, { id: draft.id })
  .some((line) => line.account_id !== null && MONEY_ROLES.has(findAccount(w, line.account_id)?.role ?? null))

/**
 * 出纳签字 on drafts with cash or bank lines; others are passed over, and of a whole month those with an issue too. The cashier is not the maker (会计法:
 * the cashier keeps no income, expense or debt books). Refuses DRAFT_UNKNOWN, DRAFT_HAS_ISSUE, STATE_WRONG, SAME_PERSON.
 */
export function signDrafts(w: WriteDb, selection: Selection): { count: number } {
  const drafts = selectDrafts(w, selection).filter((draft) => (selection.draftIds !== undefined || (draft.state === 'draft' && draft.issue === null)) && hasMoney(w, draft))
  for (const draft of drafts) {
    requireSound(w, draft)
    if (draft.state !== 'draft') throw new Refusal('STATE_WRONG', { no: numberOf(w, draft.id), state: draft.state })
    if (draft.maker_id === w.actor.userId) refuseSamePerson(w, draft, 'maker-cashier')
    draftRepo.sign.run(w, { id: draft.id, by: w.actor.userId, at: w.now })
  }
  w.note('draft', { signed: drafts.map((draft) => draft.id) })
  return { count: drafts.length }
}

/**
 * 审核: by someone who neither made nor signed the draft; under full separation money vouchers are signed first. Of a
 * whole month only what is ready is reviewed: without an issue, and signed where it has to be.
 * Refuses DRAFT_UNKNOWN, DRAFT_HAS_ISSUE, STATE_WRONG, NOT_SIGNED, SAME_PERSON.
 */
export function reviewDrafts(w: WriteDb, selection: Selection): { count: number } {
  const isFull = getSettings(w).separation === 'full'
  const isUnsigned = (draft: Draft) => isFull && draft.state === 'draft' && hasMoney(w, draft)
  const drafts = selectDrafts(w, selection)
    .filter((draft) => selection.draftIds !== undefined || (draft.state !== 'reviewed' && draft.issue === null && !isUnsigned(draft)))
  for (const draft of drafts) {
    requireSound(w, draft)
    if (draft.state === 'reviewed') throw new Refusal('STATE_WRONG', { no: numberOf(w, draft.id), state: draft.state })
    if (isUnsigned(draft)) throw new Refusal('NOT_SIGNED', { no: numberOf(w, draft.id) })
    if (draft.maker_id === w.actor.userId) refuseSamePerson(w, draft, 'maker-reviewer')
    if (draft.cashier_id === w.actor.userId) refuseSamePerson(w, draft, 'cashier-reviewer')
    draftRepo.review.run(w, { id: draft.id, by: w.actor.userId, at: w.now })
  }
  w.note('draft', { reviewed: drafts.map((draft) => draft.id) })
  return { count: drafts.length }
}

/** Takes signature and review back, so that the draft may be changed. Refuses DRAFT_UNKNOWN. */
export function withdrawDrafts(w: WriteDb, selection: Selection): { count: number } {
  const drafts = selectDrafts(w, selection).filter((draft) => draft.state !== 'draft')
  for (const draft of drafts) draftRepo.withdraw.run(w, { id: draft.id, by: w.actor.userId, at: w.now })
  w.note('draft', { withdrawn: drafts.map((draft) => draft.id) })
  return { count: drafts.length }
}

export interface PostedVoucher { draftId: number; voucherId: number; month: string; type: string; no: number }

/**
 * 过账 in date order: lines first, then the voucher, whose insert checks and seals them, then the draft goes. Final
 * numbers follow the last posted one of the period and type. Without separation of duties a voucher posts unreviewed
 * and is listed as 待复核.
 *
 * Refuses NOTHING_TO_POST, DRAFT_HAS_ISSUE, NOT_REVIEWED, PERIOD_CLOSED, CASH_OVERSPENT (where the setting says so),
 * and whatever SQLite's seal refuses.
 */
export function postDrafts(w: WriteDb, selection: Selection): { vouchers: PostedVoucher[] } {
  const settings = getSettings(w)
  const needsReview = settings.separation !== 'none'
  const drafts = selectDrafts(w, selection)
    .filter((draft) => selection.draftIds !== undefined || (draft.issue === null && (!needsReview || draft.state === 'reviewed')))
  if (drafts.length === 0) throw new Refusal('NOTHING_TO_POST')
  for (const draft of drafts) {
    requireSound(w, draft)
    if (needsReview && draft.state !== 'reviewed') throw new Refusal('NOT_REVIEWED', { no: numberOf(w, draft.id) })
    requireOpenDate(w, draft.date)
  }
  if (settings.cashOverspent === 'refuse') refuseOverspending(w, drafts)
  const vouchers = drafts.map((draft) => postOne(w, draft))
  w.note('voucher', { posted: vouchers.map(({ voucherId, month, type, no }) => ({ voucherId, no: `${month} ${type}-${no}` })) })
  return { vouchers }
}

function postOne(w: WriteDb, draft: Draft): PostedVoucher {
  const voucherId = repo.nextId.get(w, {})!.id
  const no = repo.nextNo.get(w, { month: draft.month, type: draft.type })!.no
  repo.postLines.run(w, { voucherId, draftId: draft.id, month: draft.month, date: draft.date })
  repo.insert.run(w, {
    id: voucherId, month: draft.month, type: draft.type, no, date: draft.date, makerId: draft.maker_id, cashierId: draft.cashier_id,
    reviewerId: draft.reviewer_id, posterId: w.actor.userId!, at: w.now, attachments: draft.attachments, source: draft.source,
    sourceRef: draft.source_ref, reversesId: draft.reverses_id, overrideReason: draft.override_reason, overrideBy: draft.override_by
  })
  moveAttachments(w, `draft:${draft.id}`, `voucher:${voucherId}`)
  moveComments(w, draft.id, voucherId)
  draftRepo.remove.run(w, { id: draft.id })
  draftRepo.end.run(w, { draftId: draft.id, voucherId, body: null, by: w.actor.userId, at: w.now })
  return { draftId: draft.id, voucherId, month: draft.month, type: draft.type, no }
}

function refuseOverspending(w: WriteDb, drafts: readonly Draft[]) {
  const earliest = new Map<number, { book: NonNullable<ReturnType<typeof bookOfLine>>; date: string }>()
  for (const draft of drafts) {
    for (const line of draftRepo.linesOf.all(w, { id: draft.id })) {
      const book = line.credit_fen > 0 && line.account_id !== null ? bookOfLine(w, line.account_id, line.staff_id) : undefined
      if (book && draft.date < (earliest.get(book.id)?.date ?? '9999')) earliest.set(book.id, { book, date: draft.date })
    }
  }
  for (const { book, date } of earliest.values()) {
    const found = overspending(w, book, date)
    if (found) throw new Refusal('CASH_OVERSPENT', found)
  }
}
