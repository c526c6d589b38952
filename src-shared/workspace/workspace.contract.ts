import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { amountSchema } from '../kernel/money'
import { listAnswerSchema, listRequest } from '../listing/listing.schema'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { backupContract } from './backup.contract'
import { approvalContract } from './approval.contract'
import { sheetExportSchema } from './export'
import { directoryEntrySchema, directoryKindSchema, levelSchema, partySchema, officeSchema, roleSchema, seenSchema, settingsPatchSchema, settingsSchema, setupSchema, userSchema } from './office'
import { workspaceRefusals as no } from './workspace.refusals'

const opening = refusals(no, 'OFFICE_MISSING', 'OFFICE_EMPTY', 'OFFICE_FOREIGN', 'OFFICE_NEWER', 'OFFICE_DAMAGED', 'OFFICE_ALTERED', 'OFFICE_IN_USE')
const making = refusals(no, 'FOLDER_NOT_EMPTY', 'FOLDER_NOT_WRITABLE', 'OFFICE_IN_USE', 'PASSWORD_TOO_SHORT', 'BOOKS_ALIKE')
const checkSchema = z.object({ name: z.string(), ok: z.boolean(), detail: z.string(), where: z.array(z.string()) })

const auditEntrySchema = z.object({ id: z.int(), at: z.string(), userName: z.string(), host: z.string(), procedure: z.string(), subject: z.string(), detail: z.json() })

export const workspaceContract = {
  office: {
    /** What the first page needs: whether an office is open, where offices are kept, which were opened lately. */
    get: query('public').output(z.object({
      office: officeSchema.nullable(), defaultFolder: z.string(), recent: z.array(z.object({ folder: z.string(), name: z.string() })),
      failure: z.object({ code: z.string(), data: z.unknown() }).nullable(), version: z.string(), host: z.string()
    })),
    create: command('public', 'all').input(commandInput({ setup: setupSchema })).output(z.object({ folder: z.string() })).errors(making),
    sample: command('public', 'all').input(commandInput({ folder: z.string().optional() })).output(z.object({ folder: z.string() })).errors({ ...making, ...opening }),
    open: command('public', 'all').input(commandInput({ folder: z.string().min(1) })).output(z.object({ folder: z.string() })).errors(opening),
    close: command('session', 'all').input(commandInput({})).output(z.object({}))
  },
  session: {
    get: query('public').output(z.object({
      user: userSchema.nullable(), users: z.array(userSchema.pick({ id: true, login: true, name: true, role: true, hasPassword: true })), today: z.string()
    })),
    login: command('public', 'all').input(commandInput({ userId: z.int(), password: z.string().max(200) })).output(z.object({ userId: z.int() }))
      .errors(refusals(no, 'USER_UNKNOWN', 'LOGIN_WAIT', 'WRONG_PASSWORD')),
    logout: command('session', 'all').input(commandInput({})).output(z.object({})),
    /** One line for each command another window ran: what to refetch. */
    watch: query('session').output(eventIterator(z.object({ touches: z.array(z.string()) })))
  },
  user: {
    list: query('workspace.users').output(z.array(userSchema)),
    save: command('workspace.users', 'workspace.user', 'workspace.session').input(commandInput({
      id: z.int().nullable(), login: z.string().trim().min(1).max(30), name: z.string().trim().min(1).max(30), role: roleSchema,
      isActive: z.boolean(), password: z.string().max(200).nullable(), staffId: z.int().nullable().optional(), level: levelSchema.nullable().optional()
    })).output(z.object({ id: z.int() })).errors(refusals(no, 'USER_UNKNOWN', 'USER_EXISTS', 'LAST_ADMIN', 'PASSWORD_TOO_SHORT', 'STAFF_TAKEN'))
  },
  setting: {
    get: query('session').output(settingsSchema),
    save: command('workspace.settings', 'workspace.setting').input(commandInput({ settings: settingsPatchSchema, seen: settingsPatchSchema.optional() })).output(z.object({})).errors(refusals(no, 'RECORD_CHANGED'))
  },
  directory: {
    list: query('session').input(z.object({ kind: directoryKindSchema })).output(z.array(directoryEntrySchema)),
    save: command('workspace.directory', 'workspace.directory').input(commandInput({
      kind: directoryKindSchema, id: z.int().nullable(), code: z.string().trim().max(20), name: z.string().trim().min(1).max(60),
      isActive: z.boolean().default(true), departmentId: z.int().nullable().default(null), revision: seenSchema,
      // Of customers; what is left out stays.
      termDays: z.int().min(0).max(720).nullable().optional(), creditLimitFen: amountSchema.nullable().optional(), salespersonId: z.int().nullable().optional(), party: partySchema.optional(),
      // Of staff; left out it stays.
      isRegisteredRep: z.boolean().optional()
    })).output(z.object({ id: z.int() })).errors(refusals(no, 'ENTRY_UNKNOWN', 'CODE_EXISTS', 'RECORD_CHANGED'))
  },
  draft: {
    /** What a screen keeps as typed, before it is a record. */
    get: query('session').input(z.object({ key: z.string().max(80) })).output(z.object({ body: z.json().nullable() })),
    save: command('session').input(commandInput({ key: z.string().max(80), body: z.json().nullable() })).output(z.object({}))
  },
  export: {
    /** A sheet as it is seen, written as a file: the figures come from the page, which has them from the services. */
    run: query('session').input(sheetExportSchema).output(z.object({ fileName: z.string(), mediaType: z.string(), content: z.string() }))
      .errors(refusals(no, 'EXPORT_TOO_LONG'))
  },
  backup: backupContract,
  ...approvalContract,
  audit: {
    /**
     * 操作日志 from the `offset`-th entry of those asked for, newest first unless `oldestFirst`. `text` is looked for in
     * subject, detail and user name; `procedures` are those whose name in words holds it.
     */
    list: query('workspace.audit').input(z.object({
      subject: z.string().optional(), text: z.string().max(100).default(''), procedures: z.array(z.string()).max(200).default([]),
      oldestFirst: z.boolean().default(false), offset: z.int().min(0).default(0), limit: z.int().min(1).max(2000).default(200)
    })).output(z.object({ count: z.int(), entries: z.array(auditEntrySchema) })),
    /** 操作日志 as its sheet filters, sorts and searches it, newest first without an order of its own. */
    find: query('workspace.audit').input(z.object({ text: z.string().max(100).default(''), procedures: z.array(z.string()).max(200).default([]), ...listRequest })).output(listAnswerSchema(auditEntrySchema))
  },
  check: {
    /** 数据检查: every named check, in order; never repairs. */
    run: query('workspace.check').output(z.object({ ok: z.boolean(), checks: z.array(checkSchema) }))
  }
}
