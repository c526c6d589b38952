import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { sumFen } from '../../../src-shared/kernel/money'
import type { ScheduleRow } from '../../../src-shared/ledger/schedule.contract'
import { scheduleTexts as texts } from '../../../src-shared/messages/schedule'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { useMay } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen, openView } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useFunctionKey } from '../../app/useFunctionKey'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import type { SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { MonthPicker } from '../../ui/MonthPicker'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { useMonths, usePeriods } from '../period/periods'
import { onInsertKey } from '../setup/insert.key'
import { useLanding } from '../setup/useLanding'
import { useTarget } from '../setup/useTarget'
import { scheduleColumns } from './schedule.columns'
import { ScheduleForm } from './ScheduleForm'
import '../../ui/page.css'

const none: readonly ScheduleRow[] = []
const getRowId = (row: ScheduleRow) => String(row.id)

/** 定期与待摊: what a month makes by itself, all of it by one key. */
export function SchedulesScreen() {
  const lookups = useLookups(), months = useMonths(), mayWrite = useMay('ledger.write'), { isActive } = useTab()
  const [view, change] = useTabView<{ month: string; ended: boolean }>({ month: '', ended: false }), month = view.month || months.current
  const list = useQuery(api.ledger.schedule.list.queryOptions({ input: { month }, placeholderData: keepPreviousData })), isOpen = usePeriods()?.find((period) => period.month === month)?.state === 'open'
  const all = list.data ?? none, rows = useMemo(() => all.filter((row) => view.ended || row.isActive), [all, view.ended]), columns = useMemo(() => scheduleColumns(lookups), [lookups]), due = all.filter((row) => row.isDue)
  const totals = [{ id: 'total', cells: { name: texts.columns.sum, monthFen: sumFen(rows.map((row) => row.monthFen)), totalFen: sumFen(rows.map((row) => row.totalFen)), doneFen: sumFen(rows.map((row) => row.doneFen)), leftFen: sumFen(rows.map((row) => row.leftFen)) } }]
  const sheet = useRef<SheetHandle>(null), target = useTarget<{ id: number | null }>(), row = target.value?.id == null ? undefined : all.find((one) => one.id === target.value?.id)
  const [told, setTold] = useState<{ text: string; made?: boolean }>(), run = useCommand(api.ledger.schedule.run), remove = useCommand(api.ledger.schedule.remove), canRun = mayWrite && isOpen && due.length > 0, land = useLanding(sheet, rows, 'name')
  const make = async () => { const done = await run.run({ month }); if (done.ok) setTold({ text: texts.ran(done.value.draftIds.length), made: true }) }
  useFunctionKey(texts.runKey, texts.run(due.length), isActive && canRun, () => { void make() })
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const add = () => { if (mayWrite) target.go({ id: null }) }
  const finish = (id: number | undefined) => { land(id); target.go(id === undefined ? undefined : { id }) }
  const doRemove = async (one: ScheduleRow) => { if ((await remove.run({ ids: [one.id] })).ok) { setTold({ text: texts.facts.removed(one.name) }); finish(undefined) } }
  const plan = (one: ScheduleRow) => { openScreen('ledger.scheduleMonths', { id: one.id }) }
  const problem = run.error ?? remove.error
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.hint(due.length, sumFen(due.map((one) => one.monthFen)))} end={<>
        {mayWrite && <Button icon="plus" shortcut="Insert" onClick={add}>{texts.add}</Button>}
        {canRun && <Button kind="primary" shortcut={texts.runKey} isBusy={run.isRunning} onClick={() => { void make() }}>{texts.run(due.length)}</Button>}
      </>}>
        <MonthPicker label={texts.month} value={month} min={months.first} max={months.last} onChange={(chosen) => { setTold(undefined); change({ month: chosen }) }} />
        <CheckField label={texts.showEnded} value={view.ended} onChange={(ended) => { change({ ended }) }} />
      </Toolbar>
      {(problem ?? told) && <div className="page-notes">
        {problem && <Note tone="err">{problem.text}</Note>}
        {told && <Note tone="ok" actions={told.made && <Button kind="link" onClick={() => { openView('ledger.vouchers', { month, state: 'unposted' }) }}>{texts.openVouchers}</Button>}>{told.text}</Note>}
      </div>}
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(add)}>
          <TabSheet<ScheduleRow> ref={sheet} label={texts.title} rows={rows} columns={columns} getRowId={getRowId} totals={totals} storageKey="ledger.schedules" isLoading={list.isPending || !lookups.isReady} hasGutter
            onOpen={plan} onActiveCell={(cell) => { target.follow(cell && { id: cell.row.id }) }} empty={<EmptyState title={texts.empty} text={texts.emptyText} actions={mayWrite && <Button kind="primary" onClick={add}>{texts.add}</Button>} />} />
        </div>
        <SidePanel label={texts.form.editTitle} width={316}>
          {row && <SideSection title={row.name}>
            <div className="master-actions">
              <Button kind="link" onClick={() => { plan(row) }}>{texts.facts.plan}</Button>
              {mayWrite && row.doneMonths === 0 && <Button kind="link" isBusy={remove.isRunning} onClick={() => { void doRemove(row) }}>{texts.facts.remove}</Button>}
            </div>
          </SideSection>}
          <SideSection title={target.value && !row ? texts.form.addTitle : texts.form.editTitle}>
            {!mayWrite && <Note>{texts.form.readOnly}</Note>}
            {mayWrite && (target.value ? <ScheduleForm key={target.round} lookups={lookups} row={row} month={month} onDirty={target.setDirty} onDone={finish} onCancel={() => { finish(row?.id) }} /> : <p className="field-hint">{texts.form.choose}</p>)}
          </SideSection>
        </SidePanel>
      </div>
    </div>
  )
}
