import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { ActiveCell } from '../sheet.types'
import { isOnTriangle, treeRows, type TreeNode, type TreePlace } from './tree'

export interface TreeUse<Row> {
  places: readonly TreePlace<Row>[]
  toggle: (id: number) => void
  /** Hand to the sheet, so that the keys know which row they are for. */
  onActiveCell: (cell: ActiveCell<TreePlace<Row>> | undefined) => void
  /** For an element around the sheet: Space, Alt+→ and Alt+←, and a click on the triangle. */
  listeners: { onKeyDownCapture: (event: KeyboardEvent) => void; onClickCapture: (event: MouseEvent) => void }
}

/**
 * Rows as a tree in a sheet (树形表格). `openTo` rows of that depth and above start open; changing it starts anew.
 * `treeKey` names the column with the triangles. `node` must be stable.
 */
export function useTree<Row>(rows: readonly Row[], { node, openTo, treeKey }: { node: (row: Row) => TreeNode; openTo: number; treeKey: string }): TreeUse<Row> {
  const [turned, setTurned] = useState<{ openTo: number; ids: ReadonlySet<number> }>({ openTo, ids: new Set() })
  const active = useRef<TreePlace<Row>>(undefined)
  const ids = useMemo(() => (turned.openTo === openTo ? turned.ids : new Set<number>()), [turned, openTo])
  const places = useMemo(() => treeRows(rows, node, (id, depth) => (depth < openTo) !== ids.has(id)), [rows, node, openTo, ids])
  const toggle = (id: number) => {
    const next = new Set(ids)
    if (!next.delete(id)) next.add(id)
    setTurned({ openTo, ids: next })
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !target.matches('.sheet-input:not(.sheet-input-editing)')) return
    const isTurn = key === ' ' && !event.ctrlKey && !event.shiftKey && !event.altKey
    const wanted = event.altKey && key === 'ArrowRight' ? true : event.altKey && key === 'ArrowLeft' ? false : undefined
    const place = places.find((one) => active.current && node(one.row).id === node(active.current.row).id)
    if ((!isTurn && wanted === undefined) || !place?.hasChildren) return
    event.preventDefault()
    event.stopPropagation()
    if (isTurn || place.isOpen !== wanted) toggle(node(place.row).id)
  }
  const onClickCapture = ({ target, clientX }: MouseEvent) => {
    const cell = target instanceof HTMLElement ? target.closest<HTMLElement>(`.ag-cell[col-id="${treeKey}"]`) : null
    const id = Number(cell?.closest('[row-id]')?.getAttribute('row-id'))
    const place = places.find((one) => node(one.row).id === id)
    if (cell && place?.hasChildren && isOnTriangle(place.depth, clientX - cell.getBoundingClientRect().left)) toggle(id)
  }
  return { places, toggle, onActiveCell: (cell) => { active.current = cell?.row }, listeners: { onKeyDownCapture, onClickCapture } }
}
