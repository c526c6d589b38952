import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import type { ScheduleMonthRow } from '../../../src-shared/ledger/schedule.contract'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { scheduleTexts } from '../../../src-shared/messages/schedule'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { PrintButton } from '../../app/PrintButton'
import { useMay } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import type { CellChange, SheetColumn } from '../../grid/sheet.types'
import type { PrintTable } from '../../print/print.table'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { Toolbar } from '../../ui/Toolbar'
import { PrintedReport } from '../reports/PrintedReport'

const words = scheduleTexts.plan
const stateOf = (row: ScheduleMonthRow) => row.voucher?.kind ?? (row.isOpen ? 'none' : 'late')
const isFree = (row: ScheduleMonthRow) => row.voucher === null && row.isOpen
const columnsOf = (mayWrite: boolean): readonly SheetColumn<ScheduleMonthRow>[] => [
  { key: 'month', title: words.month, kind: 'text', width: 100 }, { key: 'amountFen', title: words.amount, kind: 'money', width: 130, least: 0, editable: (row) => mayWrite && isFree(row) },
  { key: 'voucherFen', title: words.voucherAmount, kind: 'money', width: 130 },
  { key: 'state', title: words.state, kind: 'tag', width: 110, value: (row) => words.states[stateOf(row)], tone: (_, row) => ({ posted: 'ok', draft: 'draft', none: 'plain', late: 'err' } as const)[stateOf(row)] }
]
const getRowId = (row: ScheduleMonthRow) => row.month
const none: readonly ScheduleMonthRow[] = []

/** One schedule month by month: what it takes, typed over where there is no voucher; Enter on a state opens the voucher. */
export function ScheduleMonthsScreen({ params: { id } }: { params: { readonly id?: number } }) {
  const mayWrite = useMay('ledger.write'), plan = useQuery(api.ledger.schedule.get.queryOptions({ input: id === undefined ? skipToken : { id } })), save = useCommand(api.ledger.schedule.month.save), [printed, setPrinted] = useState<PrintTable>()
  const columns = useMemo(() => columnsOf(mayWrite), [mayWrite])
  if (id === undefined) return <EmptyState title={words.unknown} actions={<Button kind="primary" onClick={() => { openScreen('ledger.schedules') }}>{words.back}</Button>} />
  if (plan.error) return <LoadFailure text={describeError(plan.error).text} onRetry={() => { void plan.refetch() }} />
  const { schedule, months = none } = plan.data ?? {}, totalFen = sumFen(months.map((one) => one.amountFen))
  const onChange = (changes: readonly CellChange<ScheduleMonthRow>[]) => {
    for (const { row, after } of changes) if ('value' in after) void save.run({ id, month: row.month, amountFen: typeof after.value === 'number' ? Math.max(0, after.value) : 0 })
  }
  const print = () => {
    const right = { align: 'right' as const, share: 30 }
    setPrinted({ title: words.title(schedule?.name ?? ''), left: schedule ? scheduleTexts.kinds[schedule.kind] : '', right: reportMessages.unit, isLandscape: false, columns: [{ title: words.month, share: 20 }, { title: words.amount, ...right }, { title: words.voucherAmount, ...right }, { title: words.state, share: 20 }],
      rows: [...months.map((one) => ({ cells: [one.month, formatFen(one.amountFen), one.voucherFen === null ? '' : formatFen(one.voucherFen), words.states[stateOf(one)]] })), { cells: [words.total, formatFen(totalFen), '', ''], kind: 'total' as const }] })
  }
  return (
    <div className="page">
      <Toolbar title={words.title(schedule?.name ?? '')} hint={words.hint} end={<><Button kind="ghost" onClick={() => { openScreen('ledger.schedules') }}>{words.back}</Button><PrintButton label={words.print} onPrint={print} /></>} />
      {save.error && <div className="page-notes"><Note tone="err">{save.error.text}</Note></div>}
      <div className="page-body">
        <TabSheet<ScheduleMonthRow> label={words.screen} rows={months} columns={columns} getRowId={getRowId} isLoading={plan.isPending} hasGutter storageKey="ledger.scheduleMonths" totals={[{ id: 'total', cells: { month: words.total, amountFen: totalFen } }]}
          {...(mayWrite ? { onChange } : {})} onOpen={({ voucher }) => { if (voucher) openScreen('ledger.voucher', { kind: voucher.kind, id: voucher.id }) }} />
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}
