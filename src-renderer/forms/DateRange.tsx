import { useState, type KeyboardEvent } from 'react'
import { addDays, parseDateText, type IsoDate } from '../../src-shared/kernel/calendar'
import { formMessages } from '../../src-shared/messages/forms'
import './form.css'
import './pick.css'

/** Two days, both included; the other end gives way when they would cross. */
export function DateRange({ label, from, to, onChange }: { label: string; from: IsoDate; to: IsoDate; onChange: (range: { from: IsoDate; to: IsoDate }) => void }) {
  return (
    <div className="date-range" role="group" aria-label={label}>
      <DateInput label={formMessages.from} value={from} onChange={(day) => { onChange({ from: day, to: day > to ? day : to }) }} />
      <span>{formMessages.until}</span>
      <DateInput label={formMessages.to} value={to} onChange={(day) => { onChange({ from: day < from ? day : from, to: day }) }} />
    </div>
  )
}

/**
 * A day typed as people write it (2026-6-5, 6-5, 5); ↑ and ↓ go by days. The browser's own field would show it in the
 * machine's language. Text that is no day is kept, marked, and changes nothing.
 */
export function DateInput({ label, value, onChange }: { label: string; value: IsoDate; onChange: (day: IsoDate) => void }) {
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined ? value : parseDateText(typed, value)
  const take = () => {
    if (read === undefined) return
    setTyped(undefined)
    if (read !== value) onChange(read)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.key === 'Enter') take()
    else if (event.key === 'Escape' && typed !== undefined) { event.stopPropagation(); setTyped(undefined) }
    else if (step !== 0 && read !== undefined) {
      event.preventDefault()
      setTyped(undefined)
      onChange(addDays(read, step))
    }
  }
  return <>
    <input
      className="input" aria-label={label} value={typed ?? value} aria-invalid={read === undefined} title={read === undefined ? formMessages.notDate : formMessages.dateHint} autoComplete="off"
      onChange={(event) => { setTyped(event.target.value) }} onKeyDown={onKeyDown} onBlur={take} onFocus={(event) => { event.target.select() }}
    />
    {read === undefined && <em role="alert" className="field-error">{formMessages.notDate}</em>}
  </>
}
