import { useState } from 'react'
import type { RefundRow } from '../../../src-shared/expense/refund.contract'
import { isMonth } from '../../../src-shared/kernel/calendar'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import type { Lookups } from '../../ledger/lookups'
import { MasterForm } from '../../ledger/setup/MasterForm'

const words = budgetTexts.refund

/** Whose collections head office gives a share of back, which share, and since when. */
export function RefundForm({ row, month, lookups, onDone }: { row: RefundRow | undefined; month: string; lookups: Lookups; onDone: () => void }) {
  const [unit, setUnit] = useState(row?.staffId ? `staff ${row.staffId}` : row?.departmentId ? `department ${row.departmentId}` : '')
  const [rate, setRate] = useState(row ? String(row.rate / 100) : ''), [from, setFrom] = useState(row?.fromMonth ?? month), [problem, setProblem] = useState<string>()
  const save = useCommand(api.expense.refund.save)
  const units = [{ value: '', label: budgetTexts.wholeOffice }, ...lookups.departments.filter((one) => one.isActive).map((one) => ({ value: `department ${one.id}`, label: one.name })), ...lookups.staff.filter((one) => one.isActive).map((one) => ({ value: `staff ${one.id}`, label: one.name }))]
  const submit = async () => {
    const read = Math.round(Number(rate.replace('%', '')) * 100), [kind, id] = unit.split(' ')
    if (!(read >= 1 && read <= 10_000)) { setProblem(budgetTexts.plan.rateWrong); return }
    if (!isMonth(from)) { setProblem(budgetTexts.refund.fromMonth); return }
    const done = await save.run({ id: row?.id ?? null, departmentId: kind === 'department' ? Number(id) : null, staffId: kind === 'staff' ? Number(id) : null, rate: read, fromMonth: from })
    if (done.ok) onDone()
    else setProblem(done.error.text)
  }
  return (
    <MasterForm label={words.add} problem={problem} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onDone}>
      <SelectField label={words.unit} value={unit} options={units} onChange={setUnit} />
      <TextField label={budgetTexts.plan.rate} inputMode="decimal" value={rate} onChange={setRate} />
      <TextField label={words.fromMonth} value={from} onChange={setFrom} />
    </MasterForm>
  )
}
