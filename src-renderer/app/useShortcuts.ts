import { useEffect } from 'react'
import { shortcutOf, type FrameKey } from './keymap'
import { isLocked } from './lock.store'
import { closeOverlay, openOverlay } from './overlay.store'
import { closeTab, currentTabs, showTab, stepTab } from './tabs.store'

const REGIONS = ['.rail-active', '.nav-item', '.tab-active .tab-name', '.main .tab-pane:not([hidden]) :is(button, input, select, [tabindex="0"])', '.status-bar button']

/** F6 walks the regions of the frame, as in other desktop programs. */
function nextRegion(isBack: boolean) {
  const targets = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter((found) => found !== null && found.offsetParent !== null)
  const containers = targets.map((target) => target?.closest('nav, header, main, footer'))
  const at = containers.findIndex((container) => container?.contains(document.activeElement))
  targets[(at + (isBack ? -1 : 1) + targets.length) % targets.length]?.focus()
}

const closeActive = () => { const { active } = currentTabs(); if (active !== undefined) closeTab(active) }

const HANDLERS: Record<FrameKey, (nth: number) => void> = {
  palette: () => { openOverlay('palette') }, help: () => { openOverlay('help') }, keys: () => { openOverlay('keys') },
  next: () => { stepTab(1) }, previous: () => { stepTab(-1) }, close: closeActive,
  nth: (nth) => { const tab = currentTabs().open[nth - 1]; if (tab) showTab(tab.key) },
  region: () => { nextRegion(false) }, regionBack: () => { nextRegion(true) }
}

/** Listens for the frame's keys before the page does, since a grid would take Tab and PageDown for itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isLocked()) return
      const shortcut = shortcutOf(event)
      if (shortcut === undefined) return
      event.preventDefault()
      event.stopPropagation()
      HANDLERS[shortcut.id](shortcut.nth)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => { window.removeEventListener('keydown', onKeyDown, { capture: true }); closeOverlay() }
  }, [])
}
