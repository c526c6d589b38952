/** An entry with the balance printed beside it; undefined where the file has none. */
export interface Balanced { inFen: number; outFen: number; balanceFen: number | undefined }

/** Fewer pairs of neighbours than this prove nothing. */
const LEAST_PAIRS = 3
const MOST_PAIRS = 500
/** A few rows may be wrong without the sides being so. */
const AGREEMENT = 0.8

/**
 * Whether a printed balance grows by what is read as income: a bank's statement has 借方 for money out, where a cash book
 * has it for money in. Statements run up or down in time, so both neighbours are tried. Undefined when the balances
 * prove neither.
 */
export function sidesByBalance(entries: readonly Balanced[]): 'right' | 'swapped' | undefined {
  const counts = { right: 0, swapped: 0, rightDown: 0, swappedDown: 0 }
  let pairs = 0
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1]
    if (before?.balanceFen === undefined || entry.balanceFen === undefined) continue
    const step = entry.balanceFen - before.balanceFen
    if (step === 0) continue
    pairs++
    if (step === entry.inFen - entry.outFen) counts.right++
    if (step === entry.outFen - entry.inFen) counts.swapped++
    if (-step === before.inFen - before.outFen) counts.rightDown++
    if (-step === before.outFen - before.inFen) counts.swappedDown++
    if (pairs === MOST_PAIRS) break
  }
  if (pairs < LEAST_PAIRS) return undefined
  const right = Math.max(counts.right, counts.rightDown), swapped = Math.max(counts.swapped, counts.swappedDown)
  if (Math.max(right, swapped) < pairs * AGREEMENT || right === swapped) return undefined
  return right > swapped ? 'right' : 'swapped'
}
