import { useState } from 'react'
import { backupMessages } from '../../src-shared/messages/backup'
import { shellMessages } from '../../src-shared/messages/shell'
import { startMessages as words } from '../../src-shared/messages/start'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { toggleTheme, useTheme } from '../app/theme.store'
import { Button } from '../ui/Button'
import { Icon, Logo } from '../ui/Icon'
import { Note } from '../ui/Note'
import { Progress, useIsSlow } from '../ui/Progress'
import { Tag } from '../ui/Tag'
import { ExistingOffice } from './ExistingOffice'
import { RestoreBackup } from './RestoreBackup'
import { SetupWizard } from './SetupWizard'
import { StartDemo } from './StartDemo'
import type { Start } from './start.types'
import './start.css'

/** 开始: no office is open yet. A sample office in one click, an own office in five steps, or one that exists. */
export function FirstStart({ start }: { start: Start }) {
  const [isSettingUp, setSettingUp] = useState(false)
  return (
    <div className="start">
      <div className="start-left">
        <div className="start-brand"><Logo size={40} />{shellMessages.product}</div>
        <h1>{words.headline[0]}<br />{words.headline[1]}</h1>
        <p>{words.intro}</p>
        <StartDemo />
        <span className="start-foot">{words.dataStays}</span>
      </div>
      <main className="start-right">
        {isSettingUp ? <SetupWizard start={start} onLeave={() => { setSettingUp(false) }} /> : <Options start={start} onSetUp={() => { setSettingUp(true) }} />}
      </main>
    </div>
  )
}

function Options({ start, onSetUp }: { start: Start; onSetUp: () => void }) {
  const sample = useCommand(api.workspace.office.sample)
  const isSlow = useIsSlow(sample.isRunning)
  const theme = useTheme()
  const [isRestoring, setRestoring] = useState(false)
  return (
    <>
      <h2>{words.where}</h2>
      <section className="start-option start-option-main" aria-label={words.sample.title}>
        <i><Icon name="play" size={18} /></i>
        <div className="start-option-body">
          <h3>{words.sample.title}<Tag tone="line">{words.sample.once}</Tag></h3>
          <p>{words.sample.text}</p>
          <div className="start-actions">
            <Button kind="primary" isLarge shortcut="Enter" autoFocus isBusy={sample.isRunning} onClick={() => { void sample.run({}) }}>{words.sample.open}</Button>
            {words.sample.time}
          </div>
          {isSlow && <Progress label={words.sample.working} />}
          {sample.error && <Note tone="err">{sample.error.text}</Note>}
        </div>
      </section>
      <section className="start-option" aria-label={words.own.title}>
        <i><Icon name="home" size={18} /></i>
        <div className="start-option-body">
          <h3>{words.own.title}</h3>
          <p>{words.own.text}</p>
          <ol className="start-steps">{words.own.steps.map((step, index) => <li key={step}><i>{index + 1}</i>{step}</li>)}</ol>
          <div className="start-actions"><Button isLarge onClick={onSetUp}>{words.own.start}</Button></div>
        </div>
      </section>
      <ExistingOffice recent={start.recent} />
      <section className="start-option" aria-label={backupMessages.start.title}>
        <i><Icon name="database" size={18} /></i>
        <div className="start-option-body">
          <h3>{backupMessages.start.title}</h3>
          {isRestoring ? <RestoreBackup defaultFolder={start.defaultFolder} />
            : <div className="start-actions"><Button onClick={() => { setRestoring(true) }}>{backupMessages.start.show}</Button>{backupMessages.start.text}</div>}
        </div>
      </section>
      <div className="start-bottom">
        <span>{words.version(start.version)}</span>
        <Button kind="link" onClick={toggleTheme}>{theme === 'dark' ? words.light : words.dark}</Button>
      </div>
    </>
  )
}
