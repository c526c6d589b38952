import type { ParseArgsOptionsConfig } from 'node:util'
import { terminalMessages, type CommandName } from '../../../src-shared/messages/terminal'
import { givenPath } from '../folders'
import type { Arguments, Form } from './arguments'
import { batch, call, listProcedures } from './call'
import { create, sample } from './create'
import { check, exportFile, importFile } from './files'

/** One command: what its command line may hold and what it does; resolves with the exit code. */
export interface Command extends Form { run(args: Arguments): Promise<number> }

const texts = (...names: string[]): ParseArgsOptionsConfig => Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
const flags = (...names: string[]): ParseArgsOptionsConfig => Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]))
const { words } = terminalMessages
const office = texts('office', 'user'), needed = ['office'] as const

export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  new: {
    options: { ...office, ...texts('name', 'company', 'template', 'first-month', 'numbering', 'password', 'setup'), book: { type: 'string', multiple: true } },
    needed, run: create
  },
  sample: { options: office, needed, run: sample },
  procedures: { options: flags('json'), run: listProcedures },
  call: { options: office, words: [words.procedure, words.json], needed, run: call },
  batch: { options: office, needed, run: batch },
  import: { options: { ...office, ...texts('as', 'book', 'map', 'mapping', 'create'), ...flags('dry-run', 'allow-repeat', 'post') }, words: [words.file], needed: ['as', ...needed], run: importFile },
  export: { options: { ...office, ...texts('format', 'out', 'from', 'to', 'month', 'account', 'book', 'state', 'text', 'by', 'rows', 'type', 'level', 'as-of', 'kind', 'staff', 'customer', 'product', 'department') }, words: [words.what], needed: ['format', ...needed], run: exportFile },
  check: { options: office, needed, run: check },
  serve: {
    options: { ...texts('office', 'port'), ...flags('no-open') }, needed,
    async run(args) {
      const { runWeb } = await import('../web/run')
      return runWeb({ office: givenPath(args.need('office')), mustOpen: true, isSample: false, port: args.text('port'), isQuiet: args.flag('no-open') })
    }
  }
}
