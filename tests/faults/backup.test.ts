import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '../../src-main/app/sample/random'
import { inspectBackup } from '../../src-main/db/backup'
import { EndedError, startBatch } from '../builders/batch'
import { aLedger, type LedgerDesk } from '../builders/ledger'

const namesIn = (folder: string) => readdirSync(join(folder, 'backups'))

async function booked(): Promise<LedgerDesk> {
  const desk = await aLedger()
  await desk.post('2026-01-06', [desk.line('5601.05.03', 12.5), desk.line('2202', 0, 12.5)])
  return desk
}

/** Backs up over and over in a process that is killed (−9) `untilMs` after its first answer; says how many were acknowledged. */
async function oneLife(folder: string, untilMs: number): Promise<string[]> {
  const batch = startBatch(folder), made: string[] = []
  try {
    for (;;) {
      made.push((await batch.call<{ name: string }>('workspace.backup.create', {})).name)
      if (made.length === 1) setTimeout(() => { batch.child.kill('SIGKILL') }, untilMs)
    }
  } catch (error) {
    if (!(error instanceof EndedError) || made.length === 0) throw error
  }
  await batch.kill()
  return made
}

test('ten processes killed while backing up leave the office whole and no backup that is not', async () => {
  const desk = await booked()
  const random = createRandom(20260305)
  await desk.core.close()
  let leftovers = 0
  for (let round = 0; round < 10; round++) {
    const made = await oneLife(desk.folder, random.between(0, 120))
    const found = namesIn(desk.folder).filter((name) => name.endsWith('.obk'))
    for (const name of found) expect(inspectBackup(join(desk.folder, 'backups', name))).toMatchObject({ vouchers: 1, manifest: { vouchers: 1 } })
    for (const name of made) expect(found).toContain(name)
    leftovers += namesIn(desk.folder).filter((name) => name.includes('.tmp')).length
    desk.core.open(desk.folder)
    expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
    await desk.core.close()
  }
  expect(leftovers).toBeGreaterThan(0) // else no kill came while a copy was being written
  const last = startBatch(desk.folder)
  await last.call('workspace.backup.create', {})
  await last.close()
  expect(namesIn(desk.folder).filter((name) => name.includes('.tmp'))).toEqual([])
  for (const name of namesIn(desk.folder).filter((one) => one.endsWith('.json'))) expect(existsSync(join(desk.folder, 'backups', name.replace('.json', '.obk')))).toBe(true)
}, 120_000)

test('a full disk is said, and nothing is left of the backup that did not fit', async () => {
  const desk = await booked()
  await desk.core.close()
  const batch = startBatch(desk.folder, { shell: `ulimit -f ${Math.floor(statSync(join(desk.folder, 'office.db')).size / 2048)}; exec` })
  expect(await batch.ask('workspace.backup.create', {})).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } })
  await batch.close()
  expect(namesIn(desk.folder)).toEqual([])
  desk.core.open(desk.folder)
  expect((await desk.api.check.run()).ok).toBe(true)
}, 30_000)
