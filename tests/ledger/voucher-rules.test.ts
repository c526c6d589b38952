import { describe, expect, test } from 'vitest'
import type { Account } from '../../src-shared/ledger/account'
import { fen } from '../../src-shared/kernel/money'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { isBlankLine, isCounted, missingDebit, voucherIssue, voucherType } from '../../src-shared/ledger/voucher.rules'

const anAccount = (id: number, more: Partial<Account> = {}): Account => ({
  id, code: String(1000 + id), name: `科目${id}`, fullName: `科目${id}`, pinyin: '', type: 'asset', side: 'debit', role: null, parentId: null,
  isLeaf: true, isActive: true, needs: [], revision: 0, ...more
})
const accounts = new Map([anAccount(1), anAccount(2), anAccount(3, { isLeaf: false }), anAccount(4, { isActive: false }),
  anAccount(5, { needs: ['customer'] })].map((account) => [account.id, account]))
const line = (accountId: number | null, debitFen: number, creditFen: number, more: Partial<LineInput> = {}): LineInput => ({
  summary: '摘要', accountId, debitFen: fen(debitFen), creditFen: fen(creditFen), staffId: null, customerId: null, productId: null, categoryId: null,
  departmentId: null, cashFlowId: null, quantity: null, typed: null, ...more
})
const issueOf = (...lines: LineInput[]) => voucherIssue(lines, (id) => accounts.get(id))

describe('what holds a voucher back', () => {
  test('nothing, when it balances', () => {
    expect(issueOf(line(1, 100, 0), line(2, 0, 100))).toBeNull()
    expect(issueOf(line(1, 30, 0), line(1, 70, 0), line(2, 0, 100))).toBeNull()
    expect(issueOf(line(1, -100, 0), line(2, 0, -100))).toBeNull()
  })
  test('debit and credit that differ, with both sums', () => {
    expect(issueOf(line(1, 100, 0), line(2, 0, 99))).toEqual({ code: 'UNBALANCED', data: { debitFen: 100, creditFen: 99 } })
  })
  test.each([
    ['ACCOUNT_MISSING', line(null, 100, 0)], ['ACCOUNT_MISSING', line(99, 100, 0)], ['ACCOUNT_NOT_POSTABLE', line(3, 100, 0)],
    ['ACCOUNT_NOT_POSTABLE', line(4, 100, 0)], ['BOTH_SIDES', line(1, 100, 100)], ['NO_AMOUNT', line(1, 0, 0)],
    ['NO_SUMMARY', line(1, 100, 0, { summary: ' ' })], ['DIMENSION_MISSING', line(5, 100, 0)],
    ['UNREADABLE', line(1, 100, 0, { typed: { debit: '一百' } })]
  ])('%s, naming the line', (code, wrong) => {
    expect(issueOf(line(2, 0, 100), wrong)).toMatchObject({ code, data: { line: 2 } })
  })
  test('one line alone, or none', () => {
    expect(issueOf(line(1, 100, 0))?.code).toBe('TOO_FEW_LINES')
    expect(issueOf()?.code).toBe('TOO_FEW_LINES')
  })
  test('the first thing wrong comes first', () => {
    expect(issueOf(line(1, 0, 0), line(null, 5, 0))).toMatchObject({ code: 'NO_AMOUNT', data: { line: 1 } })
  })
})

test('a draft counts in the running balance unless its money is in doubt', () => {
  const codes = ['ACCOUNT_MISSING', 'DIMENSION_MISSING', 'NO_SUMMARY', 'ACCOUNT_NOT_POSTABLE', 'UNBALANCED', 'UNREADABLE', 'FLOW_BREACH', 'NO_AMOUNT', 'BOTH_SIDES', 'TOO_FEW_LINES']
  expect(codes.filter((code) => isCounted({ code, data: {} }))).toEqual(['ACCOUNT_MISSING', 'DIMENSION_MISSING', 'NO_SUMMARY', 'ACCOUNT_NOT_POSTABLE'])
  expect(isCounted(null)).toBe(true)
})

test('凭证字 follows the money: in 收, out 付, between accounts 付, none 转, and red ink stays what it undoes', () => {
  const isMoney = (id: number) => id === 1
  const typeOf = (...lines: LineInput[]) => voucherType('threefold', lines, isMoney)
  expect(typeOf(line(1, 100, 0), line(2, 0, 100))).toBe('receipt')
  expect(typeOf(line(2, 100, 0), line(1, 0, 100))).toBe('payment')
  expect(typeOf(line(1, 100, 0), line(1, 0, 100))).toBe('payment')
  expect(typeOf(line(2, 100, 0), line(5, 0, 100))).toBe('transfer')
  expect(typeOf(line(1, -100, 0), line(2, 0, -100))).toBe('receipt')
  expect(voucherType('single', [line(1, 100, 0)], isMoney)).toBe('journal')
})

test('the difference that = puts on a line, and lines nobody typed into', () => {
  expect(missingDebit([line(1, 100, 0), line(2, 0, 250)])).toBe(150)
  expect(missingDebit([line(1, 100, 0)])).toBe(-100)
  expect(isBlankLine(line(null, 0, 0, { summary: '' }))).toBe(true)
  expect(isBlankLine(line(null, 0, 0, { summary: '', typed: { debit: '?' } }))).toBe(false)
})
