import { chmodSync, cpSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pairDraft, startBatch } from '../builders/batch'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { refusalOf, requestId } from '../workspace/fixture'

const total = (desk: LedgerDesk) => desk.rows<{ n: number }>('SELECT count(*) AS n FROM posting')[0]!.n

/** Posts until the disk is full; answers how many vouchers were acknowledged and every refusal met. */
async function fillUp(desk: LedgerDesk, limitKiB: number, accounts: readonly [number, number]) {
  // The limit on a file's size stands for the end of the disk: the write fails in the middle of a transaction.
  const batch = startBatch(desk.folder, { shell: `ulimit -f ${limitKiB}; exec` })
  const refused: string[] = []
  let acknowledged = 0
  for (let turn = 0; turn < 400 && refused.length < 3; turn++) {
    const saved = await batch.ask<{ draftId: number }>('ledger.voucher.save', pairDraft('2026-01-05', 'x'.repeat(150), ...accounts, turn + 1))
    if (!saved.ok) { refused.push(saved.error.code); continue }
    const posted = await batch.ask('ledger.voucher.post', { draftIds: [saved.result.draftId] })
    if (posted.ok) acknowledged++
    else refused.push(posted.error.code)
  }
  await batch.close()
  return { acknowledged, refused }
}

test('a full disk is said and loses nothing that was acknowledged', async () => {
  const desk = await aLedger()
  const accounts = [desk.account('5601.05.03'), desk.account('2202')] as const
  const file = join(desk.folder, 'office.db')
  let acknowledged = 0
  for (const spareKiB of [0, 20, 48, 100, 160, 240, 300, 360]) {
    await desk.core.close()
    const found = await fillUp(desk, Math.ceil(statSync(file).size / 1024) + spareKiB, accounts)
    expect(new Set(found.refused)).toEqual(new Set(['DISK_FULL']))
    acknowledged += found.acknowledged
    desk.core.open(desk.folder)
    expect(total(desk)).toBe(acknowledged * 2)
    expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
  }
  expect(acknowledged).toBeGreaterThan(20)
  // With room again, work goes on where it stopped.
  expect((await desk.post('2026-01-06', [desk.line('5601.05.03', 1), desk.line('2202', 0, 1)])).no).toBe(acknowledged + 1)
}, 120_000)

test('an office that may only be read is refused, and not as one that is in use', async () => {
  const desk = await aLedger()
  await desk.core.close()
  const names = readdirSync(desk.folder).filter((name) => name.startsWith('office.'))
  chmodSync(desk.home, 0o755)
  for (const name of names) chmodSync(join(desk.folder, name), 0o444)
  chmodSync(desk.folder, 0o555)
  // Root may write whatever the mode says, so the terminal runs as nobody then.
  const isRoot = process.getuid?.() === 0
  const batch = startBatch(desk.folder, isRoot ? { as: { uid: 65534, gid: 65534 } } : {})
  expect(await batch.ask('ledger.account.list', undefined)).toMatchObject({ ok: false, error: { code: 'FOLDER_NOT_WRITABLE' } })
  await batch.close()
  chmodSync(desk.folder, 0o755)
  for (const name of names) chmodSync(join(desk.folder, name), 0o644)
  desk.core.open(desk.folder)
  expect((await desk.api.check.run()).ok).toBe(true)
}, 30_000)

test('a desktop is refused while a terminal works, and terminals while a desktop does', async () => {
  const desk = await aLedger()
  const whileOpen = startBatch(desk.folder)
  expect(await whileOpen.ask('ledger.account.list', undefined)).toMatchObject({ ok: false, error: { code: 'OFFICE_IN_USE', data: { host: 'desktop', pid: process.pid } } })
  await whileOpen.close()
  await desk.core.close()
  const [one, two] = [startBatch(desk.folder), startBatch(desk.folder)]
  await Promise.all([one, two].map((batch) => batch.call('ledger.account.list', undefined)))
  expect((await refusalOf(desk.api.office.open({ requestId: requestId(), folder: desk.folder }))).code).toBe('OFFICE_IN_USE')
  await Promise.all([one.close(), two.close()])
  await desk.api.office.open({ requestId: requestId(), folder: desk.folder })
}, 30_000)

test('an office whose process died before its first checkpoint opens with all that was in it', async () => {
  const desk = await aLedger()
  await desk.post('2026-01-06', [desk.line('5601.05.03', 1), desk.line('2202', 0, 1)])
  // What a dead process leaves: the file as last checkpointed, and everything since in the log beside it.
  const left = join(desk.home, 'left')
  cpSync(desk.folder, left, { recursive: true })
  await desk.core.close()
  desk.core.open(left)
  expect(desk.rows('SELECT no FROM voucher')).toEqual([{ no: 1 }])
  expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
})
