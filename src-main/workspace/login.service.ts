import { Refusal } from '../../src-shared/kernel/errors'
import { waitAfter, waitSeconds } from '../../src-shared/workspace/login.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { getSettings } from './setting.service'
import { findUser } from './user.service'
import * as repo from './user.repo'

/** How an attempt to sign in ended; a failure is a result, not a refusal, because its count has to be kept. */
export interface LoginOutcome { userId: number; refusal: 'WRONG_PASSWORD' | 'LOGIN_WAIT' | null; waitSeconds: number }

/**
 * The stored hash to compare with, before any hashing is done.
 *
 * Refuses USER_UNKNOWN (also for one who is no longer active) and LOGIN_WAIT.
 */
export function passwordHashOf(db: ReadDb, userId: number, now: string): string | null {
  const row = repo.byId.get(db, { id: userId })
  if (!row || row.isActive !== 1) throw new Refusal('USER_UNKNOWN')
  const left = waitSeconds(row.failures, row.failedAt, now)
  if (left > 0) throw new Refusal('LOGIN_WAIT', { waitSeconds: left })
  return row.passwordHash
}

/**
 * Counts the attempt. The delay is looked at again here, in the transaction, so that guesses sent all at once are made
 * to wait like guesses sent one after another.
 */
export function recordLogin(db: WriteDb, userId: number, isRight: boolean): LoginOutcome {
  const row = repo.byId.get(db, { id: userId })
  if (!row || row.isActive !== 1) throw new Refusal('USER_UNKNOWN')
  const left = waitSeconds(row.failures, row.failedAt, db.now)
  db.note(`user:${userId}`, { login: row.login, ok: isRight && left === 0 })
  if (left > 0) return { userId, refusal: 'LOGIN_WAIT', waitSeconds: left }
  const failures = isRight ? 0 : row.failures + 1
  if (failures !== row.failures) repo.setFailures.run(db, { id: userId, failures, failedAt: isRight ? null : db.now })
  return isRight ? { userId, refusal: null, waitSeconds: 0 } : { userId, refusal: 'WRONG_PASSWORD', waitSeconds: waitAfter(failures) }
}

/** Who is signed in without asking: the user the settings name, as long as that one is active and has no password. */
export function autoLoginUser(db: ReadDb) {
  const { autoLogin } = getSettings(db)
  const user = autoLogin === null ? undefined : findUser(db, autoLogin)
  return user?.isActive && !user.hasPassword ? user : undefined
}
