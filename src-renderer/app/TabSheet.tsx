import { useCallback, useEffect, useMemo, useRef, useState, type Ref } from 'react'
import { client } from '../api/api'
import { saveFile } from '../api/download'
import { describeError } from '../api/errors'
import type { SelectionSummary, SheetExport, SheetHandle, SheetProps } from '../grid/sheet.types'
import { Note } from '../ui/Note'
import { GroupableSheet } from './GroupableSheet'
import { GroupPicker } from './GroupPicker'
import { nonce } from './nonce'
import { selectionFigures } from './selection.figures'
import { useSession } from './session.context'
import { SheetTools } from './SheetTools'
import { layoutStore } from './storage'
import { useTab } from './tab.context'
import { useGrouping, type GroupBy } from './useGrouping'

const NOTHING: readonly string[] = []

/**
 * The sheet as it stands in a tab: figures of the selection go to the status bar, how the columns are arranged is kept for
 * each user on this machine, its tools stand in the page's toolbar, and the sheet takes the keyboard when its tab comes to
 * the front. By what `groupBy` names the user may group its rows.
 */
export function TabSheet<Row>({ ref, groupBy = NOTHING, ...props }: Omit<SheetProps<Row>, 'styleNonce' | 'store' | 'onExport'> & { groupBy?: GroupBy<Row>; ref?: Ref<SheetHandle> }) {
  const { isActive, setFigures } = useTab()
  const { office, user } = useSession()
  const store = useMemo(() => layoutStore(`${office.uuid}.${user.id}`), [office.uuid, user.id])
  const [sheet, setSheet] = useState<SheetHandle | null>(null)
  const [problem, setProblem] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const grouping = useGrouping(props, groupBy, store), { groups } = grouping
  usePageKeys(sheet, isActive)
  useEffect(() => {
    const held = document.activeElement
    // Whoever walks along the tabs, or is already at work on this page, keeps the keyboard.
    if (isActive && sheet && !held?.closest('[role=tablist], [role=dialog]') && !place.current?.closest('.tab-pane')?.contains(held)) sheet.focus()
  }, [isActive, sheet])
  // Stable, because a new function would be given a new handle after every render, without end.
  const take = useCallback((handle: SheetHandle | null) => {
    setSheet(handle)
    if (typeof ref === 'function') ref(handle)
    else if (ref) ref.current = handle
  }, [ref])
  const given = {
    ...props, styleNonce: nonce, store, onExport: (exported: SheetExport) => { void writeSheet(exported).then(setProblem) },
    onSelection: (summary: SelectionSummary | undefined) => { setFigures(selectionFigures(summary)); props.onSelection?.(summary) }
  }
  return (
    <div ref={place} className="page-sheet">
      {problem !== undefined && <Note tone="err">{problem}</Note>}
      <GroupableSheet<Row> given={given} groups={groups} onHandle={take} />
      {sheet && <SheetTools sheet={sheet} place={place.current}>{grouping.levels.length > 0 && <GroupPicker levels={grouping.levels} value={grouping.chosen} onChange={grouping.choose} />}</SheetTools>}
    </div>
  )
}

/** Finding and filtering belong to the page: their keys work wherever on it the keyboard is, except in a dialog. */
function usePageKeys(sheet: SheetHandle | null, isActive: boolean) {
  useEffect(() => {
    if (!sheet || !isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, ctrlKey, shiftKey, altKey } = event, key = event.key.toLowerCase()
      if (!ctrlKey || altKey || event.defaultPrevented || event.isComposing || (target instanceof Element && target.closest('[role=dialog]'))) return
      if (key === 'f' && !shiftKey) sheet.openPanel('find')
      else if (key === 'h' && !shiftKey) sheet.openPanel('replace')
      else if (key === 'l' && shiftKey) sheet.toggleFilters()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => { document.removeEventListener('keydown', onKeyDown) }
  }, [sheet, isActive])
}

/** Has the sheet written by the services, as every file is. Answers what went wrong, in words. */
async function writeSheet({ format, title, notes, columns, rows, sums }: SheetExport): Promise<string | undefined> {
  try {
    saveFile(await client.workspace.export.run({ format, title, notes: [...notes], columns: [...columns], rows: rows.map((row) => [...row]), sums: [...sums] }))
    return undefined
  } catch (error) {
    return describeError(error).text
  }
}
