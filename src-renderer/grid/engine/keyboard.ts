import { readKey, type Action } from '../model/keys'
import { areaOf, boxOf } from '../model/range'
import { clearSelection, fillRange } from './filling'
import { copySelection, pasteBlock, writeClipboard } from './clipboard'
import { blockOf } from './clipboard-html'
import { openComment } from './comment'
import type { SheetCore } from './core'
import { copyPages } from './page-blocks'
import { cancelEdit, commitEdit, highlight, startEdit, suggest } from './editing'
import { goToEntry } from './entry'
import { toggleFilterRow } from './filter-row'
import { findNext, openPanel } from './finding'
import { openMenuAtCell } from './menu'
import { advance, goToEdge, move, page } from './motion'
import { activate, selectBox, target } from './selection'
import { stepZoom } from './zoom'
import { redo, undo } from './undo'

/** Listens to the sheet's one input, which has the keyboard whenever the sheet has. Returns what ends it. */
export function listenToKeys<Row>(core: SheetCore<Row>): () => void {
  const control = new AbortController()
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, listener: (event: HTMLElementEventMap[Name]) => void) =>
    core.input.addEventListener(name, listener, { signal: control.signal })
  on('keydown', (event) => onKey(core, event))
  // A letter, or the first syllable of an input method, replaces the cell.
  on('compositionstart', () => { startEdit(core, 'enter', { keepsText: true }) })
  on('input', () => {
    if (!core.state.get().editing && !startEdit(core, 'enter', { keepsText: true })) core.input.value = ''
    else suggest(core)
  })
  on('copy', (event) => { if (!copyPages(core, event, core.state.get().editing ? undefined : target(core)?.box)) onCopy(core, event) })
  on('cut', (event) => {
    if (onCopy(core, event)) clearSelection(core)
  })
  on('paste', (event) => {
    if (core.state.get().editing) return
    event.preventDefault()
    pasteBlock(core, blockOf(event.clipboardData?.getData('text/plain') ?? '', event.clipboardData?.getData('text/html') ?? ''))
  })
  on('focus', () => { core.state.set({ isFocused: true }) })
  on('blur', () => {
    core.state.set({ isFocused: false })
    // Another window in front is no reason to end what is being typed; another control is.
    if (document.hasFocus()) commitEdit(core)
  })
  return () => control.abort()
}

function onCopy<Row>(core: SheetCore<Row>, event: ClipboardEvent): boolean {
  if (core.state.get().editing) return false
  const copied = copySelection(core)
  if (!copied || !event.clipboardData) return false
  event.preventDefault()
  event.clipboardData.setData('text/plain', copied.text)
  event.clipboardData.setData('text/html', copied.html)
  return true
}

function onKey<Row>(core: SheetCore<Row>, event: KeyboardEvent): void {
  // Keys an input method is using are not ours: its Enter takes a word, not the cell.
  if (event.isComposing || event.key === 'Process') return
  const isHandled = core.state.get().editing ? editKey(core, event) : idleKey(core, event)
  if (!isHandled) return
  event.preventDefault()
  event.stopPropagation()
}

function idleKey<Row>(core: SheetCore<Row>, event: KeyboardEvent): boolean {
  const action = readKey({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey })
  return action ? perform(core, action) : false
}

