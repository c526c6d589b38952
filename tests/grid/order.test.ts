import { expect, test } from 'vitest'
import { byRanks, ranksOf, type Ranked } from '../../src-shared/listing/order'

const inOrder = (values: readonly unknown[], direction: Ranked['direction'] = 'asc') =>
  values.map((_, at) => at).sort(byRanks([{ ranks: ranksOf(values), direction }])).map((at) => values[at])

test('figures by size with nothing first, words by pinyin, numbers in words by size, words after figures', () => {
  expect(inOrder([300, null, -5, 20])).toEqual([null, -5, 20, 300])
  expect(inOrder(['付-10', '付-9', null, '收-1'])).toEqual([null, '付-9', '付-10', '收-1'])
  // chen, lin, wang, zhao
  expect(inOrder(['赵敏', '王丽娜', '陈志强', '林晓梅'])).toEqual(['陈志强', '林晓梅', '王丽娜', '赵敏'])
  expect(inOrder(['12元', 7, null, 12])).toEqual([null, 7, 12, '12元'])
})

test('the first column counts most, and equals stay as they came in both directions', () => {
  const staff = ['王', '陈', '王', '陈', '王'], amounts = [1, 2, 1, 3, 9]
  const order = (direction: Ranked['direction']) => staff.map((_, at) => at).sort(byRanks([{ ranks: ranksOf(staff), direction: 'asc' }, { ranks: ranksOf(amounts), direction }]))
  expect(order('asc')).toEqual([1, 3, 0, 2, 4])
  expect(order('desc')).toEqual([3, 1, 4, 0, 2])
  expect(inOrder([null, 1, null], 'desc')).toEqual([1, null, null])
})
