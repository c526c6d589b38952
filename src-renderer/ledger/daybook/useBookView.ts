import { useEffect, useRef, type RefObject } from 'react'
import type { SheetHandle } from '../../grid/sheet.types'
import type { BookEditor } from './book-editor'
import type { DayRow } from './daybook.rows'

/**
 * Keeps the row entered last in view, wherever its date puts it; the keyboard stays in the entry row. `splitId` is the
 * draft that a split was kept as.
 */
export function useRevealEntered(sheet: RefObject<SheetHandle | null>, rows: readonly DayRow[], locals: readonly DayRow[], splitId: number | undefined): void {
  const shown = useRef(locals.at(-1)?.id)
  const split = splitId === undefined ? undefined : rows.find((row) => row.source?.kind === 'draft' && row.source.id === splitId)?.id
  const last = locals.at(-1)?.id ?? split
  useEffect(() => {
    if (last === undefined || last === shown.current) return
    shown.current = last
    sheet.current?.reveal(last)
  }, [sheet, last])
}

/** An entry not begun yet takes a day of the period shown; one that was begun keeps what was typed. */
export function useEntryDay(editor: BookEditor, entry: DayRow, day: string, { from, to }: { from: string; to: string }): void {
  const isBlank = entry.summary === '' && entry.counter === null && entry.inFen === null && entry.outFen === null
  const isOutside = entry.date === null || entry.date < from || entry.date > to
  const shown = useRef(from)
  useEffect(() => {
    // Only another period moves it: a day typed by hand stays, however far away.
    if (shown.current === from) return
    shown.current = from
    if (isBlank && isOutside) editor.setEntry({ ...entry, date: day })
  }, [editor, entry, isBlank, isOutside, day, from])
}

/** A book is read from its end, where one goes on: shows the last row of `period` once its rows are there. */
export function useStartAtEnd(sheet: RefObject<SheetHandle | null>, rows: readonly DayRow[] | undefined, period: string): void {
  const opened = useRef('')
  useEffect(() => {
    const last = rows?.findLast((row) => row.kind !== 'total')
    if (!last || opened.current === period) return
    opened.current = period
    sheet.current?.reveal(last.id)
    sheet.current?.focusEntry()
  }, [sheet, rows, period])
}
