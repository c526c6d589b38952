import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmountCell, parseCodeCell, parseDateCell, parseIntegerCell, parseTextCell } from '../../src-shared/tabular/cells'
import type { RawCell } from '../../src-shared/tabular/raw'
import { cleanText, matchKey } from '../../src-shared/tabular/text'

describe('amounts', () => {
  test.each<[RawCell, number]>([
    ['199.99 ', 19999], ['1,234.50', 123450], ['１，２３４．５０', 123450], ['(123)', -12300], ['（1,234.5）', -123450], ['−258', -25800],
    ['￥12', 1200], ['¥ 3,000.00', 300000], ['3000元', 300000], ['人民币500元整', 50000], ['RMB 88.8', 8880], ['258.00', 25800], ['12.500', 1250],
    ['　86.5\u00a0', 8650], ['+5', 500], ['-¥8', -800], [86.5, 8650], [1566.4899999, 156649], [0.1 + 0.2, 30], [-258, -25800], [0, 0],
    ['=120*3+50', 41000], ['1,000.00\u200b', 100000], [{ formula: '=100/4' }, 2500]
  ])('%o is %d fen', (cell, fen) => {
    expect(parseAmountCell(cell)).toEqual({ value: fen })
  })

  test.each<[RawCell]>([[null], [''], ['-'], ['—'], ['——'], ['－'], ['/'], ['  '], ['无'], ['N/A'], ['\u3000'], ['--']])('%o is nothing', (cell) => {
    expect(parseAmountCell(cell)).toEqual({ blank: true })
  })

  test.each<[RawCell, string]>([
    ['1O0', 'letters'], ['l23.5', 'letters'], ['12.345', 'decimals'], [12.345, 'decimals'], [33.333333333333336, 'decimals'], ['约三百', 'syntax'],
    [true, 'syntax'], [{ date: '2026-03-01' }, 'syntax'], ['2026-03-05', 'syntax'], ['0531-88886666', 'syntax'], ['2026/3/5', 'syntax'], ['1.2万', 'syntax'],
    [{ formula: '=SUM(C3:I3)' }, 'formula'], ['=SUM(C3:I3)', 'formula'], [1e20, 'range'], ['#DIV/0!', 'syntax'], ['元', 'syntax'], [Number.POSITIVE_INFINITY, 'range']
  ])('%o is a problem: %s', (cell, problem) => {
    expect(parseAmountCell(cell)).toEqual({ problem })
  })

  test('a unit of ten thousand yuan is exact for text and numbers', () => {
    expect(parseAmountCell('1.2345', 10_000)).toEqual({ value: 1_234_500 })
    expect(parseAmountCell(1.2345, 10_000)).toEqual({ value: 1_234_500 })
    expect(parseAmountCell('-0.5', 10_000)).toEqual({ value: -500_000 })
  })

  test('every amount of two decimals survives as a number and as grouped text', () => {
    fc.assert(fc.property(fc.integer({ min: -(1e12 - 1), max: 1e12 - 1 }), (fen) => {
      expect(parseAmountCell(fen / 100)).toEqual({ value: fen === 0 ? 0 : fen })
      const digits = String(Math.abs(fen)).padStart(3, '0')
      const grouped = `${fen < 0 ? '-' : ''}${Number(digits.slice(0, -2)).toLocaleString('en-US')}.${digits.slice(-2)}`
      expect(parseAmountCell(grouped)).toEqual({ value: fen === 0 ? 0 : fen })
    }), { seed: 7, numRuns: 500 })
  })
})

