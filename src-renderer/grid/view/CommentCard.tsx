import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { gridMessages } from '../../../src-shared/messages/grid'
import { placeBeside } from '../../ui/place'
import type { SheetCore } from '../engine/core'
import { cellElement } from '../engine/geometry'
import { useSheetState } from './useSheetState'

/** The comment (批注) of a cell beside it: read only under the mouse, to be written in when it was asked for. */
export function CommentCard<Row>({ core }: { core: SheetCore<Row> }) {
  const commented = useSheetState(core, (state) => state.commented)
  const hovered = useSheetState(core, (state) => state.hovered)
  const isBusy = useSheetState(core, (state) => state.editing !== null || state.menu !== null)
  const { comments } = core.props
  const cell = commented ?? (isBusy ? null : hovered)
  const node = cell ? core.api.getRowNode(cell.rowId) : undefined
  if (!comments || !cell || !node) return null
  const row = node.data as Row
  if (!commented && (!comments.has(row, cell.key) || core.markAt(cell.rowId, row, cell.key))) return null
  const at = () => cellElement(core, { area: 'body', row: node.rowIndex ?? -1, col: core.columns.findIndex(({ key }) => key === cell.key) })
  const close = () => {
    core.state.set({ commented: null })
    core.input.focus({ preventScroll: true })
  }
  return commented
    ? <OpenCard key={`${cell.rowId} ${cell.key}`} core={core} at={at} onClose={close}>{comments.card(row, cell.key, close)}</OpenCard>
    : <Placed at={at} className="sheet-tip" role="tooltip">{comments.preview(row, cell.key)}</Placed>
}

function OpenCard<Row>({ core, at, onClose, children }: { core: SheetCore<Row>; at: () => Element | null; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('textarea, button')?.focus()
    const onDown = (event: MouseEvent) => { if (!(event.target instanceof Node && box.current?.contains(event.target))) core.state.set({ commented: null }) }
    document.addEventListener('mousedown', onDown, true)
    return () => { document.removeEventListener('mousedown', onDown, true) }
  }, [core])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return <Placed ref={box} at={at} className="sheet-tip sheet-comment-card" role="dialog" onKeyDown={onKeyDown}>{children}</Placed>
}

function Placed({ ref, at, children, ...rest }: {
  ref?: RefObject<HTMLDivElement | null>; at: () => Element | null; className: string; role: 'tooltip' | 'dialog'; onKeyDown?: (event: KeyboardEvent) => void; children: ReactNode
}) {
  const own = useRef<HTMLDivElement>(null)
  const box = ref ?? own
  useLayoutEffect(() => {
    const cell = at()?.getBoundingClientRect()
    if (cell && box.current) placeBeside(box.current, cell)
  })
  return <div ref={box} aria-label={rest.role === 'dialog' ? gridMessages.menu.comment : undefined} {...rest}>{children}</div>
}
