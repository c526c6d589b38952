import Database from 'better-sqlite3'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { createCore, type Core } from '../../src-main/app/core'
import { changeOffice } from '../../src-main/app/office.switch'
import { APPLICATION_ID, migrate, schemaVersion } from '../../src-main/db/migrate'
import { MIGRATIONS } from '../../src-main/db/migrations'
import { openOffice } from '../../src-main/db/open'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { aDesk, anOffice, refusalOf, requestId, temporaryFolder } from './fixture'

const NEWEST = MIGRATIONS.at(-1)!.version
const backups = (folder: string) => readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.obk'))

/** Every row of every table of a file, through a connection of its own. */
function contentOf(file: string): Record<string, unknown[]> {
  const raw = new Database(file, { readonly: true })
  const tables = raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).pluck().all() as string[]
  const content = Object.fromEntries(tables.map((table) => [table, raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]))
  raw.close()
  return content
}

async function booked(): Promise<LedgerDesk> {
  const desk = await aLedger()
  await desk.post('2026-01-06', [desk.line('5601.05.03', 12.5), desk.line('2202', 0, 12.5)])
  await desk.draft('2026-01-07', [desk.line('5601.05.03', 3), desk.line('2202', 0, 3)])
  return desk
}

const make = async (desk: LedgerDesk) => join(desk.folder, 'backups', (await desk.api.backup.create({ requestId: requestId() })).name)
const restore = (desk: { api: LedgerDesk['api'] }, from: string, folder: string) => desk.api.backup.restore({ requestId: requestId(), from, folder })

test('a backup holds every row of its source, and its manifest says what', async () => {
  const desk = await booked()
  const file = await make(desk)
  expect(contentOf(file)).toEqual(contentOf(join(desk.folder, 'office.db')))
  expect(new Set(readdirSync(join(desk.folder, 'backups')))).toEqual(new Set([basename(file), basename(file).replace('.obk', '.json')]))
  const [listed] = await desk.api.backup.list()
  expect(listed).toMatchObject({ before: null, at: '2026-03-05T02:00:00.000Z', bytes: readFileSync(file).length, manifest: { vouchers: 1, drafts: 1, version: NEWEST } })
  expect(listed!.manifest!.auditHead).toBe(desk.rows<{ hash: string }>('SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1')[0]!.hash)
  expect(await desk.api.backup.verify({ name: listed!.name })).toEqual({ vouchers: 1, drafts: 1, hasManifest: true })
})

test('it waits for a long command and never holds half of one', async () => {
  const desk = await booked()
  const long = desk.core.office().writer.longCommand({ userId: 1, host: 'desktop' }, function* (db) {
    for (let turn = 0; turn < 5; turn++) {
      db.raw.prepare(`INSERT INTO product (code, name, pinyin) VALUES (?, ?, '')`).run(`P${turn}`, `P${turn}`)
      yield turn
    }
  }, () => undefined)
  const file = await make(desk)
  await long
  expect(contentOf(file)['product']).toHaveLength(5)
})

test('two within a second have names of their own, the newest first', async () => {
  const desk = await booked()
  const [first, second] = [await make(desk), await make(desk)]
  expect(second).toBe(first.replace('.obk', '-2.obk'))
  expect((await desk.api.backup.list()).map(({ name }) => name)).toEqual([second, first].map((path) => basename(path)))
})

