import { formatFen } from '../../../src-shared/kernel/money'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { uiMessages } from '../../../src-shared/messages/shell'
import type { ChartTable } from '../../charts/chart.rules'
import type { EChartsCoreOption } from '../../charts/echarts'
import { tokenValue, type Theme } from '../../ui/tokens'

export interface BudgetMonth { month: string; planFen: number; actualFen: number; lastYearFen: number }
const words = budgetTexts.actual.series

/** Plan and actual side by side by month, last year as a line. */
export function budgetMonthsOption(months: readonly BudgetMonth[], theme: Theme): EChartsCoreOption {
  const yuan = (key: 'planFen' | 'actualFen' | 'lastYearFen') => months.map((month) => month[key] / 100)
  return {
    grid: { left: 8, right: 8, top: 28, bottom: 4, containLabel: true }, legend: { top: 0, right: 0 }, tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: unknown) => formatFen(Math.round(Number(value) * 100)) },
    xAxis: { type: 'category', data: months.map((month) => uiMessages.monthOnly(Number(month.month.slice(5)))) }, yAxis: { type: 'value', splitNumber: 3 },
    series: [
      { name: words.plan, type: 'bar', barMaxWidth: 10, itemStyle: { color: tokenValue('c6', theme) }, data: yuan('planFen') }, { name: words.actual, type: 'bar', barMaxWidth: 10, itemStyle: { color: tokenValue('c1', theme) }, data: yuan('actualFen') },
      { name: words.lastYear, type: 'line', symbol: 'none', lineStyle: { type: 'dashed' }, data: yuan('lastYearFen') }
    ]
  }
}

export const budgetMonthsTable = (months: readonly BudgetMonth[]): ChartTable => ({
  head: [uiMessages.month, words.plan, words.actual, words.lastYear], rows: months.map((month) => [month.month, formatFen(month.planFen), formatFen(month.actualFen), formatFen(month.lastYearFen)])
})
