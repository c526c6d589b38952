import type { ParseArgsOptionsConfig } from 'node:util'
import type { CommandName } from '../../../src-shared/messages/terminal'
import { givenPath } from '../folders'
import type { Arguments } from './arguments'
import { batch, call, listProcedures } from './call'
import { create, sample } from './create'
import { check, exportFile, importFile } from './files'

/** One command: its options and what it does; resolves with the exit code. */
export interface Command { options: ParseArgsOptionsConfig; run(args: Arguments): Promise<number> }

const texts = (...names: string[]): ParseArgsOptionsConfig => Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
const flags = (...names: string[]): ParseArgsOptionsConfig => Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]))
const office = texts('office', 'user')

export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  new: {
    options: { ...office, ...texts('name', 'company', 'template', 'first-month', 'numbering', 'password', 'setup'), book: { type: 'string', multiple: true } },
    run: create
  },
  sample: { options: office, run: sample },
  procedures: { options: flags('json'), run: listProcedures },
  call: { options: office, run: call },
  batch: { options: office, run: batch },
  import: { options: { ...office, ...texts('as', 'book', 'mapping'), ...flags('dry-run', 'allow-repeat') }, run: importFile },
  export: { options: { ...office, ...texts('format', 'out', 'from', 'to', 'account', 'book', 'state', 'text') }, run: exportFile },
  check: { options: office, run: check },
  serve: {
    options: { ...office, ...texts('port'), ...flags('no-open') },
    async run(args) {
      const { runWeb } = await import('../web/run')
      return runWeb({ office: givenPath(args.need('office')), isSample: false, port: args.text('port'), isQuiet: args.flag('no-open') })
    }
  }
}
