import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asRead } from '../../src-main/db/connection'
import { firstBrokenLink } from '../../src-main/workspace/audit.service'
import { anOffice, requestId, tamper } from './fixture'

const broken = (desk: Awaited<ReturnType<typeof anOffice>>) => firstBrokenLink(asRead(desk.core.office().reader.raw))

async function chained() {
  const desk = await anOffice()
  for (const name of ['甲', '乙', '丙']) await desk.api.directory.save({ requestId: requestId(), kind: 'customer', id: null, code: '', name })
  return desk
}

test('the log says who did what from where, newest first, page by page', async () => {
  const { api } = await chained()
  const all = await api.audit.list({})
  expect(all.map((row) => row.procedure)).toEqual([...Array.from({ length: 3 }, () => 'workspace.directory.save'), 'workspace.office.create'])
  expect(all[0]).toMatchObject({ userName: '王芳', host: 'desktop', subject: 'customer:3', detail: { name: '丙', code: '003' }, at: '2026-03-05T02:00:00.000Z' })
  expect((await api.audit.list({ limit: 2, before: all[1]!.id })).map((row) => row.id)).toEqual(all.slice(2).map((row) => row.id))
})

test('passwords never reach the log', async () => {
  const { api, core } = await anOffice({ user: { login: 'a', name: 'a', password: 'open sesame' } })
  await api.user.save({ requestId: requestId(), id: 1, login: 'a', name: 'a', role: 'admin', isActive: true, password: 'another secret' })
  const text = JSON.stringify(core.office().reader.raw.prepare('SELECT * FROM audit_entry').all())
  expect(text).not.toMatch(/sesame|another secret|argon2/)
}, 60_000)

test('one changed character anywhere in an entry breaks the chain there', async () => {
  const desk = await chained()
  expect(broken(desk)).toBeNull()
  const columns = ['at', 'user_id', 'host', 'procedure', 'request_id', 'input_hash', 'subject', 'detail', 'result', 'hash'] as const
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...columns), async (id, column) => {
    await desk.core.close()
    let before: unknown
    const put = (value: unknown) => { tamper(desk.folder, (raw) => { raw.prepare(`UPDATE audit_entry SET ${column} = ? WHERE id = ?`).run(value, id) }) }
    tamper(desk.folder, (raw) => {
      before = (raw.prepare(`SELECT ${column} AS value FROM audit_entry WHERE id = ?`).get(id) as { value: unknown }).value
    })
    put(column === 'user_id' ? (before === null ? 1 : null) : column === 'detail' || column === 'result' ? `${String(before)} ` : `${String(before)}x`)
    desk.core.open(desk.folder)
    expect(broken(desk)).toBe(id)
    await desk.core.close()
    put(before)
    desk.core.open(desk.folder)
    expect(broken(desk)).toBeNull()
  }), { seed: 5, numRuns: 12 })
}, 60_000)

test('an entry taken out breaks the chain at the next one', async () => {
  const desk = await chained()
  await desk.core.close()
  tamper(desk.folder, (raw) => { raw.exec('DELETE FROM audit_entry WHERE id = 2') })
  desk.core.open(desk.folder)
  expect(broken(desk)).toBe(3)
})
