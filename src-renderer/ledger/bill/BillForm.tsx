import { useState } from 'react'
import { parseDateText } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, yuanText } from '../../../src-shared/kernel/money'
import type { BillRow } from '../../../src-shared/ledger/bill.contract'
import { BILL_KINDS } from '../../../src-shared/ledger/bill.rules'
import { billTexts } from '../../../src-shared/messages/bill'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useSession } from '../../app/session.context'
import { CheckField } from '../../forms/CheckField'
import { Field } from '../../forms/Field'
import { PickField, type PickOption } from '../../forms/PickField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { directoryChoices, suggest, type Lookups } from '../lookups'
import { MasterForm } from '../setup/MasterForm'

const { form: words, columns: heads } = billTexts
const kindOptions = BILL_KINDS.map((value) => ({ value, label: billTexts.kinds[value] }))

/** 收到票据, or a bill as it was entered; what has a voucher is shut. */
export function BillForm({ lookups, row, onDirty, onDone, onCancel }: { lookups: Lookups; row: BillRow | undefined; onDirty: (isDirty: boolean) => void; onDone: (id: number, drafted: boolean) => void; onCancel: () => void }) {
  const { today } = useSession(), [seen] = useState(row), save = useCommand(api.ledger.bill.save), [problem, setProblem] = useState<string>(), [isTried, setTried] = useState(false)
  const [typed, setTyped] = useState({
    no: row?.no ?? '', kind: row?.kind ?? 'bank' as BillRow['kind'], customerId: row?.customerId ?? null, acceptor: row?.acceptor ?? '', amount: row ? yuanText(row.amountFen) : '', issuedOn: row?.issuedOn ?? '', receivedOn: row?.receivedOn ?? today, dueOn: row?.dueOn ?? '',
    isBooked: row?.isBooked ?? false, note: row?.note ?? ''
  })
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const isShut = (row?.received ?? row?.left ?? null) !== null
  const amount = parseAmount(typed.amount), issuedOn = parseDateText(typed.issuedOn, today), receivedOn = parseDateText(typed.receivedOn, today), dueOn = parseDateText(typed.dueOn, today)
  const dateFault = (day: string | undefined) => (isTried && day === undefined ? words.dateWrong : undefined)
  const submit = async () => {
    setTried(true)
    if (typed.no.trim() === '' || typed.customerId === null || !('fen' in amount) || amount.fen <= 0 || issuedOn === undefined || receivedOn === undefined || dueOn === undefined) return
    const { no, kind, customerId, acceptor, isBooked, note } = typed
    const done = await save.run({ bill: { id: seen?.id ?? null, revision: seen?.revision ?? null, no, kind, customerId, acceptor, amountFen: fen(amount.fen), issuedOn, receivedOn, dueOn, isBooked, note } })
    if (done.ok) onDone(done.value.id, done.value.draftId !== null)
    else setProblem(done.error.text)
  }
  return (
    <MasterForm label={row ? words.editTitle : words.addTitle} problem={problem} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <TextField label={heads.no} value={typed.no} autoFocus={!row} maxLength={40} error={isTried && typed.no.trim() === '' ? words.noMissing : undefined} onChange={(no) => { change({ no }) }} />
      <div className="form-row">
        <SelectField label={heads.kind} value={typed.kind} options={kindOptions} onChange={(kind) => { change({ kind }) }} />
        <TextField label={heads.amount} value={typed.amount} inputMode="decimal" disabled={isShut} error={isTried && !('fen' in amount && amount.fen > 0) ? words.amountWrong : undefined} onChange={(amount) => { change({ amount }) }} />
      </div>
      <Field label={heads.customer} error={isTried && typed.customerId === null ? words.customerMissing : undefined}>
        {() => <PickField<number> label={heads.customer} width={284} isDisabled={isShut} text={lookups.name.customer(typed.customerId)} placeholder={words.none} options={(text) => suggest(text, directoryChoices(lookups.customers), 100) as readonly PickOption<number>[]} onChange={(customerId) => { change({ customerId }) }} />}
      </Field>
      <TextField label={heads.acceptor} value={typed.acceptor} maxLength={60} onChange={(acceptor) => { change({ acceptor }) }} />
      <div className="form-row">
        <TextField label={heads.issuedOn} value={typed.issuedOn} error={dateFault(issuedOn)} onChange={(issuedOn) => { change({ issuedOn }) }} />
        <TextField label={heads.dueOn} value={typed.dueOn} error={dateFault(dueOn)} onChange={(dueOn) => { change({ dueOn }) }} />
      </div>
      <TextField label={heads.receivedOn} value={typed.receivedOn} disabled={isShut} error={dateFault(receivedOn)} onChange={(receivedOn) => { change({ receivedOn }) }} />
      {!isShut && <CheckField label={words.isBooked} value={typed.isBooked} onChange={(isBooked) => { change({ isBooked }) }} />}
      {!isShut && <p className="field-hint">{words.bookedHint}</p>}
      <TextField label={heads.note} value={typed.note} maxLength={200} onChange={(note) => { change({ note }) }} />
    </MasterForm>
  )
}