describe('dates', () => {
  test.each<[RawCell, string]>([
    ['2026-03-05', '2026-03-05'], ['2026/3/5', '2026-03-05'], ['2026.03.02', '2026-03-02'], ['2026年3月2日', '2026-03-02'], ['2026 年 3 月 2 日', '2026-03-02'],
    ['3月2日', '2026-03-02'], ['3/2', '2026-03-02'], ['3.2', '2026-03-02'], ['20260302', '2026-03-02'], [20260302, '2026-03-02'], ['26-3-2', '2026-03-02'],
    ['２０２６年３月２日', '2026-03-02'], ['2026-03-05 14:30:00', '2026-03-05'], ['2026-03-05T08:00:00Z', '2026-03-05'], ['2026/3/5 9:05', '2026-03-05'],
    ['2026年3月2日 星期一', '2026-03-02'], ['3月2日（周一）', '2026-03-02'], [46082, '2026-03-01'], ['46082', '2026-03-01'], [46082.75, '2026-03-01'],
    [{ date: '2026-03-01' }, '2026-03-01'], ['2024-02-29', '2024-02-29'], ['3月2号', '2026-03-02'], [' 2026-3-2\u200b', '2026-03-02']
  ])('%o is %s', (cell, date) => {
    expect(parseDateCell(cell, { year: 2026 })).toEqual({ value: date })
  })

  test.each<[RawCell, string]>([
    ['2026-02-31', 'date'], ['2026年13月1日', 'date'], ['2025-02-29', 'date'], ['今天', 'date'], [3.2, 'date'], ['2026年3月', 'date'], ['3月', 'date'],
    ['2026-3-5～3-7', 'date'], [true, 'date'], [{ formula: '=TODAY()' }, 'formula'], ['3月2日', 'year_missing'], ['5', 'year_missing'], [-1, 'date'], [99_999_999, 'date']
  ])('%o is a problem: %s', (cell, problem) => {
    expect(parseDateCell(cell)).toEqual({ problem })
  })

  test('a bare day needs a month, and takes it from the hint', () => {
    expect(parseDateCell(5, { year: 2026 })).toEqual({ problem: 'month_missing' })
    expect(parseDateCell(5, { year: 2026, month: 3 })).toEqual({ value: '2026-03-05' })
    expect(parseDateCell('31', { year: 2026, month: 4 })).toEqual({ problem: 'date' })
  })

  test('a month names no day', () => {
    expect(parseDateText('6月', '2026-03-01')).toBeUndefined()
    expect(parseDateText('2026年6月', '2026-03-01')).toBeUndefined()
    expect(parseDateText('6月5日', '2026-03-01')).toBe('2026-06-05')
  })
})

describe('text, codes and whole numbers', () => {
  test('cleaning keeps words and drops layout', () => {
    expect(cleanText('　招待XX医药公司\n（3人）\u00a0')).toBe('招待XX医药公司 （3人）')
    expect(cleanText('欧阳\u3000\u3000雪\u200b\ufeff')).toBe('欧阳 雪')
    expect(matchKey('ＡＢ　c１')).toBe('abc1')
  })

  test('codes keep their zeros and say when a number has lost its end', () => {
    expect(parseCodeCell('00012')).toEqual({ value: '00012' })
    expect(parseCodeCell(13800000002)).toEqual({ value: '13800000002' })
    expect(parseCodeCell('11010519491231002X')).toEqual({ value: '11010519491231002X' })
    expect(parseCodeCell(6.22202e18)).toEqual({ problem: 'digits_lost' })
  })

  test('whole numbers', () => {
    expect(parseIntegerCell('1,200')).toEqual({ value: 1200 })
    expect(parseIntegerCell('１２')).toEqual({ value: 12 })
    expect(parseIntegerCell(10)).toEqual({ value: 10 })
    expect(parseIntegerCell('1.5')).toEqual({ problem: 'integer' })
    expect(parseIntegerCell('—')).toEqual({ blank: true })
  })

  test('text', () => {
    expect(parseTextCell('-')).toEqual({ blank: true })
    expect(parseTextCell(12)).toEqual({ value: '12' })
    expect(parseTextCell({ formula: '=A1' })).toEqual({ problem: 'formula' })
  })
})
