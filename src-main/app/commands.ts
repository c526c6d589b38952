import { createHash } from 'node:crypto'
import { Refusal } from '../../src-shared/kernel/errors'
import type { Meta } from '../../src-shared/rpc/procedure'
import type { ReadDb, WriteDb } from '../db/connection'
import { appendAudit, findRequest } from '../workspace/audit.service'
import type { Context } from './context'

/** What oRPC hands to a handler, as far as commands need it. */
interface Call<I> { input: I & { requestId: string }; context: Context; path: readonly string[]; procedure: { '~orpc': { meta: Meta } } }

/** Passwords and file contents never reach the log, not even hashed: the hash of a short secret can be guessed. */
const SECRET = new Set(['password', 'content'])
const digest = (input: unknown) =>
  createHash('sha256').update(JSON.stringify(input, (key, value: unknown) => (SECRET.has(key) ? undefined : value))).digest('hex')

/**
 * Wraps a service's function into a handler: one transaction, once per requestId, one entry in the audit chain, and
 * word to the other windows. A repeat with the same input gets the first answer; with another input it is refused.
 */
export function command<I, O>(work: (db: WriteDb, input: I & { requestId: string }) => O) {
  return async ({ input, context, path, procedure }: Call<I>): Promise<O> => {
    const { core, connection } = context
    const name = path.join('.'), inputHash = digest(input)
    const actor = { userId: connection.userId, host: connection.host }
    const result = await core.office().writer.command(actor, (db, noted) => {
      const earlier = findRequest(db, input.requestId)
      if (earlier) return repeat<O>(earlier, name, inputHash)
      const answer = work(db, input)
      appendAudit(db, { procedure: name, requestId: input.requestId, inputHash, noted, result: answer })
      return answer
    })
    core.publish(connection, procedure['~orpc'].meta.touches)
    return result
  }
}

/**
 * The same for long work: `prepare` does what is asynchronous (reading a file), then progress goes out while one
 * transaction stays open; a closed stream rolls it back.
 */
export function longCommand<I, F, P, O>(prepare: (input: I, call: { context: Context; signal: AbortSignal | undefined }) => Promise<F>, steps: (db: WriteDb, input: I & { requestId: string }, prepared: F) => Generator<P, O>) {
  return async function* ({ input, context, path, procedure, signal }: Call<I> & { signal?: AbortSignal | undefined }): AsyncGenerator<P, O> {
    const { core, connection } = context
    const name = path.join('.'), inputHash = digest(input)
    const queue: P[] = []
    let wake = () => {}
    let isCancelled = false
    const prepared = await prepare(input, { context, signal })
    const running = core.office().writer.longCommand({ userId: connection.userId, host: connection.host }, function* (db, noted): Generator<P, O> {
      const earlier = findRequest(db, input.requestId)
      if (earlier) return repeat<O>(earlier, name, inputHash)
      const answer = yield* steps(db, input, prepared)
      appendAudit(db, { procedure: name, requestId: input.requestId, inputHash, noted, result: answer })
      return answer
    }, (progress) => {
      signal?.throwIfAborted()
      if (isCancelled) throw new DOMException('cancelled', 'AbortError')
      queue.push(progress)
      wake()
    })
    let isDone = false
    const settle = () => { isDone = true; wake() }
    running.then(settle, settle)
    try {
      while (!isDone || queue.length > 0) {
        const progress = queue.shift()
        if (progress !== undefined) yield progress
        else await new Promise<void>((resume) => { wake = resume; if (isDone) resume() })
      }
      const result = await running
      core.publish(connection, procedure['~orpc'].meta.touches)
      return result
    } finally {
      isCancelled = true
    }
  }
}

function repeat<O>(earlier: { procedure: string; inputHash: string; result: string }, name: string, inputHash: string): O {
  if (earlier.procedure !== name || earlier.inputHash !== inputHash) throw new Refusal('REQUEST_REUSED')
  return JSON.parse(earlier.result) as O
}

/** Wraps a service's read into a handler: one snapshot on the read-only connection. */
export function read<I, O>(work: (db: ReadDb, input: I) => O) {
  return ({ input, context }: { input: I; context: Context }): O => context.core.read((db) => work(db, input))
}
