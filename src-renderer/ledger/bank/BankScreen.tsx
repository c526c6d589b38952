import { useEffect, useMemo, useRef, useState } from 'react'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import { describeError } from '../../api/errors'
import { useMay } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen, openView } from '../../app/tabs.store'
import { useFunctionKey } from '../../app/useFunctionKey'
import { useTabView } from '../../app/useTabView'
import type { SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Money } from '../../ui/Money'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { Waiting } from '../../ui/Progress'
import { Segmented } from '../../ui/Segmented'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths } from '../period/periods'
import { BankPane } from './BankPane'
import { BankSide } from './BankSide'
import type { PaneRow, Shown } from './bank.rows'
import { bankBooks, BankBookPicker, type BankView } from './BankBookPicker'
import { useBank, type Bank } from './useBank'
import './bank.css'

const SHOWS = (['open', 'matched', 'all'] as const).map((value) => ({ value, label: texts.shows[value] }))

/** 银行对账: the book at the left, the bank at the right; the rules propose, the user settles. */
export function BankScreen() {
  const lookups = useLookups(), months = useMonths()
  const [view, change] = useTabView<BankView & { shown: Shown }>({ bookId: 0, month: '', shown: 'open' })
  const books = useMemo(() => bankBooks(lookups), [lookups])
  const book = books.find((one) => one.id === view.bookId) ?? books[0], month = view.month || months.current
  const bank = useBank({ bookId: book?.id, month, shown: view.shown })
  const mayWrite = useMay('ledger.write'), mayImport = useMay('ledger.import')
  if (!lookups.isReady) return <Waiting />
  if (!book) return <EmptyState title={texts.noBooks} text={texts.noBooksText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.books') }}>{texts.toBooks}</Button>} />
  if (bank.query.error) return <LoadFailure text={describeError(bank.query.error).text} onRetry={() => { void bank.query.refetch() }} />
  const toImport = () => { openScreen('ledger.import', { bookId: book.id, record: 'bank' }) }
  const pick = (patch: Partial<BankView & { shown: Shown }>) => { bank.clear(); bank.setNote(undefined); change(patch) }
  const isUnused = bank.sheet !== undefined && bank.sheet.firstDate === null
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.hint} end={<>
        {mayImport && <Button icon="upload" kind="ghost" onClick={toImport}>{texts.import}</Button>}
        <Button kind="ghost" onClick={() => { openView('ledger.bankSheet', { bookId: book.id, month }) }}>{texts.toSheet}</Button>
        {mayWrite && <Button kind="primary" shortcut="F7" isBusy={bank.isBusy} disabled={bank.sure.length === 0} onClick={() => { void bank.takeSure() }}>{texts.sure(bank.sure.length)}</Button>}
      </>}>
        <BankBookPicker books={books} bookId={book.id} onChange={(bookId) => { pick({ bookId }) }} />
        <MonthPicker label={texts.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { pick({ month: chosen }) }} />
        <Segmented label={texts.show} options={SHOWS} value={view.shown} onChange={(shown) => { pick({ shown }) }} />
      </Toolbar>
      <BankStrip bank={bank} />
      <BankNotes bank={bank} />
      {isUnused ? <EmptyState title={texts.noStatement} text={texts.noStatementText} actions={mayImport && <Button kind="primary" icon="upload" onClick={toImport}>{texts.import}</Button>} /> : <Panes bank={bank} mayWrite={mayWrite} />}
    </div>
  )
}

function Panes({ bank, mayWrite }: { bank: Bank; mayWrite: boolean }) {
  const { isActive } = useTab()
  const left = useRef<SheetHandle>(null), right = useRef<SheetHandle>(null)
  const [active, setActive] = useState<PaneRow>()
  const current = active && [...bank.rows.book, ...bank.rows.bank].find((row) => row.id === active.id)
  useEffect(() => { if (isActive && !document.activeElement?.closest('[role=tablist], [role=dialog], .toolbar')) left.current?.focus() }, [isActive])
  useFunctionKey('F7', texts.sure(bank.sure.length), isActive && mayWrite, () => { void bank.takeSure() })
  useFunctionKey('F8', texts.draft, isActive && mayWrite, (event) => { if (event.shiftKey) void bank.unmatch(current ? [current] : []); else void bank.makeDraft(current) })
  useFunctionKey('F9', texts.match, isActive && mayWrite, () => { void bank.matchPicked() })
  const menu = (row: PaneRow) => (!mayWrite ? [] : row.matchId !== null ? [{ key: 'unmatch', label: texts.unmatch, shortcut: 'Shift F8', onSelect: () => { void bank.unmatch([row]) } }]
    : row.bank && !row.bank.made ? [{ key: 'draft', label: texts.draft, shortcut: 'F8', onSelect: () => { void bank.makeDraft(row) } }] : [])
  const shared = { isLoading: bank.query.isPending, onToggle: bank.toggle, onMenu: menu, onActive: (row: PaneRow | undefined) => { if (row) setActive(row) } }
  return (
    <div className="page-body">
      <BankPane ref={left} title={texts.left} rows={bank.rows.book} pickedFen={bank.selection.book.fen} empty={texts.emptyBook} onOther={() => { right.current?.focus() }} {...shared} />
      <BankPane ref={right} title={texts.right} rows={bank.rows.bank} pickedFen={bank.selection.bank.fen} empty={texts.emptyBank} onOther={() => { left.current?.focus() }} {...shared} />
      <BankSide bank={bank} active={current} mayWrite={mayWrite} />
    </div>
  )
}

function BankStrip({ bank: { sheet } }: { bank: Bank }) {
  if (!sheet || sheet.bankFen === null) return null
  const { figures } = texts
  return (
    <SummaryStrip figures={[
      { label: figures.bank, fen: sheet.bankFen }, { label: figures.bookIn, fen: sheet.book.inFen, sign: '+' }, { label: figures.bookOut, fen: sheet.book.outFen, sign: '−' }, { label: figures.adjusted, fen: sheet.adjustedBankFen, sign: '=' }
    ]}>
      <dl className="summary-figure"><dt>{figures.book}</dt><dd><Money fen={sheet.bookFen} /></dd></dl>
      {sheet.differenceFen === 0 ? <Tag tone="ok" icon="check">{texts.agrees}</Tag> : <Tag tone="err" icon="error">{texts.differs(sheet.differenceFen)}</Tag>}
      {sheet.drafts > 0 && <span className="field-hint">{texts.drafts(sheet.drafts)}</span>}
    </SummaryStrip>
  )
}

function BankNotes({ bank: { note, sheet } }: { bank: Bank }) {
  const first = sheet?.breaks[0]
  if (!note && !first) return null
  return (
    <div className="page-notes">
      {note && <Note tone={note.tone} actions={note.draftId !== undefined && <Button kind="link" onClick={() => { openScreen('ledger.voucher', { kind: 'draft', id: note.draftId! }) }}>{texts.open}</Button>}>{note.text}</Note>}
      {first && <Note tone="warn">{texts.breaks(first.date, first.expectedFen, first.balanceFen, sheet.breaks.length)}</Note>}
    </div>
  )
}
