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
    options: { as: { type: 'string' }, office: { type: 'string' }, book: { type: 'string', multiple: true }, 'dry-run': { type: 'boolean' } }, words: ['<文件>']
  })
  expect([args.positionals, args.text('as'), args.list('book'), args.flag('dry-run'), args.text('office')]).toEqual([['file.xlsx'], 'daybook', ['a', 'b'], true, undefined])
  expect(args.choice('as', ['daybook', 'receipts'])).toBe('daybook')
  expect(() => args.choice('as', ['receipts'])).toThrow(/--as/)
  expect(() => args.need('office')).toThrow('请写明 --office。')
})

const form = { options: { office: { type: 'string' }, 'dry-run': { type: 'boolean' } }, words: ['<功能名>', '[JSON]'], needed: ['office'] } as const
test.each([
  [['a', '--offcie', 'x'], '没有 --offcie 这个选项。可用的选项：--office、--dry-run。'],
  [['a', '-x'], '没有 -x 这个选项。可用的选项：--office、--dry-run。'],
  [['a', '--office'], '--office 后面缺少内容。'],
  [['a', '--office', '--dry-run'], '--office 后面缺少内容。'],
  [['a', '--office', 'o', '--dry-run=yes'], '--dry-run 后面不写内容。'],
  [[], '请写明 <功能名>、--office。'],
  [['a', '--office', ''], '请写明 --office。'],
  [['a', '{}', 'b', 'c', '--office', 'o'], '多出了“b”“c”。内容里有空格时请用引号括起来。'],
  [['a', '--toString', '--office', 'o'], '没有 --toString 这个选项。可用的选项：--office、--dry-run。']
])('the command line %j is told what is wrong with it', (argv, sentence) => {
  expect(() => readArguments(argv, form)).toThrow(sentence)
})

test('a month is a month', () => {
  const args = readArguments(['--from', '2026-13'], { options: { from: { type: 'string' }, to: { type: 'string' } } })
  expect(args.month('to', '2026-02')).toBe('2026-02')
  expect(() => args.month('from', '2026-02')).toThrow('--from 写成了“2026-13”，应是 2026-01 这样的月份。')
})

test.each([
  ['', 'JSON 是空的。'], ['{"a":', 'JSON 没有写完'], ['"x', 'JSON 没有写完'], ['{bad}', '问题在“bad}”处'], ['{"a":1,}', '问题在“}”处'], ['[1 2]', '问题在“2]”处'],
  ['{"a": tru}', '问题在“}”处'], ["{'a':1}", '问题在“\'a\':1}”处'], ['{"a":1}}', '问题在“}”处']
])('the JSON %j is told where it goes wrong, in Chinese', (text, sentence) => {
  expect(() => readJson(text)).toThrow(sentence)
})
