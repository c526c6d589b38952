import { describe, expect, test } from 'vitest'
import { displayText } from '../../src-shared/listing/cell'
import { editText, parseText } from '../../src-renderer/grid/model/kinds'
import type { ColumnKind, SheetColumn } from '../../src-renderer/grid/sheet.types'

const column = (kind: ColumnKind, more: Partial<SheetColumn<object>> = {}): SheetColumn<object> => ({ key: 'k', title: 'K', kind, near: () => '2026-06-18', ...more })

test.each<[ColumnKind, string, unknown]>([
  ['money', '1,234.50', 123450], ['money', '(123)', -12300], ['money', '−5', -500], ['money', '￥１２．５', 1250], ['money', '12%', 12],
  ['money', '=100/3*3', 10000], ['money', ' ', null], ['money', '-', null],
  ['date', '5', '2026-06-05'], ['date', '7-5', '2026-07-05'], ['date', '2026/1/5', '2026-01-05'], ['date', '2026年1月5日', '2026-01-05'],
  ['date', '2026/1/5 0:00:00', '2026-01-05'], ['date', '2026-01-05 00:00:00.000', '2026-01-05'],
  ['integer', '1,200', 1200], ['integer', '１２', 12], ['integer', '(3)', -3], ['integer', '5.00', 5], ['integer', '-0', 0],
  ['text', '  x ', 'x'], ['text', '', null]
])('%s reads %s', (kind, text, value) => { expect(parseText(column(kind), text, {})).toEqual({ value }) })

test.each<[ColumnKind, string, string]>([
  ['money', '1.234', '金额最多两位小数'], ['money', '1O0', '含有字母，请改成数字'], ['money', '一百', '不是金额'], ['money', '=1/0', '除数不能是零'],
  ['date', '2026-02-30', '不是日期，或没有这一天'], ['integer', '1.5', '不是整数'], ['choice', '无', '没有这一项，请从列表中选']
])('%s refuses %s in words', (kind, text, problem) => { expect(parseText(column(kind), text, {})).toEqual({ problem }) })

test.each<[ColumnKind, string, string]>([
  ['money', '-0.01', '不能小于 0.00'], ['money', '10,000.01', '不能大于 10,000.00'], ['integer', '-1', '不能小于 0'], ['integer', '1000001', '不能大于 1000000'], ['money', '1'.repeat(11), '金额太大']
])('%s within limits refuses %s', (kind, text, problem) => { expect(parseText(column(kind, { least: 0, most: 1_000_000 }), text, {})).toEqual({ problem }) })
test('a limit itself may be typed', () => {
  expect(parseText(column('money', { least: 0, most: 1_000_000 }), '10,000.00', {})).toEqual({ value: 1_000_000 })
  expect(parseText(column('money', { least: 0 }), '0', {})).toEqual({ value: 0 })
})

describe('a choice', () => {
  const choices = () => [{ value: 'travel', label: '差旅费' }]
  test('is read by label or value, never by a near miss', () => {
    expect(parseText(column('choice', { choices }), '差旅费', {})).toEqual({ value: 'travel' })
    expect(parseText(column('choice', { choices }), 'travel', {})).toEqual({ value: 'travel' })
    expect(parseText(column('choice', { choices }), '差旅', {})).toHaveProperty('problem')
  })
  test('may be free text where the column says so', () => {
    expect(parseText(column('choice', { choices, allowsFreeText: true }), '差旅', {})).toEqual({ value: '差旅' })
  })
})

test('amounts are shown with separators and a true minus, and edited without', () => {
  expect(displayText(column('money'), -104800, {})).toBe('−1,048.00')
  expect(editText(column('money'), -104800, {})).toBe('-1048.00')
  expect(displayText(column('integer'), 1234567, {})).toBe('1,234,567')
  expect(displayText(column('money'), null, {})).toBe('')
})
