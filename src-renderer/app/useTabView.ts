import { useCallback } from 'react'
import type { Params } from './screen.types'
import { useTab } from './tab.context'
import { currentTabs, updateTab, useTabs } from './tabs.store'

/**
 * How the page is looked at (filters), kept with its tab over a restart. `initial` fills what was never set; another
 * screen may set it by `openView`.
 */
export function useTabView<V extends Params>(initial: V): [view: V, change: (patch: Partial<V>) => void] {
  const { key } = useTab()
  const kept = useTabs().open.find((tab) => tab.key === key)?.view
  const change = useCallback((patch: Partial<V>) => {
    updateTab(key, { view: { ...currentTabs().open.find((tab) => tab.key === key)?.view, ...(patch as Params) } })
  }, [key])
  return [{ ...initial, ...kept }, change]
}
