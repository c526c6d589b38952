import { useEffect, useRef, type KeyboardEvent } from 'react'
import { shellMessages } from '../../src-shared/messages/shell'
import { IconButton } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { openOverlay } from './overlay.store'
import { findScreen } from './screens'
import type { Tab } from './tabs'
import { closeTab, showTab, stepTab, useTabs } from './tabs.store'

const titleOf = (tab: Tab) => tab.title ?? findScreen(tab.id)?.title(tab.params) ?? tab.id

/** The open pages (页签). Arrows walk along, Delete and the middle button close. */
export function TabStrip() {
  const { open, active } = useTabs()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => { list.current?.querySelector('.tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }) }, [active, open.length])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, key: string) => {
    if (event.key === 'Delete') closeTab(key)
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    stepTab(step)
    const names = [...(event.currentTarget.closest('.tabs')?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])]
    names[(names.indexOf(event.currentTarget) + step + names.length) % names.length]?.focus()
  }
  return (
    <div className="tabs">
      <div ref={list} className="tab-list" role="tablist" aria-label={shellMessages.tabsLabel}>
        {open.map((tab) => (
          <div
            key={tab.key} role="presentation" className={tab.key === active ? 'tab tab-active' : 'tab'}
            onAuxClick={(event) => { if (event.button === 1) closeTab(tab.key) }}
          >
            <button
              type="button" role="tab" className="tab-name" aria-selected={tab.key === active} tabIndex={tab.key === active ? 0 : -1} title={titleOf(tab)}
              onClick={() => { showTab(tab.key) }} onKeyDown={(event) => { onKeyDown(event, tab.key) }}
            >
              {tab.isDirty && <i className="tab-dirty" role="img" aria-label={shellMessages.dirty} title={shellMessages.dirty} />}
              <span>{titleOf(tab)}</span>
            </button>
            {/* For the mouse alone: a list of tabs holds nothing but tabs, and Delete and Alt+W close as well. */}
            <button type="button" className="tab-close" tabIndex={-1} aria-hidden="true" title={shellMessages.closeTab(titleOf(tab))} onClick={() => { closeTab(tab.key) }}>
              <Icon name="close" size={10} />
            </button>
          </div>
        ))}
      </div>
      <IconButton className="tab-add" icon="plus" label={shellMessages.newTab} onClick={() => { openOverlay('palette') }} />
    </div>
  )
}
