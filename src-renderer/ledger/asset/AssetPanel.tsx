import { useState } from 'react'
import { lastDay } from '../../../src-shared/kernel/calendar'
import type { AssetRow } from '../../../src-shared/ledger/asset'
import { assetTexts as texts } from '../../../src-shared/messages/asset'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { openScreen } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { Money } from '../../ui/Money'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import type { Lookups } from '../lookups'
import type { Target } from '../setup/useTarget'
import { AssetForm } from './AssetForm'
import { DisposalForm } from './DisposalForm'
import '../reports/report.css'

/** What the panel is about: a card, or a new one. */
export type AssetSubject = { id: number | null }
interface PanelProps { row: AssetRow | undefined; target: Target<AssetSubject>; month: string; code: string; lookups: Lookups; mayWrite: boolean; onTold: (text: string) => void; onFinish: (id: number | undefined) => void }

/** The card at the sheet's right: what it says, what it has come to, and how it leaves. */
export function AssetPanel({ row, target, month, code, lookups, mayWrite, onTold, onFinish }: PanelProps) {
  const [isLeaving, setLeaving] = useState(false)
  const isDisposing = isLeaving && row !== undefined && row.disposal === null
  return (
    <SidePanel label={texts.form.editTitle} width={324}>
      {isDisposing
        ? <SideSection title={`${texts.disposal.title} ${row.name}`}><DisposalForm key={row.id} row={row} day={lastDay(month)} lookups={lookups} onDone={(count) => { setLeaving(false); onTold(texts.disposal.done(count)) }} onCancel={() => { setLeaving(false) }} /></SideSection>
        : <>
          {row && <Facts row={row} mayWrite={mayWrite} onLeave={() => { setLeaving(true) }} onTold={onTold} onGone={() => { onFinish(undefined) }} />}
          <SideSection title={row ? texts.form.editTitle : target.value ? texts.form.addTitle : texts.form.editTitle}>
            {!mayWrite && <Note>{texts.form.readOnly}</Note>}
            {mayWrite && (!target.value ? <p className="field-hint">{texts.form.choose}</p> : row?.disposal ? null
              : <AssetForm key={target.round} lookups={lookups} row={row} month={month} code={code} onDirty={target.setDirty} onDone={onFinish} onCancel={() => { onFinish(row?.id) }} />)}
          </SideSection>
        </>}
    </SidePanel>
  )
}

function Facts({ row, mayWrite, onLeave, onTold, onGone }: { row: AssetRow; mayWrite: boolean; onLeave: () => void; onTold: (text: string) => void; onGone: () => void }) {
  const words = texts.facts, { disposal } = row
  const remove = useCommand(api.ledger.asset.remove), undo = useCommand(api.ledger.asset.disposal.remove)
  const problem = remove.error ?? undo.error
  const doRemove = async () => { if ((await remove.run({ ids: [row.id] })).ok) { onTold(words.removed(row.name)); onGone() } }
  const doUndo = async () => { if ((await undo.run({ assetId: row.id })).ok) onTold(texts.disposal.undone) }
  return (
    <SideSection title={`${row.code} ${row.name}`}>
      <dl className="fact-list">
        <dt>{words.used}</dt><dd>{words.usedOf(row.monthsUsed, row.lifeMonths)}</dd>
        <dt>{words.taken}</dt><dd><Money fen={row.takenFen} /></dd>
        <dt>{words.net}</dt><dd><Money fen={row.netFen} /></dd>
        <dt>{words.salvage}</dt><dd><Money fen={row.salvageFen} /></dd>
        {disposal && <><dt>{texts.states.disposed}</dt><dd>{words.disposedOn(disposal.date, disposal.kind)}</dd></>}
      </dl>
      {problem && <Note tone="err">{problem.text}</Note>}
      <div className="master-actions">
        <Button kind="link" onClick={() => { openScreen('ledger.assetMonths', { id: row.id }) }}>{words.plan}</Button>
        {disposal && <Button kind="link" onClick={() => { openScreen('ledger.voucher', { kind: disposal.voucher.kind, id: disposal.voucher.id }) }}>{words.voucher}</Button>}
        {mayWrite && !disposal && <Button kind="link" onClick={onLeave}>{words.dispose}</Button>}
        {mayWrite && disposal?.voucher.kind === 'draft' && <Button kind="link" isBusy={undo.isRunning} onClick={() => { void doUndo() }}>{words.undo}</Button>}
        {mayWrite && !row.hasHistory && <Button kind="link" isBusy={remove.isRunning} onClick={() => { void doRemove() }}>{words.remove}</Button>}
      </div>
    </SideSection>
  )
}
