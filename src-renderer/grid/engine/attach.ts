import { gridMessages } from '../../../src-shared/messages/grid'
import { alignOf } from '../model/kinds'
import { tellActive } from './active'
import type { SheetCore } from './core'
import { holdRows } from './follow'
import { listenToHeaders } from './headers'
import { restoreHistory } from './kept-history'
import { listenToKeys } from './keyboard'
import { listenToMouse } from './mouse'
import { mountGrid } from './mount'
import { firstPlace } from './motion'
import { startPainting } from './paint'
import { activate, emitSelection } from './selection'

/** Brings a sheet to life in its elements. Returns what takes it down again. */
export function attach<Row>(core: SheetCore<Row>, { root, host, input }: { root: HTMLElement; host: HTMLElement; input: HTMLInputElement }): () => void {
  core.root = root
  core.input = input
  const ends = [mountGrid(core, host), startPainting(core), listenToKeys(core), listenToMouse(core), listenToHeaders(core), watch(core)]
  if (core.props.history?.initial) restoreHistory(core, core.props.history.initial)
  describe(core)
  return () => { for (const end of ends.reverse()) end() }
}

/** Keeps the owner and the input informed of what is active and selected. */
function watch<Row>(core: SheetCore<Row>): () => void {
  let pending = 0
  const stop = core.state.subscribe((state, before) => {
    if (state.active !== before.active || state.range !== before.range) holdRows(core)
    if (state.active !== before.active || state.editing !== before.editing) {
      describe(core)
      tellActive(core)
    }
    if (state.isFocused && !before.isFocused && !state.active) activate(core, firstPlace(core))
    if (state.range === before.range || pending !== 0) return
    // A drag over many cells would add them up at every step; once per frame is as often as it can be seen.
    pending = requestAnimationFrame(() => { pending = 0; emitSelection(core) })
  })
  return () => { stop(); cancelAnimationFrame(pending) }
}

/** The input speaks for the active cell: its name, whether it may be changed, and on which side numbers stand. */
function describe<Row>(core: SheetCore<Row>): void {
  const { active } = core.state.get()
  const column = active ? core.columns[active.col] : undefined
  core.input.readOnly = !active || !core.isEditable(active)
  core.input.style.textAlign = column ? alignOf(column) : 'left'
  const text = active ? core.displayAt(active) : ''
  core.input.setAttribute('aria-label', active && column ? gridMessages.cellLabel(column.title, core.rowLabel(active), text) : core.props.label)
}
