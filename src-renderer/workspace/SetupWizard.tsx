import { useRef, useState, type SyntheticEvent } from 'react'
import { localDate, monthOf } from '../../src-shared/kernel/calendar'
import { setupMessages as words, startMessages } from '../../src-shared/messages/start'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { Progress, useIsSlow } from '../ui/Progress'
import { newSetup, setupProblems, toSetup, type SetupDraft } from './setup.draft'
import { BooksStep } from './SetupBooks'
import { OfficeStep, OpeningStep, TemplateStep, UserStep } from './SetupSteps'
import type { Start } from './start.types'

const LAST = words.steps.length - 1

/** 建账 in five steps; Enter goes through all of them with the defaults. */
export function SetupWizard({ start, onLeave }: { start: Start; onLeave: () => void }) {
  const [draft, setDraft] = useState(() => newSetup(monthOf(localDate(new Date()))))
  const [step, setStep] = useState(0)
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const create = useCommand(api.workspace.office.create)
  const isSlow = useIsSlow(create.isRunning)
  const problems = isTried ? setupProblems(draft, step) : {}
  const go = (to: number) => { setTried(false); setStep(to) }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (Object.keys(setupProblems(draft, step)).length > 0) {
      setTried(true)
      // The first thing missing gets the focus once its error stands there.
      requestAnimationFrame(() => { form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus() })
    } else if (step < LAST) go(step + 1)
    else if (!create.isRunning) void create.run({ setup: toSetup(draft, start.defaultFolder) })
  }
  const change = (patch: Partial<SetupDraft>) => { setDraft((before) => ({ ...before, ...patch })) }
  const given = { draft, problems, onChange: change }
  return (
    <>
      <div className="setup-head"><h2>{words.title}</h2><span>{words.progress(step + 1)}</span></div>
      <ol className="setup-steps">
        {words.steps.map((name, index) => <li key={name} data-state={index < step ? 'done' : 'open'} aria-current={index === step ? 'step' : undefined}>{name}</li>)}
      </ol>
      <form ref={form} className="setup-form" noValidate onSubmit={submit}>
        {step === 0 && <OfficeStep {...given} defaultFolder={start.defaultFolder} />}
        {step === 1 && <TemplateStep {...given} />}
        {step === 2 && <BooksStep {...given} />}
        {step === 3 && <OpeningStep />}
        {step === 4 && <UserStep {...given} />}
        {create.error && <Note tone="err">{create.error.text}</Note>}
        {isSlow && <Progress label={words.working} />}
        <div className="setup-foot">
          <span>{words.enterHint}</span>
          <Button isLarge onClick={() => { if (step === 0) onLeave(); else go(step - 1) }}>{step === 0 ? startMessages.back : words.previous}</Button>
          <Button type="submit" kind="primary" isLarge shortcut="Enter" autoFocus={step === 3} isBusy={create.isRunning} key={step}>{step === LAST ? words.finish : words.next}</Button>
        </div>
      </form>
    </>
  )
}
