import { Refusal } from '../../src-shared/kernel/errors'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './budget.repo'

type Row = ReturnType<typeof repo.versions.all>[number]

/** The approved version with the highest number, which claims are held against. */
export const versionInForce = (db: ReadDb, year: number): Row | undefined => repo.versions.all(db, { year }).findLast((version) => version.state === 'approved')

export function requireVersion(db: ReadDb, id: number): Row {
  const version = repo.versionById.get(db, { id })
  if (!version) throw new Refusal('BUDGET_UNKNOWN')
  return version
}

/** A version that may still be changed. Refuses BUDGET_UNKNOWN, BUDGET_LOCKED. */
export function requireOpen(w: WriteDb, id: number): Row {
  const version = requireVersion(w, id)
  if (version.state !== 'draft' && version.state !== 'returned') throw new Refusal('BUDGET_LOCKED')
  return version
}
