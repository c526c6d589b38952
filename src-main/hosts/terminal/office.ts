import { terminalMessages } from '../../../src-shared/messages/terminal'
import type { Connection } from '../../app/context'
import { createCore, type Core } from '../../app/core'
import { procedureMetas } from '../../app/procedures'
import { direct, type Api } from '../../app/serve'
import { coreOptions } from '../../app/start'
import { givenPath, hostFolders } from '../folders'
import { VERSION } from '../program'
import type { Arguments } from './arguments'
import { UsageError } from './failure'
import { interrupt, untilInterrupted } from './interrupt'

/** A terminal on an office: the typed client, and calls by name. */
export interface Terminal {
  api: Api
  /** Calls a procedure by its dotted name; long work's events go to `onEvent` and its final result is returned. */
  invoke(name: string, input: unknown, onEvent?: (event: unknown) => void): Promise<unknown>
}

/** Shares the office with other terminals; a desktop or browser host that has it open refuses (OFFICE_IN_USE). */
function terminalCore(): Core {
  const { stateFile: _recent, ...options } = coreOptions({ host: 'terminal', ...hostFolders(), version: VERSION })
  return createCore({ ...options, lock: 'shared' })
}

/** Runs `work` on a core without an office, as new and sample need, and closes whatever it has opened. */
export async function withCore<T>(work: (terminal: Terminal) => Promise<T>): Promise<T> {
  const core = terminalCore()
  try {
    return await work(terminalOn(core, core.connect('terminal')))
  } finally {
    await core.close()
  }
}

/** Opens the office named by --office, acts as --user, runs `work` and closes in order. */
export async function withOffice<T>(args: Arguments, work: (terminal: Terminal) => Promise<T>): Promise<T> {
  const folder = givenPath(args.need('office'))
  const core = terminalCore()
  try {
    core.open(folder)
    const connection = core.connect('terminal')
    const terminal = terminalOn(core, connection)
    await signIn(terminal.api, connection, args.text('user'))
    return await work(terminal)
  } finally {
    await core.close()
  }
}

/** Nobody is asked for a password: who can run this program on the folder can read and write its files anyway. */
async function signIn(api: Api, connection: Connection, login: string | undefined): Promise<void> {
  const { users } = await api.workspace.session.get()
  const user = users.find((one) => (login === undefined ? one.role === 'admin' : one.login === login || one.name === login))
  if (!user) throw new UsageError(login === undefined ? terminalMessages.noAdmin : terminalMessages.userUnknown(login), 'USER_UNKNOWN')
  connection.userId = user.id
  connection.role = user.role
}

type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>
const isEvents = (value: unknown): value is AsyncIterator<unknown, unknown> => typeof value === 'object' && value !== null && Symbol.asyncIterator in value

function terminalOn(core: Core, connection: Connection): Terminal {
  const api = direct({ core, connection })
  const kinds = new Map(procedureMetas().map(({ name, kind }) => [name, kind]))
  return {
    api,
    async invoke(name, input, onEvent = () => {}) {
      const kind = kinds.get(name)
      if (!kind) throw new UsageError(terminalMessages.procedureUnknown(name), 'PROCEDURE_UNKNOWN')
      // The client is a proxy, so a dotted name walks it.
      const call = name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], api) as Call
      interrupt.throwIfAborted()
      const result = await untilInterrupted(call(kind === 'command' ? withRequestId(input) : input, { signal: interrupt }))
      if (!isEvents(result)) return result
      try {
        for (;;) {
          const step = await untilInterrupted(result.next())
          if (step.done) return step.value
          onEvent(step.value)
        }
      } finally {
        // Closing the stream rolls back what was begun; one that waits for something to happen is not waited for.
        void result.return?.().catch(() => undefined)
      }
    }
  }
}

const withRequestId = (input: unknown): unknown =>
  input === undefined || (typeof input === 'object' && input !== null) ? { requestId: crypto.randomUUID(), ...input } : input
