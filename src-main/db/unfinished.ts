import Database from 'better-sqlite3'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { lockOffice } from './lock'
import { APPLICATION_ID } from './migrate'

const FOLDERS = ['attachments', 'backups', 'logs']
const MADE = ['office.db', 'office.db-wal', 'office.db-shm', 'office.db-journal', 'office.lock', 'office.lock-journal', 'office.lock.json', ...FOLDERS]

/** Takes away what making an office left in its folder, so that a second attempt finds it empty. */
export function discardOffice(folder: string): void {
  for (const name of MADE) rmSync(join(folder, name), { recursive: true, force: true })
}

/**
 * Takes away an office whose making was cut short by a kill or a power cut, so that it can be made again in the same
 * folder: there is nothing but what making one puts there, nothing in its folders, nobody at work and no office in the
 * database. Anything else is left as it is. Refuses OFFICE_IN_USE.
 */
export function discardUnfinished(folder: string, host: string): void {
  if (!existsSync(folder)) return
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  if (names.length === 0 || names.some((name) => !MADE.includes(name))) return
  if (FOLDERS.some((name) => names.includes(name) && readdirSync(join(folder, name)).length > 0)) return
  if (names.includes('office.db') && hasContent(join(folder, 'office.db'))) return
  // Whoever is just making it holds this lock, terminals too.
  lockOffice(folder, host, 'exclusive').release()
  discardOffice(folder)
}

/** Whether the file is anything but a database of ours without an office in it; what can't be read counts as content. */
function hasContent(file: string): boolean {
  try {
    const raw = new Database(file, { fileMustExist: true, timeout: 500 })
    try {
      const tables = raw.prepare('SELECT name FROM sqlite_schema').pluck().all()
      if (tables.length === 0) return false
      return raw.pragma('application_id', { simple: true }) !== APPLICATION_ID || (tables.includes('office') && raw.prepare('SELECT 1 FROM office').get() !== undefined)
    } finally {
      raw.close()
    }
  } catch {
    return true
  }
}
