/** At most one write in this time; the first goes out at once, so that even a quick reload finds it. */
const KEEP_EVERY_MS = 300
/** What nobody answered for is sent again. */
const AGAIN_AFTER_MS = 3000

/**
 * Writes the newest of many states, without waiting for the answers: a reload may come at any moment. Two that were on
 * their way together may have arrived in the other order, so the newest is written once more when all are answered.
 * `send` answers whether anybody did.
 */
export function keeper<T>(send: (value: T) => Promise<boolean>): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined, waiting: { value: T } | undefined, newest: { value: T } | undefined
  let underway = 0, hasOverlapped = false
  const write = async (state: { value: T }) => {
    newest = state
    hasOverlapped ||= underway > 0
    underway++
    const isAnswered = await send(state.value)
    underway--
    if (!isAnswered && newest === state) waiting ??= state
    if (underway === 0 && hasOverlapped && waiting === undefined) {
      hasOverlapped = false
      waiting = newest
    }
    if (waiting && timer === undefined) timer = setTimeout(next, isAnswered ? 0 : AGAIN_AFTER_MS)
  }
  const next = () => {
    timer = undefined
    const state = waiting
    waiting = undefined
    if (state === undefined) return
    timer = setTimeout(next, KEEP_EVERY_MS)
    void write(state)
  }
  return (value) => {
    waiting = { value }
    if (timer === undefined) next()
  }
}
