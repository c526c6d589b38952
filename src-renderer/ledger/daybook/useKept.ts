import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { z } from 'zod'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'

/** At most one write in this time; the first goes out at once, so that even a quick reload finds it. */
const KEEP_EVERY_MS = 300

/** What a screen keeps as typed under a key: what was kept before, and how to keep it anew. */
export interface Kept<T> { isReady: boolean; value: T | undefined; keep: (value: T | null) => void }

/**
 * Keeps what is typed and not yet a record, per user, so that a closed window or a cut of power loses nothing. What was
 * kept under an older shape is left alone.
 */
export function useKept<T>(key: string, schema: z.ZodType<T>): Kept<T> {
  const { data } = useQuery({ ...api.workspace.draft.get.queryOptions({ input: { key } }), staleTime: Infinity, gcTime: 0 })
  const { run } = useCommand(api.workspace.draft.save)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<{ value: T | null }>(undefined)
  const send = useRef<(value: T | null) => void>(() => undefined)
  useEffect(() => { send.current = (value) => { void run({ key, body: value as never }) } })
  const keep = useCallback((value: T | null) => {
    if (timer.current !== undefined) { waiting.current = { value }; return }
    const next = () => {
      timer.current = undefined
      const left = waiting.current
      waiting.current = undefined
      if (left) { send.current(left.value); timer.current = setTimeout(next, KEEP_EVERY_MS) }
    }
    send.current(value)
    timer.current = setTimeout(next, KEEP_EVERY_MS)
  }, [])
  const parsed = useMemo(() => schema.safeParse(data?.body), [schema, data])
  return { isReady: data !== undefined, value: parsed.success ? parsed.data : undefined, keep }
}
