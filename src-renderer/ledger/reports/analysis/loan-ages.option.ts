import { formatFen } from '../../../../src-shared/kernel/money'
import type { Analysis, AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { tokenValue, type Theme } from '../../../ui/tokens'
import type { AnalysisPicture } from './AnalysisChart'

const texts = analysisTexts.loans
const YUAN = 100
const fenOf = ({ cells }: AnalysisRow, key: string) => Number(cells[key] ?? 0)

/** Who has how much out, what is out longer than the term on top. */
export function loanAgesPicture({ rows }: Analysis, theme: Theme): AnalysisPicture | undefined {
  const shown = rows.filter((row) => fenOf(row, 'total') > 0)
  if (shown.length < 2) return undefined
  const nameOf = ({ cells }: AnalysisRow) => String(cells['staff'] ?? '')
  const inTerm = (row: AnalysisRow) => fenOf(row, 'total') - fenOf(row, 'overdue')
  const bar = (name: string, value: (row: AnalysisRow) => number, token: 'c1' | 'c2') => ({ type: 'bar', stack: 'loans', name, data: shown.map((row) => value(row) / YUAN), barMaxWidth: 28, itemStyle: { color: tokenValue(token, theme) } })
  return {
    label: texts.title,
    option: {
      grid: { left: 8, right: 8, top: 28, bottom: 0, containLabel: true }, legend: { top: 2, left: 'center' },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: number) => formatFen(Math.round(value * YUAN)) },
      xAxis: { type: 'category', data: shown.map(nameOf), axisLabel: { interval: 0 } }, yAxis: { type: 'value', splitNumber: 3 },
      series: [bar(texts.inTerm, inTerm, 'c1'), bar(texts.overdue, (row) => fenOf(row, 'overdue'), 'c2')]
    },
    table: { head: [texts.staff, texts.inTerm, texts.overdue], rows: shown.map((row) => [nameOf(row), formatFen(inTerm(row)), formatFen(fenOf(row, 'overdue'))]) },
    figureAt: (series, point) => { const row = shown[point]; return row && { row: row.id, column: series === 1 ? 'overdue' : 'total' } }
  }
}
