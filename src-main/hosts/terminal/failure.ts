import { ORPCError } from '@orpc/client'
import { Refusal } from '../../../src-shared/kernel/errors'
import { expenseMessages } from '../../../src-shared/messages/expense'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { terminalMessages } from '../../../src-shared/messages/terminal'
import { workspaceMessages } from '../../../src-shared/messages/workspace'

/** A failure as a program reads it (`code`, `data`) and as a person does (`message`). */
export interface Failure { code: string; data: unknown; message: string }

const catalogue = { ...ledgerMessages.refusals, ...workspaceMessages.refusals, ...expenseMessages.refusals } as Record<string, ((data: never) => string) | undefined>

/** A mistake in how the terminal was called: nothing was attempted. */
export class UsageError extends Error {
  readonly code: string
  constructor(message: string, code = 'USAGE') {
    super(message)
    this.name = 'UsageError'
    this.code = code
  }
}

function issuesOf(data: unknown): string[] {
  const { issues } = (data ?? {}) as { issues?: { path?: readonly (PropertyKey | { key: PropertyKey })[]; message: string }[] }
  return (issues ?? []).map(({ path = [], message }) =>
    `${path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'input'} ${message}`)
}

/** Words any thrown thing. What isn't an expected refusal says only that something went wrong: the details are in the log. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { code: error.code, data: {}, message: error.message }
  if (!(error instanceof ORPCError) && !(error instanceof Refusal)) return { code: 'UNEXPECTED', data: {}, message: terminalMessages.unexpected }
  const { code, data } = error as { code: string; data: unknown }
  if (code === 'BAD_REQUEST') return { code, data, message: terminalMessages.inputWrong(issuesOf(data)) }
  return { code, data: data ?? {}, message: catalogue[code]?.((data ?? {}) as never) ?? terminalMessages.unexpected }
}
