import { gridMessages } from '../../../src-shared/messages/grid'
import type { CellChange, CellState, ChangeSource } from '../sheet.types'
import { ENTRY_ROW } from '../sheet.types'
import type { HistoryEntry, Place, SheetCore } from './core'

type AppendedRows = readonly Readonly<Record<string, CellState>>[]

/** The change of one cell, or undefined when it would change nothing. */
export function changeOf<Row>(core: SheetCore<Row>, place: Place, after: CellState): CellChange<Row> | undefined {
  const column = core.columns[place.col], row = core.rowAt(place)
  if (!column || row === undefined) return undefined
  const before = core.stateAt(place)
  return isSame(before, after) ? undefined : { rowId: core.idAt(place), key: column.key, row, before, after }
}

const isSame = (a: CellState, b: CellState) =>
  'problem' in a ? 'problem' in b && a.text === b.text && a.problem === b.problem : 'value' in b && (a.value === b.value || (isNothing(a.value) && isNothing(b.value)))
const isNothing = (value: unknown) => value === null || value === ''

/** Makes changes, adds rows, and records both for undo as one step. */
export function commitChanges<Row>(
  core: SheetCore<Row>, changes: readonly CellChange<Row>[], source: ChangeSource, rows: AppendedRows = []
): void {
  if (changes.length === 0 && rows.length === 0) return
  deliver(core, changes, source)
  const rowIds = append(core, rows)
  if (rows.length > 0 && !core.props.append?.onRemove && changes.length === 0) return
  core.history.push(rowIds.length > 0 && core.props.append?.onRemove ? { changes, appended: { rowIds, rows } } : { changes })
}

/** Takes the last step back (撤销). */
export function undo<Row>(core: SheetCore<Row>): void {
  const entry = core.history.undo()
  if (!entry) {
    if (core.props.onUndoExhausted) core.props.onUndoExhausted(core.activeCell())
    else core.tell(gridMessages.nothingToUndo)
    return
  }
  const inverse = entry.changes.map((change) => turned(core, change)).reverse()
  if (entry.appended) {
    for (const [index, rowId] of entry.appended.rowIds.entries()) {
      for (const key of Object.keys(entry.appended.rows[index] ?? {})) core.markBad(rowId, key, { value: null })
    }
    core.props.append?.onRemove?.(entry.appended.rowIds)
  }
  deliver(core, inverse, 'undo')
  core.tell(gridMessages.undone)
}

/** Makes the last undone step again (重做). Rows added again may get new ids, which later steps must learn. */
export function redo<Row>(core: SheetCore<Row>): void {
  const entry = core.history.redo()
  if (!entry) { core.tell(gridMessages.nothingToRedo); return }
  deliver(core, entry.changes, 'redo')
  if (entry.appended) {
    const rowIds = append(core, entry.appended.rows)
    const renamed = new Map(entry.appended.rowIds.map((was, index) => [was, rowIds[index] ?? was]))
    core.history.revise((step) => renameRows(step, renamed))
  }
  core.tell(gridMessages.redone)
}

/**
 * Forgets the steps and bad cells of rows that can't go back: the entry row after it was committed, since what is typed
 * next belongs to another record, and rows that were posted or removed.
 */
export function forgetRows<Row>(core: SheetCore<Row>, rowIds: ReadonlySet<string>): void {
  core.history.revise((entry) => {
    const changes = entry.changes.filter(({ rowId }) => !rowIds.has(rowId))
    if (!entry.appended?.rowIds.some((rowId) => rowIds.has(rowId))) return changes.length > 0 || entry.appended ? { ...entry, changes } : undefined
    const kept = entry.appended.rowIds.map((rowId, index) => ({ rowId, row: entry.appended!.rows[index]! })).filter(({ rowId }) => !rowIds.has(rowId))
    if (kept.length === 0) return changes.length > 0 ? { changes } : undefined
    return { changes, appended: { rowIds: kept.map(({ rowId }) => rowId), rows: kept.map(({ row }) => row) } }
  })
  let hadBad = false
  for (const cell of core.badCells()) {
    if (!rowIds.has(cell.rowId)) continue
    hadBad = true
    core.markBad(cell.rowId, cell.key, { value: null })
  }
  if (hadBad) core.props.onBadCells?.(core.badCells())
}

function append<Row>(core: SheetCore<Row>, rows: AppendedRows): readonly string[] {
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

function deliver<Row>(core: SheetCore<Row>, changes: readonly CellChange<Row>[], source: ChangeSource): void {
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

/** The inverse of a change, seen from the row as it is now. */
function turned<Row>(core: SheetCore<Row>, change: CellChange<Row>): CellChange<Row> {
  const now = change.rowId === ENTRY_ROW ? core.props.entryRow?.row : (core.api.getRowNode(change.rowId)?.data as Row | undefined)
  return { ...change, row: now ?? change.row, before: change.after, after: change.before }
}

function renameRows<Row>(step: HistoryEntry<Row>, renamed: ReadonlyMap<string, string>): HistoryEntry<Row> {
  const changes = step.changes.map((change) => ({ ...change, rowId: renamed.get(change.rowId) ?? change.rowId }))
  if (!step.appended) return { changes }
  return { changes, appended: { ...step.appended, rowIds: step.appended.rowIds.map((id) => renamed.get(id) ?? id) } }
}
