import type { Option } from '../sheet.types'
import { changeOf, commitChanges, isSame } from './changes'
import type { Editing, SheetCore } from './core'

/**
 * Starts editing the active cell. The input has the keyboard all the time, so that the first letter, also one that an
 * input method is still composing, lands in it; editing only makes it visible. `keepsText` is for that letter.
 */
export function startEdit<Row>(core: SheetCore<Row>, mode: Editing['mode'], { keepsText = false } = {}): boolean {
  const { active, editing } = core.state.get()
  if (editing || !active || !core.isEditable(active)) return false
  const initial = core.textAt(active)
  if (!keepsText) {
    core.input.value = initial
    core.input.setSelectionRange(initial.length, initial.length)
  }
  core.state.set({ editing: { mode, initial, shown: core.stateAt(active) } })
  if (keepsText) suggest(core)
  return true
}

/** Shows the suggestions for what has been typed. In a free-text column none is taken until the user goes to one. */
export function suggest<Row>(core: SheetCore<Row>, { isAll = false } = {}): void {
  const { active, editing } = core.state.get()
  const column = active ? core.columns[active.col] : undefined
  const row = active ? core.rowAt(active) : undefined
  if (!editing || !column?.choices || row === undefined) return
  const options = column.choices(isAll ? '' : core.input.value, row)
  core.state.set({ options, highlighted: options.length > 0 && !column.allowsFreeText ? 0 : -1, isPicking: options.length > 0 })
}

/** Moves the highlight, going round. */
export function highlight<Row>(core: SheetCore<Row>, step: 1 | -1): void {
  const { options, highlighted } = core.state.get()
  if (options.length === 0) return
  const from = highlighted < 0 && step < 0 ? 0 : highlighted
  core.state.set({ highlighted: (from + step + options.length) % options.length })
}

/** Ends editing without a change. */
export function cancelEdit<Row>(core: SheetCore<Row>): void { close(core) }

/**
 * Ends editing with a change. A highlighted suggestion wins over the letters typed to find it; text that can't be read
 * is kept as a bad cell rather than holding the user in the editor.
 */
export function commitEdit<Row>(core: SheetCore<Row>, option: Option | undefined = taken(core)): void {
  const { active, editing } = core.state.get()
  if (!active || !editing) return
  const column = core.columns[active.col], row = core.rowAt(active), text = core.input.value
  close(core)
  if (!column || row === undefined || (!option && text === editing.initial)) return
  const change = changeOf(core, active, option ? { value: option.value } : core.read(column, text, row))
  if (!change) return
  // Somebody else changed the cell while it was being typed over: the owner hears what was seen then.
  commitChanges(core, [isSame(change.before, editing.shown) ? change : { ...change, shown: editing.shown }], 'type')
}

/** Puts text into the active cell as if it had been typed there: for the edit strip above the sheet. */
export function typeInto<Row>(core: SheetCore<Row>, text: string): void {
  const { active } = core.state.get()
  const column = active ? core.columns[active.col] : undefined
  const row = active ? core.rowAt(active) : undefined
  if (!active || !column || row === undefined || !core.isEditable(active) || text === core.textAt(active)) return
  const change = changeOf(core, active, core.read(column, text, row))
  if (change) commitChanges(core, [change], 'type')
}

/** The suggestion Enter would take; emptied text means an empty cell, not the first suggestion. */
function taken<Row>(core: SheetCore<Row>): Option | undefined {
  const { isPicking, options, highlighted, editing } = core.state.get()
  const text = core.input.value
  if (!isPicking || highlighted < 0 || text.trim() === '' || text === editing?.initial) return isPicking && isMoved(core) ? options[highlighted] : undefined
  return options[highlighted]
}

/** True when the highlight was moved off its first place, which is a choice even where nothing was typed. */
function isMoved<Row>(core: SheetCore<Row>): boolean {
  const { highlighted, active } = core.state.get()
  const isFree = active !== null && core.columns[active.col]?.allowsFreeText === true
  return highlighted > 0 || (isFree && highlighted === 0)
}

function close<Row>(core: SheetCore<Row>): void {
  core.input.value = ''
  core.state.set({ editing: null, options: [], highlighted: -1, isPicking: false })
}
