import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES, type Role } from '../../src-shared/kernel/permissions'
import { createCore, type Core } from '../../src-main/app/core'
import { procedureMetas } from '../../src-main/app/procedures'
import { loopback, type Api } from '../../src-main/app/serve'

type Caller = Role | 'nobody'
const CALLERS: readonly Caller[] = ['nobody', ...ROLES]
const DENIED = new Set(['FORBIDDEN', 'NOT_SIGNED_IN'])

let folder = ''
let core: Core
const apis = new Map<Caller, Api>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outpost-roles-'))
  core = createCore({ host: 'terminal', home: folder, version: '0', logBug: () => undefined })
  const admin = loopback({ core, connection: core.connect('terminal') })
  await admin.workspace.office.create({
    requestId: crypto.randomUUID(),
    setup: {
      folder: join(folder, 'office'), name: '甲', company: '', template: 'independent', numbering: 'single', firstMonth: '2026-01', books: [],
      user: { login: 'a', name: 'a', password: 'secret' }
    }
  })
  for (const caller of CALLERS) {
    const own = core.connect('terminal')
    if (caller !== 'nobody') {
      const { id } = await admin.workspace.user.save({
        requestId: crypto.randomUUID(), id: null, login: caller, name: caller, role: caller, isActive: true, password: null
      })
      Object.assign(own, { userId: id, role: caller })
    }
    apis.set(caller, loopback({ core, connection: own }))
  }
})
afterAll(async () => {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
})

/**
 * Whether the guard lets `caller` through. The input is one that no command accepts, so nothing is changed by those who
 * may; the guard answers before the input is looked at.
 */
async function mayCall(caller: Caller, name: string): Promise<boolean> {
  const call = name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], apis.get(caller)) as (input: unknown) => Promise<unknown>
  try {
    const result = await call('not an input')
    if (typeof result === 'object' && result !== null && Symbol.asyncIterator in result) await (result as AsyncGenerator).return(undefined)
    return true
  } catch (error) {
    return !DENIED.has((error as { code?: string }).code ?? '')
  }
}

test('every procedure × role is the committed table', async () => {
  const rows = [`| procedure | ${CALLERS.join(' | ')} |`, `| --- |${' --- |'.repeat(CALLERS.length)}`]
  for (const { name } of procedureMetas()) {
    const cells: string[] = []
    for (const caller of CALLERS) cells.push(await mayCall(caller, name) ? 'yes' : '·')
    rows.push(`| ${name} | ${cells.join(' | ')} |`)
  }
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('permissions.md')
})

test('whoever may only read changes nothing but his own session and drafts', async () => {
  const allowed: string[] = []
  for (const { name, kind } of procedureMetas()) if (kind === 'command' && await mayCall('viewer', name)) allowed.push(name)
  expect(allowed).toEqual([
    'workspace.office.create', 'workspace.office.sample', 'workspace.office.open', 'workspace.office.close', 'workspace.session.login',
    'workspace.session.logout', 'workspace.draft.save', 'workspace.backup.restore'
  ])
})

test('nobody signed in reaches only what the first page needs', async () => {
  const allowed: string[] = []
  for (const { name } of procedureMetas()) if (await mayCall('nobody', name)) allowed.push(name)
  expect(allowed).toEqual([
    'workspace.office.get', 'workspace.office.create', 'workspace.office.sample', 'workspace.office.open', 'workspace.session.get', 'workspace.session.login',
    'workspace.backup.restore'
  ])
})
