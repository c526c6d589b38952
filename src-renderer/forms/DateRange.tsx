import { isDate, type IsoDate } from '../../src-shared/kernel/calendar'
import { formMessages } from '../../src-shared/messages/forms'
import './pick.css'

/** Two days, both included. A day that doesn't exist, or an end before the beginning, changes nothing until it is mended. */
export function DateRange({ label, from, to, onChange }: { label: string; from: IsoDate; to: IsoDate; onChange: (range: { from: IsoDate; to: IsoDate }) => void }) {
  return (
    <div className="date-range" role="group" aria-label={label}>
      <input
        type="date" className="input" aria-label={formMessages.from} value={from} max="9999-12-31"
        onChange={({ target: { value } }) => { if (isDate(value)) onChange({ from: value, to: value > to ? value : to }) }}
      />
      <span>{formMessages.until}</span>
      <input
        type="date" className="input" aria-label={formMessages.to} value={to} max="9999-12-31"
        onChange={({ target: { value } }) => { if (isDate(value)) onChange({ from: value < from ? value : from, to: value }) }}
      />
    </div>
  )
}
