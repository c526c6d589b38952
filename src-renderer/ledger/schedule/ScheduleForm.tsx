import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScheduleRow } from '../../../src-shared/ledger/schedule.contract'
import { SCHEDULE_KINDS } from '../../../src-shared/ledger/schedule.rules'
import { scheduleTexts } from '../../../src-shared/messages/schedule'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { CheckField } from '../../forms/CheckField'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { accountChoices, directoryChoices, suggest, type Choosable, type Lookups } from '../lookups'
import { accountName } from '../reports/AccountPicker'
import { MasterForm } from '../setup/MasterForm'
import { eachMonth, isInput, readSchedule, typedOf, type ScheduleProblem, type Template, type TypedSchedule } from './schedule.form'

const { form: words, kinds } = scheduleTexts
const kindOptions = SCHEDULE_KINDS.map((value) => ({ value, label: kinds[value] }))
const none: readonly Template[] = []

/** A schedule: what its voucher says, how much, from when to when. */
export function ScheduleForm({ lookups, row, month, onDirty, onDone, onCancel }: { lookups: Lookups; row: ScheduleRow | undefined; month: string; onDirty: (isDirty: boolean) => void; onDone: (id: number) => void; onCancel: () => void }) {
  const templates = useQuery(api.ledger.template.list.queryOptions()).data ?? none
  const [typed, setTyped] = useState(() => typedOf(row, month)), [problem, setProblem] = useState<ScheduleProblem>({}), [seen] = useState(row), save = useCommand(api.ledger.schedule.save)
  const change = (patch: Partial<TypedSchedule>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const read = readSchedule(typed, seen, templates), accounts = accountChoices(lookups.accounts)
  const submit = async () => {
    if (!isInput(read)) { setProblem(read); return }
    const done = await save.run({ schedule: read })
    if (done.ok) onDone(done.value.id)
    else setProblem({ text: done.error.text })
  }
  const bodies = [...(row ? [{ value: 'kept', label: words.bodyKept }] : []), { value: 'accounts', label: words.bodyAccounts }, ...templates.map((one) => ({ value: String(one.id), label: words.bodyTemplate(one.name) }))]
  return (
    <MasterForm label={row ? words.editTitle : words.addTitle} problem={problem.text} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <TextField label={words.name} value={typed.name} error={problem.name} autoFocus={!row} maxLength={40} onChange={(name) => { change({ name }) }} />
      <SelectField label={words.kind} value={typed.kind} options={kindOptions} hint={words.kindHints[typed.kind]} onChange={(kind) => { change({ kind }) }} />
      <SelectField label={words.body} value={typed.body} options={bodies} hint={typed.body === 'accounts' ? words.template : undefined} onChange={(body) => { change({ body }) }} />
      {typed.body === 'accounts' && <>
        <Choice label={words.debit} error={problem.debit} id={typed.debitId} name={typed.debitId === null ? '' : accountName(lookups, typed.debitId)} list={accounts} onChange={(debitId) => { change({ debitId }) }} />
        <Choice label={words.credit} error={problem.credit} id={typed.creditId} name={typed.creditId === null ? '' : accountName(lookups, typed.creditId)} list={accounts} onChange={(creditId) => { change({ creditId }) }} />
        <Choice label={words.department} id={typed.departmentId} name={lookups.name.department(typed.departmentId)} list={directoryChoices(lookups.departments)} onChange={(departmentId) => { change({ departmentId }) }} />
        <TextField label={words.summary} value={typed.summary} placeholder={typed.name} maxLength={200} onChange={(summary) => { change({ summary }) }} />
      </>}
      <div className="form-row">
        <TextField label={words.amount[typed.kind]} value={typed.amount} error={problem.amount} inputMode="decimal" hint={isInput(read) ? eachMonth(read) : undefined} onChange={(amount) => { change({ amount }) }} />
        <TextField label={words.day} value={typed.day} error={problem.day} inputMode="numeric" hint={words.dayHint} onChange={(day) => { change({ day }) }} />
      </div>
      <div className="form-row">
        <TextField label={words.from} value={typed.from} error={problem.from} onChange={(from) => { change({ from }) }} />
        <TextField label={words.to} value={typed.to} error={problem.to} onChange={(to) => { change({ to }) }} />
      </div>
      {row && <CheckField label={words.isActive} value={typed.isActive} onChange={(isActive) => { change({ isActive }) }} />}
    </MasterForm>
  )
}

function Choice({ label, error, id, name, list, onChange }: { label: string; error?: string | undefined; id: number | null; name: string; list: readonly Choosable[]; onChange: (id: number | null) => void }) {
  return (
    <Field label={label} error={error}>
      {() => <PickField<number> label={label} width={284} text={name} placeholder={words.none} options={(text) => suggest(text, list, 100) as readonly PickOption<number>[]} onChange={onChange} {...(id === null ? {} : { onClear: () => { onChange(null) } })} />}
    </Field>
  )
}
