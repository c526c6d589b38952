import { formatFen } from '../../../../src-shared/kernel/money'
import type { Analysis, AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { tokenValue, type Theme } from '../../../ui/tokens'
import type { AnalysisPicture } from './AnalysisChart'

const texts = analysisTexts.expense
const WAN = 1_000_000
const MOST = 15
const fenOf = ({ cells }: AnalysisRow, key: string) => Number(cells[key] ?? 0)

/** Groups where there are any, or the rows themselves: what was spent, what was planned, and last year hollow beside it. */
export function expensePicture({ rows, columns }: Analysis, theme: Theme): AnalysisPicture | undefined {
  const shown = rows.filter((row) => row.depth === 0 && (fenOf(row, 'actual') !== 0 || fenOf(row, 'budget') !== 0)).slice(0, MOST)
  if (shown.length < 2) return undefined
  const nameOf = ({ cells }: AnalysisRow) => String(cells['name'] ?? '')
  const series = [
    { key: 'actual', name: texts.actual, itemStyle: { color: tokenValue('c1', theme) } },
    ...(columns.some(({ key }) => key === 'budget') ? [{ key: 'budget', name: texts.budget, itemStyle: { color: tokenValue('c7', theme) } }] : []),
    ...(shown.some((row) => fenOf(row, 'same') !== 0) ? [{ key: 'same', name: texts.same, itemStyle: { color: 'transparent', borderColor: tokenValue('c1', theme), borderWidth: 1 } }] : [])
  ]
  return {
    label: texts.chart,
    option: {
      grid: { left: 8, right: 8, top: 28, bottom: 0, containLabel: true }, legend: { top: 2, left: 'center' },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: number) => formatFen(Math.round(value * WAN)) },
      xAxis: { type: 'category', data: shown.map(nameOf), axisLabel: { interval: 0 } }, yAxis: { type: 'value', name: texts.wan, nameTextStyle: { align: 'left' }, splitNumber: 4 },
      series: series.map(({ key, ...one }) => ({ ...one, type: 'bar', barMaxWidth: 22, barGap: '10%', data: shown.map((row) => fenOf(row, key) / WAN) }))
    },
    table: { head: [texts.byWords.category, ...series.map(({ name }) => name)], rows: shown.map((row) => [nameOf(row), ...series.map(({ key }) => formatFen(fenOf(row, key)))]) },
    // A budget has no voucher lines; its bar leads to what was spent.
    figureAt: (at, point) => { const row = shown[point]; return row && { row: row.id, column: series[at]?.key === 'same' ? 'same' : 'actual' } }
  }
}
