import { useEffect } from 'react'
import { closeOverlay, openOverlay } from './overlay.store'
import { closeTab, currentTabs, showTab, stepTab } from './tabs.store'

const REGIONS = ['.rail-active', '.nav-item', '.tab-active .tab-name', '.main .tab-pane:not([hidden]) :is(button, input, select, [tabindex="0"])']

/** F6 walks the regions of the frame, as in other desktop programs. */
function nextRegion(isBack: boolean) {
  const targets = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter((found) => found !== null && found.offsetParent !== null)
  const containers = targets.map((target) => target?.closest('nav, header, main'))
  const at = containers.findIndex((container) => container?.contains(document.activeElement))
  targets[(at + (isBack ? -1 : 1) + targets.length) % targets.length]?.focus()
}

/** The frame's key for an event, or undefined when it is none of its keys. */
export function shortcutOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string | undefined {
  const { key, altKey, shiftKey } = event
  const isControl = event.ctrlKey || event.metaKey
  if (key === 'F1') return 'help'
  if (key === 'F6') return shiftKey ? 'regionBack' : 'region'
  if (isControl && !altKey && !shiftKey && key.toLowerCase() === 'k') return 'palette'
  if (isControl && !altKey && key === '/') return 'keys'
  if ((isControl && key === 'Tab' && !shiftKey) || (altKey && key === 'PageDown')) return 'next'
  if ((isControl && key === 'Tab' && shiftKey) || (altKey && key === 'PageUp')) return 'previous'
  if ((isControl !== altKey) && !shiftKey && key.toLowerCase() === 'w') return 'close'
  if (altKey && !isControl && /^[1-9]$/.test(key)) return `tab${key}`
  return undefined
}

function perform(shortcut: string) {
  const { open, active } = currentTabs()
  if (shortcut === 'help' || shortcut === 'palette' || shortcut === 'keys') openOverlay(shortcut)
  else if (shortcut === 'next' || shortcut === 'previous') stepTab(shortcut === 'next' ? 1 : -1)
  else if (shortcut === 'close') { if (active !== undefined) closeTab(active) }
  else if (shortcut === 'region' || shortcut === 'regionBack') nextRegion(shortcut === 'regionBack')
  else {
    const tab = open[Number(shortcut.slice(3)) - 1]
    if (tab) showTab(tab.key)
  }
}

/** Listens for the frame's keys before the page does, since a grid would take Tab and PageDown for itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const shortcut = shortcutOf(event)
      if (shortcut === undefined) return
      event.preventDefault()
      event.stopPropagation()
      perform(shortcut)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => { window.removeEventListener('keydown', onKeyDown, { capture: true }); closeOverlay() }
  }, [])
}
