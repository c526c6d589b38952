import { useState } from 'react'
import type { Month } from '../../../src-shared/kernel/calendar'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { useTabView } from '../../app/useTabView'
import { Note } from '../../ui/Note'
import { Waiting } from '../../ui/Progress'
import { Toolbar } from '../../ui/Toolbar'
import { MonthPage } from './MonthPage'
import { PeriodList } from './PeriodList'
import { currentMonth, usePeriods } from './periods'
import { YearActions } from './YearActions'
import '../../ui/page.css'
import '../reports/report.css'
import './period.css'

/** What a command came to, shown where it was given. */
export interface PeriodNotice { month: Month | undefined; tone: 'ok' | 'err'; text: string }

/** 期间结账: the periods by year, and of the chosen month what still stands in the way of closing it. */
export function PeriodsScreen() {
  const periods = usePeriods()
  const [view, change] = useTabView({ month: '' })
  const [notice, setNotice] = useState<PeriodNotice>()
  if (!periods) return <Waiting />
  const month = view.month || currentMonth(periods)
  const period = periods.find((one) => one.month === month)
  const choose = (next: Month) => { setNotice(undefined); change({ month: next }) }
  return (
    <div className="page">
      <Toolbar title={texts.title} {...(month === undefined ? {} : { hint: ledgerMessages.monthText(month) })} end={<YearActions periods={periods} onNotice={setNotice} />} />
      {notice && <div className="page-notes"><Note tone={notice.tone}>{notice.text}</Note></div>}
      <div className="page-body">
        <PeriodList periods={periods} chosen={month} onChoose={choose} />
        {period && <MonthPage key={period.month} period={period} onNotice={setNotice} onMonth={choose} />}
      </div>
    </div>
  )
}
