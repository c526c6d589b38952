import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { api } from './api'
import { keeper } from './keeper'
import { useCommand } from './useCommand'

/** What a screen keeps as typed under a key: what was kept before, and how to keep it anew. */
export interface Kept<T> { isReady: boolean; value: T | undefined; keep: (value: T | null) => void }

/**
 * Keeps what is typed and not yet a record, per user, so that a closed window or a cut of power loses nothing. What was
 * kept under an older shape is left alone.
 */
export function useKept<T>(key: string, schema: z.ZodType<T>): Kept<T> {
  const { data } = useQuery({ ...api.workspace.draft.get.queryOptions({ input: { key } }), staleTime: Infinity, gcTime: 0 })
  const { run } = useCommand(api.workspace.draft.save)
  const send = useRef<(value: T | null) => Promise<boolean>>(() => Promise.resolve(true))
  useEffect(() => { send.current = (value) => run({ key, body: value as never }).then((outcome) => outcome.ok || outcome.error.code !== '') })
  const [keep] = useState(() => keeper<T | null>((value) => send.current(value)))
  const parsed = useMemo(() => schema.safeParse(data?.body), [schema, data])
  return { isReady: data !== undefined, value: parsed.success ? parsed.data : undefined, keep }
}
