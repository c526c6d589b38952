import { z } from 'zod'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { backupSchema } from './backup'
import { workspaceRefusals as no } from './workspace.refusals'

const opening = refusals(no, 'OFFICE_MISSING', 'OFFICE_EMPTY', 'OFFICE_FOREIGN', 'OFFICE_NEWER', 'OFFICE_DAMAGED', 'OFFICE_ALTERED', 'OFFICE_IN_USE')

/** 备份: kept in the office's own folder, restored only into a new one. */
export const backupContract = {
  /** Newest first; the files themselves are not read. */
  list: query('session').output(z.array(backupSchema)),
  create: command('workspace.check', 'workspace.backup').input(commandInput({})).output(z.object({ name: z.string() })).errors(refusals(no, 'FOLDER_NOT_WRITABLE')),
  /** Reads the whole file: its fingerprint, SQLite's own check, and what it holds against its manifest. */
  verify: query('workspace.check').input(z.object({ name: z.string().min(1) })).output(z.object({ vouchers: z.int(), drafts: z.int(), hasManifest: z.boolean() }))
    .errors(refusals(no, 'BACKUP_UNKNOWN', 'BACKUP_DAMAGED')),
  /** `from` is a name of the list or an .obk's absolute path; `folder` must be new or empty and becomes the open office. */
  restore: command('public', 'all').input(commandInput({ from: z.string().min(1), folder: z.string().min(1) })).output(z.object({ folder: z.string() }))
    .errors({ ...refusals(no, 'BACKUP_UNKNOWN', 'BACKUP_DAMAGED', 'FOLDER_NOT_EMPTY', 'FOLDER_NOT_WRITABLE'), ...opening })
}
