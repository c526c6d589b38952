import { Popover } from 'antd'
import { useState } from 'react'
import { addMonths, pad, type Month } from '../../src-shared/kernel/calendar'
import { uiMessages } from '../../src-shared/messages/shell'
import { Icon } from './Icon'
import './button.css'

export interface MonthPickerProps { value: Month; onChange: (month: Month) => void; min?: Month; max?: Month; label?: string }

/** 会计期间: back and forth by a month, or any month of a year from the popup. Alt+←/→ on it steps as well. */
export function MonthPicker({ value, onChange, min, max, label = uiMessages.month }: MonthPickerProps) {
  const [isOpen, setOpen] = useState(false)
  const isAllowed = (month: Month) => (min === undefined || month >= min) && (max === undefined || month <= max)
  const step = (count: number) => {
    const month = addMonths(value, count)
    if (isAllowed(month)) onChange(month)
  }
  const choose = (month: Month) => { setOpen(false); onChange(month) }
  return (
    <div
      className="month-picker" role="group" aria-label={label}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
        event.preventDefault()
        step(event.key === 'ArrowLeft' ? -1 : 1)
      }}
    >
      <button type="button" className="month-picker-step" aria-label={uiMessages.previousMonth} disabled={!isAllowed(addMonths(value, -1))} onClick={() => { step(-1) }}>
        <Icon name="left" size={12} />
      </button>
      <Popover
        open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottom" arrow={false} destroyOnHidden
        content={<MonthGrid value={value} isAllowed={isAllowed} onChoose={choose} />}
      >
        <button type="button" className="month-picker-name" aria-expanded={isOpen}>{uiMessages.monthName(value)}</button>
      </Popover>
      <button type="button" className="month-picker-step" aria-label={uiMessages.nextMonth} disabled={!isAllowed(addMonths(value, 1))} onClick={() => { step(1) }}>
        <Icon name="right" size={12} />
      </button>
    </div>
  )
}

function MonthGrid({ value, isAllowed, onChoose }: { value: Month; isAllowed: (month: Month) => boolean; onChoose: (month: Month) => void }) {
  const [year, setYear] = useState(Number(value.slice(0, 4)))
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1)}`)
  return (
    <div>
      <div className="month-grid-year">
        <button type="button" className="icon-btn" aria-label={uiMessages.previousYear} onClick={() => { setYear(year - 1) }}><Icon name="left" size={12} /></button>
        {uiMessages.yearName(year)}
        <button type="button" className="icon-btn" aria-label={uiMessages.nextYear} onClick={() => { setYear(year + 1) }}><Icon name="right" size={12} /></button>
      </div>
      <div className="month-grid">
        {months.map((month, index) => (
          <button key={month} type="button" aria-pressed={month === value} disabled={!isAllowed(month)} onClick={() => { onChoose(month) }}>
            {uiMessages.monthOnly(index + 1)}
          </button>
        ))}
      </div>
    </div>
  )
}
