import { useState } from 'react'
import { CONTROL_LEVELS, type Category } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { api } from '../../api/api'
import { fetchAnew } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { CheckField } from '../../forms/CheckField'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { useMerge } from '../../forms/useMerge'
import { accountChoices, suggest, type Lookups } from '../lookups'
import { accountName } from '../reports/AccountPicker'
import { categoryFields } from './category.columns'
import { MasterForm } from './MasterForm'

const texts = setupMessages.category
const CONTROLS = (['none', ...CONTROL_LEVELS] as const).map((value) => ({ value, label: texts.controls[value] }))

/** 修改费用类别 / 增加下级: its name, and the account that pays for it. */
export function CategoryForm({ lookups, category, parent, onDirty, onDone, onCancel }: {
  lookups: Lookups; category: Category | undefined; parent: Category | undefined; onDirty: (isDirty: boolean) => void; onDone: (id: number) => void; onCancel: () => void
}) {
  const [typed, setTyped] = useState({ name: category?.name ?? '', accountId: category?.accountId ?? parent?.accountId ?? 0, isActive: category?.isActive ?? true, controlLevel: (category ?? parent)?.controlLevel ?? null, isVariable: (category ?? parent)?.isVariable ?? false })
  const [problem, setProblem] = useState<{ name?: string; account?: string; text?: string }>({})
  const [seen] = useState(category)
  const save = useCommand(api.ledger.category.save), { merge, dialog } = useMerge()
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const submit = async () => {
    if (typed.name.trim() === '') { setProblem({ name: setupMessages.nameMissing }); return }
    if (typed.accountId === 0) { setProblem({ account: texts.accountMissing }); return }
    const keep = ({ name, accountId, isActive }: typeof typed, revision: number | null) =>
      save.run({ id: category?.id ?? null, revision, parentId: category ? category.parentId : parent?.id ?? null, name, accountId, isActive })
    const done = seen ? await merge({
      base: seen, mine: { ...seen, ...typed }, fields: categoryFields(lookups), fresh: async () => (await fetchAnew(api.ledger.category.list.queryOptions())).find(({ id }) => id === seen.id),
      save: (record, over) => keep(record, over.revision)
    }) : await keep(typed, null)
    if (done.ok) onDone(done.value?.id ?? seen!.id)
    else setProblem({ text: done.error.text })
  }
  const choices = accountChoices(lookups.accounts)
  return (<>
    {dialog}
    <MasterForm
      label={category ? texts.editTitle : texts.addUnder(parent?.name ?? '')} problem={problem.text} isBusy={save.isRunning} saveLabel={setupMessages.save}
      onSave={() => { void submit() }} onCancel={onCancel}
    >
      <TextField
        label={texts.name} value={typed.name} error={problem.name} maxLength={40} autoFocus={!category} readOnly={category?.isFixed === true}
        hint={category?.isFixed ? texts.fixedHint : undefined} onChange={(name) => { change({ name }) }}
      />
      <Field label={texts.account} hint={texts.accountHint} error={problem.account}>
        {() => (
          <PickField<number>
            label={texts.account} width={266} text={accountName(lookups, typed.accountId)} onChange={(accountId) => { change({ accountId }) }}
            options={(text) => suggest(text, choices, 100) as readonly PickOption<number>[]}
          />
        )}
      </Field>
      <SelectField label={texts.control} hint={texts.controlHint} value={typed.controlLevel ?? 'none'} options={CONTROLS} onChange={(level) => { change({ controlLevel: level === 'none' ? null : level }) }} />
      <CheckField label={texts.isVariable} value={typed.isVariable} onChange={(isVariable) => { change({ isVariable }) }} />
      {category && !category.isFixed && <CheckField label={setupMessages.isActive} value={typed.isActive} onChange={(isActive) => { change({ isActive }) }} />}
    </MasterForm>
  </>)
}
