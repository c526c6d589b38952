import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import type { PolicyRow } from '../../../src-shared/ledger/insurance.contract'
import { insuranceTexts as texts } from '../../../src-shared/messages/insurance'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { useMay, useSession } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import type { SheetHandle } from '../../grid/sheet.types'
import type { PrintTable } from '../../print/print.table'
import { Button, IconButton } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Toolbar } from '../../ui/Toolbar'
import { PrintedReport } from '../reports/PrintedReport'
import { onInsertKey } from '../setup/insert.key'
import { useLanding } from '../setup/useLanding'
import { useTarget } from '../setup/useTarget'
import { insuranceColumns } from './insurance.columns'
import { InsuranceClaimForm } from './InsuranceClaimForm'
import { PolicyForm } from './PolicyForm'
import '../../ui/page.css'

const none: readonly PolicyRow[] = []
const getRowId = (row: PolicyRow) => String(row.id)
const totalsOf = (rows: readonly PolicyRow[]) => ({ insuredFen: sumFen(rows.map((row) => row.insuredFen)), premiumFen: sumFen(rows.map((row) => row.premiumFen)), paidFen: sumFen(rows.map((row) => row.paidFen)) })

/** 保险台账: what is insured and until when, and the losses told to the insurers. */
export function InsuranceScreen() {
  const { today } = useSession(), mayWrite = useMay('ledger.write'), [view, change] = useTabView<{ expired: boolean }>({ expired: false })
  const list = useQuery(api.ledger.insurance.list.queryOptions({ input: { asOf: today }, placeholderData: keepPreviousData })), all = list.data?.rows ?? none, soon = all.filter((row) => row.isSoon)
  const rows = useMemo(() => all.filter((row) => view.expired || row.state !== 'expired'), [all, view.expired])
  const sheet = useRef<SheetHandle>(null), target = useTarget<{ id: number | null }>(), row = target.value?.id == null ? undefined : all.find((one) => one.id === target.value?.id)
  const [claimId, setClaimId] = useState<number | 'new'>(), [told, setTold] = useState<string>(), [printed, setPrinted] = useState<PrintTable>(), land = useLanding(sheet, rows, 'no')
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const add = () => { if (mayWrite) { setClaimId(undefined); target.go({ id: null }) } }
  const finish = (id: number | undefined, text?: string) => { setClaimId(undefined); setTold(text); land(id); target.go(id === undefined ? undefined : { id }) }
  const claim = row?.claims.find((one) => one.id === claimId), isClaiming = row !== undefined && mayWrite && (claimId === 'new' || claim !== undefined)
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={list.data ? texts.hint(list.data.inForceFen, list.data.premiumFen, list.data.paidFen) : ''} end={<>
        <IconButton icon="print" label={texts.print} onClick={() => { setPrinted(printPolicies(rows, today)) }} />
        {mayWrite && <Button kind="primary" icon="plus" shortcut="Insert" onClick={add}>{texts.add}</Button>}
      </>}>
        <CheckField label={texts.showExpired} value={view.expired} onChange={(expired) => { change({ expired }) }} />
      </Toolbar>
      {(told !== undefined || soon.length > 0) && <div className="page-notes">
        {told !== undefined && <Note tone="ok">{told}</Note>}
        {soon.length > 0 && <Note tone="warn">{texts.soon(soon.length)}</Note>}
      </div>}
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(add)}>
          <TabSheet<PolicyRow> ref={sheet} label={texts.title} rows={rows} columns={insuranceColumns} getRowId={getRowId} storageKey="ledger.insurance" isLoading={list.isPending} hasGutter totals={[{ id: 'total', cells: { no: texts.columns.total, ...totalsOf(rows) } }]}
            onActiveCell={(cell) => { target.follow(cell && { id: cell.row.id }) }}
            empty={<EmptyState title={all.length > 0 ? texts.emptyRunning : texts.empty} text={texts.emptyText} actions={mayWrite && <Button kind="primary" onClick={add}>{texts.add}</Button>} />} />
        </div>
        <SidePanel label={texts.form.editTitle} width={324}>
          {isClaiming
            ? <SideSection title={`${claim ? texts.claim.editTitle : texts.claim.addTitle} ${row.no}`}><InsuranceClaimForm key={`${row.id} ${claimId}`} policyId={row.id} claim={claim} onDone={(text) => { finish(row.id, text) }} onCancel={() => { setClaimId(undefined) }} /></SideSection>
            : <>
              {row && <Claims row={row} mayWrite={mayWrite} onClaim={setClaimId} onRemoved={() => { finish(undefined, texts.actions.removed(row.no)) }} />}
              <SideSection title={row || !target.value ? texts.form.editTitle : texts.form.addTitle}>
                {!mayWrite && <Note>{texts.form.readOnly}</Note>}
                {mayWrite && (target.value ? <PolicyForm key={target.round} row={row} onDirty={target.setDirty} onDone={(id, no) => { finish(id, texts.form.saved(no)) }} onCancel={() => { finish(row?.id) }} /> : <p className="field-hint">{texts.form.choose}</p>)}
              </SideSection>
            </>}
        </SidePanel>
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

