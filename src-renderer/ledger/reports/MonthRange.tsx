import type { Month } from '../../../src-shared/kernel/calendar'
import { reportMessages as texts } from '../../../src-shared/messages/reports-screen'
import { MonthPicker } from '../../ui/MonthPicker'
import './report.css'

/** From a month to a month, both included, among the office's months; the other end gives way. */
export function MonthRange({ from, to, min, max, onChange }: { from: Month; to: Month; min: Month; max: Month; onChange: (range: { from: Month; to: Month }) => void }) {
  return (
    <div className="month-range">
      <MonthPicker label={texts.fromMonth} value={from} min={min} max={max} onChange={(month) => { onChange({ from: month, to: month > to ? month : to }) }} />
      <span>{texts.until}</span>
      <MonthPicker label={texts.toMonth} value={to} min={min} max={max} onChange={(month) => { onChange({ from: month < from ? month : from, to: month }) }} />
    </div>
  )
}
