import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { useWork } from '../../app/work.store'
import { Progress } from '../../ui/Progress'
import type { Import } from './useImport'

/** How far the dry run is, in words, once it takes long; it may be given up. */
export function ReadingProgress({ wizard: { isReading, readingStep, cancelReading } }: { wizard: Import }) {
  const { phase = 'read', done = 0, total = 0 } = readingStep ?? {}
  const label = phase === 'read' && done > 0 ? texts.readRows(done) : texts.phases[phase]
  const isSlow = useWork(isReading ? { label, cancel: cancelReading, ...(total > 0 ? { done, total } : {}) } : undefined)
  return isSlow ? <div className="import-progress"><Progress label={label} onCancel={cancelReading} {...(total > 0 ? { done, total } : {})} /></div> : null
}
