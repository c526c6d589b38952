import type { Params } from './screen.types'

/**
 * One open tab (页签). `title` replaces the screen's own while it is set. `params` say which tab it is; `view` is what the
 * page remembers of how it is looked at (filters), which may change without making it another tab; `scroll` is how far down
 * it is, in pixels.
 */
export interface Tab { key: string; id: string; params: Params; view?: Params; title?: string; isDirty?: boolean; scroll?: number }
export interface Tabs { open: readonly Tab[]; active: string | undefined }

/** The same screen with the same parameters is the same tab. */
export function tabKey(id: string, params: Params): string {
  const entries = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? id : `${id}?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()}`
}

/** Opens a tab, or goes to it where it is already open. */
export function opened(tabs: Tabs, id: string, params: Params): Tabs {
  const key = tabKey(id, params)
  if (tabs.open.some((tab) => tab.key === key)) return { ...tabs, active: key }
  const at = tabs.open.findIndex((tab) => tab.key === tabs.active)
  const open = [...tabs.open]
  open.splice(at < 0 ? open.length : at + 1, 0, { key, id, params })
  return { open, active: key }
}

/** Closes a tab; its right neighbour is shown next, or the left one at the end. */
export function closed(tabs: Tabs, key: string): Tabs {
  const at = tabs.open.findIndex((tab) => tab.key === key)
  if (at < 0) return tabs
  const open = tabs.open.filter((tab) => tab.key !== key)
  return { open, active: tabs.active === key ? (open[at] ?? open[at - 1])?.key : tabs.active }
}

/** Goes `step` tabs to the right, round the end. */
export function stepped(tabs: Tabs, step: number): Tabs {
  if (tabs.open.length === 0) return tabs
  const at = tabs.open.findIndex((tab) => tab.key === tabs.active)
  return { ...tabs, active: tabs.open[(at + step + tabs.open.length) % tabs.open.length]!.key }
}

/** Reads tabs kept by an earlier session; anything that is not one of ours is dropped. */
export function readTabs(text: string | null): Tabs {
  const none: Tabs = { open: [], active: undefined }
  if (text === null) return none
  try {
    const kept = JSON.parse(text) as { open?: unknown; active?: unknown }
    if (!Array.isArray(kept.open)) return none
    const open = (kept.open as Partial<Tab>[]).flatMap((tab) => (typeof tab.id === 'string' && typeof tab.params === 'object' && tab.params !== null
      ? [{
          key: tabKey(tab.id, tab.params), id: tab.id, params: tab.params, ...(typeof tab.title === 'string' ? { title: tab.title } : {}),
          ...(typeof tab.view === 'object' && tab.view !== null ? { view: tab.view } : {}), ...(typeof tab.scroll === 'number' ? { scroll: tab.scroll } : {})
        }]
      : []))
    const active = open.find((tab) => tab.key === kept.active) ?? open[0]
    return { open, active: active?.key }
  } catch {
    return none
  }
}
