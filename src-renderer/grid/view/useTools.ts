import { useSyncExternalStore } from 'react'
import type { SheetCore } from '../engine/core'
import type { ToolState } from '../engine/tools'

/** Watches one part of the user's view of a sheet. */
export function useTools<Row, Part>(core: SheetCore<Row>, select: (state: ToolState) => Part): Part {
  return useSyncExternalStore(core.tools.subscribe, () => select(core.tools.get()))
}
