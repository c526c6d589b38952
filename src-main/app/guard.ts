import { ORPCError } from '@orpc/server'
import { Refusal } from '../../src-shared/kernel/errors'
import { holds } from '../../src-shared/kernel/permissions'
import type { Meta } from '../../src-shared/rpc/procedure'
import { translateSqlite } from '../db/errors'
import { os } from './context'

export const isEvents = (value: unknown): value is AsyncGenerator => typeof value === 'object' && value !== null && Symbol.asyncIterator in value

/** The caller is gone or has changed their mind, and what was begun was rolled back. */
const isGivenUp = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** The same events, with their failure told in other words. */
export async function* rethrow(events: AsyncGenerator, translate: (error: unknown) => unknown) {
  try {
    return yield* events
  } catch (error) {
    throw translate(error)
  }
}

/**
 * The path of the first text with a NUL in it, such as `lines.0.summary`. SQLite's own functions take a text to end
 * there, so that it would be judged, found and printed as another than was sent.
 */
function nullIn(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') ? path : undefined
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined
  for (const [key, part] of Object.entries(value)) {
    const found = nullIn(part, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Runs before the input is parsed, so who may not call learns nothing about its shape. Also the one place where a
 * Refusal becomes an RPC error and a bug becomes a log entry.
 */
export const guard = os.middleware(async ({ context, procedure, path, next }, input) => {
  const { permission } = procedure['~orpc'].meta as Meta
  const { core, connection } = context
  const refuse = (code: string, data: unknown = {}) => new ORPCError(code, { status: 422, data })
  if (permission !== 'public') {
    if (!core.hasOffice()) throw refuse('NO_OFFICE')
    if (connection.userId === null) throw refuse('NOT_SIGNED_IN')
    if (permission === 'nobody' || !holds(connection.role, permission)) throw refuse('FORBIDDEN', { permission })
  }
  const hidden = nullIn(input)
  if (hidden !== undefined) throw refuse('CONTROL_CHARACTER', { field: hidden })
  const translate = (thrown: unknown) => {
    const error = translateSqlite(thrown)
    if (error instanceof Refusal) return refuse(error.code, error.data)
    if (!(error instanceof ORPCError) && !isGivenUp(error)) core.options.logBug(path.join('.'), error)
    return error
  }
  try {
    const result = await next()
    // An event iterator fails after this function has returned, so its errors are caught where they arise.
    return isEvents(result.output) ? { ...result, output: rethrow(result.output, translate) } : result
  } catch (error) {
    throw translate(error)
  }
})
