import type { Params } from './screen.types'
import { recall, remember } from './storage'
import { createStore, useStore } from './store'
import { closed, opened, readTabs, stepped, type Tab, type Tabs } from './tabs'

const tabs = createStore<Tabs>({ open: [], active: undefined })
let storageKey: string | undefined

const fragment = (tab: Tab | undefined) => (tab ? `#${encodeURIComponent(JSON.stringify([tab.id, tab.params]))}` : '#')

function readFragment(): [id: string, params: Params] | undefined {
  try {
    const kept = JSON.parse(decodeURIComponent(location.hash.slice(1))) as unknown
    return Array.isArray(kept) && typeof kept[0] === 'string' && typeof kept[1] === 'object' ? [kept[0], kept[1] as Params] : undefined
  } catch {
    return undefined
  }
}

function change(next: (before: Tabs) => Tabs) {
  tabs.set(next)
  const { open, active } = tabs.get()
  history.replaceState(null, '', fragment(open.find((tab) => tab.key === active)))
  if (storageKey) remember(storageKey, JSON.stringify({ open: open.map(({ id, params, view, title, scroll }) => ({ id, params, view, title, scroll })), active }))
}

/**
 * Brings back the tabs a user had open in an office (`owner` names both) and the one in the address. `home` is opened
 * when there is none.
 */
export function restoreTabs(owner: string, home: string, isKnown: (id: string) => boolean): void {
  storageKey = `outpost.tabs.${owner}`
  const kept = readTabs(recall(storageKey))
  const open = kept.open.filter((tab) => isKnown(tab.id))
  const addressed = readFragment()
  change(() => {
    const restored: Tabs = { open, active: open.some((tab) => tab.key === kept.active) ? kept.active : open[0]?.key }
    if (addressed && isKnown(addressed[0])) return opened(restored, addressed[0], addressed[1])
    return open.length === 0 ? opened(restored, home, {}) : restored
  })
}

/** Opens what an address says that was typed or pasted into the window as it stands. */
export function followAddress(isKnown: (id: string) => boolean): void {
  const addressed = readFragment()
  if (addressed && isKnown(addressed[0])) change((before) => opened(before, addressed[0], addressed[1]))
}
/** Opens a screen in a tab, or goes to its tab. */
export function openScreen(id: string, params: Params = {}): void {
  change((before) => opened(before, id, params))
}
/** Opens a screen that has one tab only, looked at as `view` says; filters that it leaves out stay as they were. */
export function openView(id: string, view: Params): void {
  change((before) => {
    const next = opened(before, id, {})
    return { ...next, open: next.open.map((tab) => (tab.key === next.active ? { ...tab, view: { ...tab.view, ...view } } : tab)) }
  })
}
export function closeTab(key: string): void { change((before) => closed(before, key)) }
export function showTab(key: string): void { change((before) => ({ ...before, active: key })) }
export function stepTab(step: number): void { change((before) => stepped(before, step)) }

/** Changes what a tab shows of itself. */
export function updateTab(key: string, patch: Pick<Tab, 'title' | 'isDirty' | 'view' | 'scroll'>): void {
  const tab = tabs.get().open.find((one) => one.key === key)
  if (!tab || (Object.keys(patch) as (keyof typeof patch)[]).every((name) => tab[name] === patch[name])) return
  change((before) => ({ ...before, open: before.open.map((one) => (one.key === key ? { ...one, ...patch } : one)) }))
}

export const useTabs = () => useStore(tabs)
export const currentTabs = () => tabs.get()
