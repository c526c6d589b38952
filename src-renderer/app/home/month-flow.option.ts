import { addMonths, monthsBetween } from '../../../src-shared/kernel/calendar'
import { shellMessages, uiMessages } from '../../../src-shared/messages/shell'
import type { ChartTable } from '../../charts/chart.rules'
import type { EChartsCoreOption } from '../../charts/echarts'
import { formatFen } from '../../../src-shared/kernel/money'
import { tokenValue, type Theme } from '../../ui/tokens'

const words = shellMessages.home.flow

/** Money in and out of all accounts in one month, transfers between them included on both sides. */
export interface MonthFlow { month: string; inFen: number; outFen: number }

const SHOWN = 12

/** Adds up several accounts' months: the twelve up to the last with any movement, none left out between them. */
export function sumMonths(accounts: readonly (readonly MonthFlow[])[]): MonthFlow[] {
  const months = new Map<string, MonthFlow>()
  for (const { month, inFen, outFen } of accounts.flat()) {
    const before = months.get(month) ?? { month, inFen: 0, outFen: 0 }
    months.set(month, { month, inFen: before.inFen + inFen, outFen: before.outFen + outFen })
  }
  const moved = [...months.values()].filter((row) => row.inFen !== 0 || row.outFen !== 0).map((row) => row.month).toSorted()
  const first = moved[0], last = moved.at(-1)
  if (first === undefined || last === undefined) return []
  const from = addMonths(last, 1 - SHOWN)
  return monthsBetween(from > first ? from : first, last).map((month) => months.get(month) ?? { month, inFen: 0, outFen: 0 })
}

/** Two bars a month, money in teal and out ochre as everywhere, in 万元 on the axis. */
export function monthFlowOption(rows: readonly MonthFlow[], theme: Theme): EChartsCoreOption {
  const bars = (name: string, key: 'inFen' | 'outFen', colour: string) => ({
    type: 'bar', name, data: rows.map((row) => row[key] / 1_000_000), barMaxWidth: 14, barGap: '15%', itemStyle: { color: colour }
  })
  return {
    grid: { left: 8, right: 8, top: 28, bottom: 4, containLabel: true },
    legend: { right: 0, top: 0 },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => formatFen(Math.round(value * 1_000_000)) },
    xAxis: { type: 'category', data: rows.map((row) => uiMessages.monthOnly(Number(row.month.slice(5)))) },
    yAxis: { type: 'value', name: words.unit, nameTextStyle: { align: 'left' } },
    series: [bars(words.in, 'inFen', tokenValue('c3', theme)), bars(words.out, 'outFen', tokenValue('c2', theme))]
  }
}

/** The same figures to read. */
export const monthFlowTable = (rows: readonly MonthFlow[]): ChartTable => ({
  head: [words.month, words.in, words.out],
  rows: rows.map((row) => [row.month, formatFen(row.inFen), formatFen(row.outFen)])
})
