/** Bounds of the search: lines looked at, lines in one sum, ways kept, steps taken. */
const MOST_LINES = 16, MOST_PARTS = 5, MOST_WAYS = 8, MOST_STEPS = 20_000

/**
 * The ways in which two to five of the lines add up to the target, all of one sign, fewest lines first within the bounds
 * above. Earlier lines are preferred.
 */
export function subsetsOf<L extends { amountFen: number }>(given: readonly L[], targetFen: number): L[][] {
  const lines = given.slice(0, MOST_LINES), target = Math.abs(targetFen)
  const ways: L[][] = []
  let steps = 0
  const search = (from: number, leftFen: number, parts: number, taken: L[]): void => {
    if (parts === 0) { if (leftFen === 0) ways.push(taken); return }
    for (let at = from; at <= lines.length - parts && ways.length < MOST_WAYS && steps < MOST_STEPS; at++) {
      steps++
      const amount = Math.abs(lines[at]!.amountFen)
      if (amount <= leftFen) search(at + 1, leftFen - amount, parts - 1, [...taken, lines[at]!])
    }
  }
  for (let parts = 2; parts <= MOST_PARTS && ways.length === 0; parts++) search(0, target, parts, [])
  return ways
}
