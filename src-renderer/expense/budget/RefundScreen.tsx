import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RefundRow } from '../../../src-shared/expense/refund.contract'
import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import { budgetTexts, ratePercent } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { PrintButton } from '../../app/PrintButton'
import { useMay, useSession } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { openScreen } from '../../app/tabs.store'
import { useTabView } from '../../app/useTabView'
import type { CellChange, MenuContext, SheetColumn } from '../../grid/sheet.types'
import { useLookups } from '../../ledger/lookups'
import { useMonths } from '../../ledger/period/periods'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Toolbar } from '../../ui/Toolbar'
import { usePayBooks } from '../usePayBooks'
import { printRefund } from './budget.print'
import { RefundForm } from './RefundForm'

const words = budgetTexts.refund
const none: readonly RefundRow[] = []
const getRowId = (row: RefundRow) => String(row.id)
const columnsOf = (mayEdit: boolean): readonly SheetColumn<RefundRow>[] => [
  { key: 'unitName', title: words.unit, kind: 'text', flex: 1, minWidth: 100 }, { key: 'rate', title: words.rate, kind: 'text', align: 'right', width: 80, value: (row) => ratePercent(row.rate) },
  { key: 'receiptsFen', title: words.receipts, kind: 'money', width: 116 }, { key: 'grossFen', title: words.gross, kind: 'money', width: 104 }, { key: 'payFen', title: words.pay, kind: 'money', width: 108, editable: mayEdit },
  { key: 'carriedFen', title: words.carried, kind: 'money', width: 108, value: (row) => (row.carriedFen === 0 ? null : row.carriedFen) }, { key: 'transferFen', title: words.transfer, kind: 'money', width: 108 }
]

/** 返还费用: what head office owes of a month's collections, and the voucher of its transfer. */
export function RefundScreen() {
  const { today } = useSession(), months = useMonths(), lookups = useLookups(), mayEdit = useMay('expense.budget'), mayPay = useMay('expense.pay'), books = usePayBooks()
  const [view, change] = useTabView<{ month: string }>({ month: '' }), month = view.month || months.current
  const list = useQuery(api.expense.refund.list.queryOptions({ input: { month } }))
  const [shown, setShown] = useState<number | 'new'>(), [bookId, setBook] = useState<number>(), [isPrinting, setPrinting] = useState(false)
  const pay = useCommand(api.expense.refundPay.save), run = useCommand(api.expense.refund.run), remove = useCommand(api.expense.refund.remove)
  const rows = list.data?.rows ?? none, row = rows.find((one) => one.id === shown), columns = useMemo(() => columnsOf(mayEdit), [mayEdit]), sum = sumFen(rows.map((one) => one.transferFen))
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const onChange = (changes: readonly CellChange<RefundRow>[]) => {
    const cells = changes.flatMap((one) => ('value' in one.after ? [{ ruleId: one.row.id, payFen: typeof one.after.value === 'number' ? Math.max(0, one.after.value) : 0 }] : []))
    if (cells.length > 0) void pay.run({ month, cells })
  }
  const menu = ({ rows: chosen }: MenuContext<RefundRow>) => (mayEdit && chosen.length > 0 ? [{ key: 'remove', label: words.remove, isDanger: true, onSelect: () => { void remove.run({ ids: chosen.map((one) => one.id) }) } }] : [])
  const { draftId = null, voucherId = null } = list.data ?? {}, book = bookId ?? books[0]?.id, problem = pay.error ?? run.error ?? remove.error
  const openVoucher = () => { openScreen('ledger.voucher', voucherId === null ? { kind: 'draft', id: draftId ?? 0 } : { kind: 'posted', id: voucherId }) }
  const isMade = draftId !== null || voucherId !== null
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={<>
        {rows.length > 0 && <PrintButton label={budgetTexts.plan.print} onPrint={() => { setPrinting(true) }} />}
        {mayPay && !isMade && sum > 0 && <select className="input" aria-label={words.book} value={book} onChange={(event) => { setBook(Number(event.target.value)) }}>{books.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select>}
        {mayPay && !isMade && sum > 0 && book !== undefined && <Button kind="primary" isBusy={run.isRunning} onClick={() => { void run.run({ month, bookId: book, date: today }) }}>{words.run(formatFen(sum))}</Button>}
      </>}>
        <MonthPicker label={words.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { change({ month: chosen }) }} />
        {mayEdit && <Button icon="plus" onClick={() => { setShown('new') }}>{words.add}</Button>}
      </Toolbar>
      {problem && <Note tone="err">{problem.text}</Note>}
      {isMade && <Note tone="ok" actions={<Button kind="link" onClick={openVoucher}>{words.openVoucher}</Button>}>{words.done}</Note>}
      <div className="page-body">
        <TabSheet<RefundRow> label={words.title} rows={rows} columns={columns} getRowId={getRowId} isLoading={list.isPending} hasGutter storageKey="expense.refund" contextMenu={menu} {...(mayEdit ? { onChange } : {})}
          onOpen={(one) => { setShown(one.id) }} empty={<EmptyState title={words.empty} text={words.emptyText} />} />
        <SidePanel label={words.title}>
          {mayEdit && lookups.isReady && shown !== undefined
            ? <SideSection title={words.add}><RefundForm key={shown} row={row} month={month} lookups={lookups} onDone={() => { setShown(undefined) }} /></SideSection>
            : <SideSection title={words.title}><p className="field-hint">{words.formula}</p></SideSection>}
        </SidePanel>
      </div>
      {isPrinting && <PrintedReport table={printRefund(month, rows)} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}
