import { formatFen } from '../../../../src-shared/kernel/money'
import { percentText } from '../../../../src-shared/ledger/analysis.rules'
import type { Analysis, AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { tokenValue, type Theme } from '../../../ui/tokens'
import type { AnalysisPicture } from './AnalysisChart'

const texts = analysisTexts.performance
const WAN = 1_000_000
const MOST = 15
const fenOf = ({ cells }: AnalysisRow, key: string) => Number(cells[key] ?? 0)

/** Net sales beside their target, the target as a dark bar, 完成率 over it; the largest first. */
export function performancePicture({ rows, columns }: Analysis, theme: Theme): AnalysisPicture | undefined {
  const hasPlan = columns.some(({ key }) => key === 'planNet')
  const shown = rows.filter((row) => fenOf(row, 'net') !== 0 || fenOf(row, 'planNet') !== 0).toSorted((a, b) => fenOf(b, 'net') - fenOf(a, 'net')).slice(0, MOST)
  if (shown.length < 2) return undefined
  const nameOf = ({ cells }: AnalysisRow) => String(cells['name'] ?? ''), rateOf = ({ cells }: AnalysisRow) => percentText(typeof cells['completion'] === 'number' ? cells['completion'] : null)
  const actual = { key: 'net', name: texts.actual, itemStyle: { color: tokenValue('c1', theme) } }
  const series = hasPlan ? [{ ...actual, label: { show: true, position: 'top', fontSize: 11, color: tokenValue('c7', theme), formatter: ({ dataIndex }: { dataIndex: number }) => rateOf(shown[dataIndex]!) } }, { key: 'planNet', name: texts.plan, itemStyle: { color: tokenValue('c7', theme) } }] : [actual]
  return {
    label: texts.chart,
    option: {
      grid: { left: 8, right: 8, top: 32, bottom: 0, containLabel: true }, legend: { top: 2, left: 'center' },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: number) => formatFen(Math.round(value * WAN)) },
      xAxis: { type: 'category', data: shown.map(nameOf), axisLabel: { interval: 0 } }, yAxis: { type: 'value', name: analysisTexts.expense.wan, nameTextStyle: { align: 'left' }, splitNumber: 4 },
      series: series.map(({ key, ...one }) => ({ ...one, type: 'bar', barMaxWidth: 26, barGap: '10%', data: shown.map((row) => fenOf(row, key) / WAN) }))
    },
    table: { head: [texts.by, ...series.map(({ name }) => name), ...(hasPlan ? [texts.rate] : [])], rows: shown.map((row) => [nameOf(row), ...series.map(({ key }) => formatFen(fenOf(row, key))), ...(hasPlan ? [rateOf(row)] : [])]) },
    // A plan has no voucher lines; its bar leads to what was sold.
    figureAt: (_at, point) => { const row = shown[point]; return row && { row: row.id, column: 'net' } }
  }
}
