import { expect, test } from 'vitest'
import { bookOfStatement } from '../../src-shared/tabular/account-number'

const books = [{ id: 1, name: '工行费用户', bankNo: '1602 0033 0900 1234567' }, { id: 2, name: '建行回款户', bankNo: '37001610808050001234' }, { id: 3, name: '农行', bankNo: null }]
const named = (...texts: string[]) => bookOfStatement(texts, books)?.name

test('a statement is known by its account number: with blanks, in full width, within a sentence, masked', () => {
  expect(named('中国工商银行对账单', '账号：1602003309001234567', '日期')).toBe('工行费用户')
  expect(named('账号', '３７００ １６１０ ８０８０ ５０００ １２３４')).toBe('建行回款户')
  expect(named('6月流水_37001610808050001234.csv')).toBe('建行回款户')
  expect(named('卡号 3700****1234')).toBe('建行回款户')
})

test('where no number or several stand, none is guessed', () => {
  expect(named('日期', '摘要', '1,234.00')).toBeUndefined()
  expect(named('付款账号 1602003309001234567', '收款账号 37001610808050001234')).toBeUndefined()
  // Four digits that follow no stars are an amount or a serial.
  expect(named('1234', '流水 0001234')).toBeUndefined()
  expect(named('尾号 **12345')).toBeUndefined()
})
