import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import type { VatPosting } from '../../../src-shared/expense/vat.contract'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { vatTexts } from '../../../src-shared/messages/vat'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { PrintButton } from '../../app/PrintButton'
import { openScreen, openView } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import type { SheetColumn } from '../../grid/sheet.types'
import { useLookups, type Lookups } from '../../ledger/lookups'
import { useMonths } from '../../ledger/period/periods'
import { MonthRange } from '../../ledger/reports/MonthRange'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import type { PrintTable } from '../../print/print.table'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Toolbar } from '../../ui/Toolbar'
import '../../ui/page.css'

const words = vatTexts.lines
const none: readonly VatPosting[] = []
const getRowId = (row: VatPosting) => `${row.voucherId}/${row.lineNo}`
const KIND_TONES = { input: 'in', output: 'out', turnedOut: 'wait', paid: 'plain', moved: 'plain', other: 'plain' } as const
const rateOf = (row: VatPosting) => (row.baseFen === 0 ? null : `${(Math.round(row.amountFen * 1000 / row.baseFen) / 10).toFixed(1)}%`)
const invoicesOf = (row: VatPosting) => (row.invoices.length === 0 ? null : vatTexts.invoice(row.invoices[0]!.no || vatTexts.noNumber, row.invoices.length))
const inputOf = (row: VatPosting) => (row.kind === 'input' ? row.amountFen : null), outputOf = (row: VatPosting) => (row.kind === 'output' ? row.amountFen : null), otherOf = (row: VatPosting) => (row.kind === 'input' || row.kind === 'output' ? null : row.amountFen)

const columnsOf = (lookups: Lookups): readonly SheetColumn<VatPosting>[] => [
  { key: 'date', title: words.date, kind: 'date', width: 96 }, { key: 'no', title: words.no, kind: 'text', width: 80, value: (row) => voucherNo(row.type, row.no) }, { key: 'kind', title: words.kind, kind: 'tag', width: 84, value: (row) => vatTexts.kinds[row.kind], tone: (_, row) => KIND_TONES[row.kind] },
  { key: 'summary', title: words.summary, kind: 'text', flex: 1, minWidth: 160 }, { key: 'customer', title: words.customer, kind: 'text', width: 130, value: (row) => lookups.name.customer(row.customerId) },
  { key: 'baseFen', title: words.base, kind: 'money', width: 100, value: (row) => (row.baseFen === 0 ? null : row.baseFen) }, { key: 'rate', title: words.rate, kind: 'text', align: 'right', width: 60, value: rateOf },
  { key: 'input', title: words.input, kind: 'money', width: 92, value: inputOf }, { key: 'output', title: words.output, kind: 'money', width: 92, value: outputOf }, { key: 'other', title: words.other, kind: 'money', width: 96, value: otherOf },
  { key: 'invoices', title: words.invoices, kind: 'text', width: 120, value: invoicesOf }
]

/** 进项销项明细账: every line of 应交增值税 with the invoices behind it; Enter opens its voucher. */
export function VatLinesScreen() {
  const lookups = useLookups(), months = useMonths(), [view, change] = useTabView<{ from: string; to: string }>({ from: '', to: '' }), from = view.from || months.current, to = view.to || months.current
  const list = useQuery(api.expense.vat.list.queryOptions({ input: { from, to }, placeholderData: keepPreviousData })), rows = list.data ?? none, columns = useMemo(() => columnsOf(lookups), [lookups])
  const [printed, setPrinted] = useState<PrintTable>()
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const sum = (of: (row: VatPosting) => number | null) => sumFen(rows.map((row) => of(row) ?? 0))
  const totals = [{ id: 'total', cells: { date: words.total, input: sum(inputOf), output: sum(outputOf) } }]
  const print = () => {
    const right = { align: 'right' as const, share: 12 }, amount = (fen: number | null) => (fen === null ? '' : formatFen(fen))
    setPrinted({
      title: vatTexts.ledger, left: reportMessages.printed.period(from, to), right: reportMessages.unit, isLandscape: true,
      columns: [{ title: words.date, share: 9 }, { title: words.no, share: 7 }, { title: words.kind, share: 8 }, { title: words.summary, share: 22 }, { title: words.base, ...right }, { title: words.input, ...right }, { title: words.output, ...right }, { title: words.invoices, share: 18 }],
      rows: [...rows.map((row) => ({ cells: [row.date, voucherNo(row.type, row.no), vatTexts.kinds[row.kind], row.summary, amount(row.baseFen === 0 ? null : row.baseFen), amount(inputOf(row)), amount(outputOf(row)), invoicesOf(row) ?? ''] })),
        { cells: [words.total, '', '', '', '', formatFen(sum(inputOf)), formatFen(sum(outputOf)), ''], kind: 'total' as const }]
    })
  }
  return (
    <div className="page">
      <Toolbar title={vatTexts.ledger} end={<><Button kind="ghost" onClick={() => { openView('expense.vat', { month: to }) }}>{vatTexts.openSheet}</Button><PrintButton label={vatTexts.print} onPrint={print} /></>}>
        <MonthRange from={from} to={to} min={months.first} max={months.last} onChange={change} />
      </Toolbar>
      <div className="page-body">
        <TabSheet<VatPosting> label={vatTexts.ledger} rows={rows} columns={columns} getRowId={getRowId} totals={totals} isLoading={list.isPending || !lookups.isReady} hasGutter storageKey="expense.vatLines"
          onOpen={(row) => { openScreen('ledger.voucher', { kind: 'posted', id: row.voucherId }) }} empty={<EmptyState title={words.empty} />} />
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}
