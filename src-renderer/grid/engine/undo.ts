import { gridMessages } from '../../../src-shared/messages/grid'
import { valueOf } from '../../../src-shared/listing/cell'
import { ENTRY_ROW, type CellChange, type CellState, type Misfit, type StepOutcome, type StepRows } from '../sheet.types'
import { append, deliver, isSame } from './changes'
import type { HistoryEntry, SheetCore } from './core'
import { keepHistory, renameRows } from './kept-history'

type Way = 'undo' | 'redo'

/** Takes the last step back (撤销). */
export const undo = <Row>(core: SheetCore<Row>): void => { turn(core, 'undo') }
/** Makes the last undone step again (重做). */
export const redo = <Row>(core: SheetCore<Row>): void => { turn(core, 'redo') }

/** Steps go one after the other: one that waits for the services holds back those asked for meanwhile. */
function turn<Row>(core: SheetCore<Row>, way: Way): void {
  const running = core.turning ? core.turning.then(() => takeStep(core, way)) : takeStep(core, way)
  if (!running) return
  const mine = running.catch(() => undefined).then(() => { if (core.turning === mine) core.turning = undefined })
  core.turning = mine
}

/** One step; a promise only where its owner has to ask the services. */
function takeStep<Row>(core: SheetCore<Row>, way: Way): Promise<void> | undefined {
  const { history } = core
  const step = way === 'undo' ? history.lastDone : history.lastUndone
  if (!step) { tellNothing(core, way); return undefined }
  const absent = absentRows(core, step, way)
  const locate = absent.length > 0 && core.props.locate
  // What is changed must be seen: the owner brings the rows into view and the step waits there.
  if (locate) return locate(absent).then((isThere) => { if (!isThere) { history.drop(step); keepHistory(core) } })
  const ended = endedBy(step, way), changed = ended && changedRows(core, ended)
  if (changed && changed.length > 0) {
    history.drop(step)
    tellMisfits(core, changed)
    return undefined
  }
  if (way === 'undo') history.undo()
  else history.redo()
  const rows = turnRows(core, step, way)
  if (!rows) { finish(core, step, way); return undefined }
  return rows.then((outcome) => {
    if (outcome === 'done') { finish(core, step, way); return }
    if (outcome === 'never') history.drop(step)
    else if (way === 'undo') history.redo()
    else history.undo()
    keepHistory(core)
  })
}

function tellNothing<Row>(core: SheetCore<Row>, way: Way): void {
  if (way === 'redo') core.tell(gridMessages.nothingToRedo)
  else if (core.props.onUndoExhausted) core.props.onUndoExhausted(core.activeCell())
  else core.tell(gridMessages.nothingToUndo)
}

/** Rows whose cells a step changes and that the sheet does not hold now; those it brings back itself are not missed. */
function absentRows<Row>(core: SheetCore<Row>, step: HistoryEntry<Row>, way: Way): string[] {
  const ids = new Set([...step.changes.map(({ rowId }) => rowId).filter((id) => id !== ENTRY_ROW), ...endedBy(step, way)?.rowIds ?? []])
  const absent = [...ids].filter((id) => !core.nodeOf(id))
  return absent.length === ids.size ? absent : []
}

/** The rows that a step takes away when it is turned. */
const endedBy = <Row>({ appended, removed }: HistoryEntry<Row>, way: Way): StepRows | undefined => (way === 'undo' ? appended : removed)

/** The part of a step that gives birth to rows or ends them; undefined where there is none or it is done at once. */
function turnRows<Row>(core: SheetCore<Row>, { appended, removed, own }: HistoryEntry<Row>, way: Way): Promise<StepOutcome> | undefined {
  const owner = core.props.append
  if (own !== undefined) return core.props.onOwnStep?.(own, way) ?? Promise.resolve('never')
  if (removed) return (way === 'undo' ? owner?.onRestore?.(removed.rowIds, removed.rows) : owner?.onRemove?.(removed.rowIds)) ?? undefined
  if (!appended) return undefined
  if (way === 'undo') {
    for (const [index, rowId] of appended.rowIds.entries()) {
      for (const key of Object.keys(appended.rows[index] ?? {})) core.markBad(rowId, key, { value: null })
    }
    return owner?.onRemove?.(appended.rowIds) ?? undefined
  }
  if (owner?.onRestore) return owner.onRestore(appended.rowIds, appended.rows).then((outcome) => { markBadRows(core, appended); return outcome })
  // Rows added again may get new ids, which later steps must learn.
  const rowIds = append(core, appended.rows)
  const renamed = new Map(appended.rowIds.map((was, index) => [was, rowIds[index] ?? was]))
  core.history.revise((other) => renameRows(other, renamed))
  return undefined
}

/** Cells of rows about to go that are no longer what they were: somebody's work that must not go with them. */
function changedRows<Row>(core: SheetCore<Row>, { rowIds, rows }: StepRows): Misfit[] {
  return rowIds.flatMap((rowId, index) => Object.entries(rows[index] ?? {}).flatMap(([key, state]): Misfit[] =>
    (core.nodeOf(rowId) && !isAt(core, rowId, key, state) ? [{ rowId, key, reason: 'changed', expected: { before: state, after: state } }] : [])))
}

