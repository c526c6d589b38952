import { useState } from 'react'
import { backupMessages } from '../../src-shared/messages/backup'
import type { Backup } from '../../src-shared/workspace/backup'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useSession } from '../app/session.context'
import { TextField } from '../forms/TextField'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Note } from '../ui/Note'
import { localTime } from '../../src-shared/workspace/audit.words'

const words = backupMessages.restoring

/** Asks for the new folder a backup is restored into; the office that is open stays as it is. */
export function RestoreDialog({ backup, onDone, onCancel }: { backup: Backup; onDone: (folder: string) => void; onCancel: () => void }) {
  const { office } = useSession()
  const [folder, setFolder] = useState(() => words.proposal(office.folder, localTime(backup.at).slice(0, 10)))
  const restore = useCommand(api.workspace.backup.restore)
  const run = async () => {
    if (folder.trim() === '') return
    const outcome = await restore.run({ from: backup.name, folder: folder.trim() }, (answer) => { onDone(answer.folder) })
    if (outcome.ok) onCancel()
  }
  return (
    <ConfirmDialog isOpen hasField isWide title={words.title(localTime(backup.at))} confirmLabel={words.confirm} isBusy={restore.isRunning} onConfirm={() => { void run() }} onCancel={onCancel}>
      <div className="form">
        <p>{words.text}</p>
        <TextField label={words.folder} hint={words.folderHint} autoFocus value={folder} onChange={setFolder} />
        {restore.error && <Note tone="err">{restore.error.text}</Note>}
      </div>
    </ConfirmDialog>
  )
}
