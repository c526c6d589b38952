import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../src-main/db/migrate'
import { aDesk, anOffice, refusalOf, requestId } from './fixture'

/** An office that has been closed again, and a try at opening it. */
async function closedOffice() {
  const desk = await anOffice()
  await desk.core.close()
  const file = join(desk.folder, 'office.db')
  return { ...desk, file, open: () => desk.api.office.open({ requestId: requestId(), folder: desk.folder }) }
}

test('a missing office is not made by opening it', async () => {
  const { api, home } = aDesk()
  const folder = join(home, 'nowhere')
  expect(await refusalOf(api.office.open({ requestId: requestId(), folder }))).toEqual({ code: 'OFFICE_MISSING', data: { path: join(folder, 'office.db') } })
  expect(existsSync(folder)).toBe(false)
})

test('an empty file is refused and stays empty', async () => {
  const { file, open } = await closedOffice()
  truncateSync(file, 0)
  expect((await refusalOf(open())).code).toBe('OFFICE_EMPTY')
  expect(readFileSync(file)).toHaveLength(0)
})

test('files of others are refused and not touched', async () => {
  const { api, home } = aDesk()
  const folder = join(home, 'foreign')
  mkdirSync(folder)
  const file = join(folder, 'office.db')
  const foreign = [() => { writeFileSync(file, 'not a database at all, but long enough to be one'.repeat(20)) }, () => {
    rmSync(file)
    const raw = new Database(file)
    raw.exec('CREATE TABLE t (x)')
    raw.close()
  }]
  for (const make of foreign) {
    make()
    const before = readFileSync(file)
    expect((await refusalOf(api.office.open({ requestId: requestId(), folder }))).code).toBe('OFFICE_FOREIGN')
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['office.db'])
  }
})

test('an office of a newer program is refused with both versions', async () => {
  const { file, open } = await closedOffice()
  const raw = new Database(file)
  raw.pragma(`user_version = ${SCHEMA_VERSION + 10}`)
  raw.close()
  expect(await refusalOf(open())).toEqual({ code: 'OFFICE_NEWER', data: { path: file, found: SCHEMA_VERSION + 10, known: SCHEMA_VERSION } })
})

test('a schema altered by hand is refused', async () => {
  for (const sql of ['DROP TRIGGER posting_no_update', 'CREATE TABLE extra (x)', 'ALTER TABLE product ADD COLUMN price REAL']) {
    const { file, open } = await closedOffice()
    const raw = new Database(file)
    raw.exec(sql)
    raw.close()
    expect(await refusalOf(open())).toEqual({ code: 'OFFICE_ALTERED', data: { path: file } })
  }
})

test('a truncated file is refused as damaged', async () => {
  const { file, open } = await closedOffice()
  for (const size of [8192, 4096, 60]) {
    truncateSync(file, size)
    const { code } = await refusalOf(open())
    expect(['OFFICE_DAMAGED', 'OFFICE_ALTERED']).toContain(code)
  }
})

test('flipped bytes in the schema page are refused, elsewhere the check finds them', async () => {
  const { file, open, api } = await closedOffice()
  const whole = readFileSync(file)
  const flipped = Buffer.from(whole)
  for (let at = 100; at < 160; at++) flipped[at] = flipped[at]! ^ 0xff
  writeFileSync(file, flipped)
  expect((await refusalOf(open())).code).toBe('OFFICE_DAMAGED')
  const page = whole.readUInt16BE(16)
  const damaged = Buffer.from(whole)
  const at = damaged.indexOf('5601.04.01')
  damaged[Math.floor(at / page) * page + 3] = damaged[Math.floor(at / page) * page + 3]! ^ 0xff
  writeFileSync(file, damaged)
  await open()
  const checks = (await api.check.run()).checks
  expect(checks.find((check) => check.name === 'file')?.ok).toBe(false)
})

test('an office whose set-up was killed is refused as empty, and the one that was open stays open', async () => {
  const desk = await anOffice()
  const half = join(desk.home, 'half')
  await desk.core.close()
  desk.core.create(half)
  await desk.core.close()
  desk.core.open(desk.folder)
  expect((await refusalOf(desk.api.office.open({ requestId: requestId(), folder: half }))).code).toBe('OFFICE_EMPTY')
  expect(desk.core.office().folder).toBe(desk.folder)
})

test('a second process is refused and told who holds the office; the lock goes with the holder', async () => {
  const { folder, open } = await closedOffice()
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'holder.mjs'), folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  try {
    await once(holder.stdout, 'data')
    expect(await refusalOf(open())).toEqual({
      code: 'OFFICE_IN_USE', data: { path: folder, host: 'browser', pid: holder.pid, since: '2026-03-05T01:00:00.000Z' } })
  } finally {
    holder.kill('SIGKILL')
    await once(holder, 'close')
  }
  expect(await open()).toEqual({ folder })
}, 20_000)
