import { useEffect, useRef, useState } from 'react'
import type { ImportPreview } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { describeRefusal } from '../../api/errors'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import type { Lookups } from '../lookups'
import { FieldTable } from './FieldTable'
import { Target } from './FileStep'
import { HeaderPanel } from './HeaderPanel'
import { ReadingProgress } from './ReadingProgress'
import type { Import } from './useImport'
import { WordTable } from './WordTable'

/** Second step: which column feeds which field, and where the file's own words go. Usually a look and Enter. */
export function ColumnsStep({ wizard, preview, lookups }: { wizard: Import; preview: ImportPreview; lookups: Lookups }) {
  const page = useRef<HTMLDivElement>(null)
  const [presses, setPresses] = useState(0)
  const answered = useRef(0)
  const { gap } = preview
  const needsYear = preview.rows.some((row) => row.problems.some((problem) => problem.code === 'year_missing'))
  const lacks = gap ? describeRefusal(gap.code, gap.data) : needsYear ? texts.yearNeeded : undefined
  const { set, isReading } = wizard
  // Pressed while a correction is still being read, it goes on when that is done.
  useEffect(() => {
    if (presses === answered.current || isReading) return
    answered.current = presses
    if (lacks === undefined) set({ step: 'check' })
    else page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [presses, isReading, lacks, set])
  return (
    <>
      <div ref={page} className="page-scroll import-columns">
        <div className="import-main">
          {lacks !== undefined && <Note tone={presses > 0 ? 'err' : 'warn'}>{lacks}</Note>}
          {preview.columns.length > 0 && <FieldTable wizard={wizard} preview={preview} />}
          <WordTable wizard={wizard} preview={preview} lookups={lookups} />
        </div>
        <div className="import-aside">
          <Target wizard={wizard} lookups={lookups} />
          <HeaderPanel wizard={wizard} preview={preview} needsYear={needsYear} />
        </div>
      </div>
      <div className="import-foot">
        <Button isLarge onClick={() => { wizard.set({ step: 'file' }) }}>{texts.back}</Button>
        {wizard.problem && <Note tone="warn">{wizard.problem}</Note>}
        <span className="import-gap" />
        <ReadingProgress wizard={wizard} />
        <Button key={needsYear ? 'year' : 'next'} kind="primary" isLarge autoFocus={!needsYear} shortcut={texts.nextKey} onClick={() => { setPresses((count) => count + 1) }}>{texts.next}</Button>
      </div>
    </>
  )
}
