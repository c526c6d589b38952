import { useEffect, useMemo, useRef, useState } from 'react'
import { monthOf } from '../../../src-shared/kernel/calendar'
import { holds } from '../../../src-shared/kernel/permissions'
import type { Voucher } from '../../../src-shared/ledger/voucher'
import { voucherNo } from '../../../src-shared/messages/ledger'
import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { useSession } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { Note } from '../../ui/Note'
import { CommentSection } from '../comments/CommentSection'
import { openPrint, type Desk } from './desk'
import { ReverseDialog } from './dialogs/ReverseDialog'
import { entryOf } from './model/entry'
import { problemsOf } from './model/issues'
import { hasMoneyLine, stageOf, stagesOf } from './model/steps'
import { showReversal } from './showReversal'
import { RecentVouchers } from './RecentVouchers'
import { BalancePanel } from './side/BalancePanel'
import { ChainPanel, sourceText } from './side/ChainPanel'
import { FilesPanel } from './side/FilesPanel'
import { IssuePanel } from './side/IssuePanel'
import { useViewerActions } from './useViewerActions'
import { useVoucherKeys } from './useVoucherKeys'
import { useNeighbours } from './voucher.queries'
import { VoucherHead } from './VoucherHead'
import { VoucherPage } from './VoucherPage'
import { VoucherToolbar } from './VoucherToolbar'

/** A voucher to be read: posted, signed or reviewed, or a draft of which this user may only look and decide. */
export function VoucherViewer({ desk, voucher }: { desk: Desk; voucher: Voucher }) {
  const { user } = useSession()
  const tab = useTab()
  const { lookups } = desk.choices
  const table = useRef<HTMLDivElement>(null)
  const entry = useMemo(() => entryOf({ ...voucher, type: voucher.type === 'opening' ? null : voucher.type }), [voucher])
  const [reversing, setReversing] = useState<'red' | 'correct'>()
  const no = voucherNo(voucher.type, voucher.no), isPosted = voucher.kind === 'posted'
  const hasMoney = hasMoneyLine(voucher.lines, lookups.account)
  const stages = stagesOf(desk.separation, hasMoney, { cashier: voucher.cashierName !== null, reviewer: voucher.reviewerName !== null })
  const neighbours = useNeighbours(monthOf(voucher.date), voucher)
  const actions = useViewerActions({ desk, voucher, entry, no, hasMoney, neighbours, onReverse: setReversing })
  useVoucherKeys({ ...actions.keys, print: () => { openPrint([voucher]) } })
  useEffect(() => { tab.setTitle(texts.tab(no)); tab.setDirty(false); tab.setFigures([]) }, [tab, no])
  const problems = isPosted ? [] : problemsOf(entry, (id) => lookups.account.get(id))
  const breach = voucher.issue?.code === 'FLOW_BREACH' ? voucher.issue : null
  const current = stageOf(stages, voucher.state)
  const waiting = isPosted ? undefined
    : actions.toolbar.primary === undefined ? texts.waiting[problems.length > 0 || breach ? 'make' : current === 'make' ? stages[1] ?? 'post' : current]
      : voucher.state !== 'draft' && holds(user.role, 'ledger.write') ? texts.locked : undefined
  const made = (draftId: number, correctionId: number | null) => { setReversing(undefined); showReversal(draftId, correctionId) }
  return (
    <>
      <VoucherPage
        entry={entry} session={null} choices={desk.choices} problems={problems} table={table} onDone={() => undefined}
        toolbar={<VoucherToolbar
          state={voucher.state} isRed={voucher.reversesId !== null} isPending={isPosted && voucher.reviewerName === null && voucher.type !== 'opening'}
          stages={stages}
          onTemplates={undefined} onPrint={() => { openPrint([voucher]) }} {...actions.toolbar}
        />}
        notes={waiting !== undefined && <Note>{waiting}</Note>}
        head={<VoucherHead
          entry={entry} session={null} automatic={voucher.type} isThreefold={desk.numbering === 'threefold'} no={voucher.no} isProvisional={!isPosted} people={voucher}
          stages={stages} sourceText={sourceText(voucher, lookups)} dateRef={null} onLeave={() => undefined}
        />}
        recent={<RecentVouchers rows={neighbours.recent.filter((row) => row.kind !== voucher.kind || row.id !== voucher.id)} />}
        side={<>
          {!isPosted && <IssuePanel problems={problems} breach={breach} warnings={[]} isEmpty={false} onGo={() => undefined} onOverride={holds(user.role, 'ledger.override') ? actions.override : undefined} />}
          <BalancePanel lines={entry.lines} date={voucher.date} isPosted={isPosted} lookups={lookups} />
          <FilesPanel voucher={voucher} />
          <CommentSection record={{ kind: isPosted ? 'voucher' : 'draft', id: voucher.id }} no={`${voucher.date} ${no}`} />
          <ChainPanel voucher={voucher} here={no} lookups={lookups} />
        </>}
      />
      {reversing && <ReverseDialog voucherId={voucher.id} no={no} isCorrecting={reversing === 'correct'} day={desk.day} onMade={made} onClose={() => { setReversing(undefined) }} />}
    </>
  )
}
