import { Refusal } from '../../src-shared/kernel/errors'

/**
 * Turns what SQLite refused into a Refusal: a trigger raises the refusal's own code; a full disk, a file without write
 * permission, a lock held too long and a damaged page have theirs. Anything else is a bug and comes back unchanged.
 */
export function translateSqlite(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return error
  if (code === 'SQLITE_CONSTRAINT_TRIGGER' && /^[A-Z_]+$/.test(error.message)) return new Refusal(error.message, {})
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new Refusal('ENTRY_UNKNOWN', { id: 0 })
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return new Refusal('DISK_FULL')
  if (code.startsWith('SQLITE_READONLY')) return new Refusal('DATABASE_READ_ONLY')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Refusal('DATABASE_BUSY')
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new Refusal('OFFICE_DAMAGED', { path: '', detail: code })
  return error
}
