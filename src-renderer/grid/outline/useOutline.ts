import { useCallback, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { isOnTriangle } from '../tree/tree'

/** A line of an outline as the keys need it; `parentId` is the line above it that closes over it. */
export interface OutlineNode<Id> { id: Id; depth: number; hasChildren: boolean; isOpen: boolean; parentId: Id | undefined }

interface Target<Id> {
  /** The column with the triangles. */
  columnKey: string
  /** The line with a row id of the sheet, or the one the keyboard is on. */
  node: (rowId: string | undefined) => OutlineNode<Id> | undefined
  /** Puts the keyboard on a line. */
  select: (id: Id) => void
}

/** Which lines are open: those less deep than `openTo`, but for the ones that were turned. */
interface Turned<Id> { start: string; openTo: number; ids: ReadonlySet<Id> }

/**
 * Opening and closing the lines of a tree or of groups (大纲). Space and the triangle turn a line, Alt+→ and Alt+← open
 * and close it; Alt+← inside an open one closes it and goes there. With Shift they open or close everything. A new
 * `start` begins anew with the levels above `openTo` open.
 */
export function useOutline<Id extends string | number = string>(start: string, openTo = Infinity) {
  const [kept, setTurned] = useState<Turned<Id>>({ start, openTo, ids: new Set() })
  const turned = useMemo(() => (kept.start === start ? kept : { start, openTo, ids: new Set<Id>() }), [kept, start, openTo])
  const isOpen = useCallback((id: Id, depth: number) => (depth < turned.openTo) !== turned.ids.has(id), [turned])
  const toggle = useCallback((id: Id, _depth?: number) => {
    const ids = new Set(turned.ids)
    if (!ids.delete(id)) ids.add(id)
    setTurned({ ...turned, ids })
  }, [turned])
  /** Opens the levels above this one and closes the rest: 0 closes everything, Infinity opens it. */
  const openLevels = useCallback((levels: number) => { setTurned({ start, openTo: levels, ids: new Set() }) }, [start])
  const listeners = (target: Target<Id>) => ({
    onKeyDownCapture: (event: KeyboardEvent) => {
      const { target: element } = event
      if (!(element instanceof HTMLElement) || !element.matches('.sheet-input:not(.sheet-input-editing)')) return
      if (!press(event, target)) return
      event.preventDefault()
      event.stopPropagation()
    },
    onClickCapture: ({ target: element, clientX }: MouseEvent) => {
      const cell = element instanceof HTMLElement ? element.closest<HTMLElement>(`.ag-cell[col-id="${target.columnKey}"]`) : null
      const rowId = cell?.closest('[row-id]')?.getAttribute('row-id')
      const node = cell && typeof rowId === 'string' ? target.node(rowId) : undefined
      if (cell && node?.hasChildren && isOnTriangle(node.depth, clientX - cell.getBoundingClientRect().left)) toggle(node.id)
    }
  })
  const press = ({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent, { node: find, select }: Target<Id>): boolean => {
    const wanted = altKey && !ctrlKey ? { ArrowRight: true, ArrowLeft: false }[key] : undefined
    if (wanted !== undefined && shiftKey) { openLevels(wanted ? Infinity : 0); return true }
    const isTurn = key === ' ' && !ctrlKey && !shiftKey && !altKey
    const node = isTurn || wanted !== undefined ? find(undefined) : undefined
    if (!node) return false
    if (node.hasChildren && (isTurn || node.isOpen !== wanted)) { toggle(node.id); return true }
    if (wanted !== false || node.parentId === undefined) return wanted !== undefined
    select(node.parentId)
    toggle(node.parentId)
    return true
  }
  return { isOpen, toggle, openLevels, listeners }
}
