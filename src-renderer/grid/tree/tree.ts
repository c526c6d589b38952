/** What the tree needs to know of a row: its id and its parent's. */
export interface TreeNode { id: number; parentId: number | null }

/** A row in the order of the tree, with its depth from 0 and whether anything is under it. */
export interface TreePlace<Row> { row: Row; depth: number; hasChildren: boolean; isOpen: boolean }

/**
 * Rows as the tree shows them, top down; children of closed rows are left out. A row whose parent is not among the rows
 * stands at the top. The rows' own order is kept among siblings.
 */
export function treeRows<Row>(rows: readonly Row[], node: (row: Row) => TreeNode, isOpen: (id: number, depth: number) => boolean): TreePlace<Row>[] {
  const ids = new Set(rows.map((row) => node(row).id))
  const children = Map.groupBy(rows, (row) => {
    const { parentId } = node(row)
    return parentId !== null && ids.has(parentId) ? parentId : null
  })
  const places: TreePlace<Row>[] = []
  const visit = (parentId: number | null, depth: number) => {
    for (const row of children.get(parentId) ?? []) {
      const { id } = node(row)
      const hasChildren = children.has(id), open = hasChildren && isOpen(id, depth)
      places.push({ row, depth, hasChildren, isOpen: open })
      if (open) visit(id, depth + 1)
    }
  }
  visit(null, 0)
  return places
}

const INDENT = '\u2003', SHUT = '\u25b8 ', OPEN = '\u25be ', LEAF = '\u2003'

/** A name set in by its depth, with the triangle that says whether it is open. */
export const treeText = (place: Omit<TreePlace<unknown>, 'row'>, text: string): string =>
  `${INDENT.repeat(place.depth)}${place.hasChildren ? (place.isOpen ? OPEN : SHUT) : LEAF}${text}`

/** Whether a click at `x` pixels from the cell's left edge is on the triangle. */
export const isOnTriangle = (depth: number, x: number): boolean => x <= 8 + depth * 13 + 18
