import { Refusal } from '../../src-shared/kernel/errors'
import type { Role } from '../../src-shared/kernel/permissions'
import { roleSchema, type User } from '../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './user.repo'

type Row = NonNullable<ReturnType<typeof repo.byId.get>>

/** What to keep of a user. `passwordHash` undefined leaves the password as it is; null takes it away. */
export interface UserInput {
  id: number | null; login: string; name: string; role: Role; isActive: boolean; passwordHash: string | null | undefined
  staffId?: number | null | undefined; level?: User['level'] | undefined
}

const asUser = (row: Row): User => ({
  id: row.id, login: row.login, name: row.name, role: roleSchema.parse(row.role), isActive: row.isActive === 1,
  hasPassword: row.passwordHash !== null, staffId: row.staffId, level: row.level as User['level']
})

/** 用户, in the order they were made. */
export const listUsers = (db: ReadDb): User[] => repo.all.all(db, {}).map(asUser)

/** The user with this id, or undefined. */
export function findUser(db: ReadDb, id: number): User | undefined {
  const row = repo.byId.get(db, { id })
  return row && asUser(row)
}

/**
 * Makes or changes a user and says its id. Users are never deleted, since what they did names them.
 *
 * Refuses USER_UNKNOWN, USER_EXISTS (login taken, whatever its case), LAST_ADMIN (nobody would be left to manage users),
 * STAFF_TAKEN.
 */
export function saveUser(db: WriteDb, input: UserInput): { id: number } {
  const before = input.id === null ? undefined : repo.byId.get(db, { id: input.id })
  if (input.id !== null && !before) throw new Refusal('USER_UNKNOWN')
  const holder = repo.byLogin.get(db, { login: input.login })
  if (holder && holder.id !== input.id) throw new Refusal('USER_EXISTS', { login: input.login })
  if (before?.role === 'admin' && before.isActive === 1 && !(input.role === 'admin' && input.isActive)
    && repo.otherAdmins.get(db, { id: before.id })?.count === 0) throw new Refusal('LAST_ADMIN')
  const isActive = Number(input.isActive)
  let id = input.id
  if (id === null) {
    id = Number(repo.insert.run(db, { ...input, passwordHash: input.passwordHash ?? null, isActive, createdAt: db.now }).lastInsertRowid)
  } else {
    repo.update.run(db, { id, login: input.login, name: input.name, role: input.role, isActive })
    if (input.passwordHash !== undefined) repo.setPassword.run(db, { id, passwordHash: input.passwordHash })
  }
  setPosition(db, id, before, input)
  const changedPassword = input.passwordHash !== undefined
  db.note(`user:${id}`, { login: input.login, name: input.name, role: input.role, isActive: input.isActive, changedPassword })
  return { id }
}

/** Which member of staff a user is, and on which level; undefined leaves it as it is. */
function setPosition(db: WriteDb, id: number, before: Row | undefined, input: UserInput) {
  const staffId = input.staffId === undefined ? before?.staffId ?? null : input.staffId
  const level = input.level === undefined ? before?.level ?? null : input.level
  const holder = staffId === null ? undefined : repo.byStaff.get(db, { staffId })
  if (holder && holder.id !== id) throw new Refusal('STAFF_TAKEN', { name: holder.name })
  repo.setPosition.run(db, { id, staffId, level })
}
