import Database from 'better-sqlite3'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'

/** Who holds an office: shown to the second who comes. */
export interface Holder { host: string; pid: number; since: string }
export interface OfficeLock { release(): void }

/**
 * Holds an office for this process. The lock is the operating system's lock on a small SQLite file, so it goes with the
 * process, however that ends; a pid written into a file would outlive a crash. Desktop and browser hold it alone;
 * terminals share it among themselves, since BEGIN IMMEDIATE already serialises their commands.
 *
 * Refuses OFFICE_IN_USE.
 */
export function lockOffice(folder: string, host: string, mode: 'exclusive' | 'shared'): OfficeLock {
  const noteFile = join(folder, 'office.lock.json')
  const lock = new Database(join(folder, 'office.lock'), { timeout: mode === 'shared' ? 2000 : 500 })
  try {
    lock.pragma('journal_mode = DELETE')
    if (mode === 'exclusive') lock.exec('BEGIN EXCLUSIVE')
    else {
      lock.exec('BEGIN')
      lock.prepare('SELECT count(*) FROM sqlite_schema').get()
    }
  } catch {
    lock.close()
    throw new Refusal('OFFICE_IN_USE', { path: folder, ...readHolder(noteFile) })
  }
  if (mode === 'exclusive') writeFileSync(noteFile, JSON.stringify({ host, pid: process.pid, since: new Date().toISOString() }))
  return {
    release() {
      if (!lock.open) return
      if (mode === 'exclusive') rmSync(noteFile, { force: true })
      lock.exec('ROLLBACK')
      lock.close()
    }
  }
}

function readHolder(noteFile: string): Holder {
  const unknown = { host: 'terminal', pid: 0, since: '' }
  if (!existsSync(noteFile)) return unknown
  try {
    return { ...unknown, ...(JSON.parse(readFileSync(noteFile, 'utf8')) as Partial<Holder>) }
  } catch {
    return unknown // half written by a process that was killed: the lock itself is what counts
  }
}