test('a changed, a cut and a lengthened backup are refused, and so is one whose manifest tells of other contents', async () => {
  const desk = await booked()
  const file = await make(desk), name = basename(file), manifest = file.replace('.obk', '.json')
  const whole = readFileSync(file), said = readFileSync(manifest, 'utf8')
  const verify = async () => (await refusalOf(desk.api.backup.verify({ name }))).data
  const raw = new Database(file)
  raw.exec('DROP TRIGGER posting_no_update; UPDATE posting SET summary = \'改\'')
  raw.close()
  expect(await verify()).toEqual({ path: file, reason: 'digest' })
  writeFileSync(file, whole)
  truncateSync(file, 8192)
  expect(await verify()).toEqual({ path: file, reason: 'digest' })
  rmSync(manifest) // without its manifest the file must speak for itself
  expect(await verify()).toEqual({ path: file, reason: 'file' })
  writeFileSync(file, whole)
  expect(await desk.api.backup.verify({ name })).toEqual({ vouchers: 1, drafts: 1, hasManifest: false })
  writeFileSync(manifest, said.replace('"vouchers":1', '"vouchers":2'))
  expect(await verify()).toEqual({ path: file, reason: 'facts' })
  writeFileSync(manifest, said)
  appendFileSync(file, 'x')
  const folder = join(desk.home, 'new')
  expect((await refusalOf(restore(desk, name, folder))).code).toBe('BACKUP_DAMAGED')
  expect(existsSync(folder)).toBe(false)
  expect(desk.core.office().folder).toBe(desk.folder)
})

test('only names of the list and paths of an .obk are backups', async () => {
  const desk = await booked()
  await make(desk)
  for (const name of ['nothing-20260305-100000.obk', '../office.db', 'office.db', join('..', 'backups', backups(desk.folder)[0]!)]) {
    expect((await refusalOf(desk.api.backup.verify({ name }))).code).toBe('BACKUP_UNKNOWN')
  }
  expect((await refusalOf(restore(desk, join(desk.folder, 'office.db'), join(desk.home, 'new')))).code).toBe('BACKUP_UNKNOWN')
})

test('restoring goes into a new folder, opens it and passes every check', async () => {
  const desk = await booked()
  const file = await make(desk), content = contentOf(file)
  await desk.post('2026-01-08', [desk.line('5601.05.03', 1), desk.line('2202', 0, 1)])
  expect(await refusalOf(restore(desk, file, desk.folder))).toEqual({ code: 'FOLDER_NOT_EMPTY', data: { path: desk.folder } })
  const folder = join(desk.home, 'new', '恢复')
  expect(await restore(desk, basename(file), folder)).toEqual({ folder })
  expect(desk.core.office().folder).toBe(folder)
  expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
  const { audit_entry: entries, ...rest } = contentOf(join(folder, 'office.db')), { audit_entry: before, ...same } = content
  expect(rest).toEqual(same)
  expect(entries).toHaveLength(before!.length + 1) // the restoring itself
  expect((await desk.api.audit.list({ limit: 1 })).entries[0]).toMatchObject({ subject: 'office' })
  // The office it came from is untouched.
  await desk.core.close()
  desk.core.open(desk.folder)
  expect(desk.rows('SELECT 1 FROM voucher')).toHaveLength(2)
})

test('restoring works with no office open, and a repeat with the same key is answered once', async () => {
  const desk = await booked()
  const file = await make(desk)
  await desk.core.close()
  const other = aDesk()
  const folder = join(other.home, 'new')
  const input = { requestId: requestId(), from: file, folder }
  expect(await other.api.backup.restore(input)).toEqual({ folder })
  expect(await other.api.backup.restore(input)).toEqual({ folder })
  expect((await refusalOf(restore(other, file, folder))).code).toBe('FOLDER_NOT_EMPTY')
  expect((await refusalOf(restore(aDesk(), basename(file), join(other.home, 'third')))).code).toBe('BACKUP_UNKNOWN')
})

test('a folder that could not be restored into is as it was', async () => {
  const desk = await booked()
  const file = await make(desk), folder = join(desk.home, 'new')
  const raw = new Database(file)
  raw.pragma('user_version = 990')
  raw.close()
  rmSync(file.replace('.obk', '.json'))
  expect((await refusalOf(restore(desk, file, folder))).code).toBe('OFFICE_NEWER')
  expect(readdirSync(folder)).toEqual([])
  expect(desk.core.office().folder).toBe(desk.folder)
})

/** A core that backs up by itself, as the desktop's. */
function automatic(home: string, clock: { now: Date }): Core {
  return createCore({ host: 'desktop', home, version: '0', clock: () => clock.now, hasAutomaticBackup: true, logBug: (_name, bug) => { throw bug } })
}
const turn = () => new Promise((resume) => { setImmediate(resume) })

