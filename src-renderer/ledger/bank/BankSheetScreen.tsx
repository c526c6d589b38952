import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BankSheet, OpenItem } from '../../../src-shared/ledger/bank'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { openScreen, openView } from '../../app/tabs.store'
import { useTabView } from '../../app/useTabView'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Money } from '../../ui/Money'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { Waiting } from '../../ui/Progress'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths } from '../period/periods'
import type { PrintTable } from '../../print/print.table'
import { PrintedReport } from '../reports/PrintedReport'
import { ReportOutput } from '../reports/ReportOutput'
import { bankBooks, BankBookPicker, type BankView } from './BankBookPicker'
import { partsOf, type SheetPart } from './bank.sheet'
import { printBankSheet } from './bank.print'
import './bank.css'

/** 银行存款余额调节表 of a bank book at a month's end: both sides to the same figure, each open item with its age. */
export function BankSheetScreen() {
  const lookups = useLookups(), months = useMonths()
  const [view, change] = useTabView<BankView>({ bookId: 0, month: '' })
  const books = useMemo(() => bankBooks(lookups), [lookups])
  const book = books.find((one) => one.id === view.bookId) ?? books[0], month = view.month || months.current
  const sheet = useQuery(api.ledger.bank.sheet.get.queryOptions({ input: book ? { bookId: book.id, month } : skipToken, placeholderData: keepPreviousData }))
  const [printed, setPrinted] = useState<PrintTable>(), [problem, setProblem] = useState<string>()
  if (!lookups.isReady) return <Waiting />
  if (!book) return <EmptyState title={texts.noBooks} text={texts.noBooksText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.books') }}>{texts.toBooks}</Button>} />
  if (sheet.error) return <LoadFailure text={describeError(sheet.error).text} onRetry={() => { void sheet.refetch() }} />
  const { data } = sheet
  const toBank = () => { openView('ledger.bank', { bookId: book.id, month }) }
  return (
    <div className="page">
      <Toolbar title={texts.sheetTitle} hint={data ? texts.asOf(data.date) : ''} end={<>
        <Button kind="ghost" onClick={toBank}>{texts.back}</Button>
        {data && <ReportOutput exported={{ what: 'bank-sheet', bookId: book.id, month }} onProblem={setProblem} onPrint={() => { setPrinted(printBankSheet(data, book.name)) }} />}
      </>}>
        <BankBookPicker books={books} bookId={book.id} onChange={(bookId) => { change({ bookId }) }} />
        <MonthPicker label={texts.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { change({ month: chosen }) }} />
      </Toolbar>
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      <div className="page-scroll">
        {!data ? <Waiting /> : data.bankFen === null ? <EmptyState title={texts.noStatement} text={texts.noStatementText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.import', { bookId: book.id, record: 'bank' }) }}>{texts.import}</Button>} /> : <Sheet sheet={data} onBank={toBank} />}
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

function Sheet({ sheet, onBank }: { sheet: BankSheet; onBank: () => void }) {
  const { left, right } = partsOf(sheet), [first] = sheet.breaks
  return (
    <div className="bank-sheet">
      <div>{sheet.differenceFen === 0 ? <Tag tone="ok" icon="check">{texts.agrees}</Tag> : <Tag tone="err" icon="error">{texts.differs(sheet.differenceFen)}</Tag>}</div>
      {sheet.isLocked && <Note tone="info">{texts.locked}</Note>}
      {first && <Note tone="warn">{texts.breaks(first.date, first.expectedFen, first.balanceFen, sheet.breaks.length)}</Note>}
      {sheet.differenceFen !== 0 && <Note tone="warn">{texts.startDiffers(sheet.differenceFen)}</Note>}
      <div className="bank-halves">
        <Half isBank startFen={sheet.bankFen ?? 0} parts={left} endFen={sheet.adjustedBankFen} onBank={onBank} />
        <Half isBank={false} startFen={sheet.bookFen} parts={right} endFen={sheet.adjustedBookFen} onBank={onBank} />
      </div>
    </div>
  )
}

function Half({ isBank, startFen, parts, endFen, onBank }: { isBank: boolean; startFen: number; parts: readonly SheetPart[]; endFen: number; onBank: () => void }) {
  const open = (item: OpenItem) => { if (item.ref) openScreen('ledger.voucher', { kind: 'posted', id: item.ref.voucherId }); else onBank() }
  return (
    <section className="card bank-half" aria-label={texts.statement(isBank)}>
      <div><b>{texts.statement(isBank)}</b><Money fen={startFen} /></div>
      {parts.map(({ key, sumFen, items }) => (
        <div key={key} style={{ display: 'block' }}>
          <div className="bank-total" style={{ display: 'flex', justifyContent: 'space-between', lineHeight: '30px' }}><span>{texts.groups[key]}</span><Money fen={sumFen} /></div>
          {items.map((item, index) => (
            <button key={index} type="button" className="bank-item" onClick={() => { open(item) }}>
              <span>{item.date.slice(5)}</span><span>{texts.sheet.age(item.days)}</span><span title={`${item.label} ${item.summary} ${item.party}`}>{item.label} {item.summary} {item.party}</span><Money fen={Math.abs(item.amountFen)} />
            </button>
          ))}
        </div>
      ))}
      <div className="bank-total"><span>{texts.adjustedOf}</span><Money fen={endFen} /></div>
    </section>
  )
}
