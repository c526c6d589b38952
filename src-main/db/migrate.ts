import { createHash } from 'node:crypto'
import type { Raw } from './connection'
import { MIGRATIONS } from './migrations'

/** The newest schema this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)!.version
/** "OBGJ" (办公管家): says that an SQLite file is one of ours before anything in it is believed. */
export const APPLICATION_ID = 0x4f42474a

export const schemaVersion = (raw: Raw): number => raw.pragma('user_version', { simple: true }) as number

/**
 * Brings the schema from its version to `to`, each step in its own transaction, so that a kill between two leaves a
 * state that the next start goes on from.
 */
export function migrate(raw: Raw, to: number = SCHEMA_VERSION): void {
  for (const migration of MIGRATIONS) {
    if (migration.version <= schemaVersion(raw) || migration.version > to) continue
    raw.transaction(() => {
      if (migration.version <= schemaVersion(raw)) return // another process was quicker
      raw.exec(migration.sql)
      raw.pragma(`user_version = ${migration.version}`)
    }).immediate()
  }
}

/** A digest of the schema as SQLite keeps it: a trigger dropped by hand changes it. */
export function schemaHash(raw: Raw): string {
  const rows = raw.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`).all() as
    { type: string; name: string; sql: string }[]
  return createHash('sha256').update(rows.map((row) => `${row.type} ${row.name} ${row.sql}`).join('\n')).digest('hex')
}
