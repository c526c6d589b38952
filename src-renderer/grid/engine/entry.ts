import { gridMessages } from '../../../src-shared/messages/grid'
import { ENTRY_ROW } from '../sheet.types'
import { valueOf } from '../../../src-shared/listing/cell'
import { forgetRows } from './changes'
import type { SheetCore } from './core'
import { keepHistory } from './kept-history'
import { activate } from './selection'
import { entryStep } from './undo'

const committing = new WeakSet<object>()

/** The column each sheet's last entry started in. */
const starts = new WeakMap<object, number>()

/** Sheets whose entry row was committed and whose owner has yet to hand back a fresh one. */
const awaiting = new WeakSet<object>()

/** Goes to where the next entry starts: the owner's first key, or the first editable cell that is still empty. */
export function goToEntry<Row>(core: SheetCore<Row>): void {
  const { entryRow } = core.props
  if (!entryRow) return
  const editable = core.columns.map((_, col) => col).filter((col) => core.isEditable({ area: 'entry', row: 0, col }))
  const isEmpty = (col: number) => {
    const value = valueOf(core.columns[col]!, entryRow.row)
    return value === null || value === ''
  }
  const named = entryRow.firstKey === undefined ? -1 : core.columns.findIndex(({ key }) => key === entryRow.firstKey)
  const col = named >= 0 ? named : (editable.find(isEmpty) ?? editable[0])
  if (col === undefined) return
  starts.set(core, col)
  activate(core, { area: 'entry', row: 0, col })
}

/** Goes to where the last entry started; while that one is being saved its cells are still filled in. */
function goToStart<Row>(core: SheetCore<Row>): void {
  const col = starts.get(core)
  if (col === undefined) goToEntry(core)
  else activate(core, { area: 'entry', row: 0, col })
}

/** Enter and Tab in the entry row: the next editable cell; after the last one the row is committed. */
export function stepInEntry<Row>(core: SheetCore<Row>, step: 1 | -1): void {
  const { active } = core.state.get()
  if (active?.area !== 'entry') return
  for (let col = active.col + step; col >= 0 && col < core.columns.length; col += step) {
    if (!core.isEditable({ area: 'entry', row: 0, col })) continue
    activate(core, { area: 'entry', row: 0, col })
    return
  }
  if (step === 1) void commitEntry(core)
}

/** Hands the row to its owner; what is refused stays as typed, with the cell to be mended active. */
async function commitEntry<Row>(core: SheetCore<Row>): Promise<void> {
  if (committing.has(core)) return
  committing.add(core)
  try {
    // The last cell may have been taken by this very key: its owner's state is fresh only after React's microtask.
    await Promise.resolve()
    await handOver(core)
  } finally {
    committing.delete(core)
  }
}

async function handOver<Row>(core: SheetCore<Row>): Promise<void> {
  const bad = core.badCells().find(({ rowId }) => rowId === ENTRY_ROW)
  if (bad) {
    core.tell(gridMessages.entryIncomplete)
    goToKey(core, bad.key)
    return
  }
  // An owner may hand back the fresh row before its answer is read.
  awaiting.add(core)
  const typed = core.props.entryRow?.row
  const answer = core.props.entryRow?.onCommit()
  if (!answer) { awaiting.delete(core); return }
  // While the owner is still saving, the next entry may already be typed: it must not land in the last cell of this one.
  const isLater = 'then' in answer
  if (isLater) goToStart(core)
  const result = await answer
  const isTyping = core.state.get().editing !== null
  if (!result.ok) { awaiting.delete(core); if (!isTyping) goToKey(core, result.key); return }
  // What is typed next belongs to another record; only with the row that was born can the entry be taken back.
  if (result.born && typed !== undefined) { core.history.push(entryStep(core, typed, result.born.next as Row, result.born.rowId)); keepHistory(core) }
  else forgetRows(core, new Set([ENTRY_ROW]))
  if (!isTyping) goToEntry(core)
}

/** Called when the owner handed a new entry row: after a commit its first useful cell may be another one. */
export function entryRenewed<Row>(core: SheetCore<Row>): void {
  if (!awaiting.delete(core)) return
  const { active, editing } = core.state.get()
  if (active?.area === 'entry' && !editing) goToEntry(core)
}

function goToKey<Row>(core: SheetCore<Row>, key: string | undefined): void {
  const col = core.columns.findIndex((column) => column.key === key)
  if (col >= 0) activate(core, { area: 'entry', row: 0, col })
}
