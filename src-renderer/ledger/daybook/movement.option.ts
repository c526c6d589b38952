import { formatFen } from '../../../src-shared/kernel/money'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import type { ChartTable } from '../../charts/chart.rules'
import type { EChartsCoreOption } from '../../charts/echarts'
import { tokenValue, type Theme } from '../../ui/tokens'

/** Money in and out of one day or month. */
export interface Movement { label: string; inFen: number; outFen: number }

/** Bars up for money in, down for money out; one scale, so that their lengths compare. `isSmall` leaves the axes out. */
export function movementOption(rows: readonly Movement[], theme: Theme, isSmall: boolean): EChartsCoreOption {
  const bar = (name: string, color: string, sign: 1 | -1) => ({
    name, type: 'bar', stack: 'money', itemStyle: { color, borderRadius: 1 }, barMaxWidth: isSmall ? 8 : 18,
    data: rows.map((row) => (sign * (sign === 1 ? row.inFen : row.outFen)) / 100)
  })
  return {
    grid: isSmall ? { left: 2, right: 2, top: 3, bottom: 3 } : { left: 8, right: 8, top: 28, bottom: 4, containLabel: true },
    ...(isSmall ? {} : { legend: { top: 0, right: 0 } }),
    tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: unknown) => formatFen(Math.round(Math.abs(Number(value)) * 100)) },
    xAxis: { type: 'category', data: rows.map((row) => row.label), show: !isSmall, axisLine: { onZero: true } },
    yAxis: { type: 'value', show: !isSmall, axisLabel: { formatter: (value: number) => Math.abs(value).toLocaleString('zh-CN') } },
    series: [bar(texts.income, tokenValue('c3', theme), 1), bar(texts.expense, tokenValue('c2', theme), -1)]
  }
}

export const movementTable = (rows: readonly Movement[], head: string): ChartTable => ({
  head: [head, texts.income, texts.expense], rows: rows.map((row) => [row.label, formatFen(row.inFen), formatFen(row.outFen)])
})
