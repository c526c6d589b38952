import { expect, test } from 'vitest'
import type { Analysis } from '../../src-shared/ledger/analysis'
import { contributionPicture } from '../../src-renderer/ledger/reports/analysis/contribution.option'
import { expensePicture } from '../../src-renderer/ledger/reports/analysis/expense.option'
import { loanAgesPicture } from '../../src-renderer/ledger/reports/analysis/loan-ages.option'
import { paretoPicture } from '../../src-renderer/ledger/reports/analysis/pareto.option'

const report = (rows: readonly [id: string, netFen: number, contributionFen: number, cumulative: number][]) =>
  ({ rows: rows.map(([id, net, contribution, cumulative]) => ({ id, cells: { name: `产品 ${id}`, net, contribution, cumulative } })) }) as unknown as Analysis

test('帕累托图: bars in 万元, the share they come to together on its own scale, and the figure behind each bar', () => {
  const drawn = paretoPicture(report([['3', 9_400_000, 3_760_000, 610], ['7', 6_000_000, -200_000, 1000], ['0', -50, -50, 1000]]), 'light')!
  // 94,000.00 is 9.4 万元; what sold nothing is not drawn.
  expect((drawn.option['series'] as { data: number[] }[]).map(({ data }) => data)).toEqual([[9.4, 6], [3.76, -0.2], [61, 100]])
  expect(drawn.table.rows).toEqual([['产品 3', '94,000.00', '37,600.00', '61.0%'], ['产品 7', '60,000.00', '−2,000.00', '100.0%']])
  expect([drawn.figureAt(1, 0), drawn.figureAt(2, 1), drawn.figureAt(0, 5)]).toEqual([{ row: '3', column: 'contribution' }, { row: '7', column: 'net' }, undefined])
})
test('one product alone makes no picture, and a long tail is left to the sheet', () => {
  expect(paretoPicture(report([['1', 100, 50, 1000]]), 'light')).toBeUndefined()
  expect(paretoPicture(report(Array.from({ length: 40 }, (_, index) => [String(index), 4000 - index, 10, 500])), 'dark')!.table.rows).toHaveLength(15)
})

test('个人借款: what is within the term and what is not stand on one another, each leading to its own lines', () => {
  const rows = [['4', 2900, 1400], ['9', 100, null], ['5', null, null]].map(([id, total, overdue]) => ({ id, cells: { staff: `职员 ${id}`, total, overdue } }))
  const drawn = loanAgesPicture({ rows } as unknown as Analysis, 'light')!
  expect((drawn.option['series'] as { data: number[] }[]).map(({ data }) => data)).toEqual([[15, 1], [14, 0]])
  expect(drawn.table.rows).toEqual([['职员 4', '15.00', '14.00'], ['职员 9', '1.00', '0.00']])
  expect([drawn.figureAt(0, 1), drawn.figureAt(1, 0)]).toEqual([{ row: '9', column: 'total' }, { row: '4', column: 'overdue' }])
})

test('费用: groups against their budget and last year; a budget leads to what was spent under it', () => {
  const row = (id: string, depth: number, actual: number, budget: number | null, same: number | null) => ({ id, depth, cells: { name: id, actual, budget, same } })
  const rows = [row('group3', 0, 3_000_000, 2_500_000, 1_000_000), row('31', 1, 3_000_000, null, 1_000_000), row('6', 0, 400_000, null, null), row('7', 0, 0, null, null)]
  const drawn = expensePicture({ rows, columns: [{ key: 'budget' }] } as unknown as Analysis, 'light')!
  expect((drawn.option['series'] as { data: number[] }[]).map(({ data }) => data)).toEqual([[3, 0.4], [2.5, 0], [1, 0]])
  expect([drawn.figureAt(1, 0), drawn.figureAt(2, 1)]).toEqual([{ row: 'group3', column: 'actual' }, { row: '6', column: 'same' }])
  expect(drawn.table.rows[0]).toEqual(['group3', '30,000.00', '25,000.00', '10,000.00'])
})
test('利润贡献: the largest contribution first, each bar leading to its own figure', () => {
  const rows = [['1', 500, 100, 200], ['2', 900, 100, 700]].map(([id, gross, direct, contribution]) => ({ id: String(id), cells: { name: `甲${id}`, gross, direct, contribution } }))
  const drawn = contributionPicture({ rows } as unknown as Analysis, 'dark')!
  expect(drawn.table.rows).toEqual([['甲2', '9.00', '1.00', '7.00'], ['甲1', '5.00', '1.00', '2.00']])
  expect(drawn.figureAt(2, 0)).toEqual({ row: '2', column: 'contribution' })
})
