import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DayBook } from '../../../src-shared/ledger/daybook'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { useStore } from '../../app/store'
import { useTab } from '../../app/tab.context'
import { useWork } from '../../app/work.store'
import { BookEditor, type EditorPorts, type EditorState } from './book-editor'
import { bookRows, sheetRows, type DayRow } from './daybook.rows'
import type { KeptRows } from './kept.schema'
import type { Kept } from '../../api/useKept'
import type { BookDrafts } from './useBookDrafts'
import { useRowSaver } from './useRowSaver'

export interface EditedBook extends EditorState { rows: readonly DayRow[]; editor: BookEditor; settled: () => Promise<void>; aliasOf: (rowId: string) => string | undefined }

interface Options {
  book: DayBook | undefined; bookId: number; date: string; withTotals: boolean; kept: Kept<KeptRows>
  drafts: BookDrafts; onSaved: EditorPorts['onSaved']; onLost: EditorPorts['onLost']
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
  const { save, settled, revisionOf } = useRowSaver(bookId, (kept) => { made.current?.onKept(kept) })
  const [editor] = useState(() => new BookEditor({
    save, settled, keep: (rows) => { latest.current.kept.keep(rows) }, restoreDrafts: (ids) => latest.current.drafts.restore(ids), find: (id) => latest.current.drafts.find(id),
    removeDrafts: (ids) => latest.current.drafts.remove(ids.map((id) => ({ id, revision: revisionOf(id, shownRow(latest.current.book, `draft${id}`)?.source?.revision ?? 0) }))),
    bookRow: (id) => shownRow(latest.current.book, id), onSaved: (rows, merged) => { latest.current.onSaved(rows, merged) }, onLost: (row, patch, text) => { latest.current.onLost(row, patch, text) }
  }, options.kept.value, options.date))
  useEffect(() => { made.current = editor }, [editor])
  const state = useStore(editor.state)
  const { patches, locals, failures, drafts, leaving } = state
  const rows = useMemo(() => {
    if (!book) return []
    const shown = new Set(book.rows.map((row) => (row.kind === 'draft' ? row.id : 0)))
    const staying = leaving.size === 0 ? book : { ...book, rows: book.rows.filter((row) => row.kind !== 'draft' || !leaving.has(row.id)) }
    return sheetRows(staying, { patches, failures, locals: locals.filter((row) => !shown.has(drafts.get(row.id) ?? -1)) }, withTotals)
  }, [book, patches, locals, failures, drafts, leaving, withTotals])
  const aliasOf = useCallback((rowId: string) => { const id = drafts.get(rowId); return id === undefined ? undefined : `draft${id}` }, [drafts])
  const { setDirty } = useTab()
  const isDirty = patches.size > 0 || locals.length > 0
  useEffect(() => { setDirty(isDirty) }, [setDirty, isDirty])
  useResend(editor, state.unsent.size > 0)
  useWork(state.unsent.size > 0 ? { label: texts.waitingToSend(state.unsent.size) } : undefined)
  useTakeUp(editor, rows, kept)
  return { ...state, rows, editor, settled, aliasOf }
}

const shownRow = (book: DayBook | undefined, id: string) => (book ? bookRows(book.rows).find((row) => row.id === id) : undefined)

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