test('opening makes one when the newest is 20 hours old, closing only when something was done', async () => {
  const desk = await anOffice()
  await desk.core.close()
  const core = automatic(desk.home, desk.clock)
  const heard: unknown[] = []
  core.changes.on('change', ({ touches }) => { heard.push(touches) })
  const visit = async (work?: (core: Core) => Promise<unknown>) => {
    await changeOffice(core, () => { core.open(desk.folder) }, () => Promise.resolve())
    await turn()
    await work?.(core)
    await core.close()
    return backups(desk.folder).length
  }
  expect(await visit()).toBe(1) // at opening; nothing was done until closing
  expect(heard).toEqual([['workspace.backup']])
  desk.clock.now = new Date('2026-03-05T21:59:00Z')
  expect(await visit()).toBe(1)
  expect(await visit((open) => open.office().writer.command({ userId: 1, host: 'desktop' }, (db) => {
    db.raw.prepare(`INSERT INTO audit_entry (at, host, procedure, request_id, input_hash, subject, detail, result, prev_hash, hash)
      SELECT at, host, procedure, 'other', input_hash, subject, detail, result, hash, 'next' FROM audit_entry ORDER BY id DESC LIMIT 1`).run()
  }))).toBe(2)
  expect(await visit()).toBe(2)
  desk.clock.now = new Date('2026-03-06T18:00:00Z')
  expect(await visit()).toBe(3)
})

test('a backup that can not be made keeps nobody from closing', async () => {
  const desk = await anOffice()
  await desk.core.close()
  rmSync(join(desk.folder, 'backups'), { recursive: true })
  writeFileSync(join(desk.folder, 'backups'), 'in the way')
  const bugs: unknown[] = []
  const core = createCore({ host: 'desktop', home: desk.home, version: '0', hasAutomaticBackup: true, logBug: (_name, bug) => { bugs.push(bug) } })
  core.open(desk.folder)
  await turn()
  await core.close()
  expect(bugs.length).toBeGreaterThan(0)
  desk.core.open(desk.folder)
  expect((await refusalOf(desk.api.backup.create({ requestId: requestId() }))).code).toBe('FOLDER_NOT_WRITABLE')
})

test('an office of an older schema is copied before it is migrated', () => {
  const folder = join(temporaryFolder(), 'old')
  mkdirSync(folder)
  const raw = new Database(join(folder, 'office.db'))
  raw.pragma(`application_id = ${APPLICATION_ID}`)
  migrate(raw, 10)
  raw.exec(`INSERT INTO office (id, uuid, name, company, template, numbering, first_month, created_at) VALUES (1, 'u', '老账', '', 'imprest', 'single', '2026-01', 'x')`)
  raw.close()
  const open = () => { openOffice(folder, { host: 'desktop', lock: 'exclusive', clock: () => new Date(2026, 2, 5, 8, 0, 0) }).close() }
  open()
  expect(backups(folder)).toEqual([`老账-before-${NEWEST}-20260305-080000.obk`])
  const copy = new Database(join(folder, 'backups', backups(folder)[0]!), { readonly: true })
  expect([schemaVersion(copy), copy.prepare('SELECT name FROM office').pluck().get()]).toEqual([10, '老账'])
  copy.close()
  open()
  expect(backups(folder)).toHaveLength(1)
})

test('old backups go with their manifests when a new one is made', async () => {
  const desk = await booked()
  const file = await make(desk)
  const old = ['20200101', '20200102', '20200103', '20200104'].map((day) => `西南-${day}-100000`)
  for (const name of old) for (const ending of ['.obk', '.json']) copyFileSync(file.replace('.obk', ending), join(desk.folder, 'backups', name + ending))
  writeFileSync(join(desk.folder, 'backups', '说明.txt'), '')
  await make(desk)
  const left = readdirSync(join(desk.folder, 'backups'))
  expect(left.filter((name) => name.startsWith('西南-2020'))).toEqual(['西南-20200104-100000.json', '西南-20200104-100000.obk'])
  expect(left).toContain('说明.txt')
})
