import { QueryClient, type QueryFunctionContext, type QueryKey } from '@tanstack/react-query'
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

/** Reads anew whatever is known, so that everything that shows it follows. */
export const fetchAnew = <D>({ queryKey, queryFn }: { queryKey: QueryKey; queryFn: (context: QueryFunctionContext) => D | Promise<D> }): Promise<D> =>
  queryClient.query({ queryKey, queryFn, staleTime: 0 })

const FRAME = [['workspace', 'office'], ['workspace', 'session']] as const

/**
 * Another office or another user: who and where is asked first, so that pages that are no more don't ask in vain, and
 * what they had read is forgotten instead of being shown for a moment to somebody else.
 */
async function refetchAll(): Promise<void> {
  await Promise.all(FRAME.map((path) => queryClient.invalidateQueries({ queryKey: [path] })))
  await new Promise((resume) => { setTimeout(resume) })
  queryClient.removeQueries({ type: 'inactive' })
  await queryClient.invalidateQueries({ predicate: ({ queryKey: [path] }) => !(Array.isArray(path) && (path[1] === 'office' || path[1] === 'session')) })
}

/** Refetches what is shown of the touched groups, and marks the rest as stale. */
export async function refetchTouched(touches: readonly string[]): Promise<void> {
  const paths = touchedPaths(touches)
  if (!paths) return refetchAll()
  await Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: [path] })))
}

const siblings = new BroadcastChannel('outpost.touches')

/** The same for a command, by its path in the contract. Other tabs of this browser are told, since the host takes them for one. */
export function refetchAfter(path: readonly string[]): Promise<void> {
  const { touches } = metaOf(path)
  if (touches.length > 0) siblings.postMessage(touches)
  return refetchTouched(touches)
}

/** Hears what other tabs of the same browser changed, until the returned function is called. */
export function hearSiblings(): () => void {
  const hear = (event: MessageEvent<readonly string[]>) => { void refetchTouched(event.data) }
  siblings.addEventListener('message', hear)
  return () => { siblings.removeEventListener('message', hear) }
}
