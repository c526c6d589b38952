import { useState } from 'react'
import { DIMENSIONS, type Account, type Dimension } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { api } from '../../api/api'
import { fetchAnew } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { CheckField } from '../../forms/CheckField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { useMerge } from '../../forms/useMerge'
import { ACCOUNT_FIELDS } from './account.columns'
import { MasterForm } from './MasterForm'

const texts = setupMessages.account
const TYPES = ['asset', 'liability', 'equity', 'cost', 'income', 'expense'] as const
const SIDES = ['debit', 'credit'] as const

/** Changing `account`, or adding one under `parent`, or a root when there is neither. */
export interface AccountFormProps { account: Account | undefined; parent: Account | undefined; onDirty: (isDirty: boolean) => void; onDone: (id: number) => void; onCancel: () => void }

/** 修改科目 / 增加下级. A child takes its parent's type and side; without a code it is numbered after its siblings. */
export function AccountForm({ account, parent, onDirty, onDone, onCancel }: AccountFormProps) {
  const isRoot = account ? account.parentId === null : !parent
  const [typed, setTyped] = useState({
    code: account?.code ?? '', name: account?.name ?? '', type: account?.type ?? 'asset' as Account['type'], side: account?.side ?? 'debit' as Account['side'],
    needs: account?.needs ?? parent?.needs ?? [], isActive: account?.isActive ?? true
  })
  const [problem, setProblem] = useState<{ name?: string; code?: string; text?: string }>({})
  // As it stood when the form was opened: what another makes of it meanwhile is not written over.
  const [seen] = useState(account)
  const save = useCommand(api.ledger.account.save), { merge, dialog } = useMerge()
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const need = (dimension: Dimension, isNeeded: boolean) => { change({ needs: DIMENSIONS.filter((one) => (one === dimension ? isNeeded : typed.needs.includes(one))) }) }
  const submit = async () => {
    if (typed.name.trim() === '') { setProblem({ name: setupMessages.nameMissing }); return }
    if (isRoot && typed.code.trim() === '') { setProblem({ code: texts.codeMissing }); return }
    const keep = ({ code, name, needs, isActive, type, side }: typeof typed, revision: number | null) =>
      save.run({ id: account?.id ?? null, revision, parentId: account ? account.parentId : parent?.id ?? null, code, name, needs, isActive, ...(isRoot ? { type, side } : {}) })
    const done = seen ? await merge({ base: seen, mine: { ...seen, ...typed }, fields: ACCOUNT_FIELDS, fresh: async () => (await fetchAnew(api.ledger.account.list.queryOptions())).find(({ id }) => id === seen.id), save: (record, over) => keep(record, over.revision) }) : await keep(typed, null)
    if (done.ok) onDone(done.value?.id ?? seen!.id)
    else setProblem(done.error.code.startsWith('ACCOUNT_CODE') ? { code: done.error.text } : { text: done.error.text })
  }
  const title = account ? texts.editTitle : parent ? texts.addUnder(parent.fullName) : texts.rootTitle
  return (<>
    {dialog}
    <MasterForm label={title} problem={problem.text} isBusy={save.isRunning} saveLabel={setupMessages.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <TextField label={texts.code} value={typed.code} hint={isRoot ? texts.codeRoot : texts.codeAuto} error={problem.code} maxLength={20} onChange={(code) => { change({ code }) }} />
      <TextField label={texts.name} value={typed.name} error={problem.name} maxLength={40} autoFocus={!account} onChange={(name) => { change({ name }) }} />
      {isRoot && <SelectField label={texts.type} value={typed.type} options={TYPES.map((value) => ({ value, label: texts.types[value] }))} onChange={(type) => { change({ type }) }} />}
      {isRoot && <SelectField label={texts.side} value={typed.side} options={SIDES.map((value) => ({ value, label: texts.sides[value] }))} onChange={(side) => { change({ side }) }} />}
      <fieldset className="field">
        <legend className="field-label">{texts.needs}</legend>
        <div className="check-group">
          {DIMENSIONS.map((dimension) => <CheckField key={dimension} label={texts.needNames[dimension]} value={typed.needs.includes(dimension)} onChange={(isNeeded) => { need(dimension, isNeeded) }} />)}
        </div>
        <span className="field-hint">{texts.needsHint}</span>
      </fieldset>
      {account && <CheckField label={setupMessages.isActive} value={typed.isActive} onChange={(isActive) => { change({ isActive }) }} />}
    </MasterForm>
  </>)
}
