import { Refusal } from '../../../src-shared/kernel/errors'
import { holds } from '../../../src-shared/kernel/permissions'
import type { ImportRecord } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { command, longCommand, read } from '../../app/commands'
import { os, type Context } from '../../app/context'
import { faultyRows } from './import.faulty'
import { readImport } from './import.files'
import { previewImport, runImport, type ImportRun } from './import.service'
import { listImports, undoImport } from './import.undo'

const on = os.ledger.import

/** A file brings in no more than its reader may do by hand. */
function requireRecord({ connection }: Context, record: ImportRecord) {
  const { permission } = IMPORT_RECORDS[record]
  if (!holds(connection.role, permission)) throw new Refusal('FORBIDDEN', { permission })
}

const undoing = command(undoImport)
const running = longCommand((input: ImportRun, { context, signal }) => readImport(input, context.connection, signal), runImport)

export const importHandlers = {
  preview: on.preview.handler(async ({ input, context, signal }) => {
    requireRecord(context, input.record)
    const file = await readImport(input, context.connection, signal)
    return context.core.read((db) => previewImport(db, file, input))
  }),
  export: on.export.handler(async ({ input, context, signal }) => {
    requireRecord(context, input.record)
    const file = await readImport(input, context.connection, signal)
    return context.core.read((db) => faultyRows(db, file, input))
  }),
  run: on.run.handler((call) => {
    requireRecord(call.context, call.input.record)
    return running(call)
  }),
  list: on.list.handler(read((db) => listImports(db))),
  undo: on.undo.handler((call) => {
    const record = call.context.core.read((db) => listImports(db)).find(({ id }) => id === call.input.batchId)?.record
    if (record) requireRecord(call.context, record)
    return undoing(call)
  })
}
