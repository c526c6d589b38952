import { useCallback, useRef } from 'react'
import { GroupedSheet, type Groups } from '../grid/group/GroupedSheet'
import { Sheet } from '../grid/Sheet'
import type { SheetHandle, SheetProps } from '../grid/sheet.types'

/** What belongs to typing stays with the plain sheet, whose steps and unread text go on while groups are looked at. */
const withTyping = (grouped: SheetHandle, { undo, redo, canUndo, canRedo, badCells, setActiveText, removeRows, record, forget }: SheetHandle): SheetHandle =>
  ({ ...grouped, undo, redo, canUndo, canRedo, badCells, setActiveText, removeRows, record, forget })

/**
 * A sheet whose rows may be looked at by groups. One that is typed in stays there, out of sight, so that neither its undo
 * steps nor text that could not be read is lost; any other makes way.
 */
export function GroupableSheet<Row>({ given, groups, onHandle }: { given: SheetProps<Row>; groups: Groups<Row> | undefined; onHandle: (handle: SheetHandle | null) => void }) {
  const plain = useRef<SheetHandle | null>(null), isGrouped = groups !== undefined
  // As refs are given, and no later: the page may ask something of its sheet as soon as it stands.
  const takePlain = useCallback((handle: SheetHandle | null) => { plain.current = handle; if (!isGrouped) onHandle(handle) }, [isGrouped, onHandle])
  const takeGrouped = useCallback((handle: SheetHandle | null) => { onHandle(handle && plain.current ? withTyping(handle, plain.current) : handle) }, [onHandle])
  const isTyped = given.onChange !== undefined
  return (
    <>
      {(isTyped || !isGrouped) && <div className="sheet-place" hidden={isGrouped}><Sheet<Row> {...given} {...(isGrouped ? QUIET : {})} ref={takePlain} /></div>}
      {groups && <GroupedSheet<Row> {...given} groups={groups} ref={takeGrouped} />}
    </>
  )
}

/** A sheet out of sight says nothing of what is active in it. */
const QUIET = { onSelection: () => undefined, onActiveCell: () => undefined }
