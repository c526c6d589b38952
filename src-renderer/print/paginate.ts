/** One page's rows, `from` up to and not including `to`, and whether 承前页 and 过次页 stand around them. */
export interface PageCut { from: number; to: number; isCarriedOver: boolean; isBroughtForward: boolean }

/**
 * Cuts rows into pages. `heights` and `room` are in one unit; `carryHeight` is that of one 过次页 or 承前页 row, 0 for a
 * table that carries nothing. A page keeps room for the rows it must add itself; a row taller than a page stands alone.
 * An empty table is one empty page.
 */
export function paginate(heights: readonly number[], room: number, carryHeight: number): PageCut[] {
  const pages: PageCut[] = []
  const carries = carryHeight > 0
  let from = 0
  do {
    const isBroughtForward = carries && pages.length > 0
    const free = room - (isBroughtForward ? carryHeight : 0)
    let to = from, used = 0
    while (to < heights.length && used + heights[to]! <= free) used += heights[to++]!
    // What comes after needs 过次页 on this page.
    while (to < heights.length && carries && to > from + 1 && used > free - carryHeight) used -= heights[--to]!
    if (to === from && to < heights.length) to++
    pages.push({ from, to, isBroughtForward, isCarriedOver: carries && to < heights.length })
    from = to
  } while (from < heights.length)
  return pages
}

/**
 * Reads which pages are wanted, 1-based: `1-3,5`, also with Chinese commas and `8-` for all from the eighth on. All pages
 * for empty text; undefined for text that names no page there is.
 */
export function readPages(text: string, count: number): ReadonlySet<number> | undefined {
  const parts = text.normalize('NFKC').split(/[,\u3001\s]+/).filter((part) => part !== '')
  if (parts.length === 0) return new Set(Array.from({ length: count }, (_, index) => index + 1))
  const wanted = new Set<number>()
  for (const part of parts) {
    const found = /^(\d{1,6})(?:([-\u2013\u2014~\u81f3])(\d{1,6})?)?$/.exec(part)
    const first = Number(found?.[1] ?? 0), last = found?.[3] === undefined ? (found?.[2] === undefined ? first : count) : Number(found[3])
    if (first < 1 || last < first || first > count) return undefined
    for (let page = first; page <= Math.min(last, count); page++) wanted.add(page)
  }
  return wanted
}
