import { useState } from 'react'
import type { BudgetLine, BudgetPolicy } from '../../../src-shared/expense/budget'
import { isMonth } from '../../../src-shared/kernel/calendar'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import type { Lookups } from '../../ledger/lookups'
import { MasterForm } from '../../ledger/setup/MasterForm'
import { readTerms, typedTerms } from './terms.draft'
import { TermsFields } from './TermsFields'

const words = budgetTexts.plan

/** One line of the plan: whose money, for what, and how what may be spent is worked out. */
export function BudgetLineForm({ line, versionId, lookups, onDone, onCancel }: { line: BudgetLine | undefined; versionId: number; lookups: Lookups; onDone: (id: number) => void; onCancel: () => void }) {
  const [unit, setUnit] = useState(line?.staffId ? `staff ${line.staffId}` : line?.departmentId ? `department ${line.departmentId}` : '')
  const [typed, setTyped] = useState({ categoryId: line ? String(line.categoryId ?? '') : String(lookups.categories[0]?.id ?? ''), base: line?.base ?? 'last' as BudgetLine['base'], since: line?.since ?? '', policy: line?.policy ?? 'warn' as BudgetPolicy })
  const [terms, setTerms] = useState(typedTerms(line?.terms)), [problem, setProblem] = useState<string>()
  const save = useCommand(api.expense.budgetLine.save)
  const units = [{ value: '', label: budgetTexts.wholeOffice }, ...lookups.departments.filter((one) => one.isActive).map((one) => ({ value: `department ${one.id}`, label: one.name })), ...lookups.staff.filter((one) => one.isActive).map((one) => ({ value: `staff ${one.id}`, label: one.name }))]
  const categories = [{ value: '', label: budgetTexts.allCategories }, ...lookups.categories.filter((one) => one.isActive).map((one) => ({ value: String(one.id), label: one.fullName }))]
  const isCounted = terms.method !== 'fixed' && terms.method !== 'capped'
  const submit = async () => {
    const read = readTerms(terms), since = typed.since.trim()
    if ('problem' in read) { setProblem(read.problem); return }
    if (since !== '' && !isMonth(since)) { setProblem(words.sinceHint); return }
    const [kind, id] = unit.split(' ')
    const done = await save.run({ line: {
      id: line?.id ?? null, versionId, departmentId: kind === 'department' ? Number(id) : null, staffId: kind === 'staff' ? Number(id) : null, categoryId: typed.categoryId === '' ? null : Number(typed.categoryId),
      terms: read.terms, base: typed.base, since: since === '' ? null : since, policy: typed.policy
    } })
    if (done.ok) onDone(done.value.id)
    else setProblem(done.error.text)
  }
  return (
    <MasterForm label={line ? words.line : words.newLine} problem={problem} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <SelectField label={words.unit} value={unit} options={units} onChange={setUnit} />
      <SelectField label={words.category} value={typed.categoryId} options={categories} onChange={(categoryId) => { setTyped({ ...typed, categoryId }) }} />
      <TermsFields typed={terms} lookups={lookups} onChange={setTerms} />
      {isCounted && <SelectField label={words.base} value={typed.base} options={[{ value: 'last', label: words.bases.last }, { value: 'this', label: words.bases.this }]} onChange={(base) => { setTyped({ ...typed, base }) }} />}
      {terms.method === 'receipts' && <TextField label={words.since} hint={words.sinceHint} placeholder="2026-01" value={typed.since} onChange={(since) => { setTyped({ ...typed, since }) }} />}
      {typed.categoryId !== '' && <SelectField label={words.policy} value={typed.policy} options={[{ value: 'warn', label: words.policies.warn }, { value: 'block', label: words.policies.block }]} onChange={(policy) => { setTyped({ ...typed, policy }) }} />}
    </MasterForm>
  )
}
