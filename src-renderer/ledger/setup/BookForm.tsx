import { useState } from 'react'
import type { CashBook } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { api } from '../../api/api'
import { fetchAnew } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { CheckField } from '../../forms/CheckField'
import { ChoiceField } from '../../forms/ChoiceField'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { useMerge } from '../../forms/useMerge'
import { directoryChoices, suggest, type Lookups } from '../lookups'
import { accountName } from '../reports/AccountPicker'
import { BOOK_FIELDS } from './book.columns'
import { MasterForm } from './MasterForm'

const texts = setupMessages.book
const KINDS = ['bank', 'cash', 'imprest'] as const
const FLOWS = ['collection', 'spending', 'mixed'] as const

/** 增加 / 修改资金账户. What it is and its account stay as they were made. */
export function BookForm({ lookups, book, onDirty, onDone, onCancel }: { lookups: Lookups; book: CashBook | undefined; onDirty: (isDirty: boolean) => void; onDone: (id: number) => void; onCancel: () => void }) {
  const [typed, setTyped] = useState({
    name: book?.name ?? '', kind: book?.kind ?? 'bank' as CashBook['kind'], flow: book?.flow ?? 'spending' as CashBook['flow'], staffId: book?.staffId ?? null,
    bankNo: book?.bankNo ?? '', isActive: book?.isActive ?? true
  })
  const [problem, setProblem] = useState<{ name?: string; holder?: string; text?: string }>({})
  const [seen] = useState(book)
  const save = useCommand(api.ledger.book.save), { merge, dialog } = useMerge()
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const submit = async () => {
    if (typed.name.trim() === '') { setProblem({ name: setupMessages.nameMissing }); return }
    if (typed.kind === 'imprest' && typed.staffId === null) { setProblem({ holder: texts.holderMissing }); return }
    const mine = { ...typed, bankNo: typed.bankNo.trim() === '' ? null : typed.bankNo }
    const keep = ({ name, kind, flow, staffId, bankNo, isActive }: typeof mine, revision: number | null) =>
      save.run({ id: book?.id ?? null, revision, name, kind, flow, staffId, bankNo, isActive, accountId: book?.accountId ?? null })
    const done = seen ? await merge({
      base: seen, mine: { ...seen, ...mine }, fields: BOOK_FIELDS, fresh: async () => (await fetchAnew(api.ledger.book.list.queryOptions())).find(({ id }) => id === seen.id),
      save: (record, over) => keep(record, over.revision)
    }) : await keep(mine, null)
    if (done.ok) onDone(done.value?.id ?? seen!.id)
    else setProblem({ text: done.error.text })
  }
  const staff = directoryChoices(lookups.staff)
  return (<>
    {dialog}
    <MasterForm label={book ? texts.editTitle : texts.addTitle} problem={problem.text} isBusy={save.isRunning} saveLabel={setupMessages.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <TextField label={texts.name} value={typed.name} error={problem.name} maxLength={40} autoFocus={!book} onChange={(name) => { change({ name }) }} />
      {!book && <SelectField label={texts.kind} value={typed.kind} options={KINDS.map((value) => ({ value, label: texts.kinds[value] }))} hint={texts.accountAuto} onChange={(kind) => { change({ kind }) }} />}
      {typed.kind === 'imprest' && !book && (
        <Field label={texts.holder} error={problem.holder}>
          {() => (
            <PickField<number>
              label={texts.holder} width={266} text={lookups.name.staff(typed.staffId)} onChange={(staffId) => { change({ staffId }) }}
              options={(text) => suggest(text, staff, 100) as readonly PickOption<number>[]}
            />
          )}
        </Field>
      )}
      {typed.kind === 'bank' && <TextField label={texts.bankNo} value={typed.bankNo} maxLength={40} inputMode="numeric" onChange={(bankNo) => { change({ bankNo }) }} />}
      <ChoiceField label={texts.flow} value={typed.flow} choices={FLOWS.map((value) => ({ value, label: texts.flows[value], text: texts.flowTexts[value] }))} onChange={(flow) => { change({ flow }) }} />
      {book && <CheckField label={setupMessages.isActive} value={typed.isActive} onChange={(isActive) => { change({ isActive }) }} />}
      {book && <p className="field-hint">{texts.kindFixed}{setupMessages.colon}{texts.kinds[book.kind]} · {accountName(lookups, book.accountId)}</p>}
    </MasterForm>
  </>)
}
