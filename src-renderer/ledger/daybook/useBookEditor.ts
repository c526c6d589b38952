import { useEffect, useMemo, useRef, useState } from 'react'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { useStore } from '../../app/store'
import { useTab } from '../../app/tab.context'
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
  const { book, bookId, withTotals, kept: { value: kept } } = options
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
  const { setDirty } = useTab()
  const isDirty = patches.size > 0 || locals.length > 0
  useEffect(() => { setDirty(isDirty) }, [setDirty, isDirty])
  useResend(editor, state.unsent.size > 0)
  useTakeUp(editor, rows, kept)
  return { ...state, rows, editor, settled }
}

const RESEND_EVERY_MS = 3000

/** While nobody answers, what was typed is sent again until somebody does. */
function useResend(editor: BookEditor, isWaiting: boolean) {
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(editor.resend, RESEND_EVERY_MS)
    return () => { clearInterval(timer) }
  }, [editor, isWaiting])
}

/** What was kept from before a restart goes out once its rows are shown. */
function useTakeUp(editor: BookEditor, rows: readonly DayRow[], kept: KeptRows | undefined) {
  const left = useRef<Set<string>>(undefined)
  useEffect(() => {
    left.current ??= new Set([...Object.keys(kept?.edits ?? {}), ...editor.state.get().locals.map((row) => row.id)])
    const found = rows.filter((row) => left.current?.delete(row.id))
    if (found.length > 0) editor.takeUp(found)
  }, [editor, rows, kept])
}