/** 理赔 of a policy, and what can be done with it. */
function Claims({ row, mayWrite, onClaim, onRemoved }: { row: PolicyRow; mayWrite: boolean; onClaim: (id: number | 'new') => void; onRemoved: () => void }) {
  const remove = useCommand(api.ledger.insurance.remove)
  const doRemove = async () => { if ((await remove.run({ ids: [row.id] })).ok) onRemoved() }
  return (
    <SideSection title={`${texts.claim.list} ${row.no}`}>
      {remove.error && <Note tone="err">{remove.error.text}</Note>}
      {row.claims.length === 0 && <p className="field-hint">{texts.claim.none}</p>}
      {row.claims.map((claim) => {
        const text = texts.claim.line(claim.lossOn, claim.state, claim.state === 'paid' ? claim.paidFen : claim.claimedFen)
        return <div key={claim.id}>{mayWrite ? <Button kind="link" onClick={() => { onClaim(claim.id) }}>{text}</Button> : text}</div>
      })}
      {mayWrite && <div className="master-actions">
        <Button kind="link" onClick={() => { onClaim('new') }}>{texts.actions.claim}</Button>
        {row.claims.length === 0 && <Button kind="link" isBusy={remove.isRunning} onClick={() => { void doRemove() }}>{texts.actions.remove}</Button>}
      </div>}
    </SideSection>
  )
}

/** 保险台账 on paper. */
function printPolicies(rows: readonly PolicyRow[], day: string): PrintTable {
  const { columns: heads } = texts, totals = totalsOf(rows)
  return {
    title: texts.title, left: day, right: reportMessages.unit, isLandscape: true, signers: texts.signers,
    columns: [{ title: heads.no, share: 14 }, { title: heads.kind, share: 8 }, { title: heads.insurer, share: 11 }, { title: heads.subject, share: 15 }, { title: heads.insured, share: 12, align: 'right' }, { title: heads.premium, share: 10, align: 'right' }, { title: heads.from, share: 9 }, { title: heads.to, share: 9 }, { title: heads.state, share: 6 }, { title: heads.paid, share: 10, align: 'right' }],
    rows: [...rows.map((row) => ({ cells: [row.no, texts.kinds[row.kind], row.insurer, row.subject, formatFen(row.insuredFen), formatFen(row.premiumFen), row.from, row.to, texts.states[row.state], formatFen(row.paidFen)] })),
      { cells: ['', heads.total, '', '', formatFen(totals.insuredFen), formatFen(totals.premiumFen), '', '', '', formatFen(totals.paidFen)], kind: 'total' as const }]
  }
}
