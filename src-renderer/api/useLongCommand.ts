import { useCallback, useRef, useState } from 'react'
import { createAttempts } from './attempt'
import { describeError, isAnswer } from './errors'
import { refetchAfter } from './query-client'
import type { Outcome } from './useCommand'

export interface LongCommand<I, P, O> {
  /** Resolves with nothing when it was cancelled; then nothing was written. */
  run: (input: I) => Promise<Outcome<O> | undefined>
  cancel: () => void
  isRunning: boolean
  /** The last word of progress of the run that is under way. */
  progress: P | undefined
}

/**
 * Runs a command that tells of its progress: adds its requestId, keeps it for a retry of the same input, and refetches
 * what the contract at `path` says it touches before it resolves.
 */
export function useLongCommand<I extends { requestId: string }, P, O>(
  call: (input: I, options: { signal: AbortSignal }) => Promise<AsyncIterator<P, O>>, path: readonly string[]
): LongCommand<Omit<I, 'requestId'>, P, O> {
  const [attempts] = useState(() => createAttempts())
  const [isRunning, setRunning] = useState(false)
  const [progress, setProgress] = useState<P>()
  const controller = useRef<AbortController>(undefined)
  const run = useCallback(async (input: Omit<I, 'requestId'>): Promise<Outcome<O> | undefined> => {
    const { signal } = (controller.current = new AbortController())
    setRunning(true)
    setProgress(undefined)
    try {
      const events = await call({ ...input, requestId: attempts.keyFor(input) } as I, { signal })
      let step = await events.next()
      for (; !step.done; step = await events.next()) setProgress(step.value)
      attempts.answered()
      await refetchAfter(path)
      return { ok: true, value: step.value }
    } catch (error) {
      if (isAnswer(error)) attempts.answered()
      return signal.aborted ? undefined : { ok: false, error: describeError(error) }
    } finally {
      setRunning(false)
    }
  }, [attempts, call, path])
  const cancel = useCallback(() => { controller.current?.abort() }, [])
  return { run, cancel, isRunning, progress }
}
