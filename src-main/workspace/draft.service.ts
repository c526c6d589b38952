import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './draft.repo'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** 界面草稿 of one user under a key, as it was typed; null when there is none. */
export function findDraft(db: ReadDb, userId: number, key: string): Json {
  const row = repo.get.get(db, { userId, key })
  return row ? JSON.parse(row.body) as Json : null
}

/** Keeps what a screen holds for the acting user; a null body forgets it. */
export function saveDraft(db: WriteDb, key: string, body: unknown): void {
  const { userId } = db.actor
  if (userId === null) throw new Error('a screen draft belongs to a user')
  if (body === null) repo.remove.run(db, { userId, key })
  else repo.put.run(db, { userId, key, body: JSON.stringify(body), at: db.now })
}
