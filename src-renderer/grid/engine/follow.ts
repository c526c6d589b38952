import { gridMessages } from '../../../src-shared/messages/grid'
import { areaOf, boxOf } from '../model/range'
import type { SheetCore } from './core'
import { cancelEdit } from './editing'

/** Rows by id behind the positions of the active cell and the range. */
interface Held { active: string | null; anchor: string | null; head: string | null }
const held = new WeakMap<object, Held>()

/** Notes which rows the selection is on. */
export function holdRows<Row>(core: SheetCore<Row>): void {
  const { active, range } = core.state.get()
  const idOf = (row: number | undefined) => (row === undefined ? null : core.idAt({ area: 'body', row }))
  held.set(core, {
    active: active?.area === 'body' ? idOf(active.row) : null, anchor: idOf(range?.anchor.row), head: idOf(range?.head.row)
  })
}

/**
 * After rows came, went or changed order, moves the selection to where its rows are now: what is being typed must never
 * land in the row that took the old one's place. A range that no longer holds together shrinks to the active cell.
 */
export function followRows<Row>(core: SheetCore<Row>): void {
  const was = held.get(core)
  const { active, range, editing } = core.state.get()
  if (!was || active?.area !== 'body') return
  const at = (id: string | null) => (id === null ? undefined : (core.nodeOf(id)?.rowIndex ?? undefined))
  const row = at(was.active)
  if (row === undefined) {
    if (editing) giveUpEdit(core)
    return
  }
  const anchor = at(was.anchor), head = at(was.head)
  if (row === active.row && anchor === range?.anchor.row && head === range?.head.row) return
  const isWhole = range && anchor !== undefined && head !== undefined && areaOf(boxOf(range)) > 1 &&
    head - anchor === range.head.row - range.anchor.row
  const cell = { row, col: active.col }
  core.state.set({
    active: { area: 'body', ...cell },
    range: isWhole ? { anchor: { ...range.anchor, row: anchor }, head: { ...range.head, row: head } } : { anchor: cell, head: cell }
  })
}

/** The row being typed in was taken away by someone else; the text is told, so that it is not lost in silence. */
function giveUpEdit<Row>(core: SheetCore<Row>): void {
  const text = core.input.value
  cancelEdit(core)
  core.tell(gridMessages.rowGone(text))
}
