import { compareValues, displayText, isSortedAsShown, valueOf, type ListColumn } from './cell'
import { matchText, readFilter, type CellTest } from './filter'
import type { ListAnswer, ListAsk, ListView } from './listing.schema'
import { byRanks, ranksOf } from './order'

/** The rows of a list with what is known of its columns; `isSum` says which rows are sums of others. */
export interface Listing<Row> { rows: readonly Row[]; columns: readonly ListColumn<Row>[]; isSum?: (row: Row) => boolean }

/** Rows in the order of a view, as positions in the list; `shown` and `total` leave sums out. */
interface Arranged { order: Uint32Array; shown: number; total: number; sums: Record<string, number> | undefined; numbers: Uint32Array | undefined }

/** More values than this nobody ticks; a condition is typed instead. */
const MOST_VALUES = 5000
const MOST_PLACES = 20_000
/** Arrangements kept of one list: the one looked at and the one before. */
const KEPT = 2
const arrangements = new WeakMap<object, Map<string, Arranged>>()

/** Answers for a list what a sheet asks: the same filters, orders and sums as of rows that are in the page. */
export function answerList<Row>(list: Listing<Row>, view: ListView, ask: ListAsk): ListAnswer<Row> {
  if (ask.what === 'values') return { what: 'values', values: valuesOf(list, view, ask.key) }
  const arranged = arrangedBy(list, view)
  if (ask.what === 'places') return placesOf(list, arranged, ask)
  const { order, shown, total } = arranged
  const rows = Array.from(order.subarray(ask.from, ask.to), (at) => list.rows[at]!)
  return { what: 'rows', rows, count: order.length, shown, total, number: numberAt(list, arranged, ask.from), sums: (arranged.sums ??= sumsOf(list, order)) }
}

function arrangedBy<Row>(list: Listing<Row>, view: ListView): Arranged {
  const known = arrangements.get(list) ?? new Map<string, Arranged>()
  arrangements.set(list, known)
  const key = JSON.stringify(view)
  const arranged = known.get(key) ?? arrange(list, view)
  known.delete(key)
  known.set(key, arranged)
  for (const [oldest] of known) { if (known.size <= KEPT) break; known.delete(oldest) }
  return arranged
}

function arrange<Row>(list: Listing<Row>, view: ListView): Arranged {
  const { rows, isSum } = list, tests = testsOf(list, view)
  // Sums are true of the rows as they were, so they go as soon as some are missing or moved.
  const hidesSums = tests.length > 0 || view.sort.length > 0
  const order: number[] = []
  let total = 0, shown = 0
  rows.forEach((row, at) => {
    const isOne = !isSum?.(row)
    if (isOne) total++
    if (isOne ? !tests.every((test) => test(row)) : hidesSums) return
    if (isOne) shown++
    order.push(at)
  })
  return { order: sorted(list, Uint32Array.from(order), view), shown, total, sums: undefined, numbers: undefined }
}

/** The conditions of a view that can be read, but for the one of the column `except`. */
function testsOf<Row>(list: Listing<Row>, view: ListView, except?: string): ((row: Row) => boolean)[] {
  return view.filters.flatMap(({ key, text, values }) => {
    const column = key === except ? undefined : list.columns.find((one) => one.key === key)
    const read = column && readFilter(column.kind, { text, values: values && new Set(values) }, view.near)
    return column && read && 'test' in read ? [remembering(column, read.test)] : []
  })
}

/** A condition on words is asked once for each word: names and types stand in thousands of rows. */
function remembering<Row>(column: ListColumn<Row>, test: CellTest): (row: Row) => boolean {
  const answers = new Map<string, boolean>()
  return (row) => {
    const value = valueOf(column, row), shown = displayText(column, value, row)
    if (typeof value === 'number') return test(value, shown)
    const key = `${typeof value === 'string' ? value : ''}\u0000${shown}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const passes = test(value, shown)
    answers.set(key, passes)
    return passes
  }
}

function sorted<Row>(list: Listing<Row>, order: Uint32Array, { sort }: ListView): Uint32Array {
  const keys = sort.flatMap(({ key, direction }) => {
    const column = list.columns.find((one) => one.key === key)
    if (!column) return []
    const isShown = isSortedAsShown(column)
    return [{ ranks: ranksOf(list.rows.map((row) => { const value = valueOf(column, row); return isShown ? displayText(column, value, row) || null : value })), direction }]
  })
  return keys.length === 0 ? order : order.sort(byRanks(keys))
}


/** The sum of every column of figures over the rows that pass. */
function sumsOf<Row>({ rows, columns, isSum }: Listing<Row>, order: Uint32Array): Record<string, number> {
  const added = columns.filter(({ kind, isRunning }) => (kind === 'money' || kind === 'integer') && !isRunning)
  const sums = Object.fromEntries(added.map(({ key }) => [key, 0]))
  for (const at of order) {
    const row = rows[at]!
    if (isSum?.(row)) continue
    for (const column of added) { const value = valueOf(column, row); if (typeof value === 'number') sums[column.key]! += value }
  }
  return sums
}

/** The number of the row at a position, or of the next one that has a number. */
function numberAt<Row>(list: Listing<Row>, arranged: Arranged, from: number): number {
  if (!list.isSum || arranged.shown === arranged.order.length) return from + 1
  arranged.numbers ??= numbered(list, arranged.order)
  return arranged.numbers[from] ?? arranged.shown + 1
}
function numbered<Row>({ rows, isSum }: Listing<Row>, order: Uint32Array): Uint32Array {
  let number = 1
  return order.map((at) => { const mine = number; if (!isSum?.(rows[at]!)) number++; return mine })
}

/** The values of a column with how often each stands there; the rows other conditions hold back don't count. */
function valuesOf<Row>(list: Listing<Row>, view: ListView, key: string): { text: string; count: number }[] | null {
  const column = list.columns.find((one) => one.key === key), others = testsOf(list, view, key)
  if (!column) return []
  const found = new Map<string, { text: string; count: number; value: unknown }>()
  for (const row of list.rows) {
    if (list.isSum?.(row) || !others.every((test) => test(row))) continue
    const value = valueOf(column, row), text = displayText(column, value, row), known = found.get(text)
    if (known) known.count++
    else if (found.size === MOST_VALUES) return null
    else found.set(text, { text, count: 1, value })
  }
  return sortValues([...found.values()]).map(({ text, count }) => ({ text, count }))
}

/** Values in the order they are offered in: figures by size, words by pinyin. */
export const sortValues = <Value extends { text: string; value: unknown }>(values: Value[]): Value[] =>
  values.sort((a, b) => (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : compareValues(a.text, b.text)))

function placesOf<Row>(list: Listing<Row>, { order }: Arranged, { text, keys }: Extract<ListAsk, { what: 'places' }>): ListAnswer<Row> {
  const columns = keys.flatMap((key) => list.columns.find((one) => one.key === key) ?? [])
  const places: [number, string][] = [], known = new Map<string, boolean>()
  const holds = (shown: string) => {
    const before = known.get(shown)
    if (before !== undefined) return before
    const is = matchText(shown, text) !== undefined
    known.set(shown, is)
    return is
  }
  let count = 0
  order.forEach((at, position) => {
    const row = list.rows[at]!
    for (const column of columns) {
      if (!holds(displayText(column, valueOf(column, row), row))) continue
      if (count++ < MOST_PLACES) places.push([position, column.key])
    }
  })
  return { what: 'places', count, places }
}
