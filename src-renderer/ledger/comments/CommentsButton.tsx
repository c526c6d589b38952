import { useState, type RefObject } from 'react'
import type { CommentThread } from '../../../src-shared/ledger/comment'
import { commentMessages as words } from '../../../src-shared/messages/comment'
import type { SheetColumn, SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { Popup } from '../../ui/Popup'
import { placeKey, type PlaceOf } from './places'
import { useThreads } from './useComments'
import './comment.css'

interface Found<Row> { thread: CommentThread; row: Row; rowId: string; key: string }

/** The open threads of the rows, in the rows' order, with the cell each one is on. */
function found<Row>(threads: readonly CommentThread[], { rows, columns, placeOf, getRowId }: Pick<Props<Row>, 'rows' | 'columns' | 'placeOf' | 'getRowId'>): Found<Row>[] {
  const open = new Map(threads.filter(({ isOpen }) => isOpen).map((thread) => [placeKey(thread), thread]))
  const records = new Set([...open.values()].map(({ record: { kind, id } }) => `${kind} ${id}`))
  const first = columns[0]?.key
  if (open.size === 0 || first === undefined) return []
  return rows.flatMap((row) => {
    // Most rows have none: one look at the record spares the columns.
    const record = placeOf(row, first, '')?.record
    if (!record || !records.has(`${record.kind} ${record.id}`)) return []
    return columns.flatMap(({ key, title }) => {
      const place = placeOf(row, key, title), thread = place && open.get(placeKey(place))
      return thread ? [{ thread, row, rowId: getRowId(row), key }] : []
    })
  })
}

interface Props<Row> {
  rows: readonly Row[]; columns: readonly SheetColumn<Row>[]; placeOf: PlaceOf<Row>; getRowId: (row: Row) => string; sheet: RefObject<SheetHandle | null>
  /** Where to go in place of the cell, for a sheet whose rows are not here. */
  onGo?: ((row: Row) => void) | undefined
}

/** 批注 n: the open comments of a sheet; one of them leads to its cell, or where `onGo` says. Not there while nobody has said anything. */
export function CommentsButton<Row>({ sheet, onGo, ...place }: Props<Row>) {
  const [isOpen, setOpen] = useState(false)
  const all = found(useThreads(), place)
  if (all.length === 0) return null
  return (
    <Popup
      title={words.listTitle} isOpen={isOpen} onOpenChange={setOpen}
      content={(
        <ul className="comment-list">
          {all.map(({ thread, row, rowId, key }) => (
            <li key={thread.id}>
              <button type="button" onClick={() => { setOpen(false); if (onGo) onGo(row); else sheet.current?.select(rowId, key) }}>
                <small>{thread.label}</small><span>{words.said(thread.notes.at(-1)?.author ?? '', thread.notes.at(-1)?.text ?? '')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    >
      <Button kind="ghost">{words.count(all.length)}</Button>
    </Popup>
  )
}
