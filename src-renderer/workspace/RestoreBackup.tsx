import { useState } from 'react'
import { backupMessages } from '../../src-shared/messages/backup'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { Progress, useIsSlow } from '../ui/Progress'
import './start.css'

const words = backupMessages.start
const { restoring } = backupMessages

/** A path as copied from the system's file window may stand in quotes. */
const barePath = (typed: string) => typed.trim().replace(/^"(.*)"$/, '$1')

/** 从备份恢复 while no office is open: a backup by its path, into a new folder. `near` is where backups are likely to lie. */
export function RestoreBackup({ defaultFolder, near = '' }: { defaultFolder: string; near?: string }) {
  const [from, setFrom] = useState(near)
  const [folder, setFolder] = useState(defaultFolder)
  const restore = useCommand(api.workspace.backup.restore)
  const isSlow = useIsSlow(restore.isRunning)
  const isReady = barePath(from) !== '' && barePath(folder) !== ''
  return (
    <form className="form" aria-label={words.title} onSubmit={(event) => { event.preventDefault(); if (isReady) void restore.run({ from: barePath(from), folder: barePath(folder) }) }}>
      <TextField label={words.from} placeholder={words.placeholder} hint={words.text} autoFocus value={from} onChange={setFrom} />
      <TextField label={restoring.folder} hint={restoring.folderHint} value={folder} onChange={setFolder} />
      {isSlow && <Progress label={restoring.working} />}
      {restore.error && <Note tone="err">{restore.error.text}</Note>}
      <div><Button type="submit" isBusy={restore.isRunning}>{restoring.confirm}</Button></div>
    </form>
  )
}
