import { useEffect, useState } from 'react'
import { client } from '../../api/api'
import { joinKept, keptSchema, type KeptRows } from './kept.schema'

/** As many tabs on one book keep their typing apart. */
const MOST_SEATS = 4
/** A tab that was just reloaded or closed gives its seat back a moment later. */
const PATIENCE_MS = 300

/** Where a tab keeps what is typed into a book: the first under the book's own key, others beside it. */
export const seatKey = (key: string, seat: number) => (seat === 0 ? key : `${key}.tab${seat + 1}`)

/**
 * The tab's own place to keep what is typed (席位), so that two tabs of one user on one book never write over each other.
 * A place is held as long as the tab is open; what a closed one left is taken in first. Undefined until then.
 */
export function useSeat(key: string): number | undefined {
  const [seat, setSeat] = useState<number>()
  useEffect(() => {
    const over = Promise.withResolvers<undefined>()
    let isOver = false
    const sit = (number: number) => (lock: Lock | null) => {
      if (isOver) return undefined
      if (!lock) { tryFrom(number + 1); return undefined }
      void takeIn(key, number).catch(() => undefined).then(() => { if (!isOver) setSeat(number) })
      return over.promise
    }
    const tryFrom = (number: number) => {
      const name = lockName(key, number)
      // Beyond the last seat the first is shared, as it would be without locks.
      if (number >= MOST_SEATS) setSeat(0)
      else if (number > 0) void navigator.locks.request(name, { ifAvailable: true }, sit(number))
      else void navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, sit(0)).catch(() => { if (!isOver) tryFrom(1) })
    }
    tryFrom(0)
    return () => { isOver = true; over.resolve(undefined) }
  }, [key])
  return seat
}

const lockName = (key: string, seat: number) => `outpost.${seatKey(key, seat)}`

/** What tabs that are gone have left goes over to this one: it is kept here before it is forgotten there. */
async function takeIn(key: string, seat: number): Promise<void> {
  const others = Array.from({ length: MOST_SEATS }, (_, other) => other).filter((other) => other !== seat)
  for (const other of others) {
    await navigator.locks.request(lockName(key, other), { ifAvailable: true }, async (lock) => {
      const left = lock ? await readKept(seatKey(key, other)) : undefined
      if (!left) return
      const joined = joinKept(await readKept(seatKey(key, seat)), left)
      await client.workspace.draft.save({ requestId: crypto.randomUUID(), key: seatKey(key, seat), body: joined as never })
      await client.workspace.draft.save({ requestId: crypto.randomUUID(), key: seatKey(key, other), body: null })
    })
  }
}

async function readKept(key: string): Promise<KeptRows | undefined> {
  const parsed = keptSchema.safeParse((await client.workspace.draft.get({ key })).body)
  return parsed.success ? parsed.data : undefined
}
