import { fen, type Fen } from './money'

/**
 * 分摊 by largest remainder: floor of total × weight ÷ Σ weights, then one fen each to the largest remainders, ties to
 * the earlier row. Negative weights count as 0, all-zero weights share evenly, a negative total mirrors the positive.
 * The shares always add up to the total. 100001 by 3:2:2 → 42857, 28572, 28572.
 */
export function allocate(total: Fen, weights: readonly number[]): Fen[] {
  if (weights.length === 0) return []
  if (total < 0) return allocate(fen(-total), weights).map((share) => fen(-share))
  const positive = weights.map((weight) => BigInt(Math.max(0, Math.trunc(weight))))
  const isEven = positive.every((weight) => weight === 0n)
  const used = isEven ? positive.map(() => 1n) : positive
  const sum = used.reduce((a, b) => a + b, 0n)
  const shares = used.map((weight) => (BigInt(total) * weight) / sum)
  const remainders = used.map((weight, row) => ({ row, rest: (BigInt(total) * weight) % sum }))
  const left = Number(BigInt(total) - shares.reduce((a, b) => a + b, 0n))
  remainders.sort((a, b) => (a.rest === b.rest ? a.row - b.row : a.rest > b.rest ? -1 : 1))
  for (const { row } of remainders.slice(0, left)) shares[row]! += 1n
  return shares.map((share) => fen(Number(share)))
}
