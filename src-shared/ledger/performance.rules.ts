/** 名次 of ratios, the largest first, equal ones alike; undefined where the denominator is zero or negative. Compared by cross-multiplying. */
export function rankOf(ratios: readonly { part: number; whole: number }[]): (number | undefined)[] {
  const isMore = (a: { part: number; whole: number }, b: { part: number; whole: number }) => BigInt(a.part) * BigInt(b.whole) > BigInt(b.part) * BigInt(a.whole)
  const counted = ratios.filter(({ whole }) => whole > 0)
  return ratios.map((one) => (one.whole > 0 ? 1 + counted.filter((other) => isMore(other, one)).length : undefined))
}
