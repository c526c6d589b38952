import { useEffect, useRef, type RefObject } from 'react'
import type { SheetHandle } from '../../grid/sheet.types'
import type { DayRow } from './daybook.rows'

/** A book is read from its end, where one goes on: shows the last row of `period` once its rows are there. */
export function useStartAtEnd(sheet: RefObject<SheetHandle | null>, rows: readonly DayRow[] | undefined, period: string): void {
  const opened = useRef('')
  useEffect(() => {
    const last = rows?.findLast((row) => row.kind !== 'total')
    if (!last || opened.current === period) return
    opened.current = period
    sheet.current?.select(last.id, 'summary')
    sheet.current?.focusEntry()
  }, [sheet, rows, period])
}
