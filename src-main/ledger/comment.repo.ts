import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

interface Place { voucherId: number | null; draftId: number | null; accountId: number | null; lineNo: number; field: string }
export interface ThreadRow {
  id: number; kind: 'voucher' | 'draft' | 'account'; recordId: number; lineNo: number; field: string; label: string; resolvedAt: string | null; resolvedBy: string | null
  noteId: number; author: string; at: string; text: string
}

/** One row per note, threads with the latest note first. */
export const notes = statement((p: { withResolved: number }) => asSql(sql<ThreadRow>`
  SELECT t.id, iif(t.voucher_id IS NOT NULL, 'voucher', iif(t.draft_id IS NOT NULL, 'draft', 'account')) AS kind,
    coalesce(t.voucher_id, t.draft_id, t.account_id) AS recordId, t.line_no AS lineNo, t.field, t.label, t.resolved_at AS resolvedAt, r.name AS resolvedBy,
    n.id AS noteId, a.name AS author, n.at, n.text
  FROM comment_thread t JOIN comment_note n ON n.thread_id = t.id JOIN user a ON a.id = n.author_id LEFT JOIN user r ON r.id = t.resolved_by
  WHERE ${p.withResolved} = 1 OR t.resolved_at IS NULL
  ORDER BY max(n.id) OVER (PARTITION BY t.id) DESC, n.id`))

export const threadAt = statement((p: Place) => asSql(sql<{ id: number }>`
  SELECT id FROM comment_thread WHERE voucher_id IS ${p.voucherId} AND draft_id IS ${p.draftId} AND account_id IS ${p.accountId} AND line_no = ${p.lineNo} AND field = ${p.field}`))
export const threadById = statement((p: { id: number }) => build.selectFrom('comment_thread').selectAll().where('id', '=', p.id))

/** Whether the record is there to be talked about. */
export const hasRecord = statement((p: { kind: string; id: number }) => asSql(sql<{ found: number }>`
  SELECT 1 AS found WHERE (${p.kind} = 'voucher' AND EXISTS (SELECT 1 FROM voucher WHERE id = ${p.id}))
    OR (${p.kind} = 'draft' AND EXISTS (SELECT 1 FROM voucher_draft WHERE id = ${p.id})) OR (${p.kind} = 'account' AND EXISTS (SELECT 1 FROM account WHERE id = ${p.id}))`))

export const insertThread = statement((p: Place & { label: string; at: string }) => build.insertInto('comment_thread').values({
  voucher_id: p.voucherId, draft_id: p.draftId, account_id: p.accountId, line_no: p.lineNo, field: p.field, label: p.label, created_at: p.at
}))
export const insertNote = statement((p: { threadId: number; authorId: number; at: string; text: string }) =>
  build.insertInto('comment_note').values({ thread_id: p.threadId, author_id: p.authorId, at: p.at, text: p.text }))
export const resolve = statement((p: { id: number; at: string | null; by: number | null }) =>
  build.updateTable('comment_thread').set({ resolved_at: p.at, resolved_by: p.by }).where('id', '=', p.id))
/** From the draft to the voucher it became. */
export const move = statement((p: { draftId: number; voucherId: number }) =>
  build.updateTable('comment_thread').set({ draft_id: null, voucher_id: p.voucherId }).where('draft_id', '=', p.draftId))
/** Threads and notes of a draft as they stand, to be kept with it when it goes, and as they were when it comes back. */
export const threadsOf = statement((p: { draftId: number }) => build.selectFrom('comment_thread').selectAll().where('draft_id', '=', p.draftId).orderBy('id'))
export const notesOf = statement((p: { threadId: number }) => build.selectFrom('comment_note').selectAll().where('thread_id', '=', p.threadId).orderBy('id'))
export const reinsertThread = statement((p: { draftId: number; lineNo: number; field: string; label: string; createdAt: string; resolvedAt: string | null; resolvedBy: number | null }) =>
  build.insertInto('comment_thread').values({
    draft_id: p.draftId, line_no: p.lineNo, field: p.field, label: p.label, created_at: p.createdAt, resolved_at: p.resolvedAt, resolved_by: p.resolvedBy
  }))
