import { z } from 'zod'

const none = z.object({})
const path = z.object({ path: z.string() })

/** Every expected "no" of the workspace, with the data its message needs. */
export const workspaceRefusals = {
  NO_OFFICE: none,
  NOT_SIGNED_IN: none,
  FORBIDDEN: z.object({ permission: z.string() }),
  REQUEST_REUSED: none,
  EXPORT_TOO_LONG: z.object({ length: z.int() }),
  FOLDER_NOT_FOUND: path,
  FOLDER_NOT_EMPTY: path,
  FOLDER_NOT_WRITABLE: path,
  OFFICE_MISSING: path,
  OFFICE_FOREIGN: path,
  OFFICE_EMPTY: path,
  OFFICE_DAMAGED: z.object({ path: z.string(), detail: z.string() }),
  OFFICE_NEWER: z.object({ path: z.string(), found: z.int(), known: z.int() }),
  OFFICE_ALTERED: path,
  OFFICE_IN_USE: z.object({ path: z.string(), host: z.string(), pid: z.int(), since: z.string() }),
  /** No .obk of this name or at this path. */
  BACKUP_UNKNOWN: path,
  /** Can't be read (`file`), differs from its fingerprint (`digest`) or from what its manifest says it holds (`facts`). */
  BACKUP_DAMAGED: z.object({ path: z.string(), reason: z.enum(['file', 'digest', 'facts']) }),
  DISK_FULL: none,
  CONTROL_CHARACTER: z.object({ field: z.string() }),
  DATABASE_READ_ONLY: none,
  DATABASE_BUSY: none,
  WRONG_PASSWORD: z.object({ waitSeconds: z.int() }),
  LOGIN_WAIT: z.object({ waitSeconds: z.int() }),
  USER_UNKNOWN: none,
  USER_EXISTS: z.object({ login: z.string() }),
  LAST_ADMIN: none,
  /** Two books of one name, or two 备用金 of one holder. */
  BOOKS_ALIKE: z.object({ name: z.string() }),
  PASSWORD_TOO_SHORT: z.object({ length: z.int() }),
  SETTING_UNKNOWN: z.object({ key: z.string() }),
  CODE_EXISTS: z.object({ code: z.string() }),
  /** Another changed the record after it was read: by whom and when (an instant). */
  RECORD_CHANGED: z.object({ by: z.string(), at: z.string() }),
  ENTRY_UNKNOWN: z.object({ id: z.int() }),
  ENTRY_IN_USE: z.object({ name: z.string() }),
  ATTACHMENT_UNKNOWN: none,
  ATTACHMENT_TOO_LARGE: z.object({ name: z.string(), limitMb: z.int() }),
  ATTACHMENT_KIND: z.object({ name: z.string() }),
  /** Gone from the office's folder, or no longer what was put there. */
  ATTACHMENT_LOST: z.object({ name: z.string() }),
  ATTACHMENT_KEPT: none,
  APPROVAL_UNKNOWN: none,
  APPROVAL_OVER: none,
  OWN_APPROVAL: none,
  NOT_YOUR_TURN: none,
  NOT_YOURS: none,
  COMMENT_MISSING: none,
  NO_ROUTE: none,
  /** Nobody but the applicant could decide this step. */
  NO_APPROVER: z.object({ step: z.string() }),
  ROUTE_UNKNOWN: none,
  DELEGATION_WRONG: none,
  STAFF_TAKEN: z.object({ name: z.string() })
} as const
export type WorkspaceRefusal = keyof typeof workspaceRefusals
