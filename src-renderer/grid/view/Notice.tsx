import { useEffect, useState } from 'react'
import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import type { SheetCore } from '../engine/core'
import { openPanel } from '../engine/finding'
import { useSheetState } from './useSheetState'

const STAYS_MS = 7000

/** What became of a paste, a replacement or an undo: read where the work is, told to screen readers, gone after a while. */
export function Notice<Row>({ core }: { core: SheetCore<Row> }) {
  const notice = useSheetState(core, (state) => state.notice)
  const [read, setRead] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => { setRead(notice) }, STAYS_MS)
    return () => { window.clearTimeout(timer) }
  }, [notice])
  const isSeen = notice !== '' && notice !== read
  return (
    <div className={isSeen ? 'sheet-notice sheet-notice-seen' : 'sheet-notice'} role="status" aria-live="polite">
      <span>{notice}</span>
      {isSeen && core.badCells().length > 0 && <button type="button" className="sheet-view-action" onClick={() => { openPanel(core, 'problems') }}>{words.showProblems}</button>}
    </div>
  )
}
