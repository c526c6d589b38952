import { expect, test } from 'vitest'
import { arrange, marksOf, type Entry, type EntryKind, type Scope } from '../../src-renderer/app/palette'

const entry = (title: string, keys: string, kind: EntryKind = 'page', group: string = kind): Entry =>
  ({ id: `${kind} ${title}`, kind, group, title, hint: '', keys, icon: 'document', run: () => undefined })
const all = [
  entry('凭证 付-007', '', 'recent'), entry('日记账', 'rjz rijizhang'), entry('明细账', 'mxz mingxizhang'), entry('凭证', 'pz pingzheng'), entry('科目余额表', 'kmyeb kemuyuebiao'),
  entry('王丽娜', 'wln wanglina 012', 'record', '职员'), entry('平阴药房', 'pyyf pingyinyaofang', 'record', '客户'), entry('切换到深色', 'qhdss', 'action')
]
const found = (typed: string, scope: Scope = 'all') => arrange(all, typed, scope).map(({ title, entries }) => [title, entries.map((one) => one.title)])
const first = (typed: string) => arrange(all, typed, 'all')[0]?.entries[0]?.title

test('nothing typed shows what was visited, then pages and actions, in their own order', () => {
  expect(found(' ')).toEqual([['recent', ['凭证 付-007']], ['page', ['日记账', '明细账', '凭证', '科目余额表']], ['action', ['切换到深色']]])
})
test.each([['rjz', '日记账'], ['RJZ', '日记账'], ['pingz', '凭证'], ['余额', '科目余额表'], ['kmy', '科目余额表'], ['wln', '王丽娜'], ['012', '王丽娜'], ['qhds', '切换到深色']])('%s finds %s first', (typed, title) => { expect(first(typed)).toBe(title) })
test('a record whose initials begin so stands beside pages, its group after those that fit better', () => {
  expect(found('ping')).toEqual([['page', ['凭证']], ['客户', ['平阴药房']]])
  expect(arrange([entry('凭证汇总', 'x'), entry('汇总', 'y')], '汇总', 'all')[0]?.entries.map((one) => one.title)).toEqual(['汇总', '凭证汇总'])
})
test('narrowed to one kind it shows no other', () => {
  expect(found('ping', 'record')).toEqual([['客户', ['平阴药房']]])
  expect(found('', 'record').flatMap(([, titles]) => titles)).toEqual(['王丽娜', '平阴药房'])
})
test('five of a kind of record, and what the services found without a match in its title', () => {
  const many = Array.from({ length: 9 }, (_, index) => entry(`客户${index}`, 'kh', 'record', '客户'))
  expect(arrange(many, 'kh', 'all')[0]?.entries).toHaveLength(5)
  expect(arrange([{ ...entry('付-007 电费', '', 'record', '凭证'), isFound: true }], '742.30', 'all')).toHaveLength(1)
})
test('the letters typed are marked, initials too', () => {
  expect(marksOf(all[5]!, 'ln')).toEqual([[1, 3]])
  expect(marksOf(all[1]!, '记账')).toEqual([[1, 3]])
})
test('nothing fits', () => { expect(found('zzz')).toEqual([]) })
