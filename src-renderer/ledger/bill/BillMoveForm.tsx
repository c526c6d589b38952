import { useState } from 'react'
import { parseDateText } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, yuanText, ZERO } from '../../../src-shared/kernel/money'
import type { BillRow } from '../../../src-shared/ledger/bill.contract'
import { discountDays, discountOf, type BillWay } from '../../../src-shared/ledger/bill.rules'
import { billTexts } from '../../../src-shared/messages/bill'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { accountChoices, suggest, type Lookups } from '../lookups'
import { accountName } from '../reports/AccountPicker'
import { MasterForm } from '../setup/MasterForm'

const words = billTexts.move

/** How a bill leaves: when, where the money goes, and what the bank keeps. A rate works out the 贴现息. */
export function BillMoveForm({ row, way, day, lookups, onDone, onCancel }: { row: BillRow; way: BillWay; day: string; lookups: Lookups; onDone: () => void; onCancel: () => void }) {
  const books = lookups.books.filter((book) => book.isActive && book.kind === 'bank'), save = useCommand(api.ledger.bill.move.save), [problem, setProblem] = useState<string>()
  const [typed, setTyped] = useState({ date: way === 'collected' ? row.dueOn : day, bookId: String(books[0]?.id ?? ''), accountId: null as number | null, fee: '', rate: '' })
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })) }
  const date = parseDateText(typed.date, day), amount = parseAmount(typed.fee), feeFen = typed.fee.trim() === '' ? ZERO : 'fen' in amount && amount.fen >= 0 ? fen(amount.fen) : undefined
  const hasMoney = way === 'collected' || way === 'discounted', days = date === undefined ? 0 : discountDays(date, row.dueOn)
  const reckon = (rate: string) => { const read = Math.round(Number(rate) * 100); change(rate.trim() !== '' && read >= 0 && read <= 10_000 ? { rate, fee: yuanText(discountOf(row.amountFen, read, days)) } : { rate }) }
  const submit = async () => {
    if (date === undefined || feeFen === undefined) { setProblem(words.wrong); return }
    const done = await save.run({ id: row.id, way, date, bookId: hasMoney ? Number(typed.bookId) : null, accountId: way === 'endorsed' ? typed.accountId : null, feeFen: hasMoney ? feeFen : ZERO })
    if (done.ok) onDone()
    else setProblem(done.error.text)
  }
  return (
    <MasterForm label={words.title(way)} problem={problem} isBusy={save.isRunning} saveLabel={words.run} onSave={() => { void submit() }} onCancel={onCancel}>
      <TextField label={words.date} value={typed.date} autoFocus onChange={(text) => { change({ date: text }) }} />
      {hasMoney && <SelectField label={words.book} value={typed.bookId} options={books.map((book) => ({ value: String(book.id), label: book.name }))} onChange={(bookId) => { change({ bookId }) }} />}
      {way === 'discounted' && <TextField label={words.rate} value={typed.rate} inputMode="decimal" hint={words.rateHint(days)} onChange={reckon} />}
      {hasMoney && <TextField label={way === 'discounted' ? words.interest : words.fee} value={typed.fee} inputMode="decimal" hint={words.net(row.amountFen - (feeFen ?? 0))} onChange={(fee) => { change({ fee }) }} />}
      {way === 'endorsed' && (
        <Field label={words.account} hint={words.accountHint}>
          {() => <PickField<number> label={words.account} width={284} text={typed.accountId === null ? '' : accountName(lookups, typed.accountId)} placeholder={billTexts.form.none} options={(text) => suggest(text, accountChoices(lookups.accounts), 100) as readonly PickOption<number>[]} onChange={(accountId) => { change({ accountId }) }} />}
        </Field>
      )}
      {way === 'bounced' && <p className="field-hint">{words.bouncedText}</p>}
    </MasterForm>
  )
}
