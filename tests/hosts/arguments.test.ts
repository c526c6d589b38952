import { expect, test } from 'vitest'
import { readArguments, readJson } from '../../src-main/hosts/terminal/arguments'
import { readBook } from '../../src-main/hosts/terminal/create'

test('books are read with ASCII and full-width colons', () => {
  expect(readBook('库存现金:cash')).toEqual({ name: '库存现金', kind: 'cash', flow: 'mixed' })
  expect(readBook('工行 : bank : collection')).toEqual({ name: '工行', kind: 'bank', flow: 'collection' })
  expect(readBook('李明备用金：imprest：spending：李明')).toEqual({ name: '李明备用金', kind: 'imprest', flow: 'spending', holder: '李明' })
  expect(readBook('李明备用金:imprest::李明')).toEqual({ name: '李明备用金', kind: 'imprest', flow: 'mixed', holder: '李明' })
})

test.each(['', '现金', ':cash', '现金:gold', '现金:cash:sideways'])('the book %o is refused', (text) => {
  expect(() => readBook(text)).toThrow(/资金账户/)
})

test('options are asked by name and refused in Chinese', () => {
  const args = readArguments(['file.xlsx', '--as', 'daybook', '--book', 'a', '--book', 'b', '--dry-run'], {
    as: { type: 'string' }, office: { type: 'string' }, book: { type: 'string', multiple: true }, 'dry-run': { type: 'boolean' }
  })
  expect([args.positionals, args.text('as'), args.list('book'), args.flag('dry-run'), args.text('office')]).toEqual([['file.xlsx'], 'daybook', ['a', 'b'], true, undefined])
  expect(args.choice('as', ['daybook', 'receipts'])).toBe('daybook')
  expect(() => args.choice('as', ['receipts'])).toThrow(/--as/)
  expect(() => args.need('office')).toThrow('请写明 --office。')
  expect(() => readArguments(['--colour', 'red'], {})).toThrow(/选项不对/)
  expect(() => readJson('{')).toThrow(/JSON/)
})
