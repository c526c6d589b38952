import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ForecastItem } from '../../../src-shared/expense/forecast.contract'
import { forecastFigures, forecastWeeks } from '../../../src-shared/expense/forecast.rules'
import { lastDay, monthOf } from '../../../src-shared/kernel/calendar'
import { fen, formatFen, sumFen } from '../../../src-shared/kernel/money'
import { forecastTexts as texts } from '../../../src-shared/messages/forecast'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { PrintButton } from '../../app/PrintButton'
import { useSession } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useTheme } from '../../app/theme.store'
import { useTabView } from '../../app/useTabView'
import { Chart } from '../../charts/Chart'
import { DateInput } from '../../forms/DateRange'
import type { ActiveCell, RowKind } from '../../grid/sheet.types'
import { useMonths } from '../../ledger/period/periods'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import { Button } from '../../ui/Button'
import { LoadFailure } from '../../ui/LoadFailure'
import { Money } from '../../ui/Money'
import { Note } from '../../ui/Note'
import { Waiting } from '../../ui/Progress'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { Toolbar } from '../../ui/Toolbar'
import { forecastOption, forecastTable } from './forecast.option'
import { printForecast } from './forecast.print'
import { forecastColumns, forecastRows, itemsOf, weekOfKey, type ForecastRow } from './forecast.rows'
import './forecast.css'

const rowId = (row: ForecastRow) => row.id
const rowKind = ({ id }: ForecastRow): RowKind => (id === 'net' || id === 'close' ? 'subtotal' : 'data')
const MOST = 40

/** 13 周资金预测: money in hand, what is expected week by week, and what stands behind each figure. */
export function ForecastScreen() {
  const { today } = useSession(), months = useMonths()
  const [view, change] = useTabView<{ asOf: string }>({ asOf: '' })
  const asOf = view.asOf || (monthOf(today) <= months.current ? today : lastDay(months.current))
  const report = useQuery(api.expense.forecast.get.queryOptions({ input: { asOf }, placeholderData: keepPreviousData }))
  if (report.error) return <LoadFailure text={describeError(report.error).text} onRetry={() => { void report.refetch() }} />
  return report.data ? <Forecast data={report.data} onDay={(day) => { change({ asOf: day }) }} /> : <Waiting />
}

function Forecast({ data, onDay }: { data: { asOf: string; openingFen: number; items: readonly ForecastItem[]; overdue: readonly ForecastItem[] }; onDay: (day: string) => void }) {
  const theme = useTheme()
  const [active, setActive] = useState<ActiveCell<ForecastRow>>(), [isOverdue, setOverdue] = useState(false), [isPrinting, setPrinting] = useState(false)
  const weeks = useMemo(() => forecastWeeks(data.asOf), [data.asOf])
  const figures = useMemo(() => forecastFigures(fen(data.openingFen), data.items, weeks), [data, weeks])
  const rows = useMemo(() => forecastRows(figures), [figures]), columns = useMemo(() => forecastColumns(weeks), [weeks])
  const inFen = sumFen(data.items.filter(({ amountFen }) => amountFen > 0).map(({ amountFen }) => amountFen)), outFen = -sumFen(data.items.filter(({ amountFen }) => amountFen < 0).map(({ amountFen }) => amountFen))
  const nameOf = (at: number) => texts.week(weeks[at]!.from, weeks[at]!.to), short = figures.closeFen.findIndex((amount) => amount < 0)
  const week = active ? weekOfKey(active.key) : undefined
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={`${texts.hint} · ${reportMessages.unit}`} end={<PrintButton label={texts.print} onPrint={() => { setPrinting(true) }} />}>
        <div className="date-range"><span>{texts.asOf}</span><DateInput label={texts.asOf} value={data.asOf} onChange={onDay} /></div>
      </Toolbar>
      <SummaryStrip figures={[{ label: texts.now, fen: data.openingFen }, { label: texts.comes, fen: inFen, sign: '+' }, { label: texts.goes, fen: outFen, sign: '−' }, { label: texts.ends, fen: figures.closeFen.at(-1)!, sign: '=' }]} />
      <div className="page-notes">
        {short >= 0 && <Note tone="err">{texts.short(nameOf(short), formatFen(-figures.closeFen[short]!))}</Note>}
        {data.overdue.length > 0 && <Note tone="warn" actions={<Button kind="link" onClick={() => { setOverdue(true) }}>{texts.showOverdue}</Button>}>{texts.overdue(data.overdue.length, formatFen(sumFen(data.overdue.map(({ amountFen }) => amountFen))))}</Note>}
      </div>
      <div className="page-body">
        <div className="forecast-main">
          <TabSheet<ForecastRow> label={texts.title} rows={rows} columns={columns} getRowId={rowId} rowKind={rowKind} hasGutter={false} isOrdered storageKey="expense.forecast" onActiveCell={(cell) => { setActive(cell); setOverdue(false) }} />
          <div className="forecast-chart"><Chart label={texts.chart} option={forecastOption(weeks, figures.closeFen, theme)} theme={theme} table={forecastTable(weeks, figures.closeFen)} /></div>
        </div>
        <SidePanel label={texts.title} width={300}>
          {isOverdue ? <Items title={texts.overdueTitle} items={data.overdue} onClose={() => { setOverdue(false) }} />
            : active && week !== undefined && active.row.id !== 'open' && active.row.id !== 'close' ? <Items title={texts.items(active.row.label, nameOf(week))} items={itemsOf(active.row.id, week, data.items, weeks)} />
            : <SideSection title={texts.lowest(nameOf(figures.lowest.week), formatFen(figures.lowest.fen))}><p className="field-hint">{texts.choose}</p><p className="field-hint">{texts.rule}</p></SideSection>}
        </SidePanel>
      </div>
      {isPrinting && <PrintedReport onDone={() => { setPrinting(false) }} table={printForecast(rows, weeks, data.asOf)} />}
    </div>
  )
}

function Items({ title, items, onClose }: { title: string; items: readonly ForecastItem[]; onClose?: () => void }) {
  return (
    <SideSection title={title} {...(onClose ? { onClose } : {})}>
      {items.length === 0 && <p className="field-hint">{texts.none}</p>}
      {items.slice(0, MOST).map((item, index) => (
        <button key={index} type="button" className="forecast-item" title={item.label} onClick={() => { openSource(item) }}><span>{item.date.slice(5)}</span><span>{item.label}</span><Money fen={item.amountFen} /></button>
      ))}
      {items.length > MOST && <p className="field-hint">{texts.more(items.length - MOST)}</p>}
      {items.length > 0 && <div className="forecast-item forecast-sum"><span>{texts.total}</span><span /><Money fen={sumFen(items.map(({ amountFen }) => amountFen))} /></div>}
    </SideSection>
  )
}

function openSource({ ref: { record, id } }: ForecastItem) {
  if (record === 'voucher') openScreen('ledger.voucher', { kind: 'posted', id })
  else if (record === 'claim') openScreen('expense.claim', { id })
  else if (record === 'advance') openScreen('expense.advance', { id })
  else if (record === 'bill') openScreen('ledger.bills')
  else if (record === 'schedule') openScreen('ledger.scheduleMonths', { id })
  else openScreen('expense.budget')
}
