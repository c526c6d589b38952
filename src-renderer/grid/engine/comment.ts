import type { SheetCore } from './core'

/** The cell the keyboard is on, if it can be commented (批注). */
function commentable<Row>(core: SheetCore<Row>): { rowId: string; key: string } | undefined {
  const place = core.state.get().active
  const cell = place?.area === 'body' ? core.activeCell() : undefined
  return cell && core.props.comments?.canOpen(cell.row, cell.key) ? { rowId: cell.rowId, key: cell.key } : undefined
}

export const canComment = <Row>(core: SheetCore<Row>): boolean => commentable(core) !== undefined

/** Opens the comment card of the active cell. False leaves the key to the browser. */
export function openComment<Row>(core: SheetCore<Row>): boolean {
  const cell = commentable(core)
  if (cell) core.state.set({ commented: cell, hovered: null })
  return cell !== undefined
}
