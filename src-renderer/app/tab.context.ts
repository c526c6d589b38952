import { createContext, use } from 'react'
import type { StatusFigure } from './status.store'

/** What a screen can do with the tab it stands in. The functions never change, so they may be listed as dependencies. */
export interface TabHandle {
  key: string
  isActive: boolean
  setTitle: (title: string) => void
  /** The dot on the tab: something is typed and not yet a record. */
  setDirty: (isDirty: boolean) => void
  /** Figures of the selection for the status bar. */
  setFigures: (figures: readonly StatusFigure[]) => void
  close: () => void
}

export const TabContext = createContext<TabHandle | undefined>(undefined)

/** The tab around a screen. */
export function useTab(): TabHandle {
  const tab = use(TabContext)
  if (!tab) throw new Error('useTab outside of a tab')
  return tab
}
