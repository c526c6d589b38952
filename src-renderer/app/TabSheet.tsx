import { useCallback, useEffect, useRef, useState, type Ref } from 'react'
import { GroupedSheet, type Groups } from '../grid/group/GroupedSheet'
import { Sheet } from '../grid/Sheet'
import type { SelectionSummary, SheetHandle, SheetProps } from '../grid/sheet.types'
import { nonce } from './nonce'
import { selectionFigures } from './selection.figures'
import { layoutStore } from './storage'
import { useTab } from './tab.context'

/**
 * The sheet as it stands in a tab: figures of the selection go to the status bar, widths are kept on this machine, and
 * the sheet takes the keyboard when its tab comes to the front. With `groups` that name any level it shows the rows under
 * them.
 */
export function TabSheet<Row>({ ref, groups, ...props }: Omit<SheetProps<Row>, 'styleNonce' | 'store'> & { groups?: Groups<Row>; ref?: Ref<SheetHandle> }) {
  const { isActive, setFigures } = useTab()
  const [sheet, setSheet] = useState<SheetHandle | null>(null)
  const place = useRef<HTMLDivElement>(null)
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
    ...props, styleNonce: nonce, store: layoutStore,
    onSelection: (summary: SelectionSummary | undefined) => { setFigures(selectionFigures(summary)); props.onSelection?.(summary) }
  }
  return (
    <div ref={place} className="page-sheet">
      {groups && groups.levels.length > 0 ? <GroupedSheet<Row> {...given} groups={groups} ref={take} /> : <Sheet<Row> {...given} ref={take} />}
    </div>
  )
}