/** Carries out what a key asked for. False leaves the key to the browser. */
function perform<Row>(core: SheetCore<Row>, action: Action): boolean {
  const { active } = core.state.get()
  const { rows, cols } = core.extent
  switch (action.do) {
    case 'move': move(core, action); return true
    case 'page': page(core, action.step, action.isExtending); return true
    case 'rowEdge': goToEdge(core, { ...action, wholeSheet: false }); return true
    case 'sheetEdge': goToEdge(core, { ...action, wholeSheet: true }); return true
    case 'enter': return (action.step === 1 && openReadOnly(core)) || advance(core, 'enter', action.step)
    case 'tab': return advance(core, 'tab', action.step)
    case 'edit': startEdit(core, 'edit'); return true
    case 'pick': if (startEdit(core, 'edit')) suggest(core, { isAll: true }); return true
    case 'clear': clearSelection(core); return true
    case 'open': open(core); return true
    case 'menu': openMenuAtCell(core); return true
    case 'comment': return openComment(core)
    case 'entry': goToEntry(core); return core.props.entryRow !== undefined
    case 'escape': return collapse(core)
    case 'selectAll': selectBox(core, { row: 0, col: 0 }, { row: rows - 1, col: cols - 1 }); return true
    case 'selectRow': if (active?.area === 'body') selectBox(core, { row: active.row, col: 0 }, { row: active.row, col: cols - 1 }); return true
    case 'selectColumn': if (active?.area === 'body') selectBox(core, { row: 0, col: active.col }, { row: rows - 1, col: active.col }); return true
    case 'undo': undo(core); return true
    case 'redo': redo(core); return true
    case 'copyWithHeaders': void writeClipboard(core, true); return true
    case 'fillDown': fillRange(core, 'down'); return true
    case 'fillRight': fillRange(core, 'right'); return true
    case 'filter': toggleFilterRow(core); return true
    case 'find':
    case 'replace':
    case 'problems': openPanel(core, action.do); return true
    case 'findNext': findNext(core, action.step); return true
    case 'zoom': stepZoom(core, action.step); return true
  }
}

/** Esc gives up a range; with none it is left to the page, where it may close a dialog. */
function collapse<Row>(core: SheetCore<Row>): boolean {
  const { active, range } = core.state.get()
  if (active?.area !== 'body' || !range || areaOf(boxOf(range)) === 1) return false
  activate(core, active)
  return true
}

/** Opens the active row in its own screen (下钻). */
export function open<Row>(core: SheetCore<Row>): boolean {
  const cell = core.state.get().active?.area === 'body' ? core.activeCell() : undefined
  if (!cell || !core.props.onOpen) return false
  core.props.onOpen(cell.row, cell.key)
  return true
}

const openReadOnly = <Row>(core: SheetCore<Row>) => core.activeCell()?.isEditable === false && open(core)

/** Keys while a cell is being edited; false leaves them to the input. */
function editKey<Row>(core: SheetCore<Row>, event: KeyboardEvent): boolean {
  const { editing, isPicking, options } = core.state.get()
  const arrow = readKey({ key: event.key, ctrl: false, shift: false, alt: false })
  if (event.key === 'Escape') { escapeEdit(core); return true }
  if (event.key === 'F2') { core.state.set({ editing: { ...editing!, mode: editing!.mode === 'edit' ? 'enter' : 'edit' } }); return true }
  if (event.altKey && event.key === 'ArrowDown') { suggest(core, { isAll: true }); return true }
  if (isPicking && options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    highlight(core, event.key === 'ArrowDown' ? 1 : -1)
    return true
  }
  if (event.key === 'Enter' || event.key === 'Tab') {
    commitEdit(core)
    advance(core, event.key === 'Enter' ? 'enter' : 'tab', event.shiftKey ? -1 : 1)
    return true
  }
  if (arrow?.do === 'move' && editing?.mode === 'enter' && !event.shiftKey && !event.altKey) {
    commitEdit(core)
    move(core, { ...arrow, isJumping: event.ctrlKey })
    return true
  }
  return false
}

/** The first Esc closes a list the user opened over text already there; otherwise the cell is restored. */
function escapeEdit<Row>(core: SheetCore<Row>): void {
  const { isPicking, editing } = core.state.get()
  const column = core.columns[core.state.get().active?.col ?? -1]
  if (isPicking && column?.allowsFreeText && core.input.value !== editing?.initial) core.state.set({ isPicking: false, highlighted: -1 })
  else cancelEdit(core)
}
