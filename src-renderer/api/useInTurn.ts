import { useCallback, useRef } from 'react'
import type { Outcome } from './useCommand'

/**
 * Saves records typed over in a sheet one after the other, each with the revision it has by then: one's own save of a
 * moment ago is no stranger's change, even before the list is read again.
 */
export function useInTurn() {
  const chain = useRef<Promise<unknown>>(Promise.resolve()), known = useRef(new Map<string, number>())
  return useCallback(<O>(key: string, revision: number | null, save: (revision: number | null) => Promise<Outcome<O>>): Promise<Outcome<O>> => {
    const mine = chain.current.then(async () => {
      const seen = revision === null ? null : Math.max(revision, known.current.get(key) ?? 0)
      const outcome = await save(seen)
      if (outcome.ok && seen !== null) known.current.set(key, seen + 1)
      return outcome
    })
    chain.current = mine.catch(() => undefined)
    return mine
  }, [])
}
