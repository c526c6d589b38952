import { useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useOutline } from '../outline/useOutline'
import type { ActiveCell } from '../sheet.types'
import { treeRows, type TreeNode, type TreePlace } from './tree'

export interface TreeUse<Row> {
  places: readonly TreePlace<Row>[]
  toggle: (id: number) => void
  /** Opens the levels above this one and closes the rest: 0 closes everything, Infinity opens it. */
  openLevels: (levels: number) => void
  /** Hand to the sheet, so that the keys know which row they are for. */
  onActiveCell: (cell: ActiveCell<TreePlace<Row>> | undefined) => void
  /** For an element around the sheet: the keys and the triangles of the outline. */
  listeners: { onKeyDownCapture: (event: KeyboardEvent) => void; onClickCapture: (event: MouseEvent) => void }
}

interface TreeOptions<Row> {
  node: (row: Row) => TreeNode
  openTo: number
  treeKey: string
  /** Puts the keyboard on a row; its id is the node's. */
  select?: (rowId: string, key: string) => void
}

/**
 * Rows as a tree in a sheet (树形表格). `openTo` levels start open; changing it starts anew. `treeKey` names the column
 * with the triangles. `node` must be stable, and its id be the sheet's row id.
 */
export function useTree<Row>(rows: readonly Row[], { node, openTo, treeKey, select }: TreeOptions<Row>): TreeUse<Row> {
  const outline = useOutline<number>(String(openTo), openTo)
  const active = useRef<ActiveCell<TreePlace<Row>>>(undefined)
  const { isOpen } = outline
  const places = useMemo(() => treeRows(rows, node, isOpen), [rows, node, isOpen])
  const listeners = outline.listeners({
    columnKey: treeKey,
    node: (rowId) => {
      const id = rowId === undefined ? active.current && node(active.current.row.row).id : Number(rowId)
      const place = places.find((one) => node(one.row).id === id)
      return place && { ...place, ...idsOf(place, node, places) }
    },
    select: (id) => { select?.(String(id), active.current?.key ?? treeKey) }
  })
  return { places, toggle: outline.toggle, openLevels: outline.openLevels, onActiveCell: (cell) => { active.current = cell }, listeners }
}

/** The row's id and its parent's, if that is shown: a parent that is not among the rows can't be closed. */
function idsOf<Row>({ row }: TreePlace<Row>, node: (row: Row) => TreeNode, places: readonly TreePlace<Row>[]) {
  const { id, parentId } = node(row)
  const hasParent = parentId !== null && places.some((one) => node(one.row).id === parentId)
  return { id, parentId: hasParent ? parentId : undefined }
}
