import { useMemo, useRef, useState, type Ref } from 'react'
import { valueOf } from '../../../src-shared/listing/cell'
import { useOutline } from '../outline/useOutline'
import { Sheet } from '../Sheet'
import type { ActiveCell, SheetColumn, SheetHandle, SheetProps } from '../sheet.types'
import { groupedColumns } from './columns'
import { groupAbove, groupLines, type GroupLevel, type GroupLine } from './groups'

export interface Groups<Row> {
  /** Outermost first; none shows the plain sheet. */
  levels: readonly GroupLevel<Row>[]
  /** The column that shows the groups' names. */
  labelKey: string
  /** The columns that are added up. */
  sums: readonly string[]
}

/**
 * A sheet by groups (分组): the same rows to look at, each group under a line with its sums that opens and closes.
 * Typing needs the plain sheet.
 */
export function GroupedSheet<Row>({ ref, groups, ...props }: SheetProps<Row> & { groups: Groups<Row>; ref?: Ref<SheetHandle> }) {
  const { rowKind, comments } = props
  const { labelKey } = groups
  const outline = useOutline(groups.levels.map(({ key }) => key).join())
  const lines = useLines(props, groups, outline.isOpen)
  const shown = useShownColumns(props.columns, labelKey)
  const active = useRef<ActiveCell<GroupLine<Row>>>(undefined)
  const handle = useRef<SheetHandle>(null)
  const [take] = useState(() => (given: SheetHandle | null) => {
    handle.current = given
    if (typeof ref === 'function') ref(given)
    else if (ref) ref.current = given
  })
  const listeners = outline.listeners({
    columnKey: labelKey,
    node: (rowId) => {
      const line = lines.find(({ id }) => id === (rowId ?? active.current?.rowId))
      return line && { id: line.id, depth: line.depth, hasChildren: line.kind === 'group', isOpen: line.kind === 'group' && line.isOpen, parentId: groupAbove(lines, line.id) }
    },
    select: (id) => { handle.current?.select(id, active.current?.key ?? labelKey) }
  })
  const ofRow = <T,>(line: GroupLine<Row>, of: (row: Row) => T): T | undefined => (line.kind === 'row' ? of(line.row) : undefined)
  const { onOpen, contextMenu, cellMarks, onActiveCell } = props
  return (
    <div className="sheet-outline" {...listeners}>
      <Sheet<GroupLine<Row>>
        {...plainProps(props)} ref={take} isOrdered rows={lines} columns={shown} getRowId={lineId} rowKind={(line) => (line.kind === 'group' ? 'subtotal' : rowKind?.(line.row) ?? 'data')}
        onOpen={(line, key) => { if (line.kind === 'row') onOpen?.(line.row, key); else outline.toggle(line.id, line.depth) }}
        onActiveCell={(cell) => {
          active.current = cell
          onActiveCell?.(cell?.row.kind === 'row' ? { ...cell, row: cell.row.row } : undefined)
        }}
        {...(cellMarks ? { cellMarks: (line: GroupLine<Row>, key: string) => ofRow(line, (row) => cellMarks(row, key)) } : {})}
        {...(comments ? { comments: {
          has: (line, key) => ofRow(line, (row) => comments.has(row, key)) ?? false, canOpen: (line, key) => ofRow(line, (row) => comments.canOpen(row, key)) ?? false,
          preview: (line, key) => ofRow(line, (row) => comments.preview(row, key)), card: (line, key, close) => ofRow(line, (row) => comments.card(row, key, close))
        } } : {})}
        {...(contextMenu ? { contextMenu: ({ rows: chosen, active: at }) => contextMenu({
          rows: chosen.flatMap((line) => (line.kind === 'row' ? [line.row] : [])), active: at?.row.kind === 'row' ? { ...at, row: at.row.row } : undefined
        }) } : {})}
      />
    </div>
  )
}

function useLines<Row>({ rows, columns, getRowId, rowKind }: SheetProps<Row>, { levels, sums }: Groups<Row>, isOpen: (id: string, depth: number) => boolean): GroupLine<Row>[] {
  return useMemo(() => {
    const amounts = columns.filter(({ key }) => sums.includes(key))
      .map((column) => [column.key, (row: Row) => { const value = valueOf(column, row); return typeof value === 'number' ? value : null }] as const)
    // Sums of rows as they stand are no rows of any group.
    return groupLines(rows.filter((row) => rowKind?.(row) !== 'subtotal'), { levels, getRowId, sums: Object.fromEntries(amounts), isCounted: (row) => rowKind?.(row) !== 'bad', isOpen })
  }, [rows, columns, sums, levels, getRowId, rowKind, isOpen])
}

const useShownColumns = <Row,>(columns: readonly SheetColumn<Row>[], labelKey: string) => useMemo(() => groupedColumns(columns, labelKey), [columns, labelKey])

const lineId = (line: { id: string }) => line.id

/** What does not speak of rows passes as it is. */
function plainProps<Row>({ label, totals, onSelection, onNotice, storageKey, store, isLoading, empty, hasGutter, styleNonce }: SheetProps<Row>) {
  const given = { totals, onSelection, onNotice, storageKey, store, isLoading, empty, hasGutter, styleNonce }
  type Given = { [K in keyof typeof given]?: Exclude<(typeof given)[K], undefined> }
  return { label, ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given) }
}
