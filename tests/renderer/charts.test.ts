import { describe, expect, test } from 'vitest'
import { monthFlowOption, monthFlowTable } from '../../src-renderer/app/home/month-flow.option'
import { describeChart, describePoint, nextPoint } from '../../src-renderer/charts/chart.rules'
import { chartTheme } from '../../src-renderer/charts/chart.theme'
import { movementOption, movementTable } from '../../src-renderer/ledger/daybook/movement.option'
import { balanceOption } from '../../src-renderer/ledger/reports/balance.option'
import { tokenValue, type Theme, type ThemedToken } from '../../src-renderer/ui/tokens'

type Plain = { series: { name: string; data: number[]; itemStyle?: { color: string } }[]; xAxis: { data: string[]; show?: boolean }; yAxis: { show?: boolean } }
const moves = [{ label: '01', inFen: 123_456, outFen: 0 }, { label: '02', inFen: 0, outFen: 50_005 }]

describe('rows to options', () => {
  test('收支: in above, out below the line, in yuan and in the colours of money in and out', () => {
    const { series, xAxis } = movementOption(moves, 'light', false) as unknown as Plain
    expect(xAxis.data).toEqual(['01', '02'])
    expect(series.map(({ data }) => data)).toEqual([[1234.56, 0], [-0, -500.05]])
    expect(series.map(({ itemStyle }) => itemStyle?.color)).toEqual(['#138F7D', '#D17820'])
    expect(movementTable(moves, '日')).toEqual({ head: ['日', '收入', '支出'], rows: [['01', '1,234.56', '0.00'], ['02', '0.00', '500.05']] })
  })

  test('the small one in the strip has neither axes nor legend', () => {
    const small = movementOption(moves, 'dark', true) as unknown as Plain
    expect([small.xAxis.show, small.yAxis.show, 'legend' in small]).toEqual([false, false, false])
  })

  test('近 12 个月收支 is in 万元 on the axis and to the fen in the table', () => {
    const rows = [{ month: '2026-05', inFen: 1_234_567_89, outFen: 1_000_000_00 }]
    const { series, xAxis } = monthFlowOption(rows, 'light') as unknown as Plain
    expect(xAxis.data).toEqual(['5 月'])
    expect(series.map(({ data }) => data)).toEqual([[123.456789], [100]])
    expect(monthFlowTable(rows).rows).toEqual([['2026-05', '1,234,567.89', '1,000,000.00']])
  })

  test('月末余额 is a line in yuan, an overdrawn month below zero', () => {
    const { series, xAxis } = balanceOption([{ month: '2026-01', balanceFen: 100_00 }, { month: '2026-02', balanceFen: -5 }], { series: '余额', month: (month) => `${month} 月` }) as unknown as Plain
    expect(xAxis.data).toEqual(['1 月', '2 月'])
    expect(series.map(({ data }) => data)).toEqual([[100, -0.05]])
  })
})

describe('a chart by the keyboard and by ear', () => {
  const table = { head: ['月份', '收入', '支出'], rows: [['1 月', '10.00', '0.00'], ['2 月', '20.00', '5.00'], ['3 月', '0.00', '1.00']] }
  test.each([['ArrowRight', -1, 0], ['ArrowRight', 2, 2], ['ArrowLeft', -1, 2], ['ArrowLeft', 0, 0], ['Home', 2, 0], ['End', 0, 2], ['Escape', 1, -1], ['a', 1, undefined]])('%s at %i', (key, current, next) => {
    expect(nextPoint(key, current, 3)).toBe(next)
  })
  test('says its points and, as a whole, how many there are', () => {
    expect(describePoint(table, 1)).toBe('2 月：收入 20.00，支出 5.00')
    expect(describeChart('每月收支', table)).toContain('每月收支，3 项，从1 月到3 月。3 月：收入 0.00，支出 1.00')
    expect(describeChart('每月收支', undefined)).toBe('每月收支')
  })
})

const THEMES: readonly Theme[] = ['light', 'dark']
const SERIES: readonly ThemedToken[] = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']

test('on paper the series keep their colours and the words are black on white', () => {
  const paper = chartTheme('print')
  expect(paper['backgroundColor']).toBe('#ffffff')
  expect(paper['textStyle']).toMatchObject({ color: '#000000' })
  expect(paper['color']).toEqual(SERIES.map((name) => tokenValue(name, 'light')))
})

const linear = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) => matrix.map((row) => row.reduce((sum, value, at) => sum + value * vector[at]!, 0))
/** Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB. */
const SEEN_BY = {
  everyone: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopes: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopes: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
}
/** CIE 1976 L*a*b* under D65. */
function lab(rgb: readonly number[]): number[] {
  const [x, y, z] = times([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]], rgb.map((c) => Math.min(1, Math.max(0, c))))
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116)
  const [fx, fy, fz] = [f(x! / 0.95047), f(y!), f(z! / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

test.each(THEMES.flatMap((theme) => (Object.keys(SEEN_BY) as (keyof typeof SEEN_BY)[]).map((eyes) => [theme, eyes] as const)))('series can be told apart, %s, by %s', (theme, eyes) => {
  const seen = SERIES.map((name) => ({ name, at: lab(times(SEEN_BY[eyes], linear(tokenValue(name, theme)))) }))
  const close = seen.flatMap((one, index) => seen.slice(index + 1).map((other) => ({ pair: `${one.name} ${other.name}`, distance: Math.hypot(...one.at.map((value, axis) => value - other.at[axis]!)) })))
  expect(close.filter(({ distance }) => distance < 18)).toEqual([])
})