function tellMisfits<Row>(core: SheetCore<Row>, misfits: readonly Misfit[]): void {
  core.tell(gridMessages.notTurned(misfits.length))
  core.props.onMisfit?.(misfits)
  keepHistory(core)
}

function markBadRows<Row>(core: SheetCore<Row>, { rowIds, rows }: NonNullable<HistoryEntry<Row>['appended']>): void {
  for (const [index, cells] of rows.entries()) {
    for (const [key, state] of Object.entries(cells)) if ('problem' in state) core.markBad(rowIds[index]!, key, state)
  }
}

/** The cells of a step, as far as they still are what it left; the others stay and are told. */
function finish<Row>(core: SheetCore<Row>, step: HistoryEntry<Row>, way: Way): void {
  const fitting: CellChange<Row>[] = [], misfits: Misfit[] = []
  const turned = step.changes.map((change) => (way === 'undo' ? { ...change, before: change.after, after: change.before } : change))
  for (const [index, change] of turned.entries()) {
    const reason = misfit(core, change)
    if (!reason) fitting.push({ ...change, row: core.rowOf(change.rowId) ?? change.row })
    else if (change.rowId !== ENTRY_ROW) misfits.push({ rowId: change.rowId, key: change.key, reason, expected: step.changes[index]! })
  }
  if (way === 'undo') fitting.reverse()
  deliver(core, fitting.filter(({ rowId, key, after }) => !isSame(core.stateOf(rowId, key), after)), way)
  const first = fitting.find(({ rowId }) => rowId !== ENTRY_ROW)
  const at = first ? core.nodeOf(first.rowId)?.rowIndex : undefined
  if (typeof at === 'number') core.api.ensureIndexVisible(at)
  if (misfits.length === 0) core.tell(way === 'undo' ? gridMessages.undone : gridMessages.redone)
  else {
    const lost = new Set<object>(misfits.map(({ expected }) => expected))
    const kept = step.changes.filter((change) => !lost.has(change))
    if (kept.length === 0 && !step.appended && !step.removed) core.history.drop(step)
    else core.history.revise((other) => (other === step ? { ...step, changes: kept } : other))
    tellMisfits(core, misfits)
  }
  keepHistory(core)
}

/** Why a cell can't be turned back: its row is gone or shut, or the cell is no longer what the step left. */
function misfit<Row>(core: SheetCore<Row>, { rowId, key, before, after }: CellChange<Row>): Misfit['reason'] | undefined {
  const row = core.rowOf(rowId), column = core.props.columns.find((one) => one.key === key)
  if (row === undefined || !column) return 'gone'
  if (!core.isEditableRow(rowId, row, column)) return 'locked'
  return isAt(core, rowId, key, before) || isAt(core, rowId, key, after) ? undefined : 'changed'
}

/** Whether a cell holds this, however the services wrote it down. */
function isAt<Row>(core: SheetCore<Row>, rowId: string, key: string, state: CellState): boolean {
  const now = core.stateOf(rowId, key), column = core.props.columns.find((one) => one.key === key)
  return isSame(now, state) || isAlike(now, state) || ('value' in now && 'value' in state && column?.isSame?.(now.value, state.value) === true)
}

/** The services trim what they keep. */
const isAlike = (a: CellState, b: CellState) =>
  'value' in a && 'value' in b && typeof a.value === 'string' && typeof b.value === 'string' && a.value.trim() === b.value.trim()

/** Ends rows as a step of its own: `append.onRemove` takes them away, `onRestore` brings them back. */
export function removeRows<Row>(core: SheetCore<Row>, rowIds: readonly string[]): void {
  const rows = rowIds.map((rowId) => {
    const row = core.rowOf(rowId)
    return row === undefined ? {} : Object.fromEntries(editableOf(core, row).map(({ key }) => [key, core.stateOf(rowId, key)]))
  })
  const outcome = core.props.append?.onRemove?.(rowIds)
  const done = () => { core.history.push({ changes: [], removed: { rowIds, rows } }); keepHistory(core) }
  if (outcome) void outcome.then((result) => { if (result === 'done') done() })
  else done()
}

const editableOf = <Row>(core: SheetCore<Row>, row: Row) =>
  core.props.columns.filter((column) => (typeof column.editable === 'function' ? column.editable(row) : column.editable === true))

/** What the entry row held, as changes to the row that follows it; recorded when it was committed. */
export function entryStep<Row>(core: SheetCore<Row>, typed: Row, next: Row, rowId: string): HistoryEntry<Row> {
  const cells = editableOf(core, typed).map((column) => ({ key: column.key, before: { value: valueOf(column, typed) }, after: { value: valueOf(column, next) } }))
  return {
    changes: cells.filter(({ before, after }) => !isSame(before, after)).map((cell) => ({ rowId: ENTRY_ROW, row: typed, ...cell })),
    appended: { rowIds: [rowId], rows: [Object.fromEntries(cells.map(({ key, before }) => [key, before]))] }
  }
}
