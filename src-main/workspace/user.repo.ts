import { build, statement } from '../db/statement'

const columns = [
  'id', 'login', 'name', 'role', 'password_hash as passwordHash', 'is_active as isActive', 'failures', 'failed_at as failedAt', 'staff_id as staffId', 'level'
] as const

export const all = statement(() => build.selectFrom('user').select(columns).orderBy('id'))

export const byId = statement((p: { id: number }) => build.selectFrom('user').select(columns).where('id', '=', p.id))

export const byLogin = statement((p: { login: string }) => build.selectFrom('user').select('id').where('login', '=', p.login))

export const otherAdmins = statement((p: { id: number }) =>
  build.selectFrom('user').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin').where('is_active', '=', 1).where('id', '!=', p.id))

export const insert = statement((p: {
  login: string; name: string; role: string; passwordHash: string | null; isActive: number; createdAt: string
}) => build.insertInto('user').values({
  login: p.login, name: p.name, role: p.role, password_hash: p.passwordHash, is_active: p.isActive, created_at: p.createdAt
}))

export const update = statement((p: { id: number; login: string; name: string; role: string; isActive: number }) =>
  build.updateTable('user').set({ login: p.login, name: p.name, role: p.role, is_active: p.isActive }).where('id', '=', p.id))

export const setPassword = statement((p: { id: number; passwordHash: string | null }) =>
  build.updateTable('user').set({ password_hash: p.passwordHash, failures: 0, failed_at: null }).where('id', '=', p.id))

export const setFailures = statement((p: { id: number; failures: number; failedAt: string | null }) =>
  build.updateTable('user').set({ failures: p.failures, failed_at: p.failedAt }).where('id', '=', p.id))

export const setPosition = statement((p: { id: number; staffId: number | null; level: string | null }) =>
  build.updateTable('user').set({ staff_id: p.staffId, level: p.level }).where('id', '=', p.id))
export const byStaff = statement((p: { staffId: number }) => build.selectFrom('user').select(['id', 'name']).where('staff_id', '=', p.staffId))
