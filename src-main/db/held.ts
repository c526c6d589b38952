import { sql } from 'kysely'
import type { Raw, ReadDb } from './connection'
import { asSql, statement } from './statement'

/** Lists a sheet reads page by page, kept between its questions: at most so many, and no longer than it is looked at. */
const MOST = 3
const IDLE_MS = 120_000

interface Kept { state: string; lists: Map<string, unknown>; timer: NodeJS.Timeout }
const kept = new WeakMap<Raw, Kept>()
const ownChanges = statement(() => asSql(sql<{ changes: number }>`SELECT total_changes() AS changes`))

/** What `make` answers, made anew only after something was written, by whichever connection. */
export function held<T>(db: ReadDb, key: string, make: () => T): T {
  const state = `${String(db.raw.pragma('data_version', { simple: true }))} ${ownChanges.get(db, {})?.changes}`
  const before = kept.get(db.raw)
  clearTimeout(before?.timer)
  const lists = before?.state === state ? before.lists : new Map<string, unknown>()
  const found = lists.has(key) ? (lists.get(key) as T) : make()
  lists.delete(key)
  lists.set(key, found)
  for (const [oldest] of lists) { if (lists.size <= MOST) break; lists.delete(oldest) }
  kept.set(db.raw, { state, lists, timer: setTimeout(() => { kept.delete(db.raw) }, IDLE_MS).unref() })
  return found
}
