import { useQuery } from '@tanstack/react-query'
import { useImperativeHandle, type Ref, type SyntheticEvent } from 'react'
import { INVOICE_KINDS } from '../../src-shared/expense/claim'
import { mayDeduct } from '../../src-shared/expense/claim.rules'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { CheckField } from '../forms/CheckField'
import { Field } from '../forms/Field'
import { PickField, type PickOption } from '../forms/PickField'
import { SelectField } from '../forms/SelectField'
import { TextField } from '../forms/TextField'
import { directoryChoices, suggest } from '../ledger/lookups'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { Papers } from './Papers'
import { useTypedLine, type LineFormProps } from './useTypedLine'

const { line: words, head } = expenseTexts
const kinds = INVOICE_KINDS.map((value) => ({ value, label: expenseMessages.invoiceKinds[value] }))

/** Whoever leaves the form brings in first what it holds; false where that can't be. */
export interface LineHandle { settle: () => Promise<boolean> }

/** One line of a claim as it is typed. A ticket's tax fills itself in; what is wrong is told where it is. */
export function LineForm({ handle, ...props }: LineFormProps & { handle: Ref<LineHandle> }) {
  const { line, index, countsIn, onRemove } = props
  const { typed, change, faults, isTried, isBusy, isOpen, failure, save } = useTypedLine(props)
  useImperativeHandle(handle, () => ({ settle: async () => !isOpen || (await save(false)) !== undefined }))
  const categories = useQuery(api.expense.category.list.queryOptions()).data ?? [], customers = useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'customer' } })).data ?? []
  const category = categories.find((one) => one.id === typed.categoryId), customer = customers.find((one) => one.id === typed.customerId)
  const wrong = (isWrong: boolean, text: string) => (isTried && isWrong ? text : undefined)
  const isNumbered = typed.invoiceKind !== 'none' && typed.invoiceKind !== 'other'
  return (
    <form className="line-form" noValidate aria-label={line ? words.title(index) : words.newTitle} onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void save(line === undefined) }}>
      <TextField label={words.date} value={typed.date} error={wrong(faults.date, head.dateWrong)} onChange={(date) => { change({ date }) }} />
      <Field label={words.category}>{() => (
        <PickField<number> label={words.category} autoFocus={line === undefined} text={category?.fullName ?? ''} onChange={(categoryId) => { change({ categoryId }) }}
          options={(text) => suggest(text, categories.map((one) => ({ value: one.id, label: one.fullName, pinyin: one.pinyin, code: one.code })), 100) as readonly PickOption<number>[]} />
      )}</Field>
      <TextField label={words.amount} hint={words.amountHint} inputMode="decimal" value={typed.amount} error={wrong(faults.amount, head.amountWrong)} onChange={(amount) => { change({ amount }) }} />
      <TextField label={words.purpose} maxLength={200} value={typed.purpose} onChange={(purpose) => { change({ purpose }) }} />
      <SelectField label={words.kind} value={typed.invoiceKind} options={kinds} onChange={(invoiceKind) => { change({ invoiceKind }) }} />
      {isNumbered && <TextField label={words.no} inputMode="numeric" maxLength={30} value={typed.invoiceNo} onChange={(invoiceNo) => { change({ invoiceNo }) }} />}
      {(typed.invoiceKind === 'special' || typed.invoiceKind === 'normal') && <TextField label={words.code} inputMode="numeric" maxLength={20} value={typed.invoiceCode} onChange={(invoiceCode) => { change({ invoiceCode }) }} />}
      {isNumbered && <TextField label={words.invoiceAmount} hint={words.invoiceHint} inputMode="decimal" value={typed.invoice} error={wrong(faults.invoice, words.unreadable)} onChange={(invoice) => { change({ invoice }) }} />}
      {mayDeduct(typed.invoiceKind) && <TextField label={words.tax} hint={words.taxHint} inputMode="decimal" value={typed.tax} error={wrong(faults.tax, words.taxWrong)} onChange={(tax) => { change({ tax }) }} />}
      {mayDeduct(typed.invoiceKind) && <CheckField label={words.deductible} value={typed.isDeductible} onChange={(isDeductible) => { change({ isDeductible }) }} />}
      <Field label={words.customer}>{() => (
        <PickField<number> label={words.customer} placeholder={words.none} text={customer?.name ?? ''} onChange={(customerId) => { change({ customerId }) }} onClear={() => { change({ customerId: null }) }}
          options={(text) => suggest(text, directoryChoices(customers), 100) as readonly PickOption<number>[]} />
      )}</Field>
      {category?.isPromotion && <TextField label={words.activity} hint={words.promotion} maxLength={100} value={typed.activity} onChange={(activity) => { change({ activity }) }} />}
      {category?.isPromotion && <TextField label={words.counterpart} maxLength={100} value={typed.counterpart} onChange={(counterpart) => { change({ counterpart }) }} />}
      {(category?.isPromotion === true || countsIn !== undefined) && <TextField label={countsIn ?? words.heads} inputMode="numeric" maxLength={4} value={typed.heads} error={wrong(faults.heads, words.headsWrong)} onChange={(heads) => { change({ heads }) }} />}
      <div className="field-wide"><Papers record="claimLine" id={line?.id} mayEdit saveFirst={() => save(false)} /></div>
      {failure !== undefined && <div className="field-wide"><Note tone="err">{failure}</Note></div>}
      <div className="form-actions field-wide">
        <Button type="submit" kind="primary" isBusy={isBusy}>{line ? words.save : words.saveNext}</Button>
        {!line && <Button onClick={() => { void save(false) }}>{words.save}</Button>}
        {onRemove && <Button kind="ghost" onClick={onRemove}>{words.remove}</Button>}
        {isOpen && <small className="field-hint">{words.open}</small>}
      </div>
    </form>
  )
}
