import { ORPCError } from '@orpc/client'
import { expenseMessages } from '../../src-shared/messages/expense'
import { ledgerMessages } from '../../src-shared/messages/ledger'
import { apiMessages } from '../../src-shared/messages/shell'
import { workspaceMessages } from '../../src-shared/messages/workspace'

/** An error as the user reads it; `code` is empty unless the services refused with one of theirs. */
export interface Described { code: string; data: unknown; text: string }

type Wording = (data: never) => string
const wordings: Readonly<Record<string, unknown>> = { ...workspaceMessages.refusals, ...ledgerMessages.refusals, ...expenseMessages.refusals }

/** Words for a refusal's code and data, e.g. of a draft's issue; undefined when the code is unknown. */
export function describeRefusal(code: string, data: unknown): string | undefined {
  const wording = wordings[code]
  if (typeof wording === 'string') return wording
  return typeof wording === 'function' ? (wording as Wording)(data as never) : undefined
}

/** True when the service answered, even with a no; asking again would get the same answer. */
export const isAnswer = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError

/** Says what happened in the user's words; a bug becomes one plain sentence, never a stack trace. */
export function describeError(error: unknown): Described {
  if (!isAnswer(error)) return { code: '', data: undefined, text: apiMessages.unreachable }
  const text = describeRefusal(error.code, error.data)
  if (text !== undefined) return { code: error.code, data: error.data, text }
  return { code: '', data: undefined, text: error.code === 'BAD_REQUEST' ? apiMessages.badInput : apiMessages.unknown }
}
