import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'
import { manifestSchema, type BackupManifest } from '../../src-shared/workspace/backup'
import { backupName, parseBackupName } from '../../src-shared/workspace/backup.rules'
import type { Raw } from './connection'
import { translateSqlite } from './errors'
import { APPLICATION_ID, schemaVersion } from './migrate'

/** What a backup must have in common with its source. Tables that an older schema hasn't got yet count as empty. */
interface Facts { version: number; vouchers: number; drafts: number; debitFen: number; creditFen: number; auditHead: string }

export const backupFolder = (folder: string) => join(folder, 'backups')
const manifestFile = (file: string) => file.replace(/\.obk$/, '.json')

/**
 * Copies the office of a connection into `<folder>/<office>-<stamp>.obk` and proves the copy against its source before
 * it gets that name; `before` is the schema version of the migration that follows. Answers the file's name.
 *
 * Refuses DISK_FULL, FOLDER_NOT_WRITABLE, DATABASE_BUSY, OFFICE_DAMAGED; a copy that differs from its source is a bug.
 */
export function copyOffice(raw: Raw, folder: string, at: Date, before: number | null = null): string {
  if (raw.inTransaction) throw new Error('a backup must not hold what may yet be rolled back')
  // Keeps the terminals that share the office from writing between the count and the copy, and from another backup's leftovers.
  let guard: Raw | undefined
  try {
    mkdirSync(folder, { recursive: true })
    guard = new Database(raw.name, { fileMustExist: true, timeout: 5000 })
    guard.exec('BEGIN IMMEDIATE')
    clearLeftovers(folder)
    return copyProved(raw, folder, at, before)
  } catch (error) {
    throw asRefusal(error, folder)
  } finally {
    guard?.close()
  }
}

function copyProved(raw: Raw, folder: string, at: Date, before: number | null): string {
  const name = freeName(folder, backupName(officeName(raw), before, at))
  const file = join(folder, name), draft = `${file}.tmp`
  const source = factsOf(raw)
  try {
    raw.prepare('VACUUM INTO ?').run(draft)
    sync(draft)
    const copy = readCopy(draft)
    if (copy === undefined || JSON.stringify(copy) !== JSON.stringify(source)) throw new Error(`a backup differs from its source: ${JSON.stringify({ copy, source })}`)
    const { version, vouchers, drafts, auditHead } = source
    // The manifest comes first, so that a backup never stands without one.
    writeFileSync(manifestFile(file), JSON.stringify({ at: at.toISOString(), ...measure(draft), vouchers, drafts, auditHead, version } satisfies BackupManifest), { flush: true })
    renameSync(draft, file)
    syncFolder(folder)
    return name
  } catch (error) {
    clearLeftovers(folder)
    throw error
  }
}

/**
 * Reads a backup through and through. Answers its manifest, or null where it has none, what it holds and its digest.
 *
 * Refuses BACKUP_UNKNOWN, BACKUP_DAMAGED.
 */
export function inspectBackup(file: string): { manifest: BackupManifest | null; vouchers: number; drafts: number; sha256: string } {
  if (!file.endsWith('.obk') || !statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Refusal('BACKUP_UNKNOWN', { path: file })
  const damaged = (reason: 'file' | 'digest' | 'facts') => new Refusal('BACKUP_DAMAGED', { path: file, reason })
  const manifest = readManifest(file)
  const { bytes, sha256 } = measure(file)
  if (manifest && (manifest.bytes !== bytes || manifest.sha256 !== sha256)) throw damaged('digest')
  const facts = readCopy(file)
  if (!facts) throw damaged('file')
  const { vouchers, drafts, auditHead, version } = facts
  if (manifest && (manifest.vouchers !== vouchers || manifest.drafts !== drafts || manifest.auditHead !== auditHead || manifest.version !== version)) throw damaged('facts')
  return { manifest, vouchers, drafts, sha256 }
}

/** A backup's manifest, or null where it is lost or spoilt. */
export function readManifest(file: string): BackupManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(manifestFile(file), 'utf8')))
  } catch {
    return null
  }
}

/** Takes a backup and its manifest away. */
export function removeBackup(file: string): void {
  for (const path of [file, manifestFile(file)]) rmSync(path, { force: true })
}

/** The newest entry's hash of 操作日志: it changes with every command. */
export const auditHead = (raw: Raw): string =>
  (raw.prepare('SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1').get() as { hash: string } | undefined)?.hash ?? ''

/** The office's name, or nothing where its set-up never came to its end. */
export const officeName = (raw: Raw): string => (raw.prepare('SELECT name FROM office').get() as { name: string } | undefined)?.name ?? ''

/** Forces a file to the disk. */
export function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try { fsyncSync(handle) } finally { closeSync(handle) }
}

/** Forces a folder's names to the disk, where the system lets a folder be opened at all. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try { fsyncSync(handle) } finally { closeSync(handle) }
}

/** What the system or SQLite refused while a backup was written, in the catalogue's codes; a bug comes back unchanged. */
export function asRefusal(error: unknown, path: string): unknown {
  const { code } = error as { code?: unknown }
  if (typeof code !== 'string') return error
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return new Refusal('DISK_FULL')
  if (/^(EACCES|EPERM|EROFS|EEXIST|ENOTDIR|SQLITE_CANTOPEN.*)$/.test(code)) return new Refusal('FOLDER_NOT_WRITABLE', { path })
  return translateSqlite(error)
}

/** A killed process leaves its unfinished copy, and perhaps a manifest that came to no backup. */
function clearLeftovers(folder: string) {
  for (const name of readdirSync(folder)) {
    const isLone = name.endsWith('.json') && parseBackupName(name.replace(/\.json$/, '.obk')) && !existsSync(join(folder, name.replace(/\.json$/, '.obk')))
    if (isLone || /\.obk\.tmp/.test(name)) rmSync(join(folder, name), { force: true })
  }
}

function freeName(folder: string, base: string): string {
  for (let turn = 1; ; turn++) {
    const name = turn === 1 ? `${base}.obk` : `${base}-${turn}.obk`
    if (!existsSync(join(folder, name))) return name
  }
}

function factsOf(raw: Raw): Facts {
  const has = (table: string) => raw.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(table) !== undefined
  const count = (table: string) => (has(table) ? (raw.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n : 0)
  const sums = has('posting')
    ? raw.prepare('SELECT total(debit_fen) AS debitFen, total(credit_fen) AS creditFen FROM posting').get() as { debitFen: number; creditFen: number }
    : { debitFen: 0, creditFen: 0 }
  return { version: schemaVersion(raw), vouchers: count('voucher'), drafts: count('voucher_draft'), ...sums, auditHead: auditHead(raw) }
}

/** The facts of a file of ours that SQLite finds sound, else undefined. */
function readCopy(file: string): Facts | undefined {
  let raw: Raw | undefined
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true })
    raw.pragma('cell_size_check = ON')
    const isSound = raw.pragma('application_id', { simple: true }) === APPLICATION_ID && raw.pragma('quick_check(1)', { simple: true }) === 'ok'
    return isSound ? factsOf(raw) : undefined
  } catch {
    return undefined // a page that can't be read is the answer looked for
  } finally {
    raw?.close()
  }
}

function measure(file: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256'), piece = Buffer.alloc(1 << 20)
  const handle = openSync(file, 'r')
  try {
    let bytes = 0
    for (let length = readSync(handle, piece); length > 0; length = readSync(handle, piece)) {
      hash.update(piece.subarray(0, length))
      bytes += length
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(handle)
  }
}
