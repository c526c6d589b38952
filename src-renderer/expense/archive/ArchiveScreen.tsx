import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ArchiveRow } from '../../../src-shared/expense/archive.contract'
import { archiveState } from '../../../src-shared/expense/archive.rules'
import { archiveTexts as texts } from '../../../src-shared/messages/archive'
import { attachmentMessages } from '../../../src-shared/messages/attachments'
import { api } from '../../api/api'
import { saveFile } from '../../api/download'
import { describeError } from '../../api/errors'
import { queryClient } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { useMay } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useFunctionKey } from '../../app/useFunctionKey'
import { useTabView } from '../../app/useTabView'
import { useWork } from '../../app/work.store'
import { useMonths } from '../../ledger/period/periods'
import { MonthRange } from '../../ledger/reports/MonthRange'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { Toolbar } from '../../ui/Toolbar'
import { archiveColumns } from './archive.columns'

const none: readonly ArchiveRow[] = []
const rowId = (row: ArchiveRow) => String(row.voucherId)

/** 会计档案: which vouchers of the months have their papers as files, and all of it as one zip. */
export function ArchiveScreen() {
  const months = useMonths(), mayRun = useMay('ledger.close'), mayPack = useMay('expense.read'), { isActive } = useTab()
  const [view, change] = useTabView<{ from: string; to: string }>({ from: '', to: '' })
  const from = view.from || months.current, range = { from, to: view.to || from }
  const list = useQuery(api.expense.archive.list.queryOptions({ input: range, placeholderData: keepPreviousData }))
  const make = useCommand(api.expense.archive.run)
  const [made, setMade] = useState<{ path: string; vouchers: number; files: number; lost: readonly string[] }>()
  const [problem, setProblem] = useState<string>()
  useWork(make.isRunning ? { label: texts.run } : undefined)
  const rows = list.data ?? none
  const sums = useMemo(() => rows.reduce((sum, row) => ({ files: sum.files + row.files, bytes: sum.bytes + row.bytes, lacking: sum.lacking + (archiveState(row) === 'lacking' ? 1 : 0) }), { files: 0, bytes: 0, lacking: 0 }), [rows])
  const totals = useMemo(() => [{ id: 'total', cells: { summary: texts.total, files: sums.files, bytes: attachmentMessages.size(sums.bytes) } }], [sums])
  const run = async () => {
    if (make.isRunning || rows.length === 0) return
    setMade(undefined)
    const outcome = await make.run(range)
    if (outcome.ok) setMade(outcome.value)
  }
  const pack = async () => {
    setProblem(undefined)
    try { saveFile(await queryClient.query({ ...api.expense.pack.export.queryOptions({ input: { month: range.to } }), staleTime: 0, gcTime: 0 })) } catch (error) { setProblem(describeError(error).text) }
  }
  useFunctionKey('F9', texts.run, isActive && mayRun, () => { void run() })
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={rows.length > 0 ? texts.figures(rows.length, sums.files, attachmentMessages.size(sums.bytes)) : texts.hint} end={
 <>
        {mayPack && <Button icon="download" onClick={() => { void pack() }}>{texts.pack.run}</Button>}
        {mayRun && <Button kind="primary" shortcut="F9" isBusy={make.isRunning} disabled={rows.length === 0} onClick={() => { void run() }}>{texts.run}</Button>}
      </>}>
        <MonthRange {...range} min={months.first} max={months.last} onChange={(chosen) => { setMade(undefined); change(chosen) }} />
      </Toolbar>
      <div className="page-notes">
        {problem !== undefined && <Note tone="err">{problem}</Note>}
        {make.error && <Note tone="err">{make.error.text}</Note>}
        {made && <Note tone="ok">{texts.made(made.path, made.vouchers, made.files)}</Note>}
        {made && made.lost.length > 0 && <Note tone="err">{texts.lost(made.lost)}</Note>}
        {sums.lacking > 0 && <Note tone="info">{texts.lacking(sums.lacking)}</Note>}
      </div>
      <div className="page-body">
        <TabSheet<ArchiveRow>
          label={texts.title} rows={rows} columns={archiveColumns} getRowId={rowId} totals={totals} isLoading={list.isPending} hasGutter storageKey="expense.archive"
          onOpen={(row) => { openScreen('ledger.voucher', { kind: 'posted', id: row.voucherId }) }} empty={<EmptyState title={texts.empty} text={texts.emptyText} />}
        />
      </div>
    </div>
  )
}
