import { useState } from 'react'
import { startMessages } from '../../src-shared/messages/start'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { Progress, useIsSlow } from '../ui/Progress'
import './start.css'

const words = startMessages.existing

/** 打开已有的办事处: by its folder, or one of those opened lately. */
export function ExistingOffice({ recent }: { recent: readonly { folder: string; name: string }[] }) {
  const [folder, setFolder] = useState('')
  const open = useCommand(api.workspace.office.open)
  const isSlow = useIsSlow(open.isRunning)
  return (
    <section className="start-option" aria-label={words.title}>
      <i><Icon name="folder" size={18} /></i>
      <div className="start-option-body">
        <h3>{words.title}</h3>
        <form onSubmit={(event) => { event.preventDefault(); if (folder.trim() !== '') void open.run({ folder: folder.trim() }) }}>
          <TextField label={words.folder} placeholder={words.placeholder} hint={words.text} value={folder} onChange={setFolder} />
          <div className="start-actions"><Button type="submit" isBusy={open.isRunning}>{words.open}</Button></div>
        </form>
        {isSlow && <Progress label={words.working} />}
        {open.error && <Note tone="err">{open.error.text}</Note>}
        {recent.length > 0 && (
          <div className="start-recent" role="group" aria-label={words.recent}>
            <span className="field-label">{words.recent}</span>
            {recent.slice(0, 5).map((one) => (
              <button key={one.folder} type="button" title={one.folder} onClick={() => { void open.run({ folder: one.folder }) }}>
                <b>{one.name}</b><small>{one.folder}</small>
              </button>
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
