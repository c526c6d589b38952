import { terminalMessages } from '../../../src-shared/messages/terminal'
import { procedureMetas, procedures } from '../../app/procedures'
import { readJson, type Arguments } from './arguments'
import { describeFailure, UsageError } from './failure'
import { interrupt } from './interrupt'
import { withOffice, type Terminal } from './office'
import { print } from './output'

/** `procedures`: every procedure's name, or with --json all that is known of each. */
export function listProcedures(args: Arguments): Promise<number> {
  if (args.flag('json')) print(procedures())
  else for (const { name, kind, permission } of procedureMetas()) process.stdout.write(`${name}\t${kind}\t${permission}\n`)
  return Promise.resolve(0)
}

/** `call`: one procedure with one input, `-` being stdin. Prints its result. */
export async function call(args: Arguments): Promise<number> {
  const [name = '', typed] = args.positionals
  const input = typed === undefined ? undefined : readJson(typed === '-' ? await (await import('node:stream/consumers')).text(process.stdin) : typed)
  print(await withOffice(args, (terminal) => terminal.invoke(name, input)) ?? null)
  return 0
}

async function answer(terminal: Terminal, line: string) {
  try {
    const { procedure, input } = (readJson(line) ?? {}) as { procedure?: unknown; input?: unknown }
    if (typeof procedure !== 'string') throw new UsageError(terminalMessages.jsonNoObject, 'BAD_JSON')
    return { ok: true as const, result: await terminal.invoke(procedure, input) ?? null }
  } catch (error) {
    return { ok: false as const, error: describeFailure(error) }
  }
}

/**
 * `batch`: NDJSON `{procedure, input}` in, NDJSON `{ok, result}` or `{ok, error}` out, in the same order. A line that
 * fails does not stop the ones after it; the exit code says whether all succeeded.
 */
export function batch(args: Arguments): Promise<number> {
  return withOffice(args, async (terminal) => {
    const { createInterface } = await import('node:readline')
    let failed = 0
    const lines = createInterface({ input: process.stdin, crlfDelay: Infinity, signal: interrupt })
    for await (const line of lines) {
      interrupt.throwIfAborted()
      if (line.trim() === '') continue
      const result = await answer(terminal, line.replace(/^\uFEFF/, ''))
      if (!result.ok) failed++
      print(result)
    }
    interrupt.throwIfAborted()
    return failed === 0 ? 0 : 1
  })
}
