import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { ConfirmDialog } from '../../ui/ConfirmDialog'

/** 撤销导入, asked once, with what will go. */
export function UndoDialog({ batch, onClose, onUndone, onFailed }: {
  batch: { id: number; fileName: string } | undefined; onClose: () => void; onUndone: (text: string) => void; onFailed: (text: string) => void
}) {
  const { run, isRunning } = useCommand(api.ledger.import.undo)
  const undo = async () => {
    if (!batch) return
    const outcome = await run({ batchId: batch.id })
    onClose()
    if (outcome.ok) onUndone(texts.undone(outcome.value.drafts, outcome.value.kept))
    else onFailed(outcome.error.text)
  }
  return (
    <ConfirmDialog isOpen={batch !== undefined} isDanger isBusy={isRunning} title={texts.undoTitle(batch?.fileName ?? '')} confirmLabel={texts.undo} onCancel={onClose} onConfirm={() => { void undo() }}>
      {texts.undoText}
    </ConfirmDialog>
  )
}
