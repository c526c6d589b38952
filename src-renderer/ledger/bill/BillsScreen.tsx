import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import type { BillRow } from '../../../src-shared/ledger/bill.contract'
import { BILL_WAYS, type BillWay } from '../../../src-shared/ledger/bill.rules'
import { billTexts as texts } from '../../../src-shared/messages/bill'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { useMay, useSession } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
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
import { useLookups, type Lookups } from '../lookups'
import { PrintedReport } from '../reports/PrintedReport'
import { onInsertKey } from '../setup/insert.key'
import { useLanding } from '../setup/useLanding'
import { useTarget } from '../setup/useTarget'
import { billColumns } from './bill.columns'
import { BillForm } from './BillForm'
import { BillMoveForm } from './BillMoveForm'
import '../../ui/page.css'

const none: readonly BillRow[] = []
const getRowId = (row: BillRow) => String(row.id)
const SOON = 10

/** 应收票据: what is held and when it falls due, and how each bill leaves. */
export function BillsScreen() {
  const { today } = useSession(), lookups = useLookups(), mayWrite = useMay('ledger.write'), [view, change] = useTabView<{ left: boolean }>({ left: false })
  const list = useQuery(api.ledger.bill.list.queryOptions({ input: { asOf: today }, placeholderData: keepPreviousData })), all = list.data?.rows ?? none
  const rows = useMemo(() => all.filter((row) => view.left || row.state === 'held' || row.state === 'unbooked'), [all, view.left]), columns = useMemo(() => billColumns(lookups), [lookups])
  const held = all.filter((row) => row.state === 'held'), soon = held.filter((row) => row.days <= SOON), heldFen = sumFen(held.map((row) => row.amountFen)), isApart = list.data !== undefined && all.length > 0 && list.data.heldFen !== list.data.bookFen
  const sheet = useRef<SheetHandle>(null), target = useTarget<{ id: number | null }>(), row = target.value?.id == null ? undefined : all.find((one) => one.id === target.value?.id)
  const [way, setWay] = useState<BillWay>(), [told, setTold] = useState<string>(), [printed, setPrinted] = useState<PrintTable>(), land = useLanding(sheet, rows, 'no')
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const add = () => { if (mayWrite) { setWay(undefined); target.go({ id: null }) } }
  const finish = (id: number | undefined, text?: string) => { setWay(undefined); setTold(text); land(id); target.go(id === undefined ? undefined : { id }) }
  const isMoving = way !== undefined && row?.state === 'held'
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.hint(held.length, heldFen)} end={<>
        <IconButton icon="print" label={texts.print} onClick={() => { setPrinted(printBills(rows, lookups, today)) }} />
        {mayWrite && <Button kind="primary" icon="plus" shortcut="Insert" onClick={add}>{texts.add}</Button>}
      </>}>
        <CheckField label={texts.showLeft} value={view.left} onChange={(left) => { change({ left }) }} />
      </Toolbar>
      {(told !== undefined || soon.length > 0 || isApart) && <div className="page-notes">
        {told !== undefined && <Note tone="ok">{told}</Note>}
        {soon.length > 0 && <Note tone="warn">{texts.soon(soon.length, sumFen(soon.map((one) => one.amountFen)))}</Note>}
        {isApart && list.data && <Note tone="warn">{texts.differs(list.data.heldFen, list.data.bookFen)}</Note>}
      </div>}
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(add)}>
          <TabSheet<BillRow> ref={sheet} label={texts.title} rows={rows} columns={columns} getRowId={getRowId} storageKey="ledger.bills" isLoading={list.isPending || !lookups.isReady} hasGutter totals={[{ id: 'total', cells: { no: texts.columns.total, amountFen: sumFen(rows.map((one) => one.amountFen)) } }]}
            onOpen={({ received, left }) => { const voucher = left ?? received; if (voucher) openScreen('ledger.voucher', { kind: voucher.kind, id: voucher.id }) }} onActiveCell={(cell) => { target.follow(cell && { id: cell.row.id }) }}
            empty={<EmptyState title={all.length > 0 ? texts.emptyHeld : texts.empty} text={texts.emptyText} actions={mayWrite && <Button kind="primary" onClick={add}>{texts.add}</Button>} />} />
        </div>
        <SidePanel label={texts.form.editTitle} width={324}>
          {isMoving
            ? <SideSection title={`${texts.ways[way]} ${row.no}`}><BillMoveForm key={`${row.id} ${way}`} row={row} way={way} day={today} lookups={lookups} onDone={() => { finish(row.id, texts.move.done(way)) }} onCancel={() => { setWay(undefined) }} /></SideSection>
            : <>
              {row && <Actions row={row} mayWrite={mayWrite} onWay={setWay} onRemoved={() => { finish(undefined, texts.actions.removed(row.no)) }} />}
              <SideSection title={row || !target.value ? texts.form.editTitle : texts.form.addTitle}>
                {!mayWrite && <Note>{texts.form.readOnly}</Note>}
                {mayWrite && (target.value ? <BillForm key={target.round} lookups={lookups} row={row} onDirty={target.setDirty} onDone={(id, drafted) => { finish(id, drafted ? texts.form.saved : undefined) }} onCancel={() => { finish(row?.id) }} /> : <p className="field-hint">{texts.form.choose}</p>)}
              </SideSection>
            </>}
        </SidePanel>
      </div>
      {printed && <PrintedReport table={printed} onDone={() => { setPrinted(undefined) }} />}
    </div>
  )
}

