import { holds } from '../../../src-shared/kernel/permissions'
import type { Voucher } from '../../../src-shared/ledger/voucher'
import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { describeRefusal } from '../../api/errors'
import { useSession } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen } from '../../app/tabs.store'
import type { MoreItem } from '../../ui/MoreMenu'
import { draftAfter, openPrint, openVoucher, visitVoucher, type Desk } from './desk'
import type { OpenDialog } from './EditorDialogs'
import type { DraftSession } from './model/draft-session'
import { isBlankEntry } from './model/entry'
import { nextStep } from './model/steps'
import { currentNotice, showNotice } from './notice.store'
import { useCopy } from './useCopy'
import { numberText, sayResult, useVoucherSteps } from './useVoucherSteps'
import type { useNeighbours } from './voucher.queries'

export interface EditorContext {
  desk: Desk
  session: DraftSession
  voucher: Voucher | undefined
  neighbours: ReturnType<typeof useNeighbours>
  hasMoney: boolean
  setDialog: (dialog: OpenDialog) => void
  stopsAt: () => boolean
  /** Begins an empty page of the same day, with the keyboard in its first cell. */
  startOver: () => void
}

/** What the editor's buttons and keys do. */
export function useEditorActions({ desk, session, voucher, neighbours, hasMoney, setDialog, stopsAt, startOver }: EditorContext) {
  const { user } = useSession()
  const tab = useTab()
  const steps = useVoucherSteps(), copy = useCopy(desk)
  const step = nextStep({
    state: 'draft', separation: desk.separation, hasMoney, isMaker: voucher === undefined || voucher.makerName === user.name, isCashier: false, may: (permission) => holds(user.role, permission)
  })
  const nameOf = () => { const { type, no } = session.store.get(); return numberText(type, no) }
  const save = async () => {
    if (isBlankEntry(session.store.get().entry) && session.store.get().id === null) { showNotice({ tone: 'info', text: texts.nothingToSave }); return }
    showNotice(await session.flush() ? { tone: 'ok', text: texts.saved(nameOf()) } : undefined)
  }
  /** The entry page starts the next voucher; a stored draft makes way for the draft after it. */
  const goOn = (id: number, postedId: number | undefined) => {
    if (!voucher) { startOver(); return }
    const next = draftAfter(neighbours.recent.toReversed(), id)
    if (next) openVoucher(next)
    else if (postedId !== undefined) openVoucher({ kind: 'posted', id: postedId })
    if (next || postedId !== undefined) tab.close()
  }
  const advance = async () => {
    showNotice(undefined)
    if (stopsAt() || steps.isBusy || !(await session.flush())) return
    const { id, issue } = session.store.get()
    if (id === null || step === null) return
    if (issue !== null) { showNotice({ tone: 'err', text: describeRefusal(issue.code, issue.data) ?? issue.code }); return }
    if (step === 'hand') { showNotice({ tone: 'ok', text: texts.handedOn(nameOf()) }); goOn(id, undefined); return }
    const result = await steps.step(step, id, nameOf())
    sayResult(result)
    if (result.ok) goOn(id, result.posted?.id)
  }
  const undo = () => {
    const posted = currentNotice()?.posted
    if (!session.undo() && posted) setDialog({ reverse: posted })
  }
  const startNew = () => {
    if (voucher) { openScreen('ledger.voucher'); return }
    void session.flush().then((isSaved) => { if (isSaved) { showNotice(undefined); startOver() } })
  }
  const print = () => { void session.flush().then(() => { const { id } = session.store.get(); if (id !== null) openPrint([{ kind: 'draft', id }]) }) }
  const { before, after } = neighbours
  const more: MoreItem[] = [
    { key: 'new', label: texts.newVoucher, shortcut: 'Alt N', onSelect: startNew },
    { key: 'copy', label: texts.copy, onSelect: () => { void session.flush().then(() => copy(session.store.get().entry, nameOf())) } },
    ...(session.store.get().id === null ? [] : [{ key: 'remove', label: texts.remove, isDanger: true, onSelect: () => { setDialog('remove') } }])
  ]
  const handLabel = desk.separation === 'none' ? texts.handed.post : desk.separation === 'full' && hasMoney ? texts.handed.sign : texts.handed.review
  return {
    undo, print,
    onRemoved: () => { if (voucher) tab.close(); else startOver() },
    keys: { save: () => { void save() }, primary: () => { void advance() }, before: before && (() => { visitVoucher(before) }), after: after && (() => { visitVoucher(after) }), print, new: startNew },
    toolbar: {
      before: before && (() => { visitVoucher(before) }), after: after && (() => { visitVoucher(after) }), more,
      second: { label: texts.save, shortcut: 'Ctrl S', onSelect: () => { void save() } },
      primary: step === null ? undefined : { label: step === 'hand' ? handLabel : texts.steps[step], shortcut: 'Ctrl Enter', isBusy: steps.isBusy, onSelect: () => { void advance() } }
    }
  }
}
