import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { BudgetVersion } from '../../../src-shared/expense/budget'
import type { SalesPlanRow } from '../../../src-shared/expense/sales-plan'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { TabSheet } from '../../app/TabSheet'
import type { CellChange, MenuContext } from '../../grid/sheet.types'
import { useLookups } from '../../ledger/lookups'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { PrintedReport } from '../../ledger/reports/PrintedReport'
import { printSalesPlan, salesPlanCells, salesPlanColumns, salesPlanId, salesPlanTotals } from './sales-plan.columns'

const { plan: words, sales } = budgetTexts
const none: readonly SalesPlanRow[] = []

/** 销售计划 of a version: typed, pasted from Excel, or spread by last year from the sum of the year. */
export function SalesPlanSheet({ version, isPrinting, onPrinted }: { version: BudgetVersion; isPrinting: boolean; onPrinted: () => void }) {
  const list = useQuery(api.expense.salesPlan.list.queryOptions({ input: { versionId: version.id } }))
  const save = useCommand(api.expense.salesPlan.save), remove = useCommand(api.expense.salesPlan.remove)
  const rows = list.data ?? none, { mayEdit } = version
  const columns = useMemo(() => salesPlanColumns(mayEdit), [mayEdit]), totals = useMemo(() => (rows.length === 0 ? [] : salesPlanTotals(rows)), [rows])
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const onChange = (changes: readonly CellChange<SalesPlanRow>[]) => { const cells = salesPlanCells(changes); if (cells.length > 0) void save.run({ versionId: version.id, cells }) }
  const menu = ({ rows: chosen }: MenuContext<SalesPlanRow>) => (mayEdit && chosen.length > 0 ? [{ key: 'remove', label: sales.remove, isDanger: true, onSelect: () => { void remove.run({ ids: [...new Set(chosen.map((row) => row.lineId))] }) } }] : [])
  const barred = [...new Set(rows.filter((row) => row.isBarred).map((row) => row.unitName))], problem = save.error ?? remove.error
  return (
    <>
      {problem && <Note tone="err">{problem.text}</Note>}
      {barred.length > 0 && <Note tone="warn">{sales.barred(barred)}</Note>}
      <div className="page-body">
        <TabSheet<SalesPlanRow> label={sales.title} rows={rows} columns={columns} getRowId={salesPlanId} totals={totals} isLoading={list.isPending} hasGutter storageKey="expense.salesPlan" contextMenu={menu} {...(mayEdit ? { onChange } : {})}
          empty={<EmptyState title={sales.empty} text={mayEdit ? sales.emptyText : words.locked} />} />
      </div>
      {isPrinting && <PrintedReport table={printSalesPlan(version, rows)} onDone={onPrinted} />}
    </>
  )
}

/** Adds a department or a member of staff to the plan. */
export function AddUnit({ versionId }: { versionId: number }) {
  const lookups = useLookups(), create = useCommand(api.expense.salesPlan.create), [chosen, setChosen] = useState('')
  const add = async (unit: string) => {
    const [kind, id] = unit.split(' ') as ['department' | 'staff', string]
    setChosen(unit)
    await create.run({ versionId, kind, unitId: Number(id) })
    setChosen('')
  }
  return (
    <>
      <select className="input" aria-label={sales.add} value={chosen} onChange={(event) => { void add(event.target.value) }}>
        <option value="" disabled>{sales.add}</option>
        {lookups.departments.filter((one) => one.isActive).map((one) => <option key={`d${one.id}`} value={`department ${one.id}`}>{one.name}</option>)}
        {lookups.staff.filter((one) => one.isActive).map((one) => <option key={`s${one.id}`} value={`staff ${one.id}`}>{one.name}</option>)}
      </select>
      {create.error && <span className="err" role="alert">{create.error.text}</span>}
    </>
  )
}
