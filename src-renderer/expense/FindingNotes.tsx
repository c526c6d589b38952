import { useState } from 'react'
import type { Claim } from '../../src-shared/expense/claim'
import type { Finding } from '../../src-shared/expense/compliance'
import { complianceTexts as words } from '../../src-shared/messages/compliance-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useMay } from '../app/session.context'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Note } from '../ui/Note'
import { Tag } from '../ui/Tag'

export const ACTION_TONES = { block: 'err', warn: 'wait', log: 'plain' } as const

/** What the 合规 rules say of a claim, each with its clause; a manager may let one through, with the reason. */
export function FindingNotes({ claim }: { claim: Claim }) {
  const mayOverride = useMay('ledger.override')
  const [asked, setAsked] = useState<Finding>()
  if (claim.findings.length === 0) return null
  return (
    <section className="card" aria-label={words.title}>
      <div className="card-head"><h3>{words.title}</h3></div>
      <ul className="card-body finding-list">
        {claim.findings.map((one) => (
          <li key={`${one.ruleId} ${one.line}`}>
            <Tag tone={ACTION_TONES[one.action]}>{words.actions[one.action]}</Tag><b>{words.line(one.line)} {one.name}</b><span>{words.found(one)}</span><small className="field-hint">{one.clause}</small>
            {one.override ? <span>{words.letThroughBy(one.override.by, one.override.reason)}</span> : mayOverride && !claim.isOwn && <Button kind="link" onClick={() => { setAsked(one) }}>{words.letThrough}</Button>}
          </li>
        ))}
      </ul>
      {asked && <LetThrough claimId={claim.id} finding={asked} onClose={() => { setAsked(undefined) }} />}
    </section>
  )
}

function LetThrough({ claimId, finding, onClose }: { claimId: number; finding: Finding; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const approve = useCommand(api.expense.finding.approve)
  const confirm = async () => { if ((await approve.run({ claimId, ruleId: finding.ruleId, reason })).ok) onClose() }
  return (
    <ConfirmDialog isOpen title={`${words.letThrough} ${finding.name}`} confirmLabel={words.letThrough} hasField isBusy={approve.isRunning} onConfirm={() => { void confirm() }} onCancel={onClose}>
      <p>{words.letThroughText}</p>
      <div className="form"><TextField label={words.reason} autoFocus maxLength={200} value={reason} onChange={setReason} />{approve.error && <Note tone="err">{approve.error.text}</Note>}</div>
    </ConfirmDialog>
  )
}
