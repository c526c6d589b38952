import { Refusal } from '../../src-shared/kernel/errors'
import { holds, type Role } from '../../src-shared/kernel/permissions'
import { levelOf } from '../../src-shared/workspace/approval.rules'
import type { DirectoryEntry } from '../../src-shared/workspace/office'
import type { ReadDb } from '../db/connection'
import { isInvolved, type Viewer } from '../workspace/approval.service'
import { listDirectory } from '../workspace/directory.service'
import { findUser, listUsers } from '../workspace/user.service'

/** Who works with a request: the user with the role of the moment. */
export interface Caller extends Viewer { role: Role | undefined }

/** The member of staff a user is: as set, or the one of the same name. */
export function staffOf(db: ReadDb, userId: number): DirectoryEntry | undefined {
  const user = findUser(db, userId)
  if (!user) return undefined
  const staff = listDirectory(db, 'staff')
  return staff.find((entry) => entry.id === user.staffId) ?? (user.staffId === null ? staff.find((entry) => entry.isActive && entry.name === user.name) : undefined)
}

/** The user who is a member of staff, and on which level; a person without a user counts as 代表. */
export function userOf(db: ReadDb, staffId: number) {
  const user = listUsers(db).find((one) => one.isActive && staffOf(db, one.id)?.id === staffId)
  return { userId: user?.id ?? null, level: user ? levelOf(user) : 'rep' as const }
}

/** Whose request it will be: the user's own, or for those who pay anybody's. Refuses NO_STAFF. */
export function requireStaff(db: ReadDb, caller: Caller, staffId: number | null): DirectoryEntry {
  const own = staffOf(db, caller.userId)
  if (staffId === null || staffId === own?.id) {
    if (!own) throw new Refusal('NO_STAFF')
    return own
  }
  const other = holds(caller.role, 'expense.pay') ? listDirectory(db, 'staff').find((entry) => entry.id === staffId && entry.isActive) : undefined
  if (!other) throw new Refusal('NO_STAFF')
  return other
}

/** Own requests are seen by who made them and whose money it is, all by those who keep or read the books, others by whoever decides them. */
export function maySee(db: ReadDb, caller: Caller, request: { record: string; id: number; staff_id: number; maker_id: number }): boolean {
  return isOwn(db, caller, request) || holds(caller.role, 'expense.read') || isInvolved(db, request.record, request.id, caller)
}
export const isOwn = (db: ReadDb, caller: Caller, request: { staff_id: number; maker_id: number }) =>
  request.maker_id === caller.userId || request.staff_id === staffOf(db, caller.userId)?.id

export const departmentNameOf = (db: ReadDb, id: number | null) => (id === null ? '' : listDirectory(db, 'department').find((entry) => entry.id === id)?.name ?? '')
export const staffNameOf = (db: ReadDb, id: number) => listDirectory(db, 'staff').find((entry) => entry.id === id)?.name ?? ''
