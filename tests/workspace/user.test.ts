import { expect, test, vi } from 'vitest'
import { waitAfter, waitSeconds } from '../../src-shared/workspace/login.rules'
import { anOffice, refusalOf, requestId, type Desk } from './fixture'

// One hash takes most of a second on a busy machine, which is what it is for.
vi.setConfig({ testTimeout: 60_000 })

const password = '一二三四五六'
const protectedOffice = () => anOffice({ user: { login: 'admin', name: '王芳', password } })
const login = (desk: Pick<Desk, 'api'>, text: string, id = requestId()) => desk.api.session.login({ requestId: id, userId: 1, password: text })
const newUser = { id: null, login: 'zhao', name: '赵', role: 'bookkeeper', isActive: true, password: null } as const

test('the password is stored as an argon2id string of 64 MiB and three passes', async () => {
  const desk = await protectedOffice()
  const row = desk.core.office().reader.raw.prepare('SELECT password_hash AS hash FROM user').get() as { hash: string }
  expect(row.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  const other = desk.join()
  expect((await other.api.session.get()).user).toBeNull()
  expect(await login(other, password)).toEqual({ userId: 1 })
  expect(other.connection).toMatchObject({ userId: 1, role: 'admin' })
})

test('wrong passwords cost nothing three times, then more and more', async () => {
  const desk = await protectedOffice()
  for (let attempt = 0; attempt < 3; attempt++) expect(await refusalOf(login(desk, 'wrong'))).toEqual({ code: 'WRONG_PASSWORD', data: { waitSeconds: 0 } })
  expect(await refusalOf(login(desk, 'wrong'))).toEqual({ code: 'WRONG_PASSWORD', data: { waitSeconds: 1 } })
  expect(await refusalOf(login(desk, password))).toEqual({ code: 'LOGIN_WAIT', data: { waitSeconds: 1 } })
  desk.clock.now = new Date(desk.clock.now.getTime() + 1000)
  expect(await refusalOf(login(desk, 'wrong'))).toEqual({ code: 'WRONG_PASSWORD', data: { waitSeconds: 2 } })
  desk.clock.now = new Date(desk.clock.now.getTime() + 2000)
  expect(await login(desk, password)).toEqual({ userId: 1 })
  expect(await refusalOf(login(desk, 'wrong'))).toEqual({ code: 'WRONG_PASSWORD', data: { waitSeconds: 0 } })
})

test('guesses sent at once wait like guesses one after another', async () => {
  const desk = await protectedOffice()
  for (let attempt = 0; attempt < 3; attempt++) await refusalOf(login(desk, 'wrong'))
  const outcomes = await Promise.all([refusalOf(login(desk, 'wrong')), refusalOf(login(desk, password)), refusalOf(login(desk, password))])
  expect(outcomes.map((outcome) => outcome.code)).toEqual(['WRONG_PASSWORD', 'LOGIN_WAIT', 'LOGIN_WAIT'])
})

test('the request of a login that succeeded does not let in a wrong password', async () => {
  const desk = await protectedOffice()
  const id = requestId()
  await login(desk, password, id)
  const other = desk.join()
  expect((await refusalOf(login(other, 'wrong', id))).code).toBe('WRONG_PASSWORD')
  expect(other.connection.userId).toBeNull()
})

test('the delay doubles up to a minute, and a clock set back locks nobody out', () => {
  expect([0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 99].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  expect(waitSeconds(5, '2026-03-05T10:00:00.000Z', '2026-03-05T10:00:00.500Z')).toBe(2)
  expect(waitSeconds(5, '2026-03-05T10:00:00.000Z', '2026-03-05T10:00:02.000Z')).toBe(0)
  expect(waitSeconds(5, '2027-03-05T10:00:00.000Z', '2026-03-05T10:00:00.000Z')).toBe(2)
  expect(waitSeconds(0, null, '2026-03-05T10:00:00.000Z')).toBe(0)
})

test('a login name is taken whatever its case, and an unknown user cannot be changed', async () => {
  const { api } = await anOffice()
  expect(await refusalOf(api.user.save({ ...newUser, requestId: requestId(), login: 'ADMIN' }))).toEqual({ code: 'USER_EXISTS', data: { login: 'ADMIN' } })
  expect((await refusalOf(api.user.save({ ...newUser, requestId: requestId(), id: 99 }))).code).toBe('USER_UNKNOWN')
  expect((await refusalOf(api.user.save({ ...newUser, requestId: requestId(), password: 'abc' }))).code).toBe('PASSWORD_TOO_SHORT')
})

test('the last active administrator stays one', async () => {
  const { api } = await anOffice()
  const admin = { id: 1, login: 'admin', name: '王芳', role: 'admin', isActive: true, password: null } as const
  expect((await refusalOf(api.user.save({ ...admin, requestId: requestId(), isActive: false }))).code).toBe('LAST_ADMIN')
  expect((await refusalOf(api.user.save({ ...admin, requestId: requestId(), role: 'viewer' }))).code).toBe('LAST_ADMIN')
  await api.user.save({ ...newUser, requestId: requestId(), role: 'admin' })
  await api.user.save({ ...admin, requestId: requestId(), role: 'viewer' })
  expect((await api.user.list()).map((user) => user.role)).toEqual(['viewer', 'admin'])
})

test('null keeps a password and an empty one takes it away', async () => {
  const { api } = await anOffice()
  const { id } = await api.user.save({ ...newUser, requestId: requestId(), password })
  const change = (to: string | null) => api.user.save({ ...newUser, requestId: requestId(), id, password: to })
  await change(null)
  expect((await api.user.list())[1]).toMatchObject({ hasPassword: true })
  await change('')
  expect((await api.user.list())[1]).toMatchObject({ hasPassword: false })
})

test('who signs out stays signed out, and who is deactivated is signed out', async () => {
  const desk = await anOffice()
  await desk.api.session.logout({ requestId: requestId() })
  expect((await desk.api.session.get()).user).toBeNull()
  await login(desk, '')
  const { id } = await desk.api.user.save({ ...newUser, requestId: requestId() })
  const other = desk.join()
  await other.api.session.login({ requestId: requestId(), userId: id, password: '' })
  await desk.api.user.save({ ...newUser, requestId: requestId(), id, role: 'viewer' })
  expect((await other.api.session.get()).user?.role).toBe('viewer')
  await desk.api.user.save({ ...newUser, requestId: requestId(), id, isActive: false })
  expect(await other.api.session.get()).toMatchObject({ user: null, users: [{ id: 1 }] })
  expect((await refusalOf(other.api.session.login({ requestId: requestId(), userId: id, password: '' }))).code).toBe('USER_UNKNOWN')
})

test('other windows hear what a command touched, its own does not', async () => {
  const desk = await anOffice()
  const other = desk.join()
  await other.api.session.get()
  const stop = new AbortController()
  const heard = await other.api.session.watch(undefined, { signal: stop.signal })
  const next = heard.next()
  await other.api.setting.save({ requestId: requestId(), settings: { separation: 'full' } })
  await desk.api.directory.save({ requestId: requestId(), kind: 'customer', id: null, code: '', name: '华西医院' })
  expect(await next).toEqual({ done: false, value: { touches: ['workspace.directory'] } })
  const end = heard.next()
  stop.abort()
  expect((await end).done).toBe(true)
})
