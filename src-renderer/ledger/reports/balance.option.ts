import type { Month } from '../../../src-shared/kernel/calendar'
import type { EChartsCoreOption } from '../../charts/echarts'

const YUAN = 100

/** A line of month-end balances in yuan; a month apart on the axis, so that gaps show. */
export function balanceOption(rows: readonly { month: Month; balanceFen: number }[], words: { series: string; month: (month: number) => string }): EChartsCoreOption {
  return {
    grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value: number) => value.toLocaleString('zh-CN', { minimumFractionDigits: 2 }) },
    xAxis: { type: 'category', data: rows.map(({ month }) => words.month(Number(month.slice(5)))), boundaryGap: false },
    yAxis: { type: 'value', axisLabel: { formatter: (value: number) => value.toLocaleString('zh-CN') }, splitNumber: 3 },
    series: [{ type: 'line', name: words.series, data: rows.map(({ balanceFen }) => balanceFen / YUAN), symbolSize: 7, showSymbol: rows.length < 25, lineStyle: { width: 2 }, areaStyle: { opacity: 0.08 } }]
  }
}
