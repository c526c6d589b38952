import { useEffect, useRef, useState, type ReactNode } from 'react'
import { uiMessages } from '../../src-shared/messages/shell'
import { IconButton } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import type { Theme } from '../ui/tokens'
import { chartTheme } from './chart.theme'
import { init, type ECharts, type EChartsCoreOption } from './echarts'
import './chart.css'

/** The same figures as rows, for those who would rather read. */
export interface ChartTable { head: readonly string[]; rows: readonly (readonly string[])[] }

export interface ChartProps {
  /** Says what is drawn; read out instead of the picture, and the name of the saved picture. */
  label: string
  /** Keep it stable between renders; a chart is a pure rows → option function. */
  option: EChartsCoreOption
  theme: Theme | 'print'
  isEmpty?: boolean
  table?: ChartTable
  /** Leads to the sheet behind a point: the series' and the category's index. */
  onPoint?: (seriesIndex: number, dataIndex: number) => void
  /** Without the tools above, for a small picture in a strip. */
  isBare?: boolean
  height?: number | string
}

const words = uiMessages.chart

/** A chart (图表) with its table, its picture to save and a way to what is behind it. */
export function Chart({ label, option, theme, isEmpty, table, onPoint, isBare, height = '100%' }: ChartProps) {
  const [isTable, setTable] = useState(false)
  const chart = useRef<ECharts>(undefined)
  if (isEmpty) return <EmptyState title={words.empty} />
  const save = () => {
    const link = document.createElement('a')
    link.href = chart.current?.getDataURL({ pixelRatio: 2, backgroundColor: theme === 'dark' ? '#1B1E24' : '#FFFFFF' }) ?? ''
    link.download = `${label}.png`
    link.click()
  }
  return (
    <figure className={isBare ? 'chart chart-bare' : 'chart'} style={{ height }} aria-label={label}>
      <div className="chart-tools">
        {table && <IconButton icon={isTable ? 'chart' : 'table'} label={isTable ? words.picture : words.table} onClick={() => { setTable(!isTable) }} />}
        {!isTable && <IconButton icon="download" label={words.download} onClick={save} />}
      </div>
      {isTable && table ? <FigureTable table={table} /> : <Canvas label={label} option={option} theme={theme} chart={chart} {...(onPoint ? { onPoint } : {})} />}
    </figure>
  )
}

function Canvas({ label, option, theme, chart, onPoint }: Pick<ChartProps, 'label' | 'option' | 'theme' | 'onPoint'> & { chart: { current: ECharts | undefined } }): ReactNode {
  const host = useRef<HTMLDivElement>(null)
  const point = useRef(onPoint)
  useEffect(() => { point.current = onPoint })
  useEffect(() => {
    const made = init(host.current, chartTheme(theme))
    chart.current = made
    made.on('click', (event) => { point.current?.(event.seriesIndex ?? 0, event.dataIndex) })
    const observer = new ResizeObserver(() => { made.resize() })
    observer.observe(host.current!)
    return () => { observer.disconnect(); made.dispose(); chart.current = undefined }
  }, [theme, chart])
  useEffect(() => { chart.current?.setOption({ animation: false, aria: { enabled: true, label: { description: label } }, ...option }, true) }, [option, theme, chart, label])
  return <div ref={host} className="chart-canvas" role="img" aria-label={label} />
}

function FigureTable({ table }: { table: ChartTable }) {
  return (
    <div className="chart-table">
      <table className="data-list">
        <thead><tr>{table.head.map((title, column) => <th key={title} className={column > 0 ? 'num' : undefined}>{title}</th>)}</tr></thead>
        <tbody>{table.rows.map((row) => <tr key={row[0]}>{row.map((text, column) => <td key={column} className={column > 0 ? 'num' : undefined}>{text}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
