import { compareValues } from './cell'

/** What rows are put in order by: a rank for each position, and whether the least or the greatest comes first. */
export interface Ranked { ranks: Float64Array; direction: 'asc' | 'desc' }

/**
 * The rank of each value: its size where all are figures, else its place among the different values there are. Comparing
 * words is dear, so each is compared once and not at every step of a sort.
 */
export function ranksOf(values: readonly unknown[]): Float64Array {
  if (values.every((value) => typeof value === 'number' || value === null)) return Float64Array.from(values as (number | null)[], (value) => value ?? -Infinity)
  const places = new Map([...new Set(values)].sort(compareValues).map((value, place) => [value, place]))
  return Float64Array.from(values, (value) => places.get(value)!)
}

/** The order of two positions: the first rank counts most, equals stay as they came. */
export const byRanks = (keys: readonly Ranked[]) => (a: number, b: number): number => {
  for (const { ranks, direction } of keys) if (ranks[a] !== ranks[b]) return ranks[a]! < ranks[b]! === (direction === 'asc') ? -1 : 1
  return a - b
}
