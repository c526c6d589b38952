import { expect, test } from 'vitest'
import { fitColumns, tablePart } from '../../src-renderer/print/fit'

test('columns that fit share the paper by what they need', () => {
  expect(fitColumns([100, 50, 50], 400)).toEqual([{ columns: [0, 1, 2], shares: [50, 25, 25] }])
  expect(fitColumns([100, 50, 50], 200)).toEqual([{ columns: [0, 1, 2], shares: [50, 25, 25] }])
})

test('columns that need more go on over further sheets, the first on each', () => {
  // 40 + 60 + 100 = 200; the fourth would make 260.
  expect(fitColumns([40, 60, 100, 60, 100], 200)).toEqual([
    { columns: [0, 1, 2], shares: [20, 30, 50] }, { columns: [0, 3, 4], shares: [20, 30, 50] }
  ])
})

test('a column wider than the paper stands there all the same, beside the first', () => {
  expect(fitColumns([50, 500, 50], 200).map(({ columns }) => columns)).toEqual([[0, 1], [0, 2]])
})

test('no figure is left out or moved when a table is divided', () => {
  const table = {
    title: '甲', left: '', right: '', isLandscape: true, columns: ['类别', '一', '二', '三'].map((title) => ({ title, share: 25 })),
    rows: [{ cells: ['薪金', '1', '2', '3'], strong: [0, 3] }, { cells: ['合计', '4', '5', '6'], kind: 'total' as const }]
  }
  const [left, right] = fitColumns([50, 50, 50, 50], 150).map((part) => tablePart(table, part))
  expect(left!.rows.map(({ cells }) => cells)).toEqual([['薪金', '1', '2'], ['合计', '4', '5']])
  expect(right!.rows).toEqual([{ cells: ['薪金', '3'], strong: [0, 1] }, { cells: ['合计', '6'], kind: 'total' }])
  expect(right!.columns).toEqual([{ title: '类别', share: 50 }, { title: '三', share: 50 }])
})
