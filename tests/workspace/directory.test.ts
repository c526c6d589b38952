import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directoryKindSchema } from '../../src-shared/workspace/office'
import { anOffice, refusalOf, requestId } from './fixture'

const entry = (kind: 'department' | 'staff' | 'customer' | 'product', name: string, more: { id?: number | null; code?: string; isActive?: boolean; departmentId?: number | null } = {}) =>
  ({ requestId: requestId(), kind, id: null, code: '', name, ...more })

test('each kind counts its own codes from 001', async () => {
  const { api } = await anOffice({ books: [] })
  for (const kind of directoryKindSchema.options) {
    await api.directory.save(entry(kind, '甲'))
    await api.directory.save(entry(kind, '乙'))
    expect((await api.directory.list({ kind })).map(({ code, name }) => [code, name])).toEqual([['001', '甲'], ['002', '乙']])
  }
})

test('the next code follows the greatest number, not telephone numbers or words', async () => {
  const { api } = await anOffice({ books: [] })
  for (const code of ['0041', '13800138000', 'A-7', '9']) await api.directory.save(entry('customer', `客户${code}`, { code }))
  const { id } = await api.directory.save(entry('customer', '新客户'))
  expect((await api.directory.list({ kind: 'customer' })).find((row) => row.id === id)?.code).toBe('042')
  await api.directory.save(entry('customer', '占号', { code: '043' }))
  const next = await api.directory.save(entry('customer', '再一个'))
  expect((await api.directory.list({ kind: 'customer' })).find((row) => row.id === next.id)?.code).toBe('044')
})

test('codes never repeat, whatever is typed and left out', async () => {
  const { api } = await anOffice({ books: [] })
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('', '', '1', '01', '001', '2', '099', '100', '999', '1000', '999999', 'x'), { maxLength: 8 }), async (codes) => {
    for (const code of codes) await api.directory.save(entry('product', '品', { code })).catch((error: { code?: string }) => { if (error.code !== 'CODE_EXISTS') throw error })
    const kept = (await api.directory.list({ kind: 'product' })).map((row) => row.code)
    expect(new Set(kept).size).toBe(kept.length)
  }), { seed: 11, numRuns: 20 })
})

test('an entry keeps its code when changed without one, and its pinyin follows the name', async () => {
  const { api } = await anOffice({ books: [] })
  const department = await api.directory.save(entry('department', '销售部'))
  const { id } = await api.directory.save(entry('staff', '张三', { code: '0007', departmentId: department.id }))
  await api.directory.save(entry('staff', '李四', { id, isActive: false, departmentId: department.id }))
  expect(await api.directory.list({ kind: 'staff' })).toEqual([
    { id, code: '0007', name: '李四', pinyin: 'ls lisi', isActive: false, departmentId: department.id, isRegisteredRep: false, revision: 2 }])
})

test('refuses a code in use, an unknown entry and an unknown department', async () => {
  const { api } = await anOffice({ books: [] })
  await api.directory.save(entry('customer', '甲', { code: 'K1' }))
  expect(await refusalOf(api.directory.save(entry('customer', '乙', { code: 'K1' })))).toEqual({ code: 'CODE_EXISTS', data: { code: 'K1' } })
  expect(await refusalOf(api.directory.save(entry('customer', '乙', { id: 77 })))).toEqual({ code: 'ENTRY_UNKNOWN', data: { id: 77 } })
  expect(await refusalOf(api.directory.save(entry('staff', '乙', { departmentId: 5 })))).toEqual({ code: 'ENTRY_UNKNOWN', data: { id: 5 } })
})

test('a repeated request answers as before and does nothing twice; with another input it is refused', async () => {
  const { api } = await anOffice({ books: [] })
  const once = entry('customer', '华西医院')
  const first = await api.directory.save(once)
  expect(await api.directory.save(once)).toEqual(first)
  expect(await api.directory.list({ kind: 'customer' })).toHaveLength(1)
  expect((await refusalOf(api.directory.save({ ...once, name: '别家' }))).code).toBe('REQUEST_REUSED')
  expect((await api.audit.list({ subject: `customer:${first.id}` })).entries.map((row) => row.procedure)).toEqual(['workspace.directory.save'])
})

test('a screen keeps its draft per user until it is forgotten', async () => {
  const { api, join } = await anOffice()
  const body = { rows: [{ date: '3-5', amount: '12o.5' }], at: null }
  expect(await api.draft.get({ key: 'daybook:1' })).toEqual({ body: null })
  await api.draft.save({ requestId: requestId(), key: 'daybook:1', body })
  await api.draft.save({ requestId: requestId(), key: 'daybook:1', body })
  expect(await api.draft.get({ key: 'daybook:1' })).toEqual({ body })
  const { id } = await api.user.save({ requestId: requestId(), id: null, login: 'b', name: 'b', role: 'bookkeeper', isActive: true, password: null })
  const other = join()
  await other.api.session.login({ requestId: requestId(), userId: id, password: '' })
  expect(await other.api.draft.get({ key: 'daybook:1' })).toEqual({ body: null })
  await api.draft.save({ requestId: requestId(), key: 'daybook:1', body: null })
  expect(await api.draft.get({ key: 'daybook:1' })).toEqual({ body: null })
})

test('settings have defaults, and the audit says what each was before', async () => {
  const { api } = await anOffice()
  expect(await api.setting.get()).toEqual({ separation: 'none', cashOverspent: 'warn', autoLogin: 1, lockMinutes: 15, advanceDays: 30, overdueAdvance: 'warn', bankDays: 7, taxpayer: 'general', complianceMode: true, isSample: false })
  await api.setting.save({ requestId: requestId(), settings: { separation: 'full', cashOverspent: 'refuse', autoLogin: 1 } })
  expect(await api.setting.get()).toEqual({ separation: 'full', cashOverspent: 'refuse', autoLogin: 1, lockMinutes: 15, advanceDays: 30, overdueAdvance: 'warn', bankDays: 7, taxpayer: 'general', complianceMode: true, isSample: false })
  expect((await api.audit.list({ subject: 'setting' })).entries[0]?.detail).toEqual({
    separation: { from: 'none', to: 'full' }, cashOverspent: { from: 'warn', to: 'refuse' } })
})
