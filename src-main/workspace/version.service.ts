import { Refusal } from '../../src-shared/kernel/errors'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './version.repo'

/** The revision of each record of a kind, 0 for one never changed since it was made. */
export function revisionsOf(db: ReadDb, kind: string): (id: number) => number {
  const revisions = new Map(repo.ofKind.all(db, { kind }).map((row) => [row.id, row.revision]))
  return (id) => revisions.get(id) ?? 0
}

/** Refuses RECORD_CHANGED where a record is not as it was seen; `seen` null asks nothing. */
export function requireSeen(db: ReadDb, kind: string, id: number, seen: number | null | undefined): void {
  const now = repo.get.get(db, { kind, id })
  if (seen !== null && seen !== undefined && seen !== (now?.revision ?? 0)) refuseChanged(db, kind, id)
}

/** Refuses RECORD_CHANGED with who changed the record last and when. */
export function refuseChanged(db: ReadDb, kind: string, id: number): never {
  const now = repo.get.get(db, { kind, id })
  throw new Refusal('RECORD_CHANGED', { by: now?.by ?? '', at: now?.at ?? '' })
}

/** Counts a change of a record on, in the name of the acting user. */
export const countChange = (w: WriteDb, kind: string, id: number): void => { repo.put.run(w, { kind, id, by: w.actor.userId, at: w.now }) }
