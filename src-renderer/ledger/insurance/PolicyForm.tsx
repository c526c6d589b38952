import { useState } from 'react'
import { parseDateText } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, yuanText } from '../../../src-shared/kernel/money'
import type { PolicyRow } from '../../../src-shared/ledger/insurance.contract'
import { POLICY_KINDS } from '../../../src-shared/ledger/insurance.rules'
import { insuranceTexts } from '../../../src-shared/messages/insurance'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useSession } from '../../app/session.context'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { MasterForm } from '../setup/MasterForm'

const { form: words, columns: heads } = insuranceTexts
const kindOptions = POLICY_KINDS.map((value) => ({ value, label: insuranceTexts.kinds[value] }))

/** 登记保单, or a policy as it was entered. */
export function PolicyForm({ row, onDirty, onDone, onCancel }: { row: PolicyRow | undefined; onDirty: (isDirty: boolean) => void; onDone: (id: number, no: string) => void; onCancel: () => void }) {
  const { today } = useSession(), [seen] = useState(row), save = useCommand(api.ledger.insurance.save), [problem, setProblem] = useState<string>(), [isTried, setTried] = useState(false)
  const [typed, setTyped] = useState({
    no: row?.no ?? '', insurer: row?.insurer ?? '', kind: row?.kind ?? 'stock' as PolicyRow['kind'], subject: row?.subject ?? '', insured: row ? yuanText(row.insuredFen) : '', premium: row ? yuanText(row.premiumFen) : '', from: row?.from ?? '', to: row?.to ?? '', voucher: row?.voucher ?? '', note: row?.note ?? ''
  })
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })); onDirty(true) }
  const insured = parseAmount(typed.insured), premium = parseAmount(typed.premium), from = parseDateText(typed.from, today), to = parseDateText(typed.to, today), fault = (isWrong: boolean, text: string) => (isTried && isWrong ? text : undefined)
  const submit = async () => {
    setTried(true)
    if (typed.no.trim() === '' || typed.insurer.trim() === '' || !('fen' in insured) || insured.fen <= 0 || !('fen' in premium) || premium.fen < 0 || from === undefined || to === undefined) return
    const { no, insurer, kind, subject, voucher, note } = typed
    const done = await save.run({ policy: { id: seen?.id ?? null, revision: seen?.revision ?? null, no, insurer, kind, subject, insuredFen: fen(insured.fen), premiumFen: fen(premium.fen), from, to, voucher, note } })
    if (done.ok) onDone(done.value.id, no.trim())
    else setProblem(done.error.text)
  }
  return (
    <MasterForm label={row ? words.editTitle : words.addTitle} problem={problem} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onCancel}>
      <TextField label={heads.no} value={typed.no} autoFocus={!row} maxLength={40} error={fault(typed.no.trim() === '', words.noMissing)} onChange={(no) => { change({ no }) }} />
      <div className="form-row">
        <SelectField label={heads.kind} value={typed.kind} options={kindOptions} onChange={(kind) => { change({ kind }) }} />
        <TextField label={heads.insurer} value={typed.insurer} maxLength={60} error={fault(typed.insurer.trim() === '', words.insurerMissing)} onChange={(insurer) => { change({ insurer }) }} />
      </div>
      <TextField label={heads.subject} value={typed.subject} maxLength={100} onChange={(subject) => { change({ subject }) }} />
      <div className="form-row">
        <TextField label={heads.insured} value={typed.insured} inputMode="decimal" error={fault(!('fen' in insured && insured.fen > 0), words.insuredWrong)} onChange={(insured) => { change({ insured }) }} />
        <TextField label={heads.premium} value={typed.premium} inputMode="decimal" error={fault(!('fen' in premium && premium.fen >= 0), words.premiumWrong)} onChange={(premium) => { change({ premium }) }} />
      </div>
      <div className="form-row">
        <TextField label={heads.from} value={typed.from} error={fault(from === undefined, words.dateWrong)} onChange={(from) => { change({ from }) }} />
        <TextField label={heads.to} value={typed.to} error={fault(to === undefined, words.dateWrong)} onChange={(to) => { change({ to }) }} />
      </div>
      <TextField label={heads.voucher} value={typed.voucher} maxLength={40} hint={words.voucherHint} onChange={(voucher) => { change({ voucher }) }} />
      <TextField label={heads.note} value={typed.note} maxLength={200} onChange={(note) => { change({ note }) }} />
    </MasterForm>
  )
}
