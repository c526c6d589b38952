import type { ProcedureUtils } from '@orpc/tanstack-query'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { createAttempts } from './attempt'
import { describeError, isAnswer, type Described } from './errors'
import { refetchAfter } from './query-client'

/** What a command came to; it never throws, so that no failure goes unseen. */
export type Outcome<O> = { ok: true; value: O } | { ok: false; error: Described }

export interface Command<I, O> {
  /** `onAnswer` hears the answer before what it touches is refetched. */
  run: (input: I, onAnswer?: (value: O) => void) => Promise<Outcome<O>>
  isRunning: boolean
  /** Of the last run; gone when it is run again. */
  error: Described | undefined
  reset: () => void
}

interface CommandUtils<I, O> {
  call: ProcedureUtils<Record<never, never>, I, O, Error>['call']
  key: () => readonly [path: readonly string[], ...rest: unknown[]]
}

/**
 * Runs a command of the contract: adds its requestId, keeps it for a retry when the answer got lost, refetches what the
 * contract says it touches before it resolves, and words its errors.
 */
export function useCommand<I extends { requestId: string }, O>(procedure: CommandUtils<I, O>): Command<Omit<I, 'requestId'>, O> {
  const [attempts] = useState(() => createAttempts())
  const mutation = useMutation({ mutationFn: (input: I) => procedure.call(input) })
  const { mutateAsync } = mutation
  const run = useCallback(async (input: Omit<I, 'requestId'>, onAnswer?: (value: O) => void): Promise<Outcome<O>> => {
    try {
      const value = await mutateAsync({ ...input, requestId: attempts.keyFor(input) } as I)
      attempts.answered()
      onAnswer?.(value)
      await refetchAfter(procedure.key()[0])
      return { ok: true, value }
    } catch (error) {
      if (isAnswer(error)) attempts.answered()
      return { ok: false, error: describeError(error) }
    }
  }, [mutateAsync, attempts, procedure])
  return { run, isRunning: mutation.isPending, error: mutation.error ? describeError(mutation.error) : undefined, reset: mutation.reset }
}
