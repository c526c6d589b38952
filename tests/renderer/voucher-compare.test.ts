import { expect, test } from 'vitest'
import { compareEntries, mergeEntries } from '../../src-renderer/ledger/voucher/model/compare'
import { chosenAtFirst } from '../../src-renderer/forms/CompareTable'
import { differences, mergeRecords, type MergeField } from '../../src-renderer/forms/useMerge'
import { entryOf, usedLines, type Entry } from '../../src-renderer/ledger/voucher/model/entry'
import { fen } from '../../src-shared/kernel/money'

const line = (summary: string, debit = 0) => ({
  summary, accountId: 1, debitFen: fen(debit), creditFen: fen(0), staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null
})
const entry = (...summaries: string[]): Entry => entryOf({ date: '2026-03-05', type: null, attachments: 0, lines: summaries.map((summary) => line(summary, 100)) })
const texts = (one: Entry) => usedLines(one).map(({ summary }) => summary)
/** The pairs as text: mine, theirs, and whose stands before anything is chosen. */
const pairs = (mine: Entry, theirs: Entry, base?: Entry) => compareEntries(mine, theirs, base).flatMap((part) =>
  (part.part === 'line' ? [[part.mine?.summary ?? '', part.theirs?.summary ?? '', part.isSame ? '=' : part.isMine ? 'mine' : 'theirs']] : []))

test('alike lines stand together whatever was put in before them', () => {
  expect(pairs(entry('甲', '乙', '丙'), entry('新', '甲', '乙', '丙'), entry('甲', '乙', '丙'))).toEqual([['', '新', 'theirs'], ['甲', '甲', '='], ['乙', '乙', '='], ['丙', '丙', '=']])
})

test('what one alone changed, added or deleted is that one’s to begin with', () => {
  const base = entry('甲', '乙', '丙', '丁')
  const mine = entry('甲改', '乙', '丙', '我加'), theirs = entry('甲', '乙改', '丙', '丁', '他加')
  const parts = compareEntries(mine, theirs, base)
  // 丁 is gone here and stays gone; 乙 was touched there only.
  const chosen = chosenAtFirst(parts.map((part) => ({ ...part, label: '', mine: '', theirs: '' })))
  expect(texts(mergeEntries(mine, theirs, parts, chosen))).toEqual(['甲改', '乙改', '丙', '我加', '他加'])
})

test('without a base mine stands, and a line only the other has is kept', () => {
  expect(pairs(entry('甲改', '乙'), entry('甲', '乙', '他加'))).toEqual([['甲改', '甲', 'mine'], ['乙', '乙', '='], ['', '他加', 'theirs']])
})

test('chosen all one way the one or the other comes out whole', () => {
  const mine = { ...entry('甲改', '乙'), attachments: 2 }, theirs = { ...entry('甲', '乙', '他加'), date: '2026-03-06' }
  const parts = compareEntries(mine, theirs, undefined)
  const all = mergeEntries(mine, theirs, parts, new Set(parts.map(({ key }) => key)))
  expect([texts(all), all.date, all.attachments]).toEqual([['甲改', '乙'], '2026-03-05', 2])
  const none = mergeEntries(mine, theirs, parts, new Set())
  expect([texts(none), none.date, none.attachments]).toEqual([['甲', '乙', '他加'], '2026-03-06', 0])
})

test('a record’s fields: only what differs, and what was not touched here is the other’s', () => {
  interface Record { name: string; code: string; isActive: boolean; revision: number }
  const fields: MergeField<Record>[] = [{ key: 'name', label: '名称', text: ({ name }) => name }, { key: 'code', label: '编码', text: ({ code }) => code }, { key: 'isActive', label: '状态', text: ({ isActive }) => (isActive ? '启用' : '停用') }]
  const base = { name: '应收', code: '1122', isActive: true, revision: 1 }
  const mine = { ...base, name: '应收货款' }, theirs = { ...base, name: '应收客户', isActive: false, revision: 2 }
  expect(differences(fields, base, mine, theirs)).toEqual([
    { key: 'name', label: '名称', mine: '应收货款', theirs: '应收客户', isMine: true }, { key: 'isActive', label: '状态', mine: '启用', theirs: '停用', isMine: false }
  ])
  expect(mergeRecords(mine, theirs, ['name'])).toEqual({ name: '应收货款', code: '1122', isActive: false, revision: 2 })
})
