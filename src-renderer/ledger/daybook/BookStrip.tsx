import { useMemo, useState, type ReactElement } from 'react'
import { addDays, type Month } from '../../../src-shared/kernel/calendar'
import type { CashBook } from '../../../src-shared/ledger/account'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { useTheme } from '../../app/theme.store'
import { Chart } from '../../charts/Chart'
import { Icon } from '../../ui/Icon'
import { Popup } from '../../ui/Popup'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { rangeOf, useBookMonths, type Span } from './daybook.queries'
import { isCountedRow, type DayRow } from './daybook.rows'
import { movementOption, movementTable, type Movement } from './movement.option'

interface Props {
  book: CashBook; data: DayBook | undefined; rows: readonly DayRow[]; span: Span; month: Month
  /** Rows shown and not counted. */
  wrong: number
  onMonth: (month: Month) => void
}

/** 上月结余 + 收入 − 支出 = 余额, and how the days went. */
export function BookStrip({ book, data, rows, span, month, wrong, onMonth }: Props) {
  const theme = useTheme()
  const { from, to } = rangeOf(span, month)
  const sums = useMemo(() => {
    const counted = rows.filter(isCountedRow)
    return { inFen: counted.reduce((sum, row) => sum + (row.inFen ?? 0), 0), outFen: counted.reduce((sum, row) => sum + (row.outFen ?? 0), 0), last: counted.at(-1)?.date ?? null }
  }, [rows])
  const days = useMemo(() => daysOf(rows, from, to), [rows, from, to])
  const option = useMemo(() => movementOption(days, theme, true), [days, theme])
  const openingFen = data?.openingFen ?? 0
  return (
    <SummaryStrip figures={[
      { label: texts.opening(texts.openingOf[span]), fen: openingFen }, { label: texts.incomeOf[span], fen: sums.inFen, sign: '+', tone: 'in' },
      { label: texts.expenseOf[span], fen: sums.outFen, sign: '−', tone: 'out' },
      { label: texts.balanceAt((sums.last ?? to).slice(5)), fen: openingFen + sums.inFen - sums.outFen, sign: '=' }
    ]}>
      <MonthsPopover book={book} month={month} onMonth={onMonth}>
        <button type="button" className="book-chart" title={texts.showMonths}>
          <span className="book-chart-legend">
            {texts.dayChart}<br /><i style={{ background: 'var(--c3)' }} />{texts.income}<br /><i style={{ background: 'var(--c2)' }} />{texts.expense}
          </span>
          <span className="book-chart-plot"><Chart label={texts.dayChart} option={option} theme={theme} isBare /></span>
        </button>
      </MonthsPopover>
      {wrong > 0 && <span className="book-wrong"><Icon name="warning" size={13} />{texts.problems(wrong)}</span>}
    </SummaryStrip>
  )
}

/** Every day of a month, or the days that moved of a longer span. */
function daysOf(rows: readonly DayRow[], from: string, to: string): Movement[] {
  const moved = new Map<string, Movement>()
  const isMonth = from.slice(0, 7) === to.slice(0, 7)
  if (isMonth) for (let day = from; day <= to; day = addDays(day, 1)) moved.set(day, { label: day.slice(5), inFen: 0, outFen: 0 })
  for (const row of rows) {
    if (!isCountedRow(row) || row.date === null) continue
    const key = isMonth ? row.date : row.date.slice(0, 7)
    const found = moved.get(key) ?? { label: isMonth ? key.slice(5) : key, inFen: 0, outFen: 0 }
    moved.set(key, { ...found, inFen: found.inFen + (row.inFen ?? 0), outFen: found.outFen + (row.outFen ?? 0) })
  }
  return [...moved.values()]
}

const NO_MONTHS: readonly { month: Month; inFen: number; outFen: number }[] = []

/** 近 12 个月 behind the strip's chart; a bar leads to its month. */
function MonthsPopover({ book, month, onMonth, children }: { book: CashBook; month: Month; onMonth: (month: Month) => void; children: ReactElement }) {
  const [isOpen, setOpen] = useState(false)
  const theme = useTheme()
  const { data = NO_MONTHS, isPending } = useBookMonths(book.id, month)
  const rows = useMemo(() => data.map((row): Movement => ({ label: row.month, inFen: row.inFen, outFen: row.outFen })), [data])
  const option = useMemo(() => movementOption(rows, theme, false), [rows, theme])
  return (
    <Popup
      isOpen={isOpen} onOpenChange={setOpen} title={`${book.name}・${texts.months12}`}
      content={<div className="book-months">
        <Chart
          label={texts.monthChart} option={option} theme={theme} isLoading={isPending} isEmpty={rows.length === 0} table={movementTable(rows, texts.period.month)}
          onPoint={(_series, index) => { const found = rows[index]; if (found) { onMonth(found.label); setOpen(false) } }}
        />
      </div>}
    >{children}</Popup>
  )
}
