import { z } from 'zod'
import type { Permission } from '../kernel/permissions'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { attachmentSchema, downloadSchema, uploadSchema } from './file'
import { workspaceRefusals as no } from './workspace.refusals'

/** The four procedures of 附件, for a domain's records named by `shape`. */
export const attachmentContract = <S extends z.ZodRawShape>(shape: S, permissions: { read: Permission; write: Permission }, group: string) => ({
  list: query(permissions.read).input(z.object(shape)).output(z.array(attachmentSchema)),
  get: query(permissions.read).input(z.object({ ...shape, hash: z.string().max(64) })).output(downloadSchema).errors(refusals(no, 'ATTACHMENT_UNKNOWN', 'ATTACHMENT_LOST')),
  save: command(permissions.write, group).input(commandInput({ ...shape, ...uploadSchema.shape })).output(z.object({ id: z.int(), hash: z.string() }))
    .errors(refusals(no, 'ATTACHMENT_TOO_LARGE', 'ATTACHMENT_KIND', 'FOLDER_NOT_WRITABLE')),
  remove: command(permissions.write, group).input(commandInput({ ...shape, hash: z.string().max(64) })).output(z.object({}))
    .errors(refusals(no, 'ATTACHMENT_UNKNOWN', 'ATTACHMENT_KEPT'))
})
