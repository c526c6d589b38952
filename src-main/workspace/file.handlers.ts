import { command } from '../app/commands'
import type { Context } from '../app/context'
import type { Meta } from '../../src-shared/rpc/procedure'
import type { ReadDb, WriteDb } from '../db/connection'
import type { Upload } from '../../src-shared/workspace/file'
import { attachFile, detachFile, dropUnknown, listAttachments, readAttachment } from './file.service'

interface Call<I> { input: I & { requestId: string }; context: Context; path: readonly string[]; procedure: { '~orpc': { meta: Meta } } }
/** Names the record of an input; refuses a record that isn't there or not this user's. */
type SubjectOf<I> = (db: ReadDb, input: I, context: Context) => string

/** 附件 as procedures of a domain: it says which record an input means and who may change its papers. */
export const attachmentHandlers = <I>(seen: SubjectOf<I>, changed: (w: WriteDb, input: I, context: Context) => string) => ({
  list: ({ input, context }: { input: I; context: Context }) => context.core.read((db) => listAttachments(db, seen(db, input, context))),
  get: ({ input, context }: { input: I & { hash: string }; context: Context }) =>
    context.core.read((db) => readAttachment(db, context.core.office().folder, seen(db, input, context), input.hash)),
  save: (call: Call<I & Upload>) =>
    command((w, input: I & Upload) => attachFile(w, call.context.core.office().folder, changed(w, input, call.context), input))(call),
  remove: async (call: Call<I & { hash: string }>) => {
    const answer = await command((w, input: I & { hash: string }) => detachFile(w, changed(w, input, call.context), input.hash))(call)
    const office = call.context.core.office()
    await office.writer.outside(() => { dropUnknown(office.reader, office.folder, call.input.hash) })
    return answer
  }
})
