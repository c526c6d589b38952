import type { SheetCore } from './core'
import { withoutOrdering } from './ordering'
import { rowsMoved } from './rows'
import { isSortable } from './sortable'
import type { SortKey } from './tools'

/** Sorts by these columns, the first counting most; none gives the rows back in the order they came. */
export function sortBy<Row>(core: SheetCore<Row>, sort: readonly SortKey[]): void {
  const wasSorted = core.tools.get().sort.length > 0
  core.tools.set({ sort })
  // Subtotals are held back while rows are out of their order, which is another look at all rows and orders them as well.
  const turnsSubtotals = wasSorted !== sort.length > 0 && !core.pages && core.props.rows.some((row) => core.kindOf(row) === 'subtotal')
  const state = sort.map(({ key, direction }, sortIndex) => ({ colId: key, sort: direction, sortIndex })), defaultState = { sort: null, sortIndex: null }
  if (turnsSubtotals) withoutOrdering(core, () => core.api.applyColumnState({ state, defaultState }))
  else core.api.applyColumnState({ state, defaultState })
  if (turnsSubtotals) core.api.onFilterChanged()
  const running = core.props.columns.filter(({ isRunning }) => isRunning).map(({ key }) => key)
  if (running.length > 0) core.api.refreshCells({ columns: running, force: true })
  rowsMoved(core)
  core.keepLayout()
}

/** Sorting by the menu was asked for at a cell, which stays in sight. */
export function sortFromCell<Row>(core: SheetCore<Row>, sort: readonly SortKey[]): void {
  sortBy(core, sort)
  const { active } = core.state.get()
  if (active?.area === 'body') core.api.ensureIndexVisible(active.row)
}

/** A press on a header's arrow: ascending, descending, not at all; with Shift beside the other columns. */
export function turnSort<Row>(core: SheetCore<Row>, key: string, isAdding: boolean): void {
  if (!isSortable(core, key)) return
  const { sort } = core.tools.get()
  const was = sort.find((one) => one.key === key)
  const next: SortKey | undefined = !was ? { key, direction: 'asc' } : was.direction === 'asc' ? { key, direction: 'desc' } : undefined
  if (!isAdding) { sortBy(core, next ? [next] : []); return }
  sortBy(core, was ? sort.flatMap((one) => (one !== was ? [one] : next ? [next] : [])) : [...sort, next!])
}
