import { formatFen } from '../../../../src-shared/kernel/money'
import type { Analysis, AnalysisRow } from '../../../../src-shared/ledger/analysis'
import { percentText } from '../../../../src-shared/ledger/analysis.rules'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { tokenValue, type Theme } from '../../../ui/tokens'
import type { AnalysisPicture } from './AnalysisChart'

const texts = analysisTexts.marginal
const WAN = 1_000_000
/** The least room there is for names, in pixels. */
const AXIS = 900
/** Products drawn one by one; a longer tail says little and would leave no room for names. */
const MOST = 15
const fenOf = ({ cells }: AnalysisRow, key: string) => Number(cells[key] ?? 0)

/** 帕累托图: net sales and marginal contribution of each product, the largest first, and what they come to together. */
export function paretoPicture({ rows }: Analysis, theme: Theme): AnalysisPicture | undefined {
  const shown = rows.filter((row) => fenOf(row, 'net') > 0).slice(0, MOST)
  if (shown.length < 2) return undefined
  const nameOf = ({ cells }: AnalysisRow) => String(cells['name'] ?? '')
  const bar = (name: string, key: string, token: 'c1' | 'c3') => ({ type: 'bar', name, data: shown.map((row) => fenOf(row, key) / WAN), barMaxWidth: 28, barGap: '12%', itemStyle: { color: tokenValue(token, theme) } })
  return {
    label: texts.chart,
    option: {
      grid: { left: 8, right: 8, top: 28, bottom: 0, containLabel: true }, legend: { top: 2, left: 'center' },
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'category', data: shown.map(nameOf), axisLabel: { interval: 0, width: Math.max(64, Math.floor(AXIS / shown.length)), overflow: 'truncate' } },
      yAxis: [{ type: 'value', name: texts.yuan, nameTextStyle: { align: 'left' }, splitNumber: 4 }, { type: 'value', min: 0, max: 100, interval: 25, splitLine: { show: false }, axisLabel: { formatter: '{value}%' } }],
      series: [
        { ...bar(texts.net, 'net', 'c1'), tooltip: { valueFormatter: yuanText } }, { ...bar(texts.contribution, 'contribution', 'c3'), tooltip: { valueFormatter: yuanText } },
        { type: 'line', name: texts.cumulative, yAxisIndex: 1, data: shown.map((row) => fenOf(row, 'cumulative') / 10), symbolSize: 6, lineStyle: { width: 2 }, itemStyle: { color: tokenValue('c2', theme) }, tooltip: { valueFormatter: (value: number) => `${value.toFixed(1)}%` } }
      ]
    },
    table: {
      head: [texts.product, texts.net, texts.contribution, texts.cumulative],
      rows: shown.map((row) => [nameOf(row), formatFen(fenOf(row, 'net')), formatFen(fenOf(row, 'contribution')), percentText(fenOf(row, 'cumulative'))])
    },
    figureAt: (series, point) => { const row = shown[point]; return row && { row: row.id, column: series === 1 ? 'contribution' : 'net' } }
  }
}

const yuanText = (value: number) => formatFen(Math.round(value * WAN))
