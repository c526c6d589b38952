import { expect, test } from 'vitest'
import { groupAbove, groupLines, parentOf, type GroupLevel } from '../../src-renderer/grid/group/groups'

interface Row { id: string; day: string; maker: string; fen: number; bad?: boolean }
const rows: readonly Row[] = [
  { id: 'a', day: '06-05', maker: '林晓梅', fen: 100 }, { id: 'b', day: '06-05', maker: '孙浩', fen: 20 }, { id: 'c', day: '06-09', maker: '林晓梅', fen: 3 },
  { id: 'd', day: '06-05', maker: '林晓梅', fen: 4000, bad: true }
]
const by = (key: 'day' | 'maker'): GroupLevel<Row> => ({ key, title: key, of: (row) => ({ id: row[key], label: row[key] }) })
const linesOf = (levels: GroupLevel<Row>[], isOpen: (id: string, depth: number) => boolean) =>
  groupLines(rows, { levels, getRowId: ({ id }) => id, sums: { fen: ({ fen }) => fen }, isCounted: ({ bad }) => !bad, isOpen })
const shown = (lines: ReturnType<typeof linesOf>) => lines.map((line) => (line.kind === 'row' ? `${'-'.repeat(line.depth)}${line.row.id}` : `${'-'.repeat(line.depth)}${line.label} ${line.count} ${line.sums['fen']}`))

test('groups stand in the order of their first rows, with the sums of what counts', () => {
  expect(shown(linesOf([by('day')], () => true))).toEqual(['06-05 3 120', '-a', '-b', '-d', '06-09 1 3', '-c'])
})

test('a closed group keeps its sums and hides its rows', () => {
  expect(shown(linesOf([by('day')], (id) => !id.endsWith('06-05')))).toEqual(['06-05 3 120', '06-09 1 3', '-c'])
})

test('levels nest; every level adds up to the whole', () => {
  const lines = linesOf([by('maker'), by('day')], () => true)
  expect(shown(lines)).toEqual(['林晓梅 3 103', '-06-05 2 100', '--a', '--d', '-06-09 1 3', '--c', '孙浩 1 20', '-06-05 1 20', '--b'])
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
  expect(groupAbove(lines, 'c')).toBe(lines[4]!.id)
  expect(groupAbove(lines, lines[4]!.id)).toBe(lines[0]!.id)
  expect(groupAbove(lines, lines[0]!.id)).toBeUndefined()
  expect(parentOf(lines[4]!.id)).toBe(lines[0]!.id)
})

test('no levels are the rows as they are', () => {
  expect(shown(linesOf([], () => true))).toEqual(['a', 'b', 'c', 'd'])
})
