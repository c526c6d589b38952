import { useState } from 'react'
import { parseDateText } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, yuanText, ZERO } from '../../../src-shared/kernel/money'
import type { InsuranceClaim } from '../../../src-shared/ledger/insurance.contract'
import { CLAIM_STATES } from '../../../src-shared/ledger/insurance.rules'
import { insuranceTexts } from '../../../src-shared/messages/insurance'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useSession } from '../../app/session.context'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { MasterForm } from '../setup/MasterForm'

const words = insuranceTexts.claim
const stateOptions = CLAIM_STATES.map((value) => ({ value, label: insuranceTexts.claimStates[value] }))

/** 登记理赔, or how far one is; money and its day are asked once it is 已赔付. */
export function InsuranceClaimForm({ policyId, claim, onDone, onCancel }: { policyId: number; claim: InsuranceClaim | undefined; onDone: (text: string) => void; onCancel: () => void }) {
  const { today } = useSession(), save = useCommand(api.ledger.insurance.claim.save), remove = useCommand(api.ledger.insurance.claim.remove), [problem, setProblem] = useState<string>(), [isTried, setTried] = useState(false)
  const [typed, setTyped] = useState({
    lossOn: claim?.lossOn ?? today, event: claim?.event ?? '', claimed: claim ? yuanText(claim.claimedFen) : '', state: claim?.state ?? 'reported' as InsuranceClaim['state'], paid: claim?.paidOn ? yuanText(claim.paidFen) : '', paidOn: claim?.paidOn ?? today
  })
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })) }
  const lossOn = parseDateText(typed.lossOn, today), claimed = parseAmount(typed.claimed), isPaid = typed.state === 'paid', paid = parseAmount(typed.paid), paidOn = parseDateText(typed.paidOn, today), fault = (isWrong: boolean, text: string) => (isTried && isWrong ? text : undefined)
  const paidFen = isPaid ? 'fen' in paid && paid.fen > 0 ? fen(paid.fen) : undefined : ZERO
  const submit = async () => {
    setTried(true)
    if (lossOn === undefined || typed.event.trim() === '' || !('fen' in claimed) || claimed.fen <= 0 || paidFen === undefined || (isPaid && paidOn === undefined)) return
    const done = await save.run({ claim: { id: claim?.id ?? null, revision: claim?.revision ?? null, policyId, lossOn, event: typed.event, claimedFen: fen(claimed.fen), state: typed.state, paidFen, paidOn: isPaid ? paidOn ?? null : null } })
    if (done.ok) onDone(words.saved)
    else setProblem(done.error.text)
  }
  const doRemove = async () => { if (claim && (await remove.run({ ids: [claim.id] })).ok) onDone(words.removed) }
  return (
    <>
      <MasterForm label={claim ? words.editTitle : words.addTitle} problem={problem} isBusy={save.isRunning} saveLabel={words.save} onSave={() => { void submit() }} onCancel={onCancel}>
        <div className="form-row">
          <TextField label={words.lossOn} value={typed.lossOn} autoFocus error={fault(lossOn === undefined, words.dateWrong)} onChange={(lossOn) => { change({ lossOn }) }} />
          <SelectField label={words.state} value={typed.state} options={stateOptions} onChange={(state) => { change({ state }) }} />
        </div>
        <TextField label={words.event} value={typed.event} maxLength={200} error={fault(typed.event.trim() === '', words.eventMissing)} onChange={(event) => { change({ event }) }} />
        <TextField label={words.claimed} value={typed.claimed} inputMode="decimal" error={fault(!('fen' in claimed && claimed.fen > 0), words.claimedWrong)} onChange={(claimed) => { change({ claimed }) }} />
        {isPaid && <div className="form-row">
          <TextField label={words.paid} value={typed.paid} inputMode="decimal" error={fault(paidFen === undefined, words.paidWrong)} onChange={(paid) => { change({ paid }) }} />
          <TextField label={words.paidOn} value={typed.paidOn} error={fault(paidOn === undefined, words.dateWrong)} onChange={(paidOn) => { change({ paidOn }) }} />
        </div>}
      </MasterForm>
      {remove.error && <Note tone="err">{remove.error.text}</Note>}
      {claim && <Button kind="link" isBusy={remove.isRunning} onClick={() => { void doRemove() }}>{words.remove}</Button>}
    </>
  )
}
