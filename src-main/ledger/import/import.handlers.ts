import { Refusal } from '../../../src-shared/kernel/errors'
import { holds, type Permission } from '../../../src-shared/kernel/permissions'
import type { ImportStep } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { commandAway, longCommandAway, read, told } from '../../app/commands'
import { os, type Context } from '../../app/context'
import type { JobOffice } from './import.jobs'
import type { ImportSource } from './import.kind'
import type { ImportRun } from './import.service'
import { ask, inThread, threadOf, type SentFile } from './import.thread'
import { listImports } from './import.undo'

const on = os.ledger.import

function requirePermission({ connection }: Context, permission: Permission) {
  if (!holds(connection.role, permission)) throw new Refusal('FORBIDDEN', { permission })
}

/** A file brings in no more than its reader may do by hand. */
function requireRecord(context: Context, { record, mapping }: Pick<ImportSource, 'record' | 'mapping'>) {
  requirePermission(context, IMPORT_RECORDS[record].permission)
  if (mapping && mapping.creations.length > 0) requirePermission(context, 'ledger.setup')
}

const officeOf = ({ core, connection: { userId, host } }: Context, now: Date): JobOffice => ({ folder: core.office().folder, actor: { userId, host }, now })
/** The same while nobody else writes. */
const inTurn = <T>(context: Context, work: (office: JobOffice) => Promise<T>): Promise<T> => context.core.office().writer.elsewhere((now) => work(officeOf(context, now)))
/** The file goes to the thread once, and only by what it is read with from there. */
const sourceOf = <S extends ImportSource & SentFile>({ content: _bytes, ...source }: S) => ({ ...source, content: null })

const running = longCommandAway<ImportRun & SentFile, { done: number; total: number }, Awaited<ReturnType<typeof ask<'run'>>>>(({ input, context, order, signal, tell }) => {
  const thread = threadOf(input, context.connection)
  return inTurn(context, (office) => ask<'run'>(thread, office, { kind: 'run', source: sourceOf(input), order }, { signal, tell }))
})
const undoing = commandAway<{ batchId: number }, Awaited<ReturnType<typeof inThread<'undo'>>>>(({ input: { batchId }, context, order }) =>
  inTurn(context, (office) => inThread(office, { kind: 'undo', batchId, order })))

export const importHandlers = {
  preview: on.preview.handler(({ input, context, signal: given }) => {
    requireRecord(context, input)
    const thread = threadOf(input, context.connection), source = sourceOf(input)
    return told<ImportStep, Awaited<ReturnType<typeof ask<'preview'>>>>(given, (tell, signal) => {
      const preview = (office: JobOffice) => ask<'preview'>(thread, office, { kind: 'preview', source }, { signal, tell })
      // Records to be made are made on trial, and taken back before anybody else writes.
      return input.mapping && input.mapping.creations.length > 0 ? inTurn(context, preview) : preview(officeOf(context, new Date()))
    })
  }),
  export: on.export.handler(({ input, context }) => {
    requireRecord(context, input)
    return ask<'faulty'>(threadOf(input, context.connection), officeOf(context, new Date()), { kind: 'faulty', source: sourceOf(input) })
  }),
  run: on.run.handler((call) => {
    requireRecord(call.context, call.input)
    return running(call)
  }),
  list: on.list.handler(read((db) => listImports(db))),
  undo: on.undo.handler((call) => {
    const record = call.context.core.read((db) => listImports(db)).find(({ id }) => id === call.input.batchId)?.record
    if (record) requireRecord(call.context, { record, mapping: null })
    return undoing(call)
  })
}
