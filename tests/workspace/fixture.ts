import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { backupHandlers } from '../../src-main/app/backup.handlers'
import { createCore, type Core } from '../../src-main/app/core'
import type { Connection } from '../../src-main/app/context'
import { officeHandlers } from '../../src-main/app/office.handlers'
import { workspaceHandlers } from '../../src-main/workspace/workspace.handlers'
import type { Refusal } from '../../src-shared/kernel/errors'
import { setupSchema, type Setup } from '../../src-shared/workspace/office'

/** The procedures of these tests, called by name without a transport; the guard has tests of its own. */
const clientOf = (core: Core, connection: Connection) =>
  createRouterClient({ workspace: { ...workspaceHandlers, ...officeHandlers, ...backupHandlers } }, { context: { core, connection } }).workspace
export type Client = ReturnType<typeof clientOf>

export interface Desk {
  home: string; core: Core; connection: Connection; api: Client; clock: { now: Date }
  join(host?: Connection['host']): { connection: Connection; api: Client }
}

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => { for (const cleanup of cleanups.splice(0).reverse()) await cleanup() })

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'outpost-test-'))
  cleanups.push(() => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

/** A core without an office, with a clock that stands still. */
export function aDesk(home = temporaryFolder()): Desk {
  const clock = { now: new Date('2026-03-05T02:00:00Z') }
  const core = createCore({
    host: 'desktop', home, stateFile: join(home, 'state.json'), version: '0', clock: () => clock.now, logBug: (_name, bug) => { throw bug }
  })
  cleanups.push(() => core.close())
  const joinFrom = (host: Connection['host'] = 'desktop') => {
    const connection = core.connect(host)
    return { connection, api: clientOf(core, connection) }
  }
  return { home, core, clock, join: joinFrom, ...joinFrom() }
}

export const aSetup = (folder: string, more: Partial<Setup> = {}): Setup => setupSchema.parse({
  folder, name: '西南办事处', template: 'independent', firstMonth: '2026-01',
  books: [{ name: '现金', kind: 'cash' }, { name: '工行费用户', kind: 'bank', flow: 'spending' }, { name: '李明备用金', kind: 'imprest', holder: '李明' }],
  user: { login: 'admin', name: '王芳', password: '' }, ...more
})

export const requestId = () => crypto.randomUUID()

/** A desk with an office that has just been set up, and its creator signed in. */
export async function anOffice(more: Partial<Setup> = {}): Promise<Desk & { folder: string }> {
  const desk = aDesk()
  const folder = join(desk.home, 'office')
  await desk.api.office.create({ requestId: requestId(), setup: aSetup(folder, more) })
  return { ...desk, folder }
}

/** The code and data of the refusal that `promise` ends in; anything else is thrown on. */
export async function refusalOf(promise: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const outcome = await promise.then(() => undefined, (error: unknown) => error)
  if (outcome === undefined) throw new Error('nothing was refused')
  if (!(outcome instanceof Error) || outcome.name !== 'Refusal') throw new Error('not a refusal', { cause: outcome })
  const { code, data } = outcome as Refusal
  return { code, data }
}

/** Works on the closed file as somebody with another tool would: triggers out of the way, then put back as they were. */
export function tamper(folder: string, work: (raw: Database.Database) => void): void {
  const raw = new Database(join(folder, 'office.db'))
  const triggers = raw.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as { name: string; sql: string }[]
  raw.pragma('foreign_keys = OFF')
  for (const trigger of triggers) raw.exec(`DROP TRIGGER ${trigger.name}`)
  work(raw)
  for (const trigger of triggers) raw.exec(trigger.sql)
  raw.close()
}
