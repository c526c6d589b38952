import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { z } from 'zod'
import { api } from './api'
import { useCommand } from './useCommand'

/** At most one write in this time; the first goes out at once, so that even a quick reload finds it. */
const KEEP_EVERY_MS = 300
/** What nobody answered for is sent again. */
const AGAIN_AFTER_MS = 3000

/** What a screen keeps as typed under a key: what was kept before, and how to keep it anew. */
export interface Kept<T> { isReady: boolean; value: T | undefined; keep: (value: T | null) => void }

/**
 * Keeps what is typed and not yet a record, per user, so that a closed window or a cut of power loses nothing. What was
 * kept under an older shape is left alone.
 */
export function useKept<T>(key: string, schema: z.ZodType<T>): Kept<T> {
  const { data } = useQuery({ ...api.workspace.draft.get.queryOptions({ input: { key } }), staleTime: Infinity, gcTime: 0 })
  const { run } = useCommand(api.workspace.draft.save)
  const isBusy = useRef(false), waiting = useRef<{ value: T | null }>(undefined)
  const send = useRef<(value: T | null) => Promise<boolean>>(() => Promise.resolve(true))
  useEffect(() => { send.current = (value) => run({ key, body: value as never }).then((outcome) => outcome.ok || outcome.error.code !== '') })
  const keep = useCallback((value: T | null) => {
    waiting.current = { value }
    if (isBusy.current) return
    isBusy.current = true
    // One after the other: two on their way at once could arrive in the other order, and the older would stay.
    const next = async () => {
      const left = waiting.current
      waiting.current = undefined
      if (!left) { isBusy.current = false; return }
      const isAnswered = await send.current(left.value)
      if (!isAnswered) waiting.current ??= left
      setTimeout(() => { void next() }, isAnswered ? KEEP_EVERY_MS : AGAIN_AFTER_MS)
    }
    void next()
  }, [])
  const parsed = useMemo(() => schema.safeParse(data?.body), [schema, data])
  return { isReady: data !== undefined, value: parsed.success ? parsed.data : undefined, keep }
}
