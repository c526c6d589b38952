import { useEffect, useMemo, useRef, useState } from 'react'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { useStore } from '../../app/store'
import { BookEditor, type EditorState } from './book-editor'
import type { Memory } from './daybook.columns'
import { sheetRows, type DayRow } from './daybook.rows'
import type { KeptRows } from './kept.schema'
import type { Kept } from './useKept'
import { useRowSaver } from './useRowSaver'

export interface EditedBook extends EditorState { rows: readonly DayRow[]; editor: BookEditor; settled: () => Promise<void> }

interface Options {
  book: DayBook | undefined; bookId: number; date: string; memory: readonly Memory[]; withTotals: boolean; kept: Kept<KeptRows>
  removeDrafts: (ids: readonly number[]) => void
}

/**
 * The rows of a book as the sheet shows them: what the services have, edits on their way, and rows that can't be kept
 * yet. An edit shows with right balances at once and is saved behind.
 */
export function useBookEditor(options: Options): EditedBook {
  const { book, bookId, withTotals } = options
  const latest = useRef(options)
  useEffect(() => { latest.current = options })
  const made = useRef<BookEditor>(undefined)
  const { save, settled } = useRowSaver(bookId, (kept) => { made.current?.onKept(kept) })
  const [editor] = useState(() => new BookEditor({
    save, keep: (rows) => { latest.current.kept.keep(rows) }, removeDrafts: (ids) => { latest.current.removeDrafts(ids) }, memory: () => latest.current.memory
  }, options.kept.value, options.date))
  useEffect(() => { made.current = editor }, [editor])
  const state = useStore(editor.state)
  const { patches, locals, failures, drafts } = state
  const rows = useMemo(() => {
    if (!book) return []
    const shown = new Set(book.rows.map((row) => (row.kind === 'draft' ? row.id : 0)))
    return sheetRows(book, { patches, failures, locals: locals.filter((row) => !shown.has(drafts.get(row.id) ?? -1)) }, withTotals)
  }, [book, patches, locals, failures, drafts, withTotals])
  return { ...state, rows, editor, settled }
}
