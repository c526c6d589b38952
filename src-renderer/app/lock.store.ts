import { client } from '../api/api'
import { queryClient } from '../api/query-client'
import { createStore, useStore } from './store'

const locked = createStore(false)

/**
 * 锁定: signs out, so that the services answer nobody, and lays a screen over the pages, which stay as they are under it.
 * Only who is signed in is asked anew: refetching the pages would fail and take what is typed there with it.
 */
export async function lock(): Promise<void> {
  if (locked.get()) return
  locked.set(true)
  try {
    await client.workspace.session.logout({ requestId: crypto.randomUUID() })
  } catch {
    // Then the office is closed or unreachable, and answers nobody anyway.
  }
  await queryClient.invalidateQueries({ queryKey: [['workspace', 'session']] })
}
export const unlock = () => { locked.set(false) }
export const isLocked = () => locked.get()
export const useLocked = () => useStore(locked)
