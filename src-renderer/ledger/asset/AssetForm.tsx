import { useState } from 'react'
import { formatFen } from '../../../src-shared/kernel/money'
import type { AssetInput, AssetRow } from '../../../src-shared/ledger/asset'
import { ASSET_CATEGORIES, ASSET_LIVES, DEPRECIATION_METHODS } from '../../../src-shared/ledger/asset.rules'
import { assetTexts } from '../../../src-shared/messages/asset'
import { api } from '../../api/api'
import { fetchAnew } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { useSession } from '../../app/session.context'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { useMerge } from '../../forms/useMerge'
import { Note } from '../../ui/Note'
import { accountChoices, directoryChoices, suggest, type Choosable, type Lookups } from '../lookups'
import { accountName } from '../reports/AccountPicker'
import { MasterForm } from '../setup/MasterForm'
import { ASSET_FIELDS, firstAmount, isInput, readAsset, typedOf, type AssetProblem, type TypedAsset } from './asset.form'

const { form: words, categories, methods } = assetTexts
const categoryOptions = ASSET_CATEGORIES.map((value) => ({ value, label: categories[value] })), methodOptions = DEPRECIATION_METHODS.map((value) => ({ value, label: methods[value] }))

/** 资产卡片. What has depreciated keeps its past: the fields that make it are shut. */
export function AssetForm({ lookups, row, month, code, onDirty, onDone, onCancel }: {
  lookups: Lookups; row: AssetRow | undefined; month: string; code: string; onDirty: (isDirty: boolean) => void; onDone: (id: number) => void; onCancel: () => void
}) {
  const { today } = useSession()
  const [typed, setTyped] = useState(() => typedOf(row, code)), [problem, setProblem] = useState<AssetProblem>({}), [seen] = useState(row)
  const save = useCommand(api.ledger.asset.save), { merge, dialog } = useMerge()
  const change = (patch: Partial<TypedAsset>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const read = readAsset(typed, row, today), isShut = row?.hasHistory ?? false
  const submit = async () => {
    if (!isInput(read)) { setProblem(read); return }
    const keep = (asset: AssetInput, revision: number | null) => save.run({ asset: { ...asset, revision } })
    const done = seen ? await merge<AssetRow, { id: number }>({
      base: seen, mine: { ...seen, ...read, openingFen: read.openingFen ?? seen.openingFen, fromMonth: read.fromMonth ?? seen.fromMonth, expenseAccountId: read.expenseAccountId ?? seen.expenseAccountId, id: seen.id, revision: seen.revision, assetAccountId: seen.assetAccountId, depreciationAccountId: seen.depreciationAccountId },
      fields: ASSET_FIELDS, fresh: async () => (await fetchAnew(api.ledger.asset.list.queryOptions({ input: { month } }))).rows.find(({ id }) => id === seen.id),
      save: (record, over) => keep({ ...read, ...record }, over.revision)
    }) : await keep(read, null)
    if (done.ok) onDone(done.value?.id ?? seen!.id)
    else setProblem({ text: done.error.text })
  }
  return (<>
    {dialog}
    <MasterForm label={row ? words.editTitle : words.addTitle} problem={problem.text} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <div className="form-row">
        <TextField label={words.code} value={typed.code} maxLength={20} onChange={(text) => { change({ code: text }) }} />
        <SelectField label={words.category} value={typed.category} options={categoryOptions} onChange={(category) => { change(row ? { category } : { category, life: String(ASSET_LIVES[category]) }) }} />
      </div>
      <TextField label={words.name} value={typed.name} error={problem.name} autoFocus={!row} maxLength={60} onChange={(name) => { change({ name }) }} />
      <div className="form-row">
        <TextField label={words.boughtOn} value={typed.boughtOn} error={problem.boughtOn} hint={row ? undefined : words.boughtHint} disabled={isShut} onChange={(boughtOn) => { change({ boughtOn }) }} />
        <TextField label={words.cost} value={typed.cost} error={problem.cost} inputMode="decimal" hint={isInput(read) ? words.monthly(firstAmount(read)) : undefined} onChange={(cost) => { change({ cost }) }} />
      </div>
      <div className="form-row">
        <TextField label={words.life} value={typed.life} error={problem.life} inputMode="numeric" hint={Number(typed.life) > 0 ? words.lifeHint(String(Math.round(Number(typed.life) / 1.2) / 10)) : undefined} onChange={(life) => { change({ life }) }} />
        <TextField label={words.salvageRate} value={typed.rate} error={problem.rate} inputMode="decimal" onChange={(rate) => { change({ rate }) }} />
      </div>
      <SelectField label={words.method} value={typed.method} options={methodOptions} onChange={(method) => { change({ method }) }} />
      {isShut && <Note tone="info">{words.laterOnly}</Note>}
      <div className="form-row">
        <Choice label={words.department} id={typed.departmentId} name={lookups.name.department(typed.departmentId)} list={directoryChoices(lookups.departments)} onChange={(departmentId) => { change({ departmentId }) }} />
        <Choice label={words.keeper} id={typed.keeperId} name={lookups.name.staff(typed.keeperId)} list={directoryChoices(lookups.staff)} onChange={(keeperId) => { change({ keeperId }) }} />
      </div>
      <TextField label={words.place} value={typed.place} maxLength={60} onChange={(place) => { change({ place }) }} />
      <div className="form-row">
        <TextField label={words.opening} value={typed.opening} error={problem.opening} inputMode="decimal" disabled={isShut} placeholder={row ? formatFen(row.openingFen) : ''} onChange={(opening) => { change({ opening }) }} />
        <TextField label={words.fromMonth} value={typed.fromMonth} error={problem.fromMonth} disabled={isShut} onChange={(fromMonth) => { change({ fromMonth }) }} />
      </div>
      {!isShut && <p className="field-hint">{words.pastHint}</p>}
      <Choice label={words.expense} width={284} id={typed.expenseAccountId} name={typed.expenseAccountId === null ? '' : accountName(lookups, typed.expenseAccountId)} list={accountChoices(lookups.accounts)} onChange={(expenseAccountId) => { change({ expenseAccountId }) }} />
      <TextField label={words.note} value={typed.note} maxLength={200} onChange={(note) => { change({ note }) }} />
    </MasterForm>
  </>)
}

/** One of many by name, which may be none. */
function Choice({ label, id, name, list, width = 136, onChange }: { label: string; width?: number; id: number | null; name: string; list: readonly Choosable[]; onChange: (id: number | null) => void }) {
  return (
    <Field label={label}>
      {() => <PickField<number> label={label} width={width} text={name} placeholder={words.none} options={(text) => suggest(text, list, 100) as readonly PickOption<number>[]} onChange={onChange} {...(id === null ? {} : { onClear: () => { onChange(null) } })} />}
    </Field>
  )
}
