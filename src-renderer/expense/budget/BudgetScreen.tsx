import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BudgetLine } from '../../../src-shared/expense/budget'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { PrintButton } from '../../app/PrintButton'
import { useMay, useSession } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import type { CellChange, MenuContext } from '../../grid/sheet.types'
import { useLookups } from '../../ledger/lookups'
import { useMonths } from '../../ledger/period/periods'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { Segmented } from '../../ui/Segmented'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Toolbar } from '../../ui/Toolbar'
import { BudgetLineForm } from './BudgetLineForm'
import { BudgetNotes } from './BudgetNotes'
import { lineId, planCells, planColumns, planTotals } from './budget.columns'
import { printPlan } from './budget.print'
import { CompareSheet } from './CompareSheet'
import { AddUnit, SalesPlanSheet } from './SalesPlanSheet'
import { VersionActions } from './VersionActions'
import '../budget.css'

const words = budgetTexts.plan
const none: readonly BudgetLine[] = []

type View = { year: number; version: number; part: 'expense' | 'sales' | 'compare'; against: number }
const PARTS = (['expense', 'sales', 'compare'] as const).map((value) => ({ value, label: budgetTexts.parts[value] }))

/** 费用预算: the versions of a year, their lines by month to be typed or pasted, and each line's way of control. */
export function BudgetScreen() {
  const { today } = useSession(), mayMake = useMay('expense.budget'), months = useMonths(), lookups = useLookups()
  const [view, change] = useTabView<View>({ year: Number(today.slice(0, 4)), version: 0, part: 'expense', against: 0 })
  const versions = useQuery(api.expense.budgetVersion.list.queryOptions({ input: { year: view.year } }))
  const version = versions.data?.find((one) => one.id === view.version) ?? versions.data?.find((one) => one.isInForce) ?? versions.data?.at(-1)
  const lines = useQuery(api.expense.budgetLine.list.queryOptions({ input: version ? { versionId: version.id } : skipToken }))
  const [shown, setShown] = useState<number | 'new' | 'notes'>(), [isPrinting, setPrinting] = useState(false)
  const plan = useCommand(api.expense.budgetPlan.save), remove = useCommand(api.expense.budgetLine.remove), create = useCommand(api.expense.budgetVersion.create)
  const rows = lines.data ?? none, mayEdit = version?.mayEdit === true
  const columns = useMemo(() => planColumns(mayEdit), [mayEdit]), totals = useMemo(() => (rows.length === 0 ? [] : planTotals(rows)), [rows])
  const failure = versions.error ?? lines.error
  if (failure) return <LoadFailure text={describeError(failure).text} onRetry={() => { void versions.refetch(); void lines.refetch() }} />
  const begin = async () => { const made = await create.run({ year: view.year, name: words.defaultName, copyId: null }); if (made.ok) { change({ version: made.value.id }); setShown('new') } }
  const onChange = (changes: readonly CellChange<BudgetLine>[]) => { const cells = planCells(changes); if (version && cells.length > 0) void plan.run({ versionId: version.id, cells }) }
  const menu = ({ rows: chosen }: MenuContext<BudgetLine>) => (mayEdit && chosen.length > 0 ? [{ key: 'remove', label: words.remove, isDanger: true, onSelect: () => { void remove.run({ ids: chosen.map((row) => row.id) }) } }] : [])
  const line = rows.find((row) => row.id === shown), years = Array.from({ length: Number(months.last.slice(0, 4)) + 2 - Number(months.first.slice(0, 4)) }, (_, index) => Number(months.first.slice(0, 4)) + index)
  const others = versions.data?.filter((one) => one.id !== version?.id) ?? [], against = others.find((one) => one.id === view.against) ?? others.at(-1)
  const part = version ? view.part : 'expense'
  const problem = plan.error ?? remove.error ?? create.error
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint} end={version && <>{part !== 'compare' && (part === 'sales' || rows.length > 0) && <PrintButton label={words.print} onPrint={() => { setPrinting(true) }} />}<VersionActions key={version.id} version={version} onMade={(id) => { change({ version: id }) }} /></>}>
        <select className="input" aria-label={words.year} value={view.year} onChange={(event) => { change({ year: Number(event.target.value), version: 0 }) }}>{years.map((year) => <option key={year} value={year}>{words.yearName(year)}</option>)}</select>
        {version && <select className="input" aria-label={words.version} value={version.id} onChange={(event) => { change({ version: Number(event.target.value) }); setShown(undefined) }}>{versions.data?.map((one) => <option key={one.id} value={one.id}>{words.versionName(one.no, one.name, one.isInForce ? words.inForce : budgetTexts.states[one.state])}</option>)}</select>}
        {version && <Segmented label={budgetTexts.parts.label} options={PARTS} value={part} onChange={(chosen) => { change({ part: chosen }) }} />}
        {mayEdit && part === 'expense' && <Button icon="plus" onClick={() => { setShown('new') }}>{words.add}</Button>}
        {version && mayEdit && part === 'sales' && <AddUnit versionId={version.id} />}
        {part === 'compare' && against && <select className="input" aria-label={budgetTexts.compare.against} value={against.id} onChange={(event) => { change({ against: Number(event.target.value) }) }}>{others.map((one) => <option key={one.id} value={one.id}>{words.versionName(one.no, one.name, one.isInForce ? words.inForce : budgetTexts.states[one.state])}</option>)}</select>}
        {version && part === 'expense' && <Button kind="ghost" onClick={() => { setShown('notes') }}>{words.notes}</Button>}
      </Toolbar>
      {problem && <Note tone="err">{problem.text}</Note>}
      {version?.state === 'returned' && <Note tone="warn">{words.returned(version.reason)}</Note>}
      {version && part === 'sales' && <SalesPlanSheet version={version} isPrinting={isPrinting} onPrinted={() => { setPrinting(false) }} />}
      {version && part === 'compare' && (against ? <CompareSheet version={version} other={against} /> : <EmptyState title={budgetTexts.compare.title} text={budgetTexts.compare.choose} />)}
      {part === 'expense' && <div className="page-body">
        <TabSheet<BudgetLine> label={words.title} rows={rows} columns={columns} getRowId={lineId} totals={totals} isLoading={versions.isPending || (version !== undefined && lines.isPending)} hasGutter storageKey="expense.budget" contextMenu={menu}
          onOpen={(row) => { setShown(row.id) }} onActiveCell={(cell) => { if (cell && shown !== 'new' && shown !== 'notes') setShown(cell.row.id) }} {...(mayEdit ? { onChange } : {})}
          empty={<EmptyState title={version ? words.emptyLines : words.empty} text={words.emptyText} actions={mayMake && (version ? mayEdit && <Button kind="primary" onClick={() => { setShown('new') }}>{words.add}</Button> : <Button kind="primary" isBusy={create.isRunning} onClick={() => { void begin() }}>{words.create}</Button>)} />} />
        {version && (
          <SidePanel label={words.line} width={300}>
            {shown === 'notes' && <BudgetNotes key={version.id} version={version} onClose={() => { setShown(undefined) }} />}
            {shown !== 'notes' && (
              <SideSection title={shown === 'new' ? words.newLine : words.line}>
                {mayEdit && lookups.isReady && (line ?? (shown === 'new' ? 'new' : undefined)) !== undefined
                  ? <BudgetLineForm key={line?.id ?? 'new'} line={line} versionId={version.id} lookups={lookups} onDone={(id) => { setShown(id) }} onCancel={() => { setShown(undefined) }} />
                  : <p className="field-hint">{mayEdit ? words.choose : words.locked}</p>}
              </SideSection>
            )}
          </SidePanel>
        )}
      </div>}
      {isPrinting && version && part === 'expense' && <PrintedReport table={printPlan(version, rows)} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}
