import { useState } from 'react'
import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Note } from '../../ui/Note'
import type { Desk } from './desk'
import { ReverseDialog } from './dialogs/ReverseDialog'
import { TemplateDialog, type TemplateDraft } from './dialogs/TemplateDialog'
import type { DraftSession, SessionState } from './model/draft-session'
import { entryOf, isBlankEntry, toInput } from './model/entry'
import { showNotice, type PostedRef } from './notice.store'
import { showReversal } from './showReversal'
import { useCopy } from './useCopy'
import { useVoucherSteps } from './useVoucherSteps'

export type OpenDialog = 'templates' | 'remove' | { reverse: PostedRef } | undefined

/** The editor's dialogs: templates, and deleting the draft. */
export function EditorDialogs({ open, setOpen, session, state, desk, no, onRemoved }: {
  open: OpenDialog; setOpen: (dialog: OpenDialog) => void; session: DraftSession; state: SessionState; desk: Desk; no: string; onRemoved: () => void
}) {
  const steps = useVoucherSteps(), copy = useCopy(desk)
  const [failure, setFailure] = useState<string>()
  const close = () => { setOpen(undefined); setFailure(undefined) }
  const remove = async () => {
    await session.flush()
    const { id } = session.store.get()
    const result = id === null ? undefined : await steps.remove(id, no)
    if (result && !result.ok) { setFailure(result.error.text); return }
    close()
    if (result && id !== null) showNotice({ tone: 'ok', text: result.text, removed: { id, no } })
    onRemoved()
  }
  /** Into the empty page; a page with something on it stays as it is and the template becomes a draft of its own. */
  const use = (draft: TemplateDraft) => {
    close()
    const entry = entryOf({ ...draft, date: state.entry.date })
    if (isBlankEntry(state.entry)) session.change(() => entry)
    else void copy(entry, no)
  }
  return (
    <>
      <TemplateDialog isOpen={open === 'templates'} current={isBlankEntry(state.entry) ? null : toInput(state.entry, null, null)} mayWrite onUse={use} onClose={close} />
      <ConfirmDialog isOpen={open === 'remove'} title={texts.removeAsk(no)} confirmLabel={texts.removeYes} isDanger isBusy={steps.isBusy} onConfirm={() => { void remove() }} onCancel={close}>
        <p>{texts.removeText}</p>
        {failure !== undefined && <Note tone="err">{failure}</Note>}
      </ConfirmDialog>
      {typeof open === 'object' && <ReverseDialog voucherId={open.reverse.id} no={open.reverse.no} isCorrecting={false} day={desk.day} onMade={(draftId, correctionId) => { close(); showReversal(draftId, correctionId) }} onClose={close} />}
    </>
  )
}
