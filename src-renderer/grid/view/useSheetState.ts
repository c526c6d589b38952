import { useSyncExternalStore } from 'react'
import type { SheetCore, SheetState } from '../engine/core'

/** Watches one part of a sheet's state; only what uses it renders again, never the grid. */
export function useSheetState<Row, Part>(core: SheetCore<Row>, select: (state: SheetState) => Part): Part {
  return useSyncExternalStore(core.state.subscribe, () => select(core.state.get()))
}
