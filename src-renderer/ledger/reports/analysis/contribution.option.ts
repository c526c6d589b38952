import { formatFen } from '../../../../src-shared/kernel/money'
import type { Analysis, AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { tokenValue, type Theme, type ThemedToken } from '../../../ui/tokens'
import type { AnalysisPicture } from './AnalysisChart'

const texts = analysisTexts.contribution
const WAN = 1_000_000
const MOST = 15
const fenOf = ({ cells }: AnalysisRow, key: string) => Number(cells[key] ?? 0)

/** Who brings what: gross margin, the expense it took, and the contribution that is left; the largest first. */
export function contributionPicture({ rows }: Analysis, theme: Theme): AnalysisPicture | undefined {
  const shown = rows.filter((row) => fenOf(row, 'gross') !== 0 || fenOf(row, 'contribution') !== 0).toSorted((a, b) => fenOf(b, 'contribution') - fenOf(a, 'contribution')).slice(0, MOST)
  if (shown.length < 2) return undefined
  const nameOf = ({ cells }: AnalysisRow) => String(cells['name'] ?? '')
  const series: readonly { key: string; name: string; token: ThemedToken }[] = [
    { key: 'gross', name: texts.gross, token: 'c1' }, { key: 'direct', name: texts.direct, token: 'c2' }, { key: 'contribution', name: texts.contribution, token: 'c3' }
  ]
  return {
    label: texts.chart,
    option: {
      grid: { left: 8, right: 8, top: 28, bottom: 0, containLabel: true }, legend: { top: 2, left: 'center' },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: number) => formatFen(Math.round(value * WAN)) },
      xAxis: { type: 'category', data: shown.map(nameOf), axisLabel: { interval: 0, width: Math.max(64, Math.floor(900 / shown.length)), overflow: 'truncate' } },
      yAxis: { type: 'value', name: analysisTexts.expense.wan, nameTextStyle: { align: 'left' }, splitNumber: 4 },
      series: series.map(({ key, name, token }) => ({ type: 'bar', name, barMaxWidth: 22, barGap: '10%', itemStyle: { color: tokenValue(token, theme) }, data: shown.map((row) => fenOf(row, key) / WAN) }))
    },
    table: { head: [texts.by, ...series.map(({ name }) => name)], rows: shown.map((row) => [nameOf(row), ...series.map(({ key }) => formatFen(fenOf(row, key)))]) },
    figureAt: (at, point) => { const row = shown[point], one = series[at]; return row && one && { row: row.id, column: one.key } }
  }
}
