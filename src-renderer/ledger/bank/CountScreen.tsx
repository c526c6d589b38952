import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { parseDateText } from '../../../src-shared/kernel/calendar'
import { fen } from '../../../src-shared/kernel/money'
import type { CashCount } from '../../../src-shared/ledger/bank'
import { countTexts as texts } from '../../../src-shared/messages/count-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { PrintButton } from '../../app/PrintButton'
import { useMay, useSession } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen } from '../../app/tabs.store'
import { useFunctionKey } from '../../app/useFunctionKey'
import { useTabView } from '../../app/useTabView'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Note } from '../../ui/Note'
import { Waiting } from '../../ui/Progress'
import { Toolbar } from '../../ui/Toolbar'
import type { PrintTable } from '../../print/print.table'
import { PrintedReport } from '../reports/PrintedReport'
import { useLookups, type Lookups } from '../lookups'
import { useBookableDay } from '../voucher/voucher.queries'
import { CountForm, CountResult } from './CountForm'
import { resultText } from './count.result'
import { printCount } from './count.print'
import { blankCount, judgedOf, useCount } from './useCount'
import '../../ui/page.css'
import './bank.css'

/** 现金盘点: count by face, the book beside it, over or short to a draft; every count is kept. */
export function CountScreen() {
  const lookups = useLookups(), day = useBookableDay()
  const [view, change] = useTabView<{ bookId: number }>({ bookId: 0 })
  const books = useMemo(() => lookups.books.filter((book) => book.kind !== 'bank' && book.isActive).sort((a, b) => Number(b.kind === 'cash') - Number(a.kind === 'cash')), [lookups.books])
  const book = books.find((one) => one.id === view.bookId) ?? books[0]
  if (!lookups.isReady || day === undefined) return <Waiting />
  if (!book) return <EmptyState title={texts.none} text={texts.noneText} />
  return <Counting key={book.id} today={day} books={books} book={book} onBook={(bookId) => { change({ bookId }) }} />
}

function Counting({ today, books, book, onBook }: { today: string; books: Lookups['books']; book: Lookups['books'][number]; onBook: (id: number) => void }) {
  const { user } = useSession(), { isActive, setDirty } = useTab(), mayWrite = useMay('ledger.write')
  const [day, setDay] = useState(today), date = parseDateText(day, today)
  const at = useQuery(api.ledger.bank.count.get.queryOptions({ input: date === undefined ? skipToken : { bookId: book.id, date } }))
  const history = useQuery(api.ledger.bank.count.list.queryOptions({ input: { bookId: book.id } }))
  const bookFen = at.data?.bookFen ?? 0, count = useCount(bookFen, user.name)
  const [printed, setPrinted] = useState<PrintTable>(), [note, setNote] = useState<{ tone: 'ok' | 'err'; text: string; draftId?: number }>()
  const save = useCommand(api.ledger.bank.count.save)
  const isTyped = Object.values(count.typed.pieces).some((text) => text !== '') || count.typed.others.some((line) => line.amount !== '')
  useEffect(() => { setDirty(isTyped) }, [setDirty, isTyped])
  const run = async (posts: boolean) => {
    if (date === undefined || count.bad.size > 0) { setNote({ tone: 'err', text: texts.unreadable }); return }
    const { counter, witness, note: words } = count.typed
    const done = await save.run({ count: { bookId: book.id, date, counter: counter.trim(), witness: witness.trim(), note: words.trim(), lines: count.lines }, posts })
    if (!done.ok) { setNote({ tone: 'err', text: done.error.text }); return }
    const { draftId } = done.value
    setNote({ tone: 'ok', text: draftId === null ? texts.saved : texts.savedDraft, ...(draftId === null ? {} : { draftId }) })
    count.setTyped(blankCount(user.name))
  }
  useFunctionKey('F9', texts.save, isActive && mayWrite, () => { void run(false) })
  const print = () => { setPrinted(printCount({ ...count.typed, date: date ?? today, bookFen: fen(bookFen), countedFen: fen(count.judged.countedFen), lines: count.lines }, book.name)) }
  return (
    <div className="page">
      <Toolbar title={texts.title} end={<>
        <PrintButton label={texts.print} onPrint={print} />
        {mayWrite && count.judged.unexplainedFen !== 0 && isTyped && <Button isBusy={save.isRunning} onClick={() => { void run(true) }}>{texts.saveAndPost}</Button>}
        {mayWrite && <Button kind="primary" shortcut="F9" isBusy={save.isRunning} onClick={() => { void run(false) }}>{texts.save}</Button>}
      </>}>
        <select className="input" aria-label={texts.book} value={book.id} onChange={(event) => { onBook(Number(event.target.value)) }}>{books.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
      </Toolbar>
      {note && <div className="page-notes"><Note tone={note.tone} actions={note.draftId !== undefined && <Button kind="link" onClick={() => { openScreen('ledger.voucher', { kind: 'draft', id: note.draftId! }) }}>{texts.open}</Button>}>{note.text}</Note></div>}
      <div className="page-scroll">
        <div className="count-page">
          <CountForm count={count} date={day} onDate={setDay} isDateBad={date === undefined} />
          <div className="card"><CountResult bookFen={bookFen} judged={count.judged} isCounted={isTyped} /><History counts={history.data ?? []} onPrint={(one) => { setPrinted(printCount(one, book.name)) }} /></div>
        </div>
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

function History({ counts, onPrint }: { counts: readonly CashCount[]; onPrint: (count: CashCount) => void }) {
  return (
    <section className="count-history" aria-label={texts.history}>
      <div className="card-head"><h3>{texts.history}</h3></div>
      {counts.length === 0 && <p className="field-hint card-body">{texts.noHistory}</p>}
      {counts.map((one) => (
        <div key={one.id}>
          <button type="button" title={texts.print} onClick={() => { onPrint(one) }}><span>{one.date}<small>{texts.by(one.counter, one.witness)}</small></span><span>{resultText(judgedOf(one).differenceFen)}</span></button>
          {one.made && <Button kind="link" onClick={() => { openScreen('ledger.voucher', one.made!) }}>{texts.made}</Button>}
        </div>
      ))}
    </section>
  )
}
