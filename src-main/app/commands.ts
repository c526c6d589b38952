import { createHash } from 'node:crypto'
import type { Meta } from '../../src-shared/rpc/procedure'
import type { ReadDb, WriteDb } from '../db/connection'
import { carryOut, type Order } from '../workspace/request.service'
import type { Context } from './context'

/** What oRPC hands to a handler, as far as commands need it. */
interface Call<I> { input: I & { requestId: string }; context: Context; path: readonly string[]; procedure: { '~orpc': { meta: Meta } }; signal?: AbortSignal | undefined }

/** Passwords and file contents never reach the log, not even hashed: the hash of a short secret can be guessed. */
const SECRET = new Set(['password', 'content'])
const digest = (input: unknown) =>
  createHash('sha256').update(JSON.stringify(input, (key, value: unknown) => (SECRET.has(key) ? undefined : value))).digest('hex')

const orderOf = <I>({ input, path }: Call<I>): Order => ({ procedure: path.join('.'), requestId: input.requestId, inputHash: digest(input) })

/**
 * Wraps a service's function into a handler: one transaction, once per requestId, one entry in the audit chain, and
 * word to the other windows. A repeat with the same input gets the first answer; with another input it is refused.
 */
export function command<I, O>(work: (db: WriteDb, input: I & { requestId: string }) => O) {
  return async (call: Call<I>): Promise<O> => {
    const { input, context: { core, connection }, procedure } = call, order = orderOf(call)
    const actor = { userId: connection.userId, host: connection.host }
    const result = await core.office().writer.command(actor, (db, noted) => carryOut(db, noted, order, () => work(db, input)))
    core.publish(connection, procedure['~orpc'].meta.touches)
    return result
  }
}

/** What work in another thread has to know to be a command like the others. */
export interface Away<I> { input: I & { requestId: string }; context: Context; order: Order }

/** Wraps what another thread does into a handler; `work` sees to the writer's turn, the transaction and the order's entry in the audit. */
export function commandAway<I, O>(work: (away: Away<I>) => Promise<O>) {
  return async (call: Call<I>): Promise<O> => {
    const { input, context, procedure } = call
    const result = await work({ input, context, order: orderOf(call) })
    context.core.publish(context.connection, procedure['~orpc'].meta.touches)
    return result
  }
}

/** The same for long work, whose progress goes out as it comes; a closed stream aborts `signal`, and then nothing is written. */
export function longCommandAway<I, P, O>(work: (away: Away<I> & { signal: AbortSignal; tell: (progress: P) => Promise<void> }) => Promise<O>) {
  return async function* (call: Call<I>): AsyncGenerator<P, O> {
    const { input, context, procedure } = call
    const result = yield* told<P, O>(call.signal, (tell, signal) => work({ input, context, order: orderOf(call), signal, tell }))
    context.core.publish(context.connection, procedure['~orpc'].meta.touches)
    return result
  }
}

/** What `work` tells while it runs, then what it answers; whoever stops listening aborts its signal. `tell` resolves when the word has gone out. */
export async function* told<P, O>(given: AbortSignal | undefined, work: (tell: (progress: P) => Promise<void>, signal: AbortSignal) => Promise<O>): AsyncGenerator<P, O> {
  const queue: { progress: P; taken: () => void }[] = [], left = new AbortController()
  let wake = () => {}, isDone = false
  const running = work((progress) => new Promise((taken) => { queue.push({ progress, taken }); wake() }), given ? AbortSignal.any([given, left.signal]) : left.signal)
  const settle = () => { isDone = true; wake() }
  running.then(settle, settle)
  try {
    while (!isDone || queue.length > 0) {
      const next = queue.shift()
      if (next) {
        yield next.progress
        next.taken()
        // What comes faster than it goes out must not keep others from being answered.
        await new Promise((resume) => { setImmediate(resume) })
      } else await new Promise<void>((resume) => { wake = resume; if (isDone) resume() })
    }
    return await running
  } finally {
    for (const { taken } of queue) taken()
    left.abort(new DOMException('cancelled', 'AbortError'))
  }
}

/** Wraps a service's read into a handler: one snapshot on the read-only connection. */
export function read<I, O>(work: (db: ReadDb, input: I) => O) {
  return ({ input, context }: { input: I; context: Context }): O => context.core.read((db) => work(db, input))
}
