import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formatFen } from '../../../src-shared/kernel/money'
import type { VatLine, VatSheet } from '../../../src-shared/expense/vat.contract'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { vatTexts as texts } from '../../../src-shared/messages/vat'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { PrintButton } from '../../app/PrintButton'
import { useMay } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen, openView } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useFunctionKey } from '../../app/useFunctionKey'
import { useTabView } from '../../app/useTabView'
import type { SheetColumn } from '../../grid/sheet.types'
import { useMonths, usePeriods } from '../../ledger/period/periods'
import type { FigureParams } from '../../ledger/reports/figure.source'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import type { PrintTable } from '../../print/print.table'
import { Button } from '../../ui/Button'
import { LoadFailure } from '../../ui/LoadFailure'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { Toolbar } from '../../ui/Toolbar'
import '../../ui/page.css'

const none: readonly VatLine[] = []
const getRowId = (row: VatLine) => row.key
const RESULTS = new Set(['due', 'rest'])

const columnsOf = (small: boolean): readonly SheetColumn<VatLine>[] => [
  { key: 'name', title: texts.columns.name, kind: 'text', width: 220, value: (row) => texts.name(row.key, small), tone: (_, row) => (RESULTS.has(row.key) ? 'info' : undefined) },
  { key: 'fen', title: texts.columns.amount, kind: 'money', width: 150 },
  { key: 'formula', title: texts.columns.formula, kind: 'text', flex: 1, minWidth: 200, value: (row) => texts.formula(row.key, small), tone: () => 'muted' }
]

/** 增值税计算表 of a month: each figure leads to its lines, and what is due is moved by one key. */
export function VatScreen() {
  const months = useMonths(), mayWrite = useMay('ledger.write'), { isActive } = useTab()
  const [view, change] = useTabView<{ month: string }>({ month: '' }), month = view.month || months.current, isOpen = usePeriods()?.find((period) => period.month === month)?.state === 'open'
  const sheet = useQuery(api.expense.vat.get.queryOptions({ input: { month }, placeholderData: keepPreviousData })), lines = sheet.data?.lines ?? none, small = sheet.data?.taxpayer === 'small'
  const columns = useMemo(() => columnsOf(small), [small])
  const [printed, setPrinted] = useState<PrintTable>(), run = useCommand(api.expense.vat.run)
  const restFen = sheet.data?.restFen ?? 0, canRun = mayWrite && isOpen && !small && restFen !== 0 && !sheet.data?.vouchers.some((one) => one.kind === 'draft')
  useFunctionKey(texts.runKey, texts.run(restFen), isActive && canRun, () => { void run.run({ month }) })
  if (sheet.error) return <LoadFailure text={describeError(sheet.error).text} onRetry={() => { void sheet.refetch() }} />
  const open = (line: VatLine) => { if (line.terms.length > 0) openScreen('ledger.figure', { source: 'vat', month, key: line.key, name: `${month} ${texts.name(line.key, small)}`, fen: line.fen } satisfies FigureParams) }
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.hint(small)} end={<>
        <Button kind="ghost" onClick={() => { openView('expense.vatLines', { from: month, to: month }) }}>{texts.openLedger}</Button>
        <PrintButton label={texts.print} onPrint={() => { setPrinted(printSheet(lines, small, month)) }} />
        {canRun && <Button kind="primary" shortcut={texts.runKey} isBusy={run.isRunning} onClick={() => { void run.run({ month }) }}>{texts.run(restFen)}</Button>}
      </>}>
        <MonthPicker label={texts.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { change({ month: chosen }) }} />
      </Toolbar>
      {sheet.data && <Notes sheet={sheet.data} problem={run.error?.text} />}
      <div className="page-body">
        <TabSheet<VatLine> label={texts.title} rows={lines} columns={columns} getRowId={getRowId} isLoading={sheet.isPending} storageKey="expense.vat" onOpen={open} />
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

function Notes({ sheet: { taxpayer, rate, clause, restFen, vouchers }, problem }: { sheet: VatSheet; problem: string | undefined }) {
  const draft = vouchers.find((one) => one.kind === 'draft'), posted = vouchers.find((one) => one.kind === 'posted'), voucher = draft ?? posted
  if (problem === undefined && taxpayer === 'general' && !voucher) return null
  return (
    <div className="page-notes">
      {problem !== undefined && <Note tone="err">{problem}</Note>}
      {taxpayer === 'small' && <Note tone={rate === null ? 'warn' : 'info'}>{rate === null ? texts.noRate : texts.rate(rate, clause)}</Note>}
      {voucher && (draft ?? restFen === 0) && <Note tone="ok" actions={<Button kind="link" onClick={() => { openScreen('ledger.voucher', { kind: voucher.kind, id: voucher.id }) }}>{texts.openVoucher}</Button>}>{draft ? texts.made : texts.even}</Note>}
    </div>
  )
}

function printSheet(lines: readonly VatLine[], small: boolean, month: string): PrintTable {
  return {
    title: texts.paper(month), left: texts.hint(small), right: reportMessages.unit, isLandscape: false,
    columns: [{ title: texts.columns.no, share: 8, align: 'center' }, { title: texts.columns.name, share: 30 }, { title: texts.columns.amount, share: 22, align: 'right' }, { title: texts.columns.formula, share: 40 }],
    rows: lines.map((line, index) => ({ cells: [String(index + 1), texts.name(line.key, small), formatFen(line.fen), texts.formula(line.key, small)], ...(RESULTS.has(line.key) ? { kind: 'subtotal' as const } : {}) }))
  }
}
