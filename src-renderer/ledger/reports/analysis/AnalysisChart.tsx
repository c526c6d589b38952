import { useMemo } from 'react'
import type { Analysis } from '../../../../src-shared/ledger/analysis'
import { useTheme } from '../../../app/theme.store'
import { Chart } from '../../../charts/Chart'
import type { ChartTable } from '../../../charts/chart.rules'
import type { EChartsCoreOption } from '../../../charts/echarts'
import type { Theme } from '../../../ui/tokens'

/** A picture of an analysis: pure in its rows. A point leads to the figure of a row and a column. */
export interface AnalysisPicture { label: string; option: EChartsCoreOption; table: ChartTable; figureAt: (series: number, point: number) => { row: string; column: string } | undefined }
export type Picture = (report: Analysis, theme: Theme) => AnalysisPicture | undefined

/** The picture above an analysis's sheet. */
export function AnalysisChart({ report, picture, onFigure }: { report: Analysis; picture: Picture; onFigure: (row: string, column: string) => void }) {
  const theme = useTheme()
  const drawn = useMemo(() => picture(report, theme), [report, picture, theme])
  if (!drawn) return null
  const open = (series: number, point: number) => { const at = drawn.figureAt(series, point); if (at) onFigure(at.row, at.column) }
  return <div className="analysis-chart"><Chart label={drawn.label} option={drawn.option} theme={theme} table={drawn.table} onPoint={open} /></div>
}
