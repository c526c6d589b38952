import { expect, test } from 'vitest'
import { summarize } from '../../src-renderer/grid/model/summary'
import type { ColumnKind, RowKind } from '../../src-renderer/grid/sheet.types'

const source = (kinds: ColumnKind[], rows: readonly (readonly [RowKind, ...unknown[]])[]) => ({
  kindOf: (col: number) => kinds[col]!, rowKind: (row: number) => rows[row]![0], value: (row: number, col: number) => rows[row]![col + 1]
})
const whole = (rows: number, cols: number) => ({ top: 0, left: 0, bottom: rows - 1, right: cols - 1 })

test('money is summed without subtotals and bad rows, pieces beside it are not', () => {
  const rows = [['data', 126850, 6], ['locked', 150000, 2], ['data', null, 1], ['subtotal', 276850, 9], ['bad', 860000, 1]] as const
  // 1,268.50 + 1,500.00 = 2,768.50; the mean 1,384.25.
  expect(summarize(whole(5, 2), '支出', source(['money', 'integer'], rows))).toEqual({
    label: '支出', cells: 10, filled: 5, count: 2, sumFen: 276850, averageFen: 138425, minFen: 126850, maxFen: 150000, skippedRows: 2
  })
})

test('integers alone are summed as they are', () => {
  expect(summarize(whole(3, 1), '附件', source(['integer'], [['data', 6], ['data', 2], ['data', 1]]))).toMatchObject({ count: 3, sum: 9, average: 3, min: 1, max: 6 })
})

test('text is only counted', () => {
  expect(summarize(whole(3, 1), '员工', source(['text'], [['data', '吴静'], ['data', ''], ['data', null]]))).toEqual({ label: '员工', cells: 3, filled: 1, count: 0, skippedRows: 0 })
})
