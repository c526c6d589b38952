import { createStore, useStore } from './store'

/** What lies over the page: the command palette, the page's help, the list of keys, or nothing. */
export type Overlay = 'palette' | 'help' | 'keys' | undefined

const overlay = createStore<Overlay>(undefined)
export const openOverlay = (which: Overlay) => { overlay.set(which) }
export const closeOverlay = () => { overlay.set(undefined) }
export const useOverlay = () => useStore(overlay)
