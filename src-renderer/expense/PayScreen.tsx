import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { RequestRow } from '../../src-shared/expense/claim'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { formatFen, sumFen } from '../../src-shared/kernel/money'
import { uppercaseAmount } from '../../src-shared/kernel/uppercase'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { reportMessages } from '../../src-shared/messages/reports-screen'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useCommand } from '../api/useCommand'
import { PrintButton } from '../app/PrintButton'
import { useMay, useSession } from '../app/session.context'
import { openScreen } from '../app/tabs.store'
import { TabSheet } from '../app/TabSheet'
import type { SheetColumn, SheetHandle } from '../grid/sheet.types'
import { useLookups } from '../ledger/lookups'
import type { PrintTable } from '../print/print.table'
import { PrintedTable } from '../print/PrintedTable'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Money } from '../ui/Money'
import { Note } from '../ui/Note'
import { SidePanel, SideSection } from '../ui/SidePanel'
import { Toolbar } from '../ui/Toolbar'
import { requestId } from './request.columns'
import { usePayBooks } from './usePayBooks'
import './expense.css'

const { pay: words, columns: heads, records } = expenseTexts
type Row = RequestRow & { settledFen: number; payableFen: number }
const columns: readonly SheetColumn<Row>[] = [
  { key: 'no', title: heads.no, kind: 'text', width: 112 }, { key: 'kind', title: heads.kind, kind: 'text', width: 66, value: (row) => records[row.record] }, { key: 'staffName', title: heads.staff, kind: 'text', width: 76 },
  { key: 'date', title: heads.date, kind: 'date', width: 92 }, { key: 'purpose', title: heads.purpose, kind: 'text', flex: 1, minWidth: 120 }, { key: 'amountFen', title: heads.amount, kind: 'money', width: 100 },
  { key: 'settledFen', title: heads.settled, kind: 'money', width: 92, value: (row) => (row.settledFen === 0 ? null : row.settledFen) }, { key: 'payableFen', title: heads.payable, kind: 'money', width: 104 }
]

