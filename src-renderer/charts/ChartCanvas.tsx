import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Theme } from '../ui/tokens'
import { describeChart, describePoint, nextPoint, type ChartTable } from './chart.rules'
import { chartTheme } from './chart.theme'
import { init, type ECharts, type EChartsCoreOption } from './echarts'

export interface CanvasProps {
  label: string; option: EChartsCoreOption; theme: Theme | 'print'; table: ChartTable | undefined; chart: { current: ECharts | undefined }
  onPoint: ((seriesIndex: number, dataIndex: number) => void) | undefined
  /** Only looked at, inside something else that takes the keyboard. */
  isStill: boolean
}

/** The picture. Arrows walk over its points and say them, Enter leads to what is behind one, as a click does. */
export function ChartCanvas({ label, option, theme, table, chart, onPoint, isStill }: CanvasProps) {
  const host = useRef<HTMLDivElement>(null)
  const point = useRef(onPoint)
  const [chosen, setChosen] = useState(-1)
  const id = useId()
  useEffect(() => { point.current = onPoint })
  useEffect(() => {
    const made = init(host.current, chartTheme(theme))
    chart.current = made
    made.on('click', (event) => { point.current?.(event.seriesIndex ?? 0, event.dataIndex) })
    const observer = new ResizeObserver(() => { made.resize() })
    observer.observe(host.current!)
    return () => { observer.disconnect(); made.dispose(); chart.current = undefined }
  }, [theme, chart])
  // Patterns beside the colours on paper, where a black printer leaves only greys.
  useEffect(() => { chart.current?.setOption({ animation: false, aria: { enabled: true, decal: { show: theme === 'print' }, label: { description: label } }, ...option }, true) }, [option, theme, chart, label])
  const count = table?.rows.length ?? 0
  const choose = (index: number) => {
    setChosen(index)
    chart.current?.dispatchAction(index < 0 ? { type: 'hideTip' } : { type: 'showTip', seriesIndex: 0, dataIndex: index })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || count === 0) return
    const next = nextPoint(event.key, chosen, count)
    if (event.key === 'Escape' && chosen < 0) return
    if (next === undefined && (event.key !== 'Enter' || chosen < 0 || !onPoint)) return
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) onPoint?.(0, chosen)
    else choose(next)
  }
  const isWalked = !isStill && count > 0
  return (
    <>
      <div
        ref={host} className={onPoint ? 'chart-canvas chart-leads' : 'chart-canvas'} role="img" aria-label={label} aria-describedby={`${id}text`}
        {...(isWalked ? { tabIndex: 0, onKeyDown, onBlur: () => { if (chosen >= 0) choose(-1) } } : {})}
      />
      <p id={`${id}text`} className="chart-said">{describeChart(label, table)}</p>
      {isWalked && <p className="chart-said" role="status">{chosen >= 0 && table ? describePoint(table, chosen) : ''}</p>}
    </>
  )
}
