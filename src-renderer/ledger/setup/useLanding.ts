import { useEffect, useRef, type RefObject } from 'react'
import type { SheetHandle } from '../../grid/sheet.types'

/**
 * Takes a sheet to a record that was just saved, once its row is there: it may stand elsewhere in the list, and what is
 * done next would else be about its neighbour. Without an id the keyboard goes back to the sheet as it is. `key` is the
 * column to stand in.
 */
export function useLanding(sheet: RefObject<SheetHandle | null>, rows: readonly { id: number | null }[], key: string): (id: number | undefined) => void {
  const landing = useRef<number>(undefined)
  useEffect(() => {
    if (landing.current === undefined || !rows.some(({ id }) => id === landing.current)) return
    sheet.current?.select(String(landing.current), key)
    landing.current = undefined
  })
  return (id) => {
    landing.current = id
    if (id === undefined) sheet.current?.focus()
  }
}
