/** One level of grouping (分组): which group a row belongs to. Groups stand in the order in which their first rows do. */
export interface GroupLevel<Row> { key: string; title: string; of: (row: Row) => { id: string; label: string } }

/** A row under its groups, or the line of a group with its sums by column; `depth` counts from 0. */
export type GroupLine<Row> =
  | { kind: 'row'; id: string; depth: number; row: Row }
  | { kind: 'group'; id: string; depth: number; label: string; count: number; isOpen: boolean; sums: Readonly<Record<string, number>> }

export interface Grouping<Row> {
  levels: readonly GroupLevel<Row>[]
  getRowId: (row: Row) => string
  /** The columns that are added up, by key; null where a row has nothing there. */
  sums: Readonly<Record<string, (row: Row) => number | null>>
  /** Rows kept aside, such as bad ones, are shown and not added up. */
  isCounted: (row: Row) => boolean
  isOpen: (id: string, depth: number) => boolean
}

const SEPARATOR = '\u0001'

/**
 * Rows under the lines of their groups, as they are shown: each group's line stands above its rows with the sums of all
 * of them, whether it is open or not. The rows keep their order within a group.
 */
export function groupLines<Row>(rows: readonly Row[], grouping: Grouping<Row>): GroupLine<Row>[] {
  const lines: GroupLine<Row>[] = []
  const visit = (part: readonly Row[], depth: number, path: string) => {
    const level = grouping.levels[depth]
    if (!level) {
      for (const row of part) lines.push({ kind: 'row', id: grouping.getRowId(row), depth, row })
      return
    }
    for (const [id, { label, members }] of split(part, level)) {
      const groupId = `${path}${SEPARATOR}${level.key}=${id}`, isOpen = grouping.isOpen(groupId, depth)
      lines.push({ kind: 'group', id: groupId, depth, label, count: members.length, isOpen, sums: sumsOf(members, grouping) })
      if (isOpen) visit(members, depth + 1, groupId)
    }
  }
  visit(rows, 0, '')
  return lines
}

function split<Row>(rows: readonly Row[], level: GroupLevel<Row>): Map<string, { label: string; members: Row[] }> {
  const groups = new Map<string, { label: string; members: Row[] }>()
  for (const row of rows) {
    const { id, label } = level.of(row), group = groups.get(id)
    if (group) group.members.push(row)
    else groups.set(id, { label, members: [row] })
  }
  return groups
}

function sumsOf<Row>(rows: readonly Row[], { sums, isCounted }: Grouping<Row>): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const row of rows) {
    if (!isCounted(row)) continue
    for (const [key, amount] of Object.entries(sums)) {
      const value = amount(row)
      // A column in which no row of the group has anything stays empty in its line as well.
      if (value !== null) totals[key] = (totals[key] ?? 0) + value
    }
  }
  return totals
}

/** The group a line stands under, undefined at the top. */
export const parentOf = (id: string): string | undefined => {
  const path = id.slice(0, id.lastIndexOf(SEPARATOR))
  return path === '' ? undefined : path
}

/** The line above which a row's group stands: the nearest one before it with less depth. */
export function groupAbove<Row>(lines: readonly GroupLine<Row>[], id: string): string | undefined {
  const at = lines.findIndex((line) => line.id === id), depth = lines[at]?.depth ?? 0
  for (let index = at - 1; index >= 0; index--) if (lines[index]!.depth < depth) return lines[index]!.id
  return undefined
}
