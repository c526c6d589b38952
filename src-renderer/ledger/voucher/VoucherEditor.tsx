import { useEffect, useRef, useState } from 'react'
import { monthOf } from '../../../src-shared/kernel/calendar'
import { formatFen } from '../../../src-shared/kernel/money'
import type { Voucher } from '../../../src-shared/ledger/voucher'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { useSession } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { CommentSection } from '../comments/CommentSection'
import { focusCell, focusCellAfter } from './cells/useLineKeys'
import type { Desk } from './desk'
import { automaticType } from './desk'
import { EditorDialogs, type OpenDialog } from './EditorDialogs'
import { EditorNotes } from './EditorNotes'
import type { SessionStart } from './model/draft-session'
import { blankEntry, entryOfDraft, isBlankEntry, totalsOf, usedLines } from './model/entry'
import { problemsOf, type Problem } from './model/issues'
import { hasMoneyLine, stagesOf } from './model/steps'
import { RecentVouchers } from './RecentVouchers'
import { BalancePanel } from './side/BalancePanel'
import { ChainPanel, sourceText } from './side/ChainPanel'
import { FilesPanel } from './side/FilesPanel'
import { IssuePanel } from './side/IssuePanel'
import { useDraftSession } from './useDraftSession'
import { useEditorActions } from './useEditorActions'
import { useVoucherKeys } from './useVoucherKeys'
import { numberText } from './useVoucherSteps'
import { useNeighbours } from './voucher.queries'
import { VoucherHead } from './VoucherHead'
import { VoucherPage } from './VoucherPage'
import { VoucherToolbar } from './VoucherToolbar'

export interface VoucherEditorProps {
  desk: Desk
  /** The stored draft; without one this is the page for new vouchers. */
  voucher: Voucher | undefined
  start: SessionStart
  keptKey: string
}

/** 填制凭证: types on a draft. The same page serves a new voucher and a stored draft. */
export function VoucherEditor({ desk, voucher, start, keptKey }: VoucherEditorProps) {
  const { session, state } = useDraftSession(start, keptKey)
  const { user } = useSession()
  const { lookups } = desk.choices, { entry } = state
  const table = useRef<HTMLDivElement>(null), dateBox = useRef<HTMLInputElement>(null)
  const [isTried, setTried] = useState(false), [dialog, setDialog] = useState<OpenDialog>()
  const lines = usedLines(entry), isEmpty = isBlankEntry(entry)
  const automatic = automaticType(desk.numbering, lines, lookups)
  const problems = problemsOf(entry, (id) => lookups.account.get(id))
  const breach = problems.length === 0 && state.issue?.code === 'FLOW_BREACH' ? state.issue : null
  const hasMoney = hasMoneyLine(lines, lookups.account)
  const stages = stagesOf(desk.separation, hasMoney, { cashier: false, reviewer: false })
  const no = numberText(state.type, state.no)
  const neighbours = useNeighbours(monthOf(entry.date), state.id === null ? null : { kind: 'draft', id: state.id })
  const goTo = (problem: Problem) => {
    setTried(true)
    focusCell(table, Math.max(0, entry.lines.findIndex((line) => line.key === problem.key)), problem.cell ?? 'debit')
  }
  const actions = useEditorActions({
    desk, session, voucher, neighbours, hasMoney, setDialog, startOver: () => { setTried(false); focusCellAfter(() => { session.startOver(blankEntry(session.store.get().entry.date)) }, table, 0, 'summary') },
    // Goes to the first thing missing; false when there is none.
    stopsAt: () => {
      if (entry.dateText !== null) { dateBox.current?.focus(); return true }
      if (isEmpty) { focusCell(table, 0, 'summary'); return true }
      const [first] = problems
      if (first) goTo(first)
      return first !== undefined
    }
  })
  useVoucherKeys({ ...actions.keys, undo: actions.undo, redo: () => { session.redo() } })
  useAdoption(voucher, state.phase === 'clean' ? state.revision : null, (newer) => { session.adopt(newer, entryOfDraft(newer, automaticType(desk.numbering, newer.lines, lookups))) })
  useTabFace(no, state.phase === 'refused' || state.phase === 'conflict' || state.phase === 'typed', totalsOf(entry.lines))
  useEffect(() => { focusCell(table, 0, 'summary') }, [])
  return (
    <>
      <VoucherPage
        entry={entry} session={session} choices={desk.choices} problems={isTried ? problems : problems.filter((problem) => problem.code === 'UNREADABLE')} table={table}
        onDone={() => { document.querySelector<HTMLButtonElement>('.tab-pane:not([hidden]) [data-primary]')?.focus() }}
        toolbar={<VoucherToolbar
          state="draft" isRed={voucher?.reversesId != null} isPending={false} stages={stages}
          onTemplates={() => { setDialog('templates') }} onPrint={state.id === null ? undefined : actions.print} {...actions.toolbar}
        />}
        notes={<EditorNotes session={session} state={state} desk={desk} />}
        head={<VoucherHead
          entry={entry} session={session} automatic={automatic} isThreefold={desk.numbering === 'threefold'} no={state.no} isProvisional stages={stages}
          people={voucher ?? { makerName: user.name, cashierName: null, reviewerName: null, posterName: null }} sourceText={sourceText(voucher, lookups)} dateRef={dateBox}
          onLeave={() => { focusCell(table, 0, 'summary') }}
        />}
        recent={<RecentVouchers rows={neighbours.recent.filter((row) => row.kind === 'posted' || row.id !== state.id)} />}
        side={<>
          <IssuePanel problems={problems} breach={breach} warnings={state.warnings} isEmpty={isEmpty} onGo={goTo} onOverride={undefined} />
          <BalancePanel lines={lines} date={entry.date} isPosted={false} lookups={lookups} />
          <FilesPanel voucher={state.id === null ? null : { kind: 'draft', id: state.id }} />
          {voucher && <CommentSection record={{ kind: 'draft', id: voucher.id }} no={`${voucher.date} ${no}`} />}
          {voucher && <ChainPanel voucher={voucher} here={no} lookups={lookups} />}
        </>}
      />
      <EditorDialogs open={dialog} setOpen={setDialog} session={session} state={state} desk={desk} no={no} onRemoved={actions.onRemoved} />
    </>
  )
}

/** Takes over what another window made of the same draft, while nothing is being typed here. */
function useAdoption(voucher: Voucher | undefined, revision: number | null, adopt: (voucher: Voucher) => void) {
  useEffect(() => {
    if (voucher && revision !== null && voucher.revision > revision) adopt(voucher)
  })
}

/** The tab's name and dot, and the sums in the status bar. */
function useTabFace(no: string, isDirty: boolean, { debitFen, creditFen, missingFen }: ReturnType<typeof totalsOf>) {
  const tab = useTab()
  useEffect(() => { tab.setTitle(voucherTexts.tab(no)) }, [tab, no])
  useEffect(() => { tab.setDirty(isDirty) }, [tab, isDirty])
  useEffect(() => {
    const { figures } = voucherTexts
    tab.setFigures([{ label: figures.debit, text: formatFen(debitFen) }, { label: figures.credit, text: formatFen(creditFen) }, { label: figures.gap, text: formatFen(Math.abs(missingFen)) }])
  }, [tab, debitFen, creditFen, missingFen])
}