function Actions({ row, mayWrite, onWay, onRemoved }: { row: BillRow; mayWrite: boolean; onWay: (way: BillWay) => void; onRemoved: () => void }) {
  const remove = useCommand(api.ledger.bill.remove), { received, left } = row
  const doRemove = async () => { if ((await remove.run({ ids: [row.id] })).ok) onRemoved() }
  const open = (ref: BillRow['received']) => { if (ref) openScreen('ledger.voucher', { kind: ref.kind, id: ref.id }) }
  return (
    <SideSection title={row.no}>
      {remove.error && <Note tone="err">{remove.error.text}</Note>}
      <div className="master-actions">
        {mayWrite && row.state === 'held' && BILL_WAYS.map((way) => <Button key={way} kind="link" onClick={() => { onWay(way) }}>{texts.ways[way]}</Button>)}
        {received && <Button kind="link" onClick={() => { open(received) }}>{texts.actions.received}</Button>}
        {left && <Button kind="link" onClick={() => { open(left) }}>{texts.actions.left}</Button>}
        {mayWrite && !received && !left && <Button kind="link" isBusy={remove.isRunning} onClick={() => { void doRemove() }}>{texts.actions.remove}</Button>}
      </div>
    </SideSection>
  )
}

/** 应收票据备查簿 on paper. */
function printBills(rows: readonly BillRow[], lookups: Lookups, day: string): PrintTable {
  const { columns: heads } = texts
  return {
    title: texts.paper, left: day, right: reportMessages.unit, isLandscape: true, signers: texts.signers,
    columns: [{ title: heads.no, share: 15 }, { title: heads.kind, share: 9 }, { title: heads.customer, share: 18 }, { title: heads.acceptor, share: 12 }, { title: heads.amount, share: 12, align: 'right' }, { title: heads.issuedOn, share: 9 }, { title: heads.dueOn, share: 9 }, { title: heads.state, share: 8 }, { title: heads.leftOn, share: 8 }],
    rows: [...rows.map((row) => ({ cells: [row.no, texts.kinds[row.kind], lookups.name.customer(row.customerId), row.acceptor, formatFen(row.amountFen), row.issuedOn, row.dueOn, texts.states[row.state], row.leftOn ?? ''] })),
      { cells: ['', heads.total, '', '', formatFen(sumFen(rows.map((row) => row.amountFen))), '', '', '', ''], kind: 'total' as const }]
  }
}
