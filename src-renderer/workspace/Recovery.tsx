import { useState } from 'react'
import { backupMessages } from '../../src-shared/messages/backup'
import { recoveryMessages as words } from '../../src-shared/messages/start'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { api } from '../api/api'
import { describeRefusal } from '../api/errors'
import { useCommand } from '../api/useCommand'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { FirstStart } from './FirstStart'
import { RestoreBackup } from './RestoreBackup'
import type { Start } from './start.types'
import './start.css'

export interface Failure { code: string; data: unknown }
interface Facts { path?: string; detail?: string; host?: string; pid?: number; since?: string }

/** Reasons that may go away by themselves or by a plug, so that trying again comes first. */
const PASSING: ReadonlySet<string> = new Set(['OFFICE_MISSING', 'OFFICE_IN_USE'])

/** The folder of the database file a refusal names. */
const folderOf = (path: string) => path.replace(/[\\/][^\\/]+\.db$/, '')

/** The folder of that office's backups, to be completed by a file's name. */
const backupsNear = (path: string) => {
  const separator = path.includes('\\') ? '\\' : '/'
  return path === '' ? '' : `${folderOf(path)}${separator}backups${separator}`
}

/** 恢复: an office that should be opened can't be. Says what happened, where, and what to do; changes nothing itself. */
export function Recovery({ start, failure }: { start: Start; failure: Failure }) {
  const [isLeaving, setLeaving] = useState(false)
  const [isRestoring, setRestoring] = useState(false)
  const open = useCommand(api.workspace.office.open)
  if (isLeaving) return <FirstStart start={start} />
  const latest = open.error?.code ? open.error : failure
  const reason = words.reasons[latest.code] ?? words.other_reason
  const facts = (latest.data ?? {}) as Facts
  const path = facts.path ?? ''
  const mayPass = PASSING.has(latest.code)
  return (
    <div className="center-page">
      <main className="recovery">
        <div className="recovery-head"><Icon name="warning" size={28} /><h1>{reason.title}</h1></div>
        <p>{reason.what} {words.safe}</p>
        <div className="card">
          <dl className="recovery-facts">
            <dt>{words.where}</dt><dd>{path}</dd>
            {facts.detail && <><dt>{words.detail}</dt><dd>{facts.detail}</dd></>}
            {latest.code === 'OFFICE_IN_USE' && <><dt>{words.holder}</dt><dd>{holder(facts)}</dd></>}
            {!(latest.code in words.reasons) && <><dt>{words.what}</dt><dd>{describeRefusal(latest.code, latest.data) ?? latest.code}</dd></>}
          </dl>
          <div className="recovery-todo">
            <h2>{words.todo}</h2>
            <ol>{reason.steps.map((step) => <li key={step}>{step}</li>)}</ol>
          </div>
          <div className="recovery-actions">
            <Button kind={mayPass ? 'primary' : 'default'} isLarge autoFocus={mayPass} isBusy={open.isRunning} onClick={() => { void open.run({ folder: folderOf(path) }) }}>{words.retry}</Button>
            <Button kind={mayPass ? 'default' : 'primary'} isLarge autoFocus={!mayPass} onClick={() => { setLeaving(true) }}>{words.other}</Button>
            {!isRestoring && <Button isLarge onClick={() => { setRestoring(true) }}>{backupMessages.start.show}</Button>}
          </div>
          {isRestoring && <div className="recovery-restore"><RestoreBackup defaultFolder={start.defaultFolder} near={backupsNear(path)} /></div>}
        </div>
        <div style={{ marginTop: 16 }}><Note tone="info">{words.dataStays}</Note></div>
        {open.error && <div style={{ marginTop: 12 }}><Note tone="err">{open.error.code ? words.still : open.error.text}</Note></div>}
      </main>
    </div>
  )
}

const holder = ({ host, pid, since }: Facts) =>
  [(workspaceMessages.hosts as Record<string, string>)[host ?? ''] ?? host, pid, since?.slice(0, 16).replace('T', ' ')].filter(Boolean).join(' · ')
