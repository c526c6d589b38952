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
  const { entries: all, count } = await api.audit.list({})
  expect(count).toBe(4)
  expect(all.map((row) => row.procedure)).toEqual([...Array.from({ length: 3 }, () => 'workspace.directory.save'), 'workspace.office.create'])
  expect(all[0]).toMatchObject({ userName: '王芳', host: 'desktop', subject: 'customer:3', detail: { name: '丙', code: '003' }, at: '2026-03-05T02:00:00.000Z' })
  expect(await api.audit.list({ limit: 2, offset: 1 })).toEqual({ count: 4, entries: all.slice(1, 3) })
  expect((await api.audit.list({ oldestFirst: true, limit: 1, offset: 3 })).entries).toEqual(all.slice(0, 1))
  expect(await api.audit.list({ offset: 99 })).toEqual({ count: 4, entries: [] })
})

test('entries are found by what they are about, by who and by the name of the deed', async () => {
  const { api } = await chained()
  const found = async (asked: Parameters<typeof api.audit.list>[0]) => (await api.audit.list(asked)).entries.map((row) => row.subject)
  expect(await found({ text: '乙' })).toEqual(['customer:2'])
  expect(await found({ text: 'CUSTOMER:3' })).toEqual(['customer:3'])
  // The office was made before anybody could sign in.
  expect(await found({ text: '王芳' })).toHaveLength(3)
  expect(await found({ text: '新建', procedures: ['workspace.office.create'] })).toEqual(['office'])
  expect(await api.audit.list({ text: '100%' })).toEqual({ count: 0, entries: [] })
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
