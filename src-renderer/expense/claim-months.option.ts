import type { Claim } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { uiMessages } from '../../src-shared/messages/shell'
import type { ChartTable } from '../charts/chart.rules'
import type { EChartsCoreOption } from '../charts/echarts'
import { tokenValue, type Theme } from '../ui/tokens'

const words = expenseTexts.story

/** Six bars, promotion money on top of the rest, so that an unusual month is seen before it is approved. */
export function claimMonthsOption(months: Claim['months'], theme: Theme): EChartsCoreOption {
  const bar = (name: string, key: 'otherFen' | 'promotionFen', token: 'c1' | 'c6') => ({
    name, type: 'bar', stack: 'claim', barMaxWidth: 34, itemStyle: { color: tokenValue(token, theme) }, data: months.map((month) => month[key] / 100)
  })
  return {
    grid: { left: 8, right: 8, top: 26, bottom: 4, containLabel: true }, legend: { top: 0, right: 0 },
    tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: unknown) => formatFen(Math.round(Number(value) * 100)) },
    xAxis: { type: 'category', data: months.map((month) => uiMessages.monthOnly(Number(month.month.slice(5)))) }, yAxis: { type: 'value', splitNumber: 3 },
    series: [bar(words.other, 'otherFen', 'c1'), bar(words.promotion, 'promotionFen', 'c6')]
  }
}

export const claimMonthsTable = (months: Claim['months']): ChartTable => ({
  head: [uiMessages.month, words.other, words.promotion], rows: months.map((month) => [month.month, formatFen(month.otherFen), formatFen(month.promotionFen)])
})
