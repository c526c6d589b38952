import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type SyntheticEvent } from 'react'
import type { ClaimLine, ClaimLineInput, InvoiceKind } from '../../src-shared/expense/claim'
import { INVOICE_KINDS } from '../../src-shared/expense/claim'
import { mayDeduct, ticketTax } from '../../src-shared/expense/claim.rules'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmount } from '../../src-shared/kernel/expression'
import { fen, yuanText, ZERO } from '../../src-shared/kernel/money'
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

const words = expenseTexts.line
const kinds = INVOICE_KINDS.map((value) => ({ value, label: expenseMessages.invoiceKinds[value] }))
const textOf = (amount: number) => (amount === 0 ? '' : yuanText(amount))
/** A typed amount in fen; nothing typed is zero, what can't be read is undefined. */
const fenOf = (text: string) => { const read = parseAmount(text); return 'fen' in read ? read.fen : 'blank' in read ? ZERO : undefined }

type Typed = Omit<ClaimLineInput, 'id' | 'date' | 'amountFen' | 'taxFen' | 'invoiceFen' | 'heads'> & { date: string; amount: string; invoice: string; tax: string; heads: string }
/** What has been typed as a line; what can't be read yet is nothing. */
function lineOf({ date, amount, invoice, tax, heads, ...rest }: Typed, id: number | null, today: string): ClaimLineInput {
  const positive = (text: string) => fen(Math.max(0, fenOf(text) ?? 0))
  return {
    ...rest, id, date: parseDateText(date, today) ?? null, amountFen: positive(amount), taxFen: positive(tax), heads: /^\d+$/.test(heads) ? Number(heads) : null,
    invoiceFen: rest.invoiceNo.trim() === '' ? ZERO : positive(invoice.trim() === '' ? amount : invoice)
  }
}

