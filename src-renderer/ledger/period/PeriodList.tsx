import type { KeyboardEvent } from 'react'
import { yearOf, type Month } from '../../../src-shared/kernel/calendar'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { uiMessages } from '../../../src-shared/messages/shell'
import { Tag } from '../../ui/Tag'
import { currentMonth, type Period } from './periods'

/** 会计期间 by year, newest year first; arrows walk along. */
export function PeriodList({ periods, chosen, onChoose }: { periods: readonly Period[]; chosen: Month | undefined; onChoose: (month: Month) => void }) {
  const years = [...Map.groupBy(periods, ({ month }) => yearOf(month))].toReversed()
  const current = currentMonth(periods)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')]
    const next = items[items.findIndex((item) => item.dataset['month'] === chosen) + step]
    if (!next?.dataset['month']) return
    onChoose(next.dataset['month'])
    next.focus()
  }
  return (
    <div className="period-list" role="listbox" aria-label={texts.list} onKeyDown={onKeyDown}>
      {years.map(([year, months]) => (
        <div key={year} role="group" aria-label={texts.year(year)}>
          <h2 role="presentation">{texts.year(year)}{months[0]?.yearState === 'closed' && <Tag>{texts.yearStates.closed}</Tag>}</h2>
          {months.map((period) => (
            <button
              key={period.month} type="button" role="option" aria-selected={period.month === chosen} tabIndex={period.month === chosen ? 0 : -1} data-month={period.month}
              className="period-item" onClick={() => { onChoose(period.month) }}
            >
              <b>{uiMessages.monthOnly(Number(period.month.slice(5)))}</b>
              <span>
                {period.voucherCount > 0 && texts.vouchers(period.voucherCount)}
                {period.draftCount > 0 && <em>{texts.drafts(period.draftCount)}</em>}
              </span>
              {period.state === 'closed' ? <Tag icon="lock">{texts.states.closed}</Tag> : period.month === current ? <Tag tone="info">{texts.current}</Tag> : null}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
