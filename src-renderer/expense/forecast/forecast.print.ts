import type { Week } from '../../../src-shared/expense/forecast.rules'
import { formatFen } from '../../../src-shared/kernel/money'
import { forecastTexts as texts } from '../../../src-shared/messages/forecast'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { PrintTable } from '../../print/print.table'
import type { ForecastRow } from './forecast.rows'

/** 资金预测 on paper: weeks down the page, so that thirteen of them fit. */
export const printForecast = (rows: readonly ForecastRow[], weeks: readonly Week[], asOf: string): PrintTable => ({
  title: texts.title, left: `${texts.asOf} ${asOf}`, right: reportMessages.unit, isLandscape: true,
  columns: [{ title: texts.weekColumn, share: 12 }, ...rows.map(({ label }) => ({ title: label, share: 11, align: 'right' as const }))],
  rows: weeks.map(({ from, to }, at) => ({ cells: [texts.week(from, to), ...rows.map((row) => (row.weeks[at] === 0 ? '' : formatFen(row.weeks[at]!)))] }))
})
