import { Refusal } from '../../src-shared/kernel/errors'
import { MAX_ATTACHMENT_MB, mediaTypeOf, type Attachment, type Upload } from '../../src-shared/workspace/file'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './file.repo'
import { dropContent, getContent, putContent } from './file.store'

/** 附件 of a record, named as the audit names it (`draft:12`), in the order in which they came. */
export const listAttachments = (db: ReadDb, subject: string) => repo.ofSubject.all(db, { subject }) as Attachment[]

/**
 * Keeps a file and attaches it; the same content under the same record is one attachment. The bytes are on disk before
 * the command commits, so that no row ever names what isn't there.
 *
 * Refuses ATTACHMENT_TOO_LARGE, ATTACHMENT_KIND, DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export function attachFile(w: WriteDb, folder: string, subject: string, upload: Upload): { id: number; hash: string } {
  const bytes = Buffer.from(upload.content, 'base64')
  if (bytes.length > MAX_ATTACHMENT_MB * 1024 * 1024) throw new Refusal('ATTACHMENT_TOO_LARGE', { name: upload.name, limitMb: MAX_ATTACHMENT_MB })
  const mediaType = mediaTypeOf(bytes, upload.name)
  if (mediaType === undefined) throw new Refusal('ATTACHMENT_KIND', { name: upload.name })
  const hash = putContent(folder, bytes)
  const before = repo.bySubjectAndHash.get(w, { subject, hash })
  if (before) return { id: before.id, hash }
  repo.insertFile.run(w, { hash, mediaType, bytes: bytes.length, at: w.now })
  const id = Number(repo.insert.run(w, { subject, hash, name: upload.name, at: w.now, by: w.actor.userId! }).lastInsertRowid)
  w.note(subject, { attached: upload.name, hash })
  return { id, hash }
}

/** Refuses ATTACHMENT_UNKNOWN, ATTACHMENT_LOST (gone from the folder, or not what was put there). */
export function readAttachment(db: ReadDb, folder: string, subject: string, hash: string): { fileName: string; mediaType: string; content: string } {
  const found = repo.bySubjectAndHash.get(db, { subject, hash })
  if (!found) throw new Refusal('ATTACHMENT_UNKNOWN')
  const bytes = getContent(folder, hash)
  if (!bytes) throw new Refusal('ATTACHMENT_LOST', { name: found.name })
  return { fileName: found.name, mediaType: found.mediaType, content: Buffer.from(bytes).toString('base64') }
}

/** Takes an attachment off its record, and forgets the file when nothing else refers to it. Refuses ATTACHMENT_UNKNOWN, ATTACHMENT_KEPT. */
export function detachFile(w: WriteDb, subject: string, hash: string): Record<string, never> {
  const found = repo.bySubjectAndHash.get(w, { subject, hash })
  if (!found) throw new Refusal('ATTACHMENT_UNKNOWN')
  repo.remove.run(w, { id: found.id })
  if (!repo.referred.get(w, { hash })) repo.removeFile.run(w, { hash })
  w.note(subject, { detached: found.name, hash })
  return {}
}

/** Deletes a content that no record names any more; on the writer's turn, after the commit that said so. */
export function dropUnknown(db: ReadDb, folder: string, hash: string): void {
  if (!repo.isKnown.get(db, { hash })) dropContent(folder, hash)
}

/** A record's papers go over to what has become of it, as a draft's to the posted voucher. */
export function moveAttachments(w: WriteDb, from: string, to: string): void {
  repo.move.run(w, { from, to })
}

/** Forgets the papers of a record that is gone for good, and the files that nothing else refers to. */
export function dropAttachments(w: WriteDb, subject: string): void {
  const papers = repo.ofSubject.all(w, { subject })
  repo.removeOf.run(w, { subject })
  for (const { hash } of papers) if (!repo.referred.get(w, { hash })) repo.removeFile.run(w, { hash })
}

/** 数据检查: attachments whose content is gone or differs from its hash, each read from the first byte to the last. */
export const damagedFiles = (db: ReadDb, folder: string): string[] => repo.files.all(db, {})
  .filter(({ hash }) => getContent(folder, hash) === undefined)
  .map(({ hash }) => { const place = repo.nameOf.get(db, { hash }); return `${place?.name ?? hash} ${place?.subject ?? ''}`.trim() })
