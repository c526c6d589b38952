import { useState, type KeyboardEvent } from 'react'
import type { ImportCreation } from '../../../src-shared/ledger/import'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { importScreenTexts as screenTexts } from '../../../src-shared/messages/import-screen'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { accountChoices, suggest, type Choosable, type Lookups } from '../lookups'
import { accountName } from '../reports/AccountPicker'
import { blankCreation, creationOf, problemsOf, type TypedCreation } from './creation'

const texts = screenTexts.create
const FLOWS = ['spending', 'collection', 'mixed'] as const
const WIDTH = 300

/** What a word of the file may become; its first kind is offered first. */
export interface Unmade { word: string; kinds: readonly ImportCreation['kind'][] }

/** 新建: the few fields that a record needs, its name taken from the file. It is made with the import and not before. */
export function CreateDialog({ unmade, before, lookups, onClose, onCreate }: {
  unmade: Unmade | undefined; before: ImportCreation | undefined; lookups: Lookups; onClose: () => void; onCreate: (creation: ImportCreation) => void
}) {
  const [typed, setTyped] = useState<TypedCreation>()
  const [isTried, setTried] = useState(false)
  // The dialog is made anew for each word.
  if (!unmade) return null
  const now = typed?.word === unmade.word ? typed : blankCreation(unmade.word, unmade.kinds[0]!, before)
  const change = (patch: Partial<TypedCreation>) => { setTyped({ ...now, ...patch }) }
  const problems = isTried && typed?.word === unmade.word ? problemsOf(now) : {}
  const close = () => { setTried(false); setTyped(undefined); onClose() }
  const create = () => {
    const creation = creationOf(now)
    if (creation) { onCreate(creation); close(); return }
    setTyped(now)
    setTried(true)
  }
  // As everywhere in the wizard; Enter alone opens a list.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    create()
  }
  return (
    <ConfirmDialog isOpen hasField title={texts.title(unmade.word)} confirmLabel={texts.confirm(texts.kinds[now.kind])} onConfirm={create} onCancel={close}>
      <div className="import-create" onKeyDownCapture={onKeyDown}>
        {unmade.kinds.length > 1 && <SelectField label={texts.kind} value={now.kind} options={unmade.kinds.map((value) => ({ value, label: texts.kinds[value] }))} onChange={(kind) => { change({ kind }) }} />}
        <TextField label={texts.name} value={now.name} error={problems.name} maxLength={40} autoFocus onChange={(name) => { change({ name }) }} />
        <Parts now={now} problems={problems} lookups={lookups} change={change} />
        <p className="field-hint">{texts.hint}</p>
      </div>
    </ConfirmDialog>
  )
}

function Parts({ now, problems, lookups, change }: { now: TypedCreation; problems: ReturnType<typeof problemsOf>; lookups: Lookups; change: (patch: Partial<TypedCreation>) => void }) {
  if (now.kind === 'book') {
    return <SelectField label={setupMessages.book.flow} hint={setupMessages.book.flowTexts[now.flow]} value={now.flow} options={FLOWS.map((value) => ({ value, label: setupMessages.book.flows[value] }))} onChange={(flow) => { change({ flow }) }} />
  }
  if (now.kind === 'account') {
    const parents = lookups.accounts.filter((one) => one.isActive).map(({ id, code, fullName, pinyin }): Choosable => ({ value: id, label: fullName, pinyin, code, hint: code }))
    return (
      <>
        <Pick label={texts.parentAccount} text={now.parentId === null ? '' : accountName(lookups, now.parentId)} error={problems.parent} list={parents} onChange={(parentId) => { change({ parentId }) }} />
        <TextField label={setupMessages.account.code} value={now.code} hint={setupMessages.account.codeAuto} maxLength={20} onChange={(code) => { change({ code }) }} />
      </>
    )
  }
  const parents = lookups.categories.filter((one) => one.isActive).map(({ id, fullName, pinyin }): Choosable => ({ value: id, label: fullName, pinyin }))
  const choose = (parentId: number) => {
    // The parent's account, where something can be booked on it.
    const own = lookups.category.get(parentId)?.accountId, isLeaf = own !== undefined && lookups.account.get(own)?.isLeaf === true
    change({ parentId, accountId: now.accountId ?? (isLeaf ? own : null) })
  }
  return (
    <>
      <Pick label={texts.parentCategory} text={now.parentId === null ? '' : lookups.category.get(now.parentId)?.fullName ?? ''} error={problems.parent} list={parents} onChange={choose} />
      <Pick label={texts.account} text={now.accountId === null ? '' : accountName(lookups, now.accountId)} error={problems.account} list={accountChoices(lookups.accounts)} onChange={(accountId) => { change({ accountId }) }} />
    </>
  )
}

const Pick = ({ label, text, error, list, onChange }: { label: string; text: string; error: string | undefined; list: readonly Choosable[]; onChange: (id: number) => void }) => (
  <Field label={label} error={error}>
    {() => <PickField<number> label={label} width={WIDTH} text={text} onChange={onChange} options={(typed) => suggest(typed, list, 100) as readonly PickOption<number>[]} />}
  </Field>
)
