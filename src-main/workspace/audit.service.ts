import { createHash } from 'node:crypto'
import { answerList, type Listing } from '../../src-shared/listing/listing'
import type { ListAnswer, ListAsk, ListView } from '../../src-shared/listing/listing.schema'
import { auditColumns, type AuditEntry } from '../../src-shared/workspace/audit.listing'
import type { ReadDb, WriteDb } from '../db/connection'
import { held } from '../db/held'
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
export interface AuditRequest { subject?: string | undefined; text: string; procedures: readonly string[] }

/** 操作日志 piece by piece, with how many entries there are in all. */
export function listAudit(db: ReadDb, { offset, limit, oldestFirst, ...asked }: AuditRequest & { oldestFirst: boolean; offset: number; limit: number }) {
  const filter = filterOf(asked)
  const isAll = filter.subject === '' && filter.text === ''
  const page = (oldestFirst ? repo.oldest : repo.newest).all(db, { ...filter, offset, limit })
  return { count: (isAll ? repo.countAll.get(db, {}) : repo.count.get(db, filter))?.count ?? 0, entries: page.map(readEntry) }
}

/**
 * 操作日志 as its sheet asks for it. By time alone it is read where it lies; any other order and any condition want all
 * entries in words, which are kept while the sheet is looked at.
 */
export function findAudit(db: ReadDb, { view, ask, ...asked }: AuditRequest & { view: ListView; ask: ListAsk }): ListAnswer<Entry> {
  const { filters, sort } = view, [first] = sort
  if (ask.what === 'rows' && filters.length === 0 && (!first || first.key === 'at')) {
    const { entries, count } = listAudit(db, { ...asked, oldestFirst: first?.direction === 'asc', offset: ask.from, limit: Math.max(0, ask.to - ask.from) })
    return { what: 'rows', rows: entries, count, shown: count, total: count, number: ask.from + 1, sums: {} }
  }
  const list = held(db, `audit ${JSON.stringify(asked)}`, (): Listing<Entry> => (
    { rows: repo.newest.all(db, { ...filterOf(asked), offset: 0, limit: -1 }).map(readEntry), columns: Object.values(auditColumns) }
  ))
  return answerList(list, view, ask)
}

type Entry = Omit<AuditEntry, 'detail'> & { detail: never }
const filterOf = ({ subject, text, procedures }: AuditRequest) => ({ subject: subject ?? '', text: text.trim(), procedures: JSON.stringify(procedures) })
const readEntry = (row: ReturnType<typeof repo.newest.all>[number]): Entry => ({ ...row, userName: row.userName ?? '', detail: JSON.parse(row.detail) as never })
