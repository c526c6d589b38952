import { useRef, useState } from 'react'
import { uiMessages } from '../../src-shared/messages/shell'
import { IconButton } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Waiting } from '../ui/Progress'
import { tokenValue, type Theme } from '../ui/tokens'
import { ChartCanvas } from './ChartCanvas'
import type { ChartTable } from './chart.rules'
import type { ECharts, EChartsCoreOption } from './echarts'
import './chart.css'

export interface ChartProps {
  /** Says what is drawn; read out instead of the picture, and the name of the saved picture. */
  label: string
  /** Keep it stable between renders; a chart is a pure rows → option function. */
  option: EChartsCoreOption
  theme: Theme | 'print'
  isEmpty?: boolean
  /** The figures are still on their way. */
  isLoading?: boolean
  /** What the chart shows, row by row as its points stand; also what the keyboard walks over. */
  table?: ChartTable
  /** Leads to the sheet behind a point: the series' and the category's index. */
  onPoint?: (seriesIndex: number, dataIndex: number) => void
  /** Without the tools above, for a small picture in a strip. */
  isBare?: boolean
  height?: number | string
}

const words = uiMessages.chart

/** A chart (图表) with its table, its picture to save and a way to what is behind it. */
export function Chart({ label, option, theme, isEmpty, isLoading, table, onPoint, isBare = false, height = '100%' }: ChartProps) {
  const [isTable, setTable] = useState(false)
  const chart = useRef<ECharts>(undefined)
  if (isLoading) return <div className="chart" style={{ height }}><Waiting /></div>
  if (isEmpty) return isBare ? null : <EmptyState title={words.empty} />
  const save = () => {
    const link = document.createElement('a')
    link.href = chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: theme === 'print' ? '#FFFFFF' : tokenValue('bg-sheet', theme) }) ?? ''
    link.download = `${label.replace(/[\\/:*?"<>|]/g, ' ')}.png`
    link.click()
  }
  return (
    <figure className={isBare ? 'chart chart-bare' : 'chart'} style={{ height }} aria-label={label}>
      {!isBare && (
        <div className="chart-tools">
          {table && <IconButton icon={isTable ? 'chart' : 'table'} label={isTable ? words.picture : words.table} onClick={() => { setTable(!isTable) }} />}
          {!isTable && <IconButton icon="download" label={words.download} onClick={save} />}
        </div>
      )}
      {isTable && table ? <FigureTable label={label} table={table} onPoint={onPoint} /> : <ChartCanvas label={label} option={option} theme={theme} chart={chart} table={table} onPoint={onPoint} isStill={isBare} />}
    </figure>
  )
}

/** The figures to read; what leads somewhere from the picture does so from here. */
function FigureTable({ label, table, onPoint }: { label: string; table: ChartTable; onPoint: ChartProps['onPoint'] }) {
  return (
    <div className="chart-table">
      <table className="data-list" aria-label={label}>
        <thead><tr>{table.head.map((title, column) => <th key={title} className={column > 0 ? 'num' : undefined}>{title}</th>)}</tr></thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={row[0]}>
              {row.map((text, column) => (
                <td key={column} className={column > 0 ? 'num' : undefined}>
                  {column === 0 && onPoint ? <button type="button" className="chart-row" onClick={() => { onPoint(0, index) }}>{text}</button> : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