/** 待付款: choose what is paid, look at the vouchers it makes, pay, and print the list to be signed. */
export function PayScreen() {
  const { today } = useSession()
  const due = useQuery(api.expense.payment.list.queryOptions()), books = usePayBooks(), mayPay = useMay('expense.pay')
  const [chosen, setChosen] = useState<readonly string[]>([]), [bookId, setBook] = useState<number>(), [day, setDay] = useState(today), [done, setDone] = useState<number>(), [isPrinting, setPrinting] = useState(false)
  const sheet = useRef<SheetHandle>(null)
  const rows = useMemo(() => due.data ?? [], [due.data]), picked = rows.filter((row) => chosen.includes(requestId(row)))
  const date = parseDateText(day, today), book = bookId ?? books[0]?.id
  const input = picked.length > 0 && book !== undefined && date !== undefined ? { items: picked.map(({ record, id }) => ({ record, id })), bookId: book, date } : undefined
  const preview = useQuery(api.expense.payment.preview.queryOptions({ input: mayPay && input ? input : skipToken }))
  const run = useCommand(api.expense.payment.run)
  const totals = useMemo(() => [{ id: 'total', cells: { no: words.total, amountFen: sumFen(rows.map((row) => row.amountFen)), settledFen: sumFen(rows.map((row) => row.settledFen)), payableFen: sumFen(rows.map((row) => row.payableFen)) } }], [rows])
  const pay = async () => {
    if (!input) { sheet.current?.focus(); return }
    const paid = await run.run(input)
    if (paid.ok) { setDone(paid.value.draftIds.length); setChosen([]) }
  }
  if (due.error) return <LoadFailure text={describeError(due.error).text} onRetry={() => { void due.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.pay} hint={words.hint} end={<>
        <PrintButton label={words.print} onPrint={() => { setPrinting(true) }} />
        {mayPay && <Button kind="primary" isBusy={run.isRunning} onClick={() => { void pay() }}>{words.run(picked.length, formatFen(preview.data?.payableFen ?? 0))}</Button>}
      </>}>
        <label className="check">{words.book} <select className="input" aria-label={words.book} value={book} onChange={(event) => { setBook(Number(event.target.value)) }}>{books.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></label>
        <label className="check">{words.date} <input className="input" style={{ width: 96 }} aria-label={words.date} aria-invalid={date === undefined} value={day} onChange={(event) => { setDay(event.target.value) }} /></label>
      </Toolbar>
      {run.error && <Note tone="err">{run.error.text}</Note>}
      {done !== undefined && <Note tone="ok" actions={<Button kind="link" onClick={() => { openScreen('ledger.vouchers') }}>{expenseTexts.actions.openVoucher}</Button>}>{words.done(done)}</Note>}
      <div className="page-body">
        <TabSheet<Row> ref={sheet} label={expenseTexts.titles.pay} rows={rows} columns={columns} getRowId={requestId} totals={totals} isLoading={due.isPending} hasGutter storageKey="expense.pay"
          onOpen={(row) => { openScreen(row.record === 'claim' ? 'expense.claim' : 'expense.advance', { id: row.id }) }} onSelection={() => { setChosen(sheet.current?.selectedRowIds() ?? []) }} empty={<EmptyState title={words.empty} />} />
        <SidePanel label={words.voucher} width={320}>
          <SideSection title={words.voucher}>
            {!preview.data && <p className="field-hint">{books.length === 0 ? words.noBook : words.choose}</p>}
            {preview.error && <Note tone="err">{describeError(preview.error).text}</Note>}
            {preview.data?.cautions.map((one) => <Note key={one.no} tone={one.isRefused ? 'err' : 'warn'}>{words.tooMuch(one.no, formatFen(one.foundFen), formatFen(one.limitFen), one.isRefused)}<br /><small>{one.clause}</small></Note>)}
            {preview.data?.vouchers.map((voucher) => <VoucherLines key={voucher.no} no={voucher.no} name={voucher.staffName} payableFen={voucher.payableFen} lines={voucher.lines} />)}
          </SideSection>
        </SidePanel>
      </div>
      {isPrinting && <PrintedList rows={picked.length > 0 ? picked : rows} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}

function VoucherLines({ no, name, payableFen, lines }: { no: string; name: string; payableFen: number; lines: readonly { accountId: number | null; debitFen: number; creditFen: number; summary: string }[] }) {
  const lookups = useLookups()
  return (
    <div className="pay-voucher">
      <h4>{no} {name}<Money fen={payableFen} /></h4>
      {lines.map((line, index) => (
        <div key={index} title={line.summary}><span>{line.debitFen === 0 ? words.credit : words.debit}</span><span>{lookups.account.get(line.accountId ?? 0)?.fullName}</span><Money fen={line.debitFen === 0 ? line.creditFen : line.debitFen} /></div>
      ))}
    </div>
  )
}

/** The list that goes with the money: what each is paid, and a place to sign for it. */
function PrintedList({ rows, onDone }: { rows: readonly Row[]; onDone: () => void }) {
  const { office, today } = useSession()
  const [frame] = useState({ office: expenseTexts.print.unit(office.name), printed: reportMessages.printed.at(today) })
  const [table] = useState(() => printList(rows, today))
  return <PrintedTable table={table} frame={frame} onClose={onDone} />
}

function printList(rows: readonly Row[], today: string): PrintTable {
  const totalFen = sumFen(rows.map((row) => row.payableFen)), right = { align: 'right' as const, share: 13 }
  return {
    title: words.list, left: today, right: reportMessages.unit, isLandscape: false,
    columns: [{ title: heads.no, share: 12 }, { title: heads.staff, share: 10 }, { title: heads.purpose, share: 23 }, { title: heads.amount, ...right }, { title: heads.settled, ...right },
      { title: heads.payable, ...right }, { title: words.receipt, share: 16 }],
    rows: [
      ...rows.map((row) => ({ cells: [row.no, row.staffName, row.purpose, formatFen(row.amountFen), formatFen(row.settledFen), formatFen(row.payableFen), ''] })),
      { cells: [`${words.total} ${uppercaseAmount(totalFen)}`, formatFen(totalFen), ''], span: 5, kind: 'total' }
    ]
  }
}
