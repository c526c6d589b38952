import { QueryClient } from '@tanstack/react-query'
import { isAnswer } from './errors'
import { metaOf, touchedPaths } from './touches'

/**
 * Data stays fresh until a command touches it, here or in another window, so nothing is refetched on a timer or on
 * focus. Only a lost connection is worth another try.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity, refetchOnWindowFocus: false, networkMode: 'always',
      retry: (count, error) => count < 3 && !isAnswer(error), retryDelay: (count) => 300 * 2 ** count
    },
    mutations: { networkMode: 'always', retry: (count, error) => count < 2 && !isAnswer(error), retryDelay: 400 }
  }
})

/** Refetches what is shown of the touched groups, and marks the rest as stale. */
export async function refetchTouched(touches: readonly string[]): Promise<void> {
  const paths = touchedPaths(touches)
  if (!paths) return queryClient.invalidateQueries()
  await Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: [path] })))
}

/** The same for a command, by its path in the contract. */
export const refetchAfter = (path: readonly string[]) => refetchTouched(metaOf(path).touches)
