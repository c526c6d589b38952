/** A repeatable source of chance: the same seed tells the same story. */
export interface Random {
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** Picks by weight. */
  weighted<T extends { weight: number }>(items: readonly T[]): T
}

/** mulberry32 over a 32-bit seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    weighted(items) {
      let at = between(0, items.reduce((sum, item) => sum + item.weight, 0) - 1)
      return items.find((item) => (at -= item.weight) < 0)!
    }
  }
}
