import type { KeptHistory, KeptStep } from '../sheet.types'
import type { HistoryEntry, SheetCore } from './core'

/** What is kept of undo over a restart: so many steps, in so many letters of JSON. */
const MOST_STEPS = 100
const MOST_LETTERS = 100_000

/** Hands the steps to their owner to be kept, the newest as far as there is room. */
export function keepHistory<Row>(core: SheetCore<Row>): void {
  const store = core.props.history
  if (!store) return
  let room = MOST_LETTERS
  const newest = (entries: readonly HistoryEntry<Row>[]) => {
    const kept: KeptStep[] = []
    for (const entry of entries.toReversed().slice(0, MOST_STEPS)) {
      const step = toKept(entry)
      room -= JSON.stringify(step).length
      if (room < 0) break
      kept.unshift(step)
    }
    return kept
  }
  const { done, undone } = core.history.entries
  store.keep({ done: newest(done), undone: newest(undone) })
}

/** Takes up the steps of an earlier session; their rows are looked up when they are turned. */
export function restoreHistory<Row>(core: SheetCore<Row>, { done, undone }: KeptHistory): void {
  const entries = (steps: readonly KeptStep[]) => steps.map((step) => ({ ...step, changes: step.changes.map((change) => ({ ...change, row: undefined as Row })) }))
  core.history.restore(entries(done), entries(undone))
}

const toKept = <Row>({ changes, ...rest }: HistoryEntry<Row>): KeptStep => ({ ...rest, changes: changes.map(({ rowId, key, before, after }) => ({ rowId, key, before, after })) })

/** Rows that were kept got their final ids: steps and bad cells follow them. */
export function adoptAliases<Row>(core: SheetCore<Row>): void {
  const { aliasOf } = core.props
  if (!aliasOf) return
  const renamed = new Map<string, string>()
  const look = (id: string) => {
    const alias = renamed.has(id) || core.api.getRowNode(id) ? undefined : aliasOf(id)
    if (alias !== undefined && core.api.getRowNode(alias)) renamed.set(id, alias)
  }
  const { done, undone } = core.history.entries
  for (const { changes, appended, removed } of [...done, ...undone]) {
    for (const { rowId } of changes) look(rowId)
    for (const id of [...appended?.rowIds ?? [], ...removed?.rowIds ?? []]) look(id)
  }
  for (const { rowId } of core.badCells()) look(rowId)
  if (renamed.size === 0) return
  core.history.revise((entry) => renameRows(entry, renamed))
  for (const { rowId, key, text, problem } of core.badCells()) {
    const now = renamed.get(rowId)
    if (now === undefined) continue
    core.markBad(rowId, key, { value: null })
    core.markBad(now, key, { text, problem })
  }
  keepHistory(core)
}

/** Gives rows of a step other ids. */
export function renameRows<Row>(step: HistoryEntry<Row>, renamed: ReadonlyMap<string, string>): HistoryEntry<Row> {
  const idOf = (id: string) => renamed.get(id) ?? id
  return {
    ...step, changes: step.changes.map((change) => ({ ...change, rowId: idOf(change.rowId) })),
    ...(step.appended ? { appended: { ...step.appended, rowIds: step.appended.rowIds.map(idOf) } } : {}),
    ...(step.removed ? { removed: { ...step.removed, rowIds: step.removed.rowIds.map(idOf) } } : {})
  }
}
