import type { Week } from '../../../src-shared/expense/forecast.rules'
import { formatFen } from '../../../src-shared/kernel/money'
import { forecastTexts as texts } from '../../../src-shared/messages/forecast'
import type { ChartTable } from '../../charts/chart.rules'
import type { EChartsCoreOption } from '../../charts/echarts'
import { tokenValue, type Theme } from '../../ui/tokens'

const label = ({ to }: Week) => to.slice(5)

/** Money in hand at the end of each week, with a line at zero. */
export function forecastOption(weeks: readonly Week[], closeFen: readonly number[], theme: Theme): EChartsCoreOption {
  return {
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: unknown) => formatFen(Math.round(Number(value) * 100)) },
    xAxis: { type: 'category', data: weeks.map(label), boundaryGap: false }, yAxis: { type: 'value', axisLabel: { formatter: (value: number) => value.toLocaleString('zh-CN') } },
    series: [{
      name: texts.closing, type: 'line', step: 'end', showSymbol: true, symbolSize: 6, itemStyle: { color: tokenValue('c1', theme) }, areaStyle: { opacity: 0.12 }, data: closeFen.map((amount) => amount / 100),
      markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: tokenValue('err', theme), type: 'solid' }, data: [{ yAxis: 0 }] }
    }]
  }
}

export const forecastTable = (weeks: readonly Week[], closeFen: readonly number[]): ChartTable => ({ head: [texts.row, texts.closing], rows: weeks.map((week, at) => [texts.week(week.from, week.to), formatFen(closeFen[at]!)]) })
