import { localDate } from '../../../src-shared/kernel/calendar'
import { displayText, valueOf } from '../../../src-shared/listing/cell'
import { readFilter, type CellTest, type ColumnFilter } from '../../../src-shared/listing/filter'
import { sortValues } from '../../../src-shared/listing/listing'
import type { SheetColumn } from '../sheet.types'
import type { SheetCore } from './core'
import type { PageCache } from './pages'

interface Ready { column: SheetColumn<unknown>; test: CellTest }

/** The filters of each sheet as last read, and the rows that have passed since: an edited row stays until the filter changes. */
interface Passing { tests: readonly Ready[]; ids: Set<string> }
const passing = new WeakMap<object, Passing>()

export const NO_FILTER: ColumnFilter = { text: '', values: null }
const isSet = ({ text, values }: ColumnFilter) => text.trim() !== '' || values !== null

/** Whether rows are held back: by a filter, or subtotals by a sort that takes their rows apart. */
export const isFiltering = <Row>(core: SheetCore<Row>): boolean => core.tools.get().filters.size > 0
export const isArranged = <Row>(core: SheetCore<Row>): boolean => isFiltering(core) || core.tools.get().sort.length > 0

/** Sets or, empty, takes away the filter of one column. */
export function setFilter<Row>(core: SheetCore<Row>, key: string, change: Partial<ColumnFilter>): void {
  const filters = new Map(core.tools.get().filters)
  const filter = { ...(filters.get(key) ?? NO_FILTER), ...change }
  if (isSet(filter)) filters.set(key, filter)
  else filters.delete(key)
  applyFilters(core, filters)
}

export function clearFilters<Row>(core: SheetCore<Row>): void {
  applyFilters(core, new Map())
}

/** True when the text of a column's filter is no condition; such a filter holds nothing back. */
export function isUnreadable<Row>(core: SheetCore<Row>, key: string): boolean {
  const filter = core.tools.get().filters.get(key), column = core.props.columns.find((one) => one.key === key)
  return filter !== undefined && column !== undefined && 'problem' in readFilter(column.kind, filter, nearOf(core, column))
}

function applyFilters<Row>(core: SheetCore<Row>, filters: ReadonlyMap<string, ColumnFilter>): void {
  core.tools.set({ filters })
  readTests(core)
  if (core.pages) filterPages(core, core.pages)
  else core.api.onFilterChanged()
}

/** The services hold back the rows of a paged sheet. */
function filterPages<Row>(core: SheetCore<Row>, pages: PageCache<Row>): void {
  pages.filter([...core.tools.get().filters].map(([key, { text, values }]) => ({ key, text: text.trim(), values: values && [...values] })))
  core.api.purgeInfiniteCache()
}

/** Reads the filters anew, for columns declared anew as well. */
export function readTests<Row>(core: SheetCore<Row>): void {
  const tests: Ready[] = []
  for (const [key, filter] of core.tools.get().filters) {
    const column = core.props.columns.find((one) => one.key === key)
    const read = column && readFilter(column.kind, filter, nearOf(core, column))
    if (column && read && 'test' in read) tests.push({ column: column as SheetColumn<unknown>, test: read.test })
  }
  passing.set(core, { tests, ids: new Set() })
}

function nearOf<Row>(core: SheetCore<Row>, column: SheetColumn<Row>): string {
  const row = core.props.rows[0]
  return (row !== undefined ? column.near?.(row) : undefined) ?? localDate(new Date())
}

/** Whether a row is shown. Subtotals are true of the rows as they were, so they go as soon as some are missing or moved. */
export function isShown<Row>(core: SheetCore<Row>, row: Row): boolean {
  if (core.kindOf(row) === 'subtotal') return false
  const now = passing.get(core)
  if (!now || now.tests.length === 0) return true
  const id = core.props.getRowId(row)
  if (now.ids.has(id)) return true
  const passes = now.tests.every(({ column, test }) => {
    const bad = core.badAt(id, column.key)
    if (bad) return test(bad.text, bad.text)
    const value = valueOf(column, row)
    return test(value, displayText(column, value, row))
  })
  if (passes) now.ids.add(id)
  return passes
}

/** Rows that come while a filter is on stay in sight until it changes: what was just typed or pasted must not vanish. */
export function keepInSight<Row>(core: SheetCore<Row>, rows: readonly Row[]): void {
  const now = passing.get(core)
  if (!now || now.tests.length === 0) return
  for (const row of rows) now.ids.add(core.props.getRowId(row))
}

/** The values of a column with how often each stands there, in Chinese order; the rows other filters hold back don't count. Null: too many to choose from. */
export async function valuesOf<Row>(core: SheetCore<Row>, key: string): Promise<readonly { text: string; count: number }[] | null> {
  return core.pages ? core.pages.source.values(core.pages.view, key) : valuesHere(core, key)
}

function valuesHere<Row>(core: SheetCore<Row>, key: string): readonly { text: string; count: number }[] {
  const column = core.props.columns.find((one) => one.key === key)
  if (!column) return []
  const others = (passing.get(core)?.tests ?? []).filter((ready) => ready.column.key !== key)
  const counts = new Map<string, { text: string; count: number; value: unknown }>()
  for (const row of core.props.rows) {
    if (core.kindOf(row) === 'subtotal') continue
    const passes = others.every(({ column: other, test }) => { const value = valueOf(other, row); return test(value, displayText(other, value, row)) })
    if (!passes) continue
    const value = valueOf(column, row), text = core.badAt(core.props.getRowId(row), key)?.text ?? displayText(column, value, row)
    const found = counts.get(text)
    if (found) found.count++
    else counts.set(text, { text, count: 1, value })
  }
  return sortValues([...counts.values()])
}
