import { useEffect } from 'react'
import { client } from './api'
import { hearSiblings, refetchTouched } from './query-client'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000

const wait = (ms: number, signal: AbortSignal) => new Promise<void>((resume) => {
  const timer = setTimeout(resume, ms)
  signal.addEventListener('abort', () => { clearTimeout(timer); resume() }, { once: true })
})

/** Listens until aborted; after a lost connection everything may have changed, so everything is refetched. */
async function watch(signal: AbortSignal) {
  let pause = FIRST_WAIT_MS
  for (let round = 0; !signal.aborted; round++) {
    try {
      const changes = await client.workspace.session.watch(undefined, { signal })
      if (round > 0) await refetchTouched(['all'])
      pause = FIRST_WAIT_MS
      for await (const { touches } of changes) await refetchTouched(touches)
    } catch {
      // The host was closed or is busy; the queries on the page say so in words.
    }
    if (!signal.aborted) await wait(pause, signal)
    pause = Math.min(pause * 2, LONGEST_WAIT_MS)
  }
}

/** Refetches what other windows change, for as long as it is mounted. */
export function Watcher() {
  useEffect(() => {
    const controller = new AbortController()
    const deafen = hearSiblings()
    void watch(controller.signal)
    return () => { controller.abort(); deafen() }
  }, [])
  return null
}
