import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import type { ReadDb } from '../db/connection'
import { schemaHash } from '../db/migrate'
import { createOffice } from '../db/open'
import { firstBrokenLink } from '../workspace/audit.service'
import { damagedFiles } from '../workspace/file.service'
import { unreadableSettings } from '../workspace/setting.service'
import { faultQueries, type Place } from './check.report'

const words = workspaceMessages.checks

/** A check by name: where it found faults, in words; nothing when all is well. */
export type CheckName = keyof typeof words
type Check = (db: ReadDb, folder: string) => string[]
export interface CheckResult { name: CheckName; ok: boolean; detail: string; where: string[] }

let expected: string | undefined
/** The schema of an office made just now, since only making one knows what the program's migrations come to. */
function expectedSchema(): string {
  if (expected !== undefined) return expected
  const folder = mkdtempSync(join(tmpdir(), 'outpost-check-'))
  try {
    const office = createOffice(folder, { host: 'terminal', lock: 'exclusive' })
    expected = schemaHash(office.raw)
    office.close()
    return expected
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const file: Check = (db) => (db.raw.pragma('integrity_check(20)') as { integrity_check: string }[])
  .map((row) => row.integrity_check).filter((text) => text !== 'ok')
const foreignKeys: Check = (db) => (db.raw.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[])
  .slice(0, 50).map((row) => `${row.table} ${row.rowid ?? ''} → ${row.parent}`)
const schema: Check = (db) => (schemaHash(db.raw) === expectedSchema() ? [] : ['office.db'])
const auditChain: Check = (db) => {
  const broken = firstBrokenLink(db)
  return broken === null ? [] : [`#${broken}`]
}
const folders: Check = (_db, folder) => ['attachments', 'backups', 'logs'].map((name) => join(folder, name))
  .filter((path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory())

const queried = Object.entries(faultQueries).map(([name, query]): [CheckName, Check] =>
  [name as keyof typeof faultQueries, (db) => query.all(db, {}).map(placeText)])

/** 数据检查 in the order in which they are reported: the file first, because the others read it. */
const CHECKS: readonly [CheckName, Check][] = [
  ['file', file], ['foreign_keys', foreignKeys], ['schema', schema], ['audit_chain', auditChain], ['settings', (db) => unreadableSettings(db)],
  ['folders', folders], ['attachments', damagedFiles], ...queried
]

function placeText(place: Place): string {
  const { month, type, no, line, code, name, id } = place
  return workspaceMessages.place({
    month: month ?? '', type: type ?? '', no: no ?? null, line: line ?? null, account: [code, name].filter(Boolean).join(' '), id: id ?? null
  })
}

/**
 * Runs every check and repairs nothing. One that can't be run, because the page it reads is damaged, has found that.
 * `where` lists at most 50 places each.
 */
export function runChecks(db: ReadDb, folder: string): { ok: boolean; checks: CheckResult[] } {
  const checks = CHECKS.map(([name, check]): CheckResult => {
    const where = attempt(() => check(db, folder))
    return { name, ok: where.length === 0, detail: where.length === 0 ? words[name].fine : words[name].fault, where }
  })
  return { ok: checks.every((check) => check.ok), checks }
}

function attempt(check: () => string[]): string[] {
  try {
    return check()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
