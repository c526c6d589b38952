import type { CellChange, CellState, ChangeSource } from '../sheet.types'
import { ENTRY_ROW } from '../sheet.types'
import type { Place, SheetCore } from './core'
import { keepHistory } from './kept-history'

type AppendedRows = readonly Readonly<Record<string, CellState>>[]

/** The change of one cell, or undefined when it would change nothing. */
export function changeOf<Row>(core: SheetCore<Row>, place: Place, after: CellState): CellChange<Row> | undefined {
  const column = core.columns[place.col], row = core.rowAt(place)
  if (!column || row === undefined) return undefined
  const before = core.stateAt(place)
  return isSame(before, after) ? undefined : { rowId: core.idAt(place), key: column.key, row, before, after }
}

/** Whether two cells hold the same; nothing is nothing, however it is said. */
export const isSame = (a: CellState, b: CellState) =>
  'problem' in a ? 'problem' in b && a.text === b.text && a.problem === b.problem : 'value' in b && (a.value === b.value || (isNothing(a.value) && isNothing(b.value)))
const isNothing = (value: unknown) => value === null || value === ''

/** Makes changes, adds rows, and records both for undo as one step. */
export function commitChanges<Row>(
  core: SheetCore<Row>, made: readonly CellChange<Row>[], source: ChangeSource, rows: AppendedRows = []
): void {
  if (made.length === 0 && rows.length === 0) return
  const changes = [...made, ...core.props.follow?.(made) ?? []]
  deliver(core, changes, source)
  const rowIds = append(core, rows)
  if (rows.length > 0 && !core.props.append?.onRemove && changes.length === 0) return
  core.history.push(rowIds.length > 0 && core.props.append?.onRemove ? { changes, appended: { rowIds, rows } } : { changes })
  keepHistory(core)
}

/**
 * Forgets the steps and bad cells of rows that can't go back: the entry row after it was committed, since what is typed
 * next belongs to another record, and rows that were posted or removed.
 */
export function forgetRows<Row>(core: SheetCore<Row>, rowIds: ReadonlySet<string>): void {
  core.history.revise((entry) => {
    const changes = entry.changes.filter(({ rowId }) => !rowIds.has(rowId))
    if (!entry.appended?.rowIds.some((rowId) => rowIds.has(rowId))) return changes.length > 0 || entry.appended || entry.removed || entry.own !== undefined ? { ...entry, changes } : undefined
    const kept = entry.appended.rowIds.map((rowId, index) => ({ rowId, row: entry.appended!.rows[index]! })).filter(({ rowId }) => !rowIds.has(rowId))
    if (kept.length === 0) return changes.length > 0 ? { changes } : undefined
    return { changes, appended: { rowIds: kept.map(({ rowId }) => rowId), rows: kept.map(({ row }) => row) } }
  })
  keepHistory(core)
  let hadBad = false
  for (const cell of core.badCells()) {
    if (!rowIds.has(cell.rowId)) continue
    hadBad = true
    core.markBad(cell.rowId, cell.key, { value: null })
  }
  if (hadBad) core.props.onBadCells?.(core.badCells())
}

/** Adds rows through the owner, and marks what in them could not be read. */
export function append<Row>(core: SheetCore<Row>, rows: AppendedRows): readonly string[] {
  if (rows.length === 0 || !core.props.append) return []
  const rowIds = core.props.append.onAppend(rows)
  let hasBad = false
  rows.forEach((row, index) => {
    for (const [key, state] of Object.entries(row)) {
      if (!('problem' in state)) continue
      hasBad = true
      core.markBad(rowIds[index] ?? '', key, state)
    }
  })
  if (hasBad) core.props.onBadCells?.(core.badCells())
  return rowIds
}

/** Hands changes to their owners, and keeps or drops bad cells. */
export function deliver<Row>(core: SheetCore<Row>, changes: readonly CellChange<Row>[], source: ChangeSource): void {
  if (changes.length === 0) return
  let badChanged = false
  for (const { rowId, key, before, after } of changes) {
    if ('problem' in before || 'problem' in after) badChanged = true
    core.markBad(rowId, key, after)
  }
  const entry = changes.filter(({ rowId }) => rowId === ENTRY_ROW)
  const body = changes.filter(({ rowId }) => rowId !== ENTRY_ROW)
  if (entry.length > 0) core.props.entryRow?.onChange(entry, source)
  if (body.length > 0) core.props.onChange?.(body, source)
  if (badChanged) {
    core.api.refreshCells({ force: true })
    core.props.onBadCells?.(core.badCells())
  }
}
