import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { recordTexts } from '../../../src-shared/messages/import-records'
import { Icon } from '../../ui/Icon'
import type { Import, Step } from './useImport'

const STEPS: readonly Step[] = ['file', 'columns', 'check', 'done']

/** Where the import stands; steps gone through can be gone back to. */
export function StepBar({ wizard }: { wizard: Import }) {
  const { file, preview, step, record, run, set } = wizard
  const at = STEPS.indexOf(wizard.error ? 'file' : step)
  return (
    <div className="toolbar import-steps">
      <h1 className="toolbar-title">{texts.recordTitle(recordTexts.names[record])}</h1>
      <ol aria-label={texts.stepsLabel}>
        {STEPS.map((one, index) => (
          <li key={one} className={index < at ? 'is-done' : index === at ? 'is-now' : ''} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
            <i aria-hidden="true">{index < at ? <Icon name="check" size={11} /> : index + 1}</i>
            {index < at && step !== 'done' && !run.isRunning
              ? <button type="button" onClick={() => { set({ step: one }) }}>{texts.steps[one]}</button>
              : <span>{texts.steps[one]}</span>}
          </li>
        ))}
      </ol>
      {file && preview && preview.columns.length > 0 && at > 0 && <span className="import-source">{texts.source(file.name, preview.mapping.sheet, preview.mapping.headerRow + 1)}</span>}
    </div>
  )
}
