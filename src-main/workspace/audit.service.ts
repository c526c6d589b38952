import { createHash } from 'node:crypto'
import type { ReadDb, WriteDb } from '../db/connection'
import type { Noted } from '../db/writer'
import * as repo from './audit.repo'

/** What one command leaves behind. */
export interface AuditInput { procedure: string; requestId: string; inputHash: string; noted: Noted; result: unknown }

interface Chained {
  at: string; user_id: number | null; host: string; procedure: string; request_id: string; input_hash: string; subject: string; detail: string
  result: string; prev_hash: string
}

/** The chain's link: every field of the entry and the hash before it. */
const link = (e: Chained) => createHash('sha256').update(JSON.stringify([
  e.prev_hash, e.at, e.user_id, e.host, e.procedure, e.request_id, e.input_hash, e.subject, e.detail, e.result
])).digest('hex')

/** What an earlier command with this key answered, if there was one. */
export const findRequest = (db: ReadDb, requestId: string) => repo.byRequest.get(db, { requestId })

/** Appends to 操作日志, inside the command's own transaction: what isn't logged didn't happen. */
export function appendAudit(db: WriteDb, input: AuditInput): void {
  const entry: Chained = {
    at: db.now, user_id: db.actor.userId, host: db.actor.host, procedure: input.procedure, request_id: input.requestId, input_hash: input.inputHash,
    subject: input.noted.subject, detail: JSON.stringify(input.noted.detail), result: JSON.stringify(input.result ?? {}),
    prev_hash: repo.lastHash.get(db, {})?.hash ?? ''
  }
  repo.insert.run(db, {
    at: entry.at, userId: entry.user_id, host: entry.host, procedure: entry.procedure, requestId: entry.request_id, inputHash: entry.input_hash,
    subject: entry.subject, detail: entry.detail, result: entry.result, prevHash: entry.prev_hash, hash: link(entry)
  })
}

/** The id of the first entry whose link is broken, or null: recomputed from the first entry on. */
export function firstBrokenLink(db: ReadDb): number | null {
  let prev = ''
  for (const entry of repo.inOrder.iterate(db, {})) {
    if (entry.prev_hash !== prev || link(entry) !== entry.hash) return entry.id
    prev = entry.hash
  }
  return null
}

/** What is asked for of 操作日志. */
export interface AuditRequest {
  subject?: string | undefined; text: string; procedures: readonly string[]; oldestFirst: boolean; offset: number; limit: number
}

/** 操作日志 piece by piece, with how many entries there are in all. */
export function listAudit(db: ReadDb, { offset, limit, oldestFirst, ...asked }: AuditRequest) {
  const filter = { subject: asked.subject ?? '', text: asked.text.trim(), procedures: JSON.stringify(asked.procedures) }
  const isAll = filter.subject === '' && filter.text === ''
  const page = (oldestFirst ? repo.oldest : repo.newest).all(db, { ...filter, offset, limit })
  return {
    count: (isAll ? repo.countAll.get(db, {}) : repo.count.get(db, filter))?.count ?? 0,
    entries: page.map((row) => ({ ...row, userName: row.userName ?? '', detail: JSON.parse(row.detail) as never }))
  }
}
