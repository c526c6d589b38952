import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { z } from 'zod'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'

const KEEP_AFTER_MS = 300

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
  const keep = useCallback((value: T | null) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => { void run({ key, body: value as never }) }, KEEP_AFTER_MS)
  }, [key, run])
  const parsed = schema.safeParse(data?.body)
  return { isReady: data !== undefined, value: parsed.success ? parsed.data : undefined, keep }
}