/** One line of a claim as it is typed. A ticket's tax fills itself in; what is wrong is told where it is. */
export function LineForm({ line, index, today, countsIn, onTyped, onSave, onRemove }: {
  line: ClaimLine | undefined; index: number; today: string; countsIn: string | undefined; onTyped: (line: ClaimLineInput) => void; onSave: (line: ClaimLineInput, goOn: boolean) => Promise<string | undefined>; onRemove: (() => void) | undefined
}) {
  const [typed, setTyped] = useState({
    date: line?.date ?? today, amount: textOf(line?.amountFen ?? 0), invoice: line && line.invoiceFen !== line.amountFen ? textOf(line.invoiceFen) : '', tax: textOf(line?.taxFen ?? 0),
    categoryId: line?.categoryId ?? null, purpose: line?.purpose ?? '', invoiceKind: line?.invoiceKind ?? 'digital' as InvoiceKind, invoiceCode: line?.invoiceCode ?? '', invoiceNo: line?.invoiceNo ?? '',
    isDeductible: line?.isDeductible ?? false, customerId: line?.customerId ?? null, activity: line?.activity ?? '', counterpart: line?.counterpart ?? '', heads: line?.heads?.toString() ?? ''
  })
  const [failure, setFailure] = useState<string>(), [isTried, setTried] = useState(false), [isBusy, setBusy] = useState(false)
  const categories = useQuery(api.expense.category.list.queryOptions()).data ?? []
  const customers = useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'customer' } })).data ?? []
  const category = categories.find((one) => one.id === typed.categoryId), customer = customers.find((one) => one.id === typed.customerId)
  const date = parseDateText(typed.date, today), amountFen = fenOf(typed.amount), taxFen = fenOf(typed.tax), invoiceFen = typed.invoice.trim() === '' ? amountFen : fenOf(typed.invoice)
  const change = (patch: Partial<typeof typed>) => {
    setTyped((before) => {
      const after = { ...before, ...patch }
      if (patch.amount === undefined && patch.invoiceKind === undefined) return after
      const amount = fenOf(after.amount) ?? ZERO, tax = ticketTax(after.invoiceKind, amount)
      return { ...after, isDeductible: mayDeduct(after.invoiceKind) && (tax > 0 || after.isDeductible), tax: tax > 0 ? yuanText(tax) : patch.invoiceKind === undefined ? after.tax : '' }
    })
  }
  // Whoever shows what this line takes of a budget hears of every change to it.
  useEffect(() => { onTyped(lineOf(typed, line?.id ?? null, today)) }, [typed, line?.id, today, onTyped])
  const submit = async (goOn: boolean) => {
    setTried(true)
    if (date === undefined || amountFen === undefined || taxFen === undefined || invoiceFen === undefined || isBusy) return
    setBusy(true)
    setFailure(await onSave(lineOf(typed, line?.id ?? null, today), goOn))
    setBusy(false)
  }
  const wrong = (isWrong: boolean, text: string) => (isTried && isWrong ? text : undefined)
  const isNumbered = typed.invoiceKind !== 'none' && typed.invoiceKind !== 'other'
  return (
    <form className="line-form" noValidate aria-label={line ? words.title(index) : words.newTitle} onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(line === undefined) }}>
      <TextField label={words.date} value={typed.date} error={wrong(date === undefined, expenseTexts.head.dateWrong)} onChange={(text) => { change({ date: text }) }} />
      <Field label={words.category}>{() => (
        <PickField<number> label={words.category} autoFocus={line === undefined} text={category?.fullName ?? ''} onChange={(categoryId) => { change({ categoryId }) }}
          options={(text) => suggest(text, categories.map((one) => ({ value: one.id, label: one.fullName, pinyin: one.pinyin, code: one.code })), 100) as readonly PickOption<number>[]} />
      )}</Field>
      <TextField label={words.amount} hint={words.amountHint} inputMode="decimal" value={typed.amount} error={wrong(amountFen === undefined || amountFen <= 0, expenseTexts.head.amountWrong)} onChange={(amount) => { change({ amount }) }} />
      <TextField label={words.purpose} maxLength={200} value={typed.purpose} onChange={(purpose) => { change({ purpose }) }} />
      <SelectField label={words.kind} value={typed.invoiceKind} options={kinds} onChange={(invoiceKind) => { change({ invoiceKind }) }} />
      {isNumbered && <TextField label={words.no} inputMode="numeric" maxLength={30} value={typed.invoiceNo} onChange={(invoiceNo) => { change({ invoiceNo }) }} />}
      {(typed.invoiceKind === 'special' || typed.invoiceKind === 'normal') && <TextField label={words.code} inputMode="numeric" maxLength={20} value={typed.invoiceCode} onChange={(invoiceCode) => { change({ invoiceCode }) }} />}
      {isNumbered && <TextField label={words.invoiceAmount} hint={words.invoiceHint} inputMode="decimal" value={typed.invoice} onChange={(invoice) => { change({ invoice }) }} />}
      {mayDeduct(typed.invoiceKind) && <TextField label={words.tax} hint={words.taxHint} inputMode="decimal" value={typed.tax} onChange={(tax) => { change({ tax }) }} />}
      {mayDeduct(typed.invoiceKind) && <CheckField label={words.deductible} value={typed.isDeductible} onChange={(isDeductible) => { change({ isDeductible }) }} />}
      <Field label={words.customer}>{() => (
        <PickField<number> label={words.customer} placeholder={words.none} text={customer?.name ?? ''} onChange={(customerId) => { change({ customerId }) }} onClear={() => { change({ customerId: null }) }}
          options={(text) => suggest(text, directoryChoices(customers), 100) as readonly PickOption<number>[]} />
      )}</Field>
      {category?.isPromotion && <TextField label={words.activity} hint={words.promotion} maxLength={100} value={typed.activity} onChange={(activity) => { change({ activity }) }} />}
      {category?.isPromotion && <TextField label={words.counterpart} maxLength={100} value={typed.counterpart} onChange={(counterpart) => { change({ counterpart }) }} />}
      {(category?.isPromotion === true || countsIn !== undefined) && <TextField label={countsIn ?? words.heads} inputMode="numeric" maxLength={4} value={typed.heads} onChange={(heads) => { change({ heads }) }} />}
      <div className="field-wide">{line ? <Papers record="claimLine" id={line.id} mayEdit /> : <p className="field-hint">{words.saveFirst}</p>}</div>
      {failure !== undefined && <div className="field-wide"><Note tone="err">{failure}</Note></div>}
      <div className="form-actions field-wide">
        <Button type="submit" kind="primary" isBusy={isBusy}>{line ? words.save : words.saveNext}</Button>
        {!line && <Button onClick={() => { void submit(false) }}>{words.save}</Button>}
        {onRemove && <Button kind="ghost" onClick={onRemove}>{words.remove}</Button>}
      </div>
    </form>
  )
}
