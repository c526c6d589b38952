import { useState } from 'react'
import { backupMessages as words } from '../../src-shared/messages/backup'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useCommand } from '../api/useCommand'
import { useMay } from '../app/session.context'
import { useTab } from '../app/tab.context'
import { TabSheet } from '../app/TabSheet'
import { useFunctionKey } from '../app/useFunctionKey'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Note } from '../ui/Note'
import { Toolbar } from '../ui/Toolbar'
import { localTime } from '../../src-shared/workspace/audit.words'
import { backupColumns, type BackupRow } from './backup.columns'
import { RestoreDialog } from './RestoreDialog'
import { useBackups, type Verdict } from './useBackups'
import './page-forms.css'

const rowId = (row: BackupRow) => row.name

/** 备份: what there is, with a new one on F9; each can be read through and restored into a new folder. */
export function BackupScreen() {
  const { list, rows, latest, verify, forget } = useBackups()
  const [name, setName] = useState<string>()
  const [said, setSaid] = useState<string>()
  const [restored, setRestored] = useState<BackupRow>()
  const create = useCommand(api.workspace.backup.create)
  const mayCreate = useMay('workspace.check'), { isActive } = useTab()
  const doCreate = async () => {
    if (create.isRunning) return
    setSaid(undefined)
    forget()
    const outcome = await create.run({})
    if (outcome.ok) setSaid(words.made(outcome.value.name))
  }
  useFunctionKey('F9', words.create, isActive && mayCreate, () => { void doCreate() })
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const chosen = rows.find((row) => row.name === name) ?? rows[0]
  const doVerify = (row: BackupRow) => { setSaid(undefined); create.reset(); verify(row.name) }
  return (
    <div className="page">
      <Toolbar title={words.title} hint={mayCreate ? words.hint : words.readOnly} end={
        <>
          {mayCreate && <Button disabled={!chosen} isBusy={chosen?.state === 'checking'} onClick={() => { if (chosen) doVerify(chosen) }}>{words.verify}</Button>}
          {mayCreate && <Button disabled={!chosen} onClick={() => { setRestored(chosen) }}>{words.restore}</Button>}
          {mayCreate && <Button kind="primary" shortcut="F9" isBusy={create.isRunning} onClick={() => { void doCreate() }}>{words.create}</Button>}
        </>
      } />
      <div className="backup-notes">
        {create.error && <Note tone="err">{create.error.text}</Note>}
        {said !== undefined && <Note tone="ok">{said}</Note>}
        {latest && <VerdictNote verdict={latest} rows={rows} />}
        {rows.length > 0 && <Note tone="info">{words.copyAway}</Note>}
      </div>
      <TabSheet<BackupRow>
        label={words.title} rows={rows} columns={backupColumns} getRowId={rowId} isLoading={list.isPending} hasGutter storageKey="workspace.backup"
        empty={<EmptyState title={words.empty} text={words.emptyText} />} onActiveCell={(cell) => { if (cell) setName(cell.rowId) }}
        {...(mayCreate ? { onOpen: doVerify } : {})}
      />
      {restored && (
        <RestoreDialog backup={restored} onCancel={() => { setRestored(undefined) }} onDone={(folder) => {
          setRestored(undefined)
          forget()
          setSaid(words.restoring.done(folder))
        }} />
      )}
    </div>
  )
}

function VerdictNote({ verdict, rows }: { verdict: Verdict; rows: readonly BackupRow[] }) {
  if ('fault' in verdict) return <Note tone="err">{verdict.fault}</Note>
  const row = rows.find((one) => one.name === verdict.name)
  return <Note tone="ok">{words.sound(row ? localTime(row.at) : verdict.name, verdict.vouchers, verdict.drafts)}</Note>
}
