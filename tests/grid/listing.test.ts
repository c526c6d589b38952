import { expect, test } from 'vitest'
import type { ListColumn } from '../../src-shared/listing/cell'
import { answerList, type Listing } from '../../src-shared/listing/listing'
import type { ListAnswer, ListView } from '../../src-shared/listing/listing.schema'

interface Move { id: string; date: string; who: string; fen: number | null; balance: number; sum?: true }
const columns: ListColumn<Move>[] = [
  { key: 'date', kind: 'date' }, { key: 'who', kind: 'text' }, { key: 'fen', kind: 'money' }, { key: 'balance', kind: 'money', isRunning: true },
  { key: 'size', kind: 'tag', value: ({ fen }) => (fen ?? 0) > 500, format: (isLarge) => (isLarge === true ? '大额' : '小额') }
]
const rows: Move[] = [
  { id: 'a', date: '2026-01-05', who: '王芳', fen: 1000, balance: 1000 },
  { id: 'b', date: '2026-01-09', who: '李明', fen: 300, balance: 1300 },
  { id: 'jan', date: '2026-01', who: '本月合计', fen: 1300, balance: 1300, sum: true },
  { id: 'c', date: '2026-02-01', who: '王芳', fen: 250, balance: 1550 },
  { id: 'd', date: '2026-02-11', who: '', fen: null, balance: 1550 },
  { id: 'feb', date: '2026-02', who: '本月合计', fen: 250, balance: 1550, sum: true }
]
const list: Listing<Move> = { rows, columns, isSum: ({ sum }) => sum === true }
const plain: ListView = { filters: [], sort: [], near: '2026-02-28' }
const filter = (key: string, text: string, values: string[] | null = null): ListView => ({ ...plain, filters: [{ key, text, values }] })

function page(view: ListView, from = 0, to = 100): Extract<ListAnswer<Move>, { what: 'rows' }> {
  const answer = answerList(list, view, { what: 'rows', from, to })
  if (answer.what !== 'rows') throw new Error(answer.what)
  return answer
}
const ids = (view: ListView) => page(view).rows.map(({ id }) => id)

test('without a view all rows stand as they are, sums among them and numbered around', () => {
  expect(page(plain)).toMatchObject({ count: 6, shown: 4, total: 4, number: 1, sums: { fen: 1550 } })
  expect(page(plain, 3, 5)).toMatchObject({ rows: [{ id: 'c' }, { id: 'd' }], number: 3 })
  expect(page(plain).sums).not.toHaveProperty('balance')
})

test('a filter takes sums away and adds up what is left, by value, by words, by initials and by what is ticked', () => {
  expect(page(filter('who', 'wf'))).toMatchObject({ rows: [{ id: 'a' }, { id: 'c' }], count: 2, shown: 2, total: 4, sums: { fen: 1250 } })
  expect(ids(filter('fen', '>=3'))).toEqual(['a', 'b'])
  expect(ids(filter('date', '1月'))).toEqual(['a', 'b'])
  expect(ids(filter('size', '大'))).toEqual(['a'])
  expect(ids(filter('who', '', ['', '李明']))).toEqual(['b', 'd'])
  // What is no condition holds nothing back but the sums it can't be asked of: as typed half.
  expect(page(filter('fen', '>')).shown).toBe(4)
  expect(ids({ ...plain, filters: [{ key: 'who', text: 'wf', values: null }, { key: 'fen', text: '<5', values: null }] })).toEqual(['c'])
})

test('several columns put rows in order, the first counting most; nothing stands first and equals keep their order', () => {
  expect(ids({ ...plain, sort: [{ key: 'who', direction: 'asc' }, { key: 'fen', direction: 'asc' }] })).toEqual(['d', 'b', 'c', 'a'])
  expect(ids({ ...plain, sort: [{ key: 'size', direction: 'desc' }] })).toEqual(['b', 'c', 'd', 'a'])
  expect(ids({ ...plain, sort: [{ key: 'fen', direction: 'desc' }] })).toEqual(['a', 'b', 'c', 'd'])
})

test('the values of a column are counted among the rows that other conditions pass', () => {
  const values = (view: ListView, key: string) => answerList(list, view, { what: 'values', key })
  expect(values(plain, 'who')).toEqual({ what: 'values', values: [{ text: '', count: 1 }, { text: '李明', count: 1 }, { text: '王芳', count: 2 }] })
  expect(values(filter('fen', '>=3'), 'who')).toMatchObject({ values: [{ text: '李明', count: 1 }, { text: '王芳', count: 1 }] })
  expect(values(filter('who', '王'), 'who')).toMatchObject({ values: [{}, {}, {}] })
  const many: Listing<Move> = { rows: Array.from({ length: 5001 }, (_, at) => ({ id: String(at), date: '', who: `客户${at}`, fen: 1, balance: 1 })), columns }
  expect(answerList(many, plain, { what: 'values', key: 'who' })).toEqual({ what: 'values', values: null })
})

test('a text is found where it is shown, in the order of reading', () => {
  const places = (view: ListView, text: string, keys: string[]) => answerList(list, view, { what: 'places', text, keys })
  expect(places(plain, '王', ['date', 'who'])).toEqual({ what: 'places', count: 2, places: [[0, 'who'], [3, 'who']] })
  expect(places({ ...plain, sort: [{ key: 'date', direction: 'desc' }] }, '2026-02', ['date'])).toEqual({ what: 'places', count: 2, places: [[0, 'date'], [1, 'date']] })
  expect(places(plain, '10.00', ['fen', 'balance'])).toMatchObject({ places: [[0, 'fen'], [0, 'balance']] })
})
