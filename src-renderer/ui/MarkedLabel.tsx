import type { ReactNode } from 'react'

/** A suggestion's label with the letters that were typed marked; `matches` are [from, to) offsets in it. */
export function MarkedLabel({ label, matches = [] }: { label: string; matches?: readonly (readonly [number, number])[] | undefined }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of matches) {
    parts.push(label.slice(at, from), <em key={from}>{label.slice(from, to)}</em>)
    at = to
  }
  return <span>{parts}{label.slice(at)}</span>
}
