import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Imprest, ImprestLine } from '../../src-shared/expense/imprest.contract'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { fen, formatFen } from '../../src-shared/kernel/money'
import { imprestTexts as words } from '../../src-shared/messages/imprest'
import { voucherNo } from '../../src-shared/messages/ledger'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useCommand } from '../api/useCommand'
import { PrintButton } from '../app/PrintButton'
import { useMay, useSession } from '../app/session.context'
import { TabSheet } from '../app/TabSheet'
import { openScreen } from '../app/tabs.store'
import { useTabView } from '../app/useTabView'
import type { SheetColumn } from '../grid/sheet.types'
import { useLookups } from '../ledger/lookups'
import { PrintedReport } from '../ledger/reports/PrintedReport'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Note } from '../ui/Note'
import { Waiting } from '../ui/Progress'
import { SummaryStrip } from '../ui/SummaryStrip'
import { Toolbar } from '../ui/Toolbar'
import { printImprest } from './imprest.print'
import { usePayBooks } from './usePayBooks'
import './expense.css'

const { columns: heads } = words
const columns: readonly SheetColumn<ImprestLine>[] = [
  { key: 'date', title: heads.date, kind: 'date', width: 100 }, { key: 'no', title: heads.no, kind: 'text', width: 88, value: (line) => voucherNo(line.type, line.no) }, { key: 'summary', title: heads.summary, kind: 'text', flex: 1, minWidth: 160 },
  { key: 'categories', title: heads.category, kind: 'text', width: 160 }, { key: 'attachments', title: heads.papers, kind: 'integer', width: 72, value: (line) => (line.attachments === 0 ? null : line.attachments) }, { key: 'amountFen', title: heads.amount, kind: 'money', width: 120 }
]
const idOf = (line: ImprestLine) => `${line.voucherId}/${line.lineNo}`
const none: readonly ImprestLine[] = []

/** 补足备用金: what a holder spent since the last time, the voucher that pays it back, and the form to be signed. */
export function ImprestScreen() {
  const { today } = useSession(), lookups = useLookups()
  const [view, change] = useTabView({ bookId: 0, from: '', to: today })
  const books = lookups.books.filter((book) => book.kind === 'imprest' && book.isActive), book = books.find((one) => one.id === view.bookId) ?? books[0]
  const to = parseDateText(view.to, today), from = view.from.trim() === '' ? null : parseDateText(view.from, today)
  const asked = book && to !== undefined && from !== undefined ? { bookId: book.id, from, to } : undefined
  const imprest = useQuery({ ...api.expense.imprest.get.queryOptions({ input: asked ?? skipToken }), placeholderData: keepPreviousData })
  if (!lookups.isReady) return <Waiting />
  if (!book) return <EmptyState title={words.noBook} text={words.noBookText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.books') }}>{words.toBooks}</Button>} />
  if (imprest.error) return <LoadFailure text={describeError(imprest.error).text} onRetry={() => { void imprest.refetch() }} />
  const found = imprest.data
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={found && asked && <Refill key={book.id} imprest={found} asked={asked} />}>
        <select className="input" aria-label={words.book} value={book.id} onChange={(event) => { change({ bookId: Number(event.target.value), from: '' }) }}>{books.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
        {found?.isFirst && <Day label={words.from} value={view.from === '' ? found.from : view.from} isWrong={from === undefined} onChange={(text) => { change({ from: text }) }} />}
        <Day label={words.to} value={view.to} isWrong={to === undefined} onChange={(text) => { change({ to: text }) }} />
      </Toolbar>
      {found && <SummaryStrip figures={[{ label: words.balance, fen: found.balanceFen }, { label: words.spent, fen: found.spentFen, sign: '+' }, { label: words.after, fen: fen(found.balanceFen + found.spentFen), sign: '=' }]} />}
      {found?.last && <Last last={found.last} holderName={found.holderName} />}
      <div className="page-body">
        <TabSheet<ImprestLine> label={words.title} rows={found?.lines ?? none} columns={columns} getRowId={idOf} isLoading={imprest.isPending} hasGutter storageKey="expense.imprest" {...(found && found.lines.length > 0 ? { totals: [{ id: 'total', cells: { date: words.total, amountFen: found.spentFen } }] } : {})}
          onOpen={(line) => { openScreen('ledger.voucher', { kind: 'posted', id: line.voucherId }) }} empty={<EmptyState title={words.nothing} text={words.nothingText} />} />
      </div>
    </div>
  )
}

function Day({ label, value, isWrong, onChange }: { label: string; value: string; isWrong: boolean; onChange: (text: string) => void }) {
  return <label className="check">{label} <input className="input" style={{ width: 96 }} aria-label={label} aria-invalid={isWrong} title={isWrong ? words.dateWrong : undefined} value={value} onChange={(event) => { onChange(event.target.value) }} /></label>
}

function Last({ last, holderName }: { last: NonNullable<Imprest['last']>; holderName: string }) {
  const { draftId, voucherId } = last, [isPrinting, setPrinting] = useState(false)
  const openVoucher = () => { openScreen('ledger.voucher', voucherId === null ? { kind: 'draft', id: draftId ?? 0 } : { kind: 'posted', id: voucherId }) }
  return (
    <>
      <Note tone={voucherId === null ? 'warn' : 'info'} actions={<><Button kind="link" onClick={() => { setPrinting(true) }}>{words.printLast}</Button><Button kind="link" onClick={openVoucher}>{words.openVoucher}</Button></>}>
        {words.last(last.date, formatFen(last.amountFen), voucherId !== null)}
      </Note>
      {isPrinting && <PrintedReport table={printImprest({ holderName, from: last.from, lines: last.lines, spentFen: last.amountFen }, last.date)} onDone={() => { setPrinting(false) }} />}
    </>
  )
}

/** Where the money comes from, and the voucher; the form to be signed goes with it. */
function Refill({ imprest, asked }: { imprest: Imprest; asked: { bookId: number; from: string | null; to: string } }) {
  const { today } = useSession(), mayPay = useMay('expense.pay'), books = usePayBooks()
  const [bookId, setBook] = useState<number>(), [isPrinting, setPrinting] = useState(false)
  const run = useCommand(api.expense.imprest.run), payBookId = bookId ?? books[0]?.id
  return (
    <>
      {run.error && <Note tone="err">{run.error.text}</Note>}
      {imprest.lines.length > 0 && <PrintButton label={words.print} onPrint={() => { setPrinting(true) }} />}
      {mayPay && imprest.spentFen > 0 && payBookId !== undefined && <>
        <select className="input" aria-label={words.payBook} value={payBookId} onChange={(event) => { setBook(Number(event.target.value)) }}>{books.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>
        <Button kind="primary" isBusy={run.isRunning} onClick={() => { void run.run({ ...asked, payBookId, date: asked.to > today ? today : asked.to }) }}>{words.run(formatFen(imprest.spentFen))}</Button>
      </>}
      {isPrinting && <PrintedReport table={printImprest(imprest, asked.to)} onDone={() => { setPrinting(false) }} />}
    </>
  )
}
