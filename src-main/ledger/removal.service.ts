import { Refusal } from '../../src-shared/kernel/errors'
import type { DraftTrace } from '../../src-shared/ledger/voucher'
import type { ReadDb, WriteDb } from '../db/connection'
import { dropAttachments, moveAttachments } from '../workspace/file.service'
import { keptComments, restoreComments, type KeptThread } from './comment.service'
import * as repo from './draft.repo'
import { numberOf, requireRevision, selectDrafts, type Selection } from './draft.service'
import { requireOpenDate } from './period.service'
import * as voucherRepo from './voucher.repo'

/** As many removed drafts can be brought back. */
const MOST_REMOVED = 2000

type Head = NonNullable<ReturnType<typeof repo.byId.get>>
interface Body { head: Head; lines: ReturnType<typeof repo.linesOf.all>; comments?: KeptThread[] }

/** What to remove; `seen` are the revisions that whoever removes has before their eyes. */
export interface Removal extends Selection { seen?: { id: number; revision: number }[] | undefined }

/**
 * Deletes drafts; no number is lost, since theirs were provisional, and `restoreDrafts` brings them back. A whole month
 * leaves what is signed or reviewed. Refuses DRAFT_UNKNOWN, DRAFT_CHANGED, STATE_WRONG.
 */
export function removeDrafts(w: WriteDb, { seen = [], ...selection }: Removal): { count: number } {
  const drafts = selectDrafts(w, selection).filter((draft) => selection.draftIds !== undefined || draft.state === 'draft')
  const revisions = new Map(seen.map(({ id, revision }) => [id, revision]))
  for (const draft of drafts) {
    if (draft.state !== 'draft') throw new Refusal('STATE_WRONG', { no: numberOf(w, draft.id), state: draft.state })
    const revision = revisions.get(draft.id)
    if (revision !== undefined) requireRevision(w, draft, revision)
    const body: Body = { head: draft, lines: repo.linesOf.all(w, { id: draft.id }), comments: keptComments(w, draft.id) }
    // Its papers wait beside it: deleting the draft would take them along, as it does its comments.
    moveAttachments(w, `draft:${draft.id}`, `removed:${draft.id}`)
    repo.remove.run(w, { id: draft.id })
    repo.end.run(w, { draftId: draft.id, voucherId: null, body: JSON.stringify(body), by: w.actor.userId, at: w.now })
  }
  if (drafts.length > 0) forgetOldest(w)
  w.note('draft', { removed: drafts.map((draft) => draft.id) })
  return { count: drafts.length }
}

function forgetOldest(w: WriteDb): void {
  for (const { draftId } of repo.oldRemoved.all(w, { most: MOST_REMOVED })) {
    dropAttachments(w, `removed:${draftId}`)
    repo.dropEnd.run(w, { draftId })
  }
}

/**
 * Brings removed drafts back as they were: id, lines, maker, attachments, comments; one revision on, so that nobody saves over them
 * unseen. One that is back already stays as it is.
 *
 * Refuses DRAFT_UNKNOWN (never removed, or too long ago), PERIOD_CLOSED, DATE_OUTSIDE_YEARS, ALREADY_REVERSED.
 */
export function restoreDrafts(w: WriteDb, { draftIds }: { draftIds: readonly number[] }): { drafts: { draftId: number; revision: number }[] } {
  const drafts = draftIds.map((draftId) => ({ draftId, revision: restoreOne(w, draftId) }))
  w.note('draft', { restored: draftIds })
  return { drafts }
}

function restoreOne(w: WriteDb, draftId: number): number {
  const there = repo.byId.get(w, { id: draftId })
  if (there) return there.revision
  const body = repo.endOf.get(w, { draftId })?.body
  if (body === undefined || body === null) throw new Refusal('DRAFT_UNKNOWN')
  const { head, lines, comments = [] } = JSON.parse(body) as Body
  requireOpenDate(w, head.date)
  if (head.reverses_id !== null && (voucherRepo.reversalOf.get(w, { id: head.reverses_id }) ?? voucherRepo.reversalDraftOf.get(w, { id: head.reverses_id }))) {
    throw new Refusal('ALREADY_REVERSED', { no: '' })
  }
  const revision = head.revision + 1
  repo.reinsert.run(w, {
    id: draftId, month: head.month, date: head.date, type: head.type, makerId: head.maker_id, attachments: head.attachments, source: head.source,
    sourceRef: head.source_ref, reversesId: head.reverses_id, overrideReason: head.override_reason, overrideBy: head.override_by, issue: head.issue,
    issueData: head.issue_data, isCounted: head.is_counted, revision, at: w.now, by: w.actor.userId
  })
  for (const line of lines) {
    repo.insertLine.run(w, {
      draftId, lineNo: line.line_no, accountId: line.account_id, debitFen: line.debit_fen, creditFen: line.credit_fen, summary: line.summary, staffId: line.staff_id,
      customerId: line.customer_id, productId: line.product_id, categoryId: line.category_id, departmentId: line.department_id, cashFlowId: line.cash_flow_id,
      quantity: line.quantity, typed: line.typed
    })
  }
  moveAttachments(w, `removed:${draftId}`, `draft:${draftId}`)
  restoreComments(w, draftId, comments)
  repo.dropEnd.run(w, { draftId })
  return revision
}

/** Drafts as they stand, or what became of them: posted as which voucher, removed by whom. */
export function traceDrafts(db: ReadDb, draftIds: readonly number[]): DraftTrace[] {
  return repo.traces.all(db, { ids: JSON.stringify(draftIds) }).map(({ voucherId, month, type, no, ...trace }) => ({
    ...trace, state: trace.state as DraftTrace['state'],
    voucher: voucherId === null ? null : { id: voucherId, month: month!, type: type as 'journal', no: no! }
  }))
}
