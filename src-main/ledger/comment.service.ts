import { Refusal } from '../../src-shared/kernel/errors'
import type { CommentPlace, CommentThread } from '../../src-shared/ledger/comment'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './comment.repo'

/** 批注: threads with their notes, the one spoken in last first. */
export function listComments(db: ReadDb, { withResolved }: { withResolved: boolean }): CommentThread[] {
  const threads = new Map<number, CommentThread>()
  for (const row of repo.notes.iterate(db, { withResolved: Number(withResolved) })) {
    let thread = threads.get(row.id)
    if (!thread) {
      const { id, kind, recordId, lineNo, field, label, resolvedAt, resolvedBy } = row
      thread = { id, record: { kind, id: recordId }, lineNo, field, label, isOpen: resolvedAt === null, resolvedBy, notes: [] }
      threads.set(id, thread)
    }
    thread.notes.push({ id: row.noteId, author: row.author, at: row.at, text: row.text })
  }
  return [...threads.values()]
}

/**
 * Adds a note to the thread of a cell, and begins the thread or opens it again where needed. The record itself stays as
 * it is, so a posted voucher can be talked about too. Refuses RECORD_UNKNOWN.
 */
export function saveComment(w: WriteDb, { record, lineNo, field, label, text }: CommentPlace & { label: string; text: string }): { id: number } {
  const { userId } = w.actor
  if (userId === null) throw new Error('a note has an author')
  if (!repo.hasRecord.get(w, record)) throw new Refusal('RECORD_UNKNOWN')
  const idOf = (kind: CommentPlace['record']['kind']) => (record.kind === kind ? record.id : null)
  const place = { voucherId: idOf('voucher'), draftId: idOf('draft'), accountId: idOf('account'), lineNo, field }
  const id = repo.threadAt.get(w, place)?.id ?? Number(repo.insertThread.run(w, { ...place, label, at: w.now }).lastInsertRowid)
  repo.resolve.run(w, { id, at: null, by: null })
  repo.insertNote.run(w, { threadId: id, authorId: userId, at: w.now, text })
  w.note(`${record.kind}:${record.id}`, { comment: text, label })
  return { id }
}

/** 办结 a thread, or opens it again. Refuses COMMENT_UNKNOWN. */
export function resolveComment(w: WriteDb, id: number, isResolved: boolean): Record<never, never> {
  const thread = repo.threadById.get(w, { id })
  if (!thread) throw new Refusal('COMMENT_UNKNOWN')
  repo.resolve.run(w, { id, at: isResolved ? w.now : null, by: isResolved ? w.actor.userId : null })
  w.note(`comment:${id}`, { label: thread.label })
  return {}
}

/** A draft that was posted takes its threads along. */
export function moveComments(w: WriteDb, draftId: number, voucherId: number): void {
  repo.move.run(w, { draftId, voucherId })
}

/** The threads of a draft that is about to be removed, with their notes. */
export interface KeptThread extends NonNullable<ReturnType<typeof repo.threadById.get>> { notes: ReturnType<typeof repo.notesOf.all> }
export const keptComments = (db: ReadDb, draftId: number): KeptThread[] =>
  repo.threadsOf.all(db, { draftId }).map((thread) => ({ ...thread, notes: repo.notesOf.all(db, { threadId: thread.id }) }))

/** Puts threads back with the draft that came back: who said what and when stays as it was. */
export function restoreComments(w: WriteDb, draftId: number, threads: readonly KeptThread[]): void {
  for (const { line_no: lineNo, field, label, created_at: createdAt, resolved_at: resolvedAt, resolved_by: resolvedBy, notes } of threads) {
    const threadId = Number(repo.reinsertThread.run(w, { draftId, lineNo, field, label, createdAt, resolvedAt, resolvedBy }).lastInsertRowid)
    for (const { author_id: authorId, at, text } of notes) repo.insertNote.run(w, { threadId, authorId, at, text })
  }
}
