import Database from 'better-sqlite3'
import { closeSync, mkdirSync, openSync, readSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'
import { backupFolder, copyOffice } from './backup'
import { asRead, type Raw, type ReadDb } from './connection'
import { lockOffice, type OfficeLock } from './lock'
import { APPLICATION_ID, migrate, schemaHash, SCHEMA_VERSION, schemaVersion } from './migrate'
import { MIGRATIONS } from './migrations'
import { SCHEMA_HASH } from './schema'
import { discardUnfinished } from './unfinished'
import { createWriter, type Writer } from './writer'

/** An office's folder holds the database, attachments, backups and logs. */
export const databaseFile = (folder: string) => join(folder, 'office.db')
const SUBFOLDERS = ['attachments', 'backups', 'logs']

/** An open office: one writer, one read-only connection, one lock. */
export interface OpenedOffice { folder: string; reader: ReadDb; writer: Writer; raw: Raw; uncleanExit: boolean; close(): void }
export interface OpenOptions { host: string; lock: 'exclusive' | 'shared'; clock?: () => Date }

/**
 * Opens an existing office with every check of its first page: ours, not newer, not damaged, schema untouched.
 * A missing file is never made by opening.
 *
 * Refuses OFFICE_MISSING, OFFICE_EMPTY, OFFICE_FOREIGN, OFFICE_NEWER, OFFICE_DAMAGED, OFFICE_ALTERED, OFFICE_IN_USE.
 */
export function openOffice(folder: string, options: OpenOptions): OpenedOffice {
  const file = databaseFile(folder)
  checkFile(file)
  const lock = lockOffice(folder, options.host, options.lock)
  let raw: Raw | undefined
  try {
    const uncleanExit = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
    raw = connect(file, false)
    verify(raw, folder, uncleanExit)
    if (schemaVersion(raw) < SCHEMA_VERSION) {
      copyOffice(raw, backupFolder(folder), options.clock?.() ?? new Date(), SCHEMA_VERSION)
      migrate(raw)
    }
    return assemble(folder, raw, lock, uncleanExit, options)
  } catch (error) {
    raw?.close()
    lock.release()
    throw asRefusal(error, folder)
  }
}

/**
 * Makes the folder and an empty office database in it, in place of one whose making was cut short. Refuses FOLDER_NOT_EMPTY, FOLDER_NOT_WRITABLE
 * and OFFICE_IN_USE.
 */
export function createOffice(folder: string, options: OpenOptions): OpenedOffice {
  discardUnfinished(folder, options.host)
  prepareFolder(folder)
  const lock = lockOffice(folder, options.host, options.lock)
  const raw = connect(databaseFile(folder), true)
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(raw)
  raw.pragma('wal_checkpoint(TRUNCATE)') // checkFile reads the file alone: after a crash it must find our id there
  return assemble(folder, raw, lock, false, options)
}

/** Makes an office's folder with what belongs in it, but for the database. Refuses FOLDER_NOT_EMPTY and FOLDER_NOT_WRITABLE. */
export function prepareFolder(folder: string): void {
  const make = (path: string) => {
    try {
      makeFolder(path)
    } catch {
      throw new Refusal('FOLDER_NOT_WRITABLE', { path: folder })
    }
  }
  make(folder)
  if (readdirSync(folder).some((name) => !name.startsWith('.'))) throw new Refusal('FOLDER_NOT_EMPTY', { path: folder })
  for (const name of SUBFOLDERS) make(join(folder, name))
}

/**
 * Makes a folder and what is missing above it. Not `recursive`: Node then tries for ever where a folder that exists
 * says it doesn't, as /proc does.
 */
function makeFolder(folder: string) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder)
}

/** Reads the file's header before SQLite touches it: a foreign file must not even get a journal beside it. */
function checkFile(file: string) {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new Refusal('OFFICE_MISSING', { path: file })
  if (found.size === 0) throw new Refusal('OFFICE_EMPTY', { path: file })
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  const length = readSync(handle, header, 0, 100, 0)
  closeSync(handle)
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') throw new Refusal('OFFICE_FOREIGN', { path: file })
  if (length < 100) throw new Refusal('OFFICE_DAMAGED', { path: file, detail: 'header' })
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new Refusal('OFFICE_FOREIGN', { path: file })
}

function connect(file: string, create: boolean): Raw {
  const raw = new Database(file, { fileMustExist: !create, timeout: 5000 })
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL') // the driver falls to NORMAL in WAL, which loses acknowledged vouchers in a power cut
  for (const pragma of ['foreign_keys = ON', 'recursive_triggers = ON', 'trusted_schema = OFF', 'cell_size_check = ON',
    'cache_size = -65536', 'journal_size_limit = 67108864', 'temp_store = MEMORY']) raw.pragma(pragma)
  const read = (name: string) => raw.pragma(name, { simple: true })
  if (read('journal_mode') !== 'wal' || read('synchronous') !== 2 || read('foreign_keys') !== 1 || read('recursive_triggers') !== 1) {
    throw new Error('SQLite did not take the settings that keep the ledger safe')
  }
  return raw
}

/** Reads alone, beside whoever writes. */
function connectToRead(file: string): Raw {
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'cache_size = -65536', 'temp_store = MEMORY']) raw.pragma(pragma)
  return raw
}

/** One more connection to an office that this process has open, for another thread; closed by whoever asked. */
export const connectBeside = (folder: string, may: 'read' | 'write'): Raw => (may === 'read' ? connectToRead(databaseFile(folder)) : connect(databaseFile(folder), false))

function verify(raw: Raw, folder: string, uncleanExit: boolean) {
  const file = databaseFile(folder)
  const version = schemaVersion(raw)
  if (version > SCHEMA_VERSION) throw new Refusal('OFFICE_NEWER', { path: file, found: version, known: SCHEMA_VERSION })
  if (!MIGRATIONS.some((migration) => migration.version === version)) throw new Refusal('OFFICE_FOREIGN', { path: file })
  if (uncleanExit) {
    const found = raw.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new Refusal('OFFICE_DAMAGED', { path: file, detail: String(found) })
  }
  if (schemaHash(raw) !== (version === SCHEMA_VERSION ? SCHEMA_HASH : olderSchemaHash(version))) throw new Refusal('OFFICE_ALTERED', { path: file })
}

/** What the migrations alone would have made up to an older version, tried out in memory. */
function olderSchemaHash(version: number): string {
  const empty = new Database(':memory:')
  migrate(empty, version)
  const hash = schemaHash(empty)
  empty.close()
  return hash
}

function assemble(folder: string, raw: Raw, lock: OfficeLock, uncleanExit: boolean, options: OpenOptions): OpenedOffice {
  const readRaw = connectToRead(databaseFile(folder))
  return {
    folder, raw, reader: asRead(readRaw), writer: createWriter(raw, options.clock), uncleanExit,
    close() {
      if (!raw.open) return
      readRaw.close()
      raw.pragma('wal_checkpoint(TRUNCATE)')
      raw.close()
      lock.release()
    }
  }
}

function asRefusal(error: unknown, folder: string): unknown {
  const code = (error as { code?: unknown }).code
  if (error instanceof Refusal || typeof code !== 'string') return error
  const path = databaseFile(folder)
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT|IOERR)/.test(code)) return new Refusal('OFFICE_DAMAGED', { path, detail: code })
  if (code.startsWith('SQLITE_BUSY')) return new Refusal('OFFICE_IN_USE', { path: folder, host: 'terminal', pid: 0, since: '' })
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return new Refusal('FOLDER_NOT_WRITABLE', { path: folder })
  return error
}
