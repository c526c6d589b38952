import { describe, expect, it } from 'vitest'
import { blankEntry, usedLines, type Entry } from '../../src-renderer/ledger/voucher/model/entry'
import { pasteLines, type PasteLookups } from '../../src-renderer/ledger/voucher/model/paste'
import type { Account } from '../../src-shared/ledger/account'

const lookups: PasteLookups = {
  account: (text) => ({ 1001: { id: 1 }, 差旅费: { id: 2 }, 应收账款: { id: 3 } } as unknown as Record<string, Account>)[text],
  party: (dimension, text) => new Map([['staff 李明', 7], ['customer 众康', 8]]).get(`${dimension} ${text}`)
}
const shown = (entry: Entry) => usedLines(entry).map(({ summary, accountId, debitFen, creditFen, staffId, customerId, typed }) => [summary, accountId, debitFen, creditFen, staffId, customerId, typed])

describe('lines pasted from a spreadsheet', () => {
  it('are 摘要 科目 借方 贷方 and parties, with an empty side written as 0 or -', () => {
    const { entry, lines, bad } = pasteLines(blankEntry('2026-03-05'), 0, [['报销', '差旅费', '1,234.50', '-', '李明'], ['报销', '1001', '0.00', '￥1234.5']], lookups)
    expect([lines, bad]).toEqual([2, 0])
    expect(shown(entry)).toEqual([['报销', 2, 123450, 0, 7, null, null], ['报销', 1, 0, 123450, null, null, null]])
  })

  it('follow their header row', () => {
    const { entry } = pasteLines(blankEntry('2026-03-05'), 0, [['科目', '客户', '贷方金额', '摘要'], ['应收账款', '众康', '5', '回款']], lookups)
    expect(shown(entry)).toEqual([['回款', 3, 0, 500, null, 8, null]])
  })

  it('keep what can’t be read in its cell', () => {
    const { entry, bad } = pasteLines(blankEntry('2026-03-05'), 0, [['报销', '没有的', '12a', '', '某人']], lookups)
    expect(bad).toBe(3)
    expect(shown(entry)).toEqual([['报销', null, 0, 0, null, null, { account: '没有的', debit: '12a', dimension: '某人' }]])
  })

  it('make room between lines that are there, and go beyond the form’s height', () => {
    const first = pasteLines(blankEntry('2026-03-05'), 0, [['甲', '1001', '1'], ['乙', '1001', '2']], lookups).entry
    const { entry } = pasteLines(first, 1, Array.from({ length: 12 }, (_, index) => [`行${index}`, '1001', '3']), lookups)
    expect(usedLines(entry).map(({ summary }) => summary)).toEqual(['甲', ...Array.from({ length: 12 }, (_, index) => `行${index}`), '乙'])
  })
})
