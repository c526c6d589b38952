import { useState } from 'react'
import { workingMonth } from '../../../src-shared/ledger/period.rules'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { openScreen } from '../../app/tabs.store'
import { useSession } from '../../app/session.context'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useLookups } from '../lookups'
import { DayBookSheet } from './DayBookSheet'
import { rangeOf, useDayBook, usePeriods, type Span } from './daybook.queries'
import { keptSchema, stepsSchema } from './kept.schema'
import { useKept } from '../../api/useKept'
import { seatKey, useSeat } from './useSeat'
import './daybook.css'

/** What a day book's tab is opened with; without a book the first one. */
export interface DayBookParams { readonly [key: string]: string | number | boolean; bookId: number; month: string }

/** 日记账: one money account's rows, typed like a sheet. */
export function DayBookScreen({ params }: { params: Partial<DayBookParams> }) {
  const lookups = useLookups()
  const { today } = useSession()
  const { data: periods } = usePeriods()
  const books = lookups.books.filter((book) => book.isActive)
  const [bookId, setBookId] = useState(params.bookId)
  const [chosenMonth, setMonth] = useState(params.month)
  const [span, setSpan] = useState<Span>('month')
  if (!lookups.isReady || !periods) return null
  const book = books.find((one) => one.id === bookId) ?? books[0]
  if (!book) {
    return <EmptyState title={texts.noBook} text={texts.noBookText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.books') }}>{texts.newBook}</Button>} />
  }
  return (
    <KeptSheet
      key={book.id} lookups={lookups} book={book} books={books} periods={periods} month={chosenMonth ?? workingMonth(periods, today)} span={span}
      onBook={setBookId} onMonth={setMonth} onSpan={setSpan}
    />
  )
}

type SheetProps = Omit<Parameters<typeof DayBookSheet>[0], 'kept' | 'steps'>

/** Waits for a place of the tab's own, so that another tab on the same book doesn't write over what is typed here. */
function KeptSheet(props: SheetProps) {
  const seat = useSeat(`daybook.${props.book.id}`)
  return seat === undefined ? null : <SeatedSheet {...props} seat={seat} />
}

/** Waits for the book and for what was typed before, so that the sheet starts with both. */
function SeatedSheet({ seat, ...props }: SheetProps & { seat: number }) {
  const kept = useKept(seatKey(`daybook.${props.book.id}`, seat), keptSchema)
  const steps = useKept(seatKey(`daybook.${props.book.id}.steps`, seat), stepsSchema)
  const { from, to } = rangeOf(props.span, props.month)
  const { data } = useDayBook(props.book.id, from, to)
  return kept.isReady && steps.isReady && data ? <DayBookSheet {...props} kept={kept} steps={steps} /> : null
}
