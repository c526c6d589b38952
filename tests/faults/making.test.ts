import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { NODE, ROOT } from '../e2e/support/terminal'
import { aDesk, anOffice, aSetup, refusalOf, requestId, temporaryFolder, type Desk } from '../workspace/fixture'

const make = (desk: Desk, folder: string) => desk.api.office.create({ requestId: requestId(), setup: aSetup(folder) })
const startNew = (folder: string, as: { uid?: number; gid?: number } = {}) => spawn(NODE, [join(ROOT, 'out/main/terminal.js'), 'new', '--office', folder, '--name', '西南'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], ...as })

function hasOffice(folder: string): boolean {
  const raw = new Database(join(folder, 'office.db'))
  try {
    return raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'office'").get() !== undefined && raw.prepare('SELECT 1 FROM office').get() !== undefined
  } finally {
    raw.close()
  }
}

test('a kill while an office is made leaves nothing that keeps it from being made again', async () => {
  const folder = join(temporaryFolder(), 'office')
  for (const delay of [0, 5, 15, 30]) {
    const child = startNew(folder), ended = once(child, 'close')
    while (!existsSync(join(folder, 'office.db')) && child.exitCode === null) await wait(1)
    await wait(delay)
    child.kill('SIGKILL')
    await ended
    if (child.signalCode !== 'SIGKILL') break // it was done before
  }
  const isMade = hasOffice(folder) // one of the killed may have come to its end
  expect(await once(startNew(folder), 'close')).toEqual([isMade ? 1 : 0, null])
  const desk = aDesk()
  desk.core.open(folder)
  expect(desk.core.read((db) => db.raw.prepare('SELECT name FROM office').all())).toHaveLength(1)
}, 60_000)

test('what a making that was cut short left is taken away; anything else stays', async () => {
  const desk = aDesk(), begun = join(desk.home, 'begun')
  desk.core.create(begun)
  const [left, bare, used, file] = ['left', 'bare', 'used', 'file'].map((name) => join(desk.home, name)) as [string, string, string, string]
  cpSync(begun, left, { recursive: true })
  cpSync(begun, used, { recursive: true })
  cpSync(begun, file, { recursive: true })
  await desk.core.close()
  for (const name of ['attachments', 'backups']) mkdirSync(join(bare, name), { recursive: true })
  writeFileSync(join(bare, 'office.db'), '')
  writeFileSync(join(used, 'attachments', 'a'), 'a')
  writeFileSync(join(file, '说明.txt'), 'a')
  for (const folder of [left, bare]) expect(await make(desk, folder)).toEqual({ folder })
  for (const folder of [used, file]) expect((await refusalOf(make(desk, folder))).code).toBe('FOLDER_NOT_EMPTY')
})

test('an office that has been set up, and a database of another program, are never taken away', async () => {
  const desk = await anOffice(), foreign = join(desk.home, 'foreign')
  await desk.core.close()
  mkdirSync(foreign)
  const other = new Database(join(foreign, 'office.db'))
  other.exec('CREATE TABLE note (text TEXT)')
  other.close()
  for (const folder of [desk.folder, foreign]) expect((await refusalOf(make(desk, folder))).code).toBe('FOLDER_NOT_EMPTY')
  desk.core.open(desk.folder)
  expect((await desk.api.check.run()).ok).toBe(true)
})

test('while one makes an office, another is told that it is in use', async () => {
  const desk = aDesk(), other = aDesk(), folder = join(desk.home, 'office')
  desk.core.create(folder)
  expect((await refusalOf(make(other, folder))).code).toBe('OFFICE_IN_USE')
})

test('a folder in which nothing may be made is refused, and nothing is left in it', async () => {
  const home = temporaryFolder(), parent = join(home, 'parent')
  mkdirSync(parent)
  chmodSync(home, 0o755)
  chmodSync(parent, 0o555)
  // Root may write whatever the mode says, so the terminal runs as nobody then.
  const child = startNew(join(parent, 'a', 'office'), process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {})
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text })
  expect(await once(child, 'close')).toEqual([1, null])
  expect(JSON.parse(said)).toMatchObject({ error: { code: 'FOLDER_NOT_WRITABLE', data: { path: join(parent, 'a', 'office') } } })
  chmodSync(parent, 0o755)
  expect(existsSync(join(parent, 'a'))).toBe(false)
})
