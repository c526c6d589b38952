import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { Icon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { useActions } from './actions'
import { closeOverlay, useOverlay } from './overlay.store'
import { findEntries, type Entry } from './palette'
import './palette.css'

const words = shellMessages.palette

/** 命令面板 (Ctrl+K): pages and actions by name or pinyin initials. */
export function CommandPalette() {
  return useOverlay() === 'palette' ? createPortal(<Palette />, document.body) : null
}

function Palette() {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  // Focus goes back to where the user was, unless what was run takes it elsewhere.
  const [before] = useState(() => document.activeElement)
  const listId = useId()
  const found = findEntries(useActions(), typed)
  const list = useRef<HTMLDivElement>(null)
  const leave = () => { closeOverlay(); if (before instanceof HTMLElement) before.focus() }
  const run = (entry: Entry | undefined) => { if (entry) { leave(); entry.run() } }
  const move = (to: number) => {
    setAt(to)
    list.current?.querySelectorAll('[role=option]')[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') run(found[at])
    else if (event.key === 'ArrowDown' || event.key === 'Tab') move(found.length === 0 ? 0 : (at + 1) % found.length)
    else if (event.key === 'ArrowUp') move(found.length === 0 ? 0 : (at - 1 + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <div className="palette-scrim" onPointerDown={(event) => { if (event.target === event.currentTarget) leave() }}>
      <div className="palette" role="dialog" aria-modal="true" aria-label={shellMessages.searchLabel} onKeyDown={onKeyDown}>
        <label className="palette-input">
          <Icon name="search" size={18} />
          <input
            autoFocus role="combobox" aria-expanded="true" aria-controls={listId} aria-activedescendant={`${listId}-${at}`} aria-label={shellMessages.searchLabel}
            placeholder={words.placeholder} spellCheck={false} value={typed} onChange={(event) => { setTyped(event.target.value); setAt(0) }}
          />
        </label>
        <div className="palette-list" role="listbox" id={listId} ref={list}>
          {found.length === 0 && <div className="palette-empty"><b>{words.empty(typed)}</b>{words.emptyHint}</div>}
          {found.map((entry, index) => (
            <div key={entry.id}>
              {(index === 0 || (typed === '' && found[index - 1]!.kind !== entry.kind)) && typed === '' && (
                <div className="palette-group" role="presentation">{entry.kind === 'page' ? words.pages : words.actions}</div>
              )}
              <div
                id={`${listId}-${index}`} className="palette-item" role="option" aria-selected={index === at}
                onPointerMove={() => { setAt(index) }} onClick={() => { run(entry) }}
              >
                <span className="palette-icon"><Icon name={entry.icon} /></span>
                <span><Marked title={entry.title} typed={typed} /></span><small>{entry.hint}</small>
                {index === at ? <Kbd keys="Enter" /> : entry.shortcut && <Kbd keys={entry.shortcut} />}
              </div>
            </div>
          ))}
        </div>
        <div className="palette-foot">
          <span><Kbd keys="↑" /> <Kbd keys="↓" /> {words.choose}</span>
          <span><Kbd keys="Enter" /> {words.open}</span>
          <span><Kbd keys="Esc" /> {uiMessages.close}</span>
          <span>{words.count(found.length)}</span>
        </div>
      </div>
    </div>
  )
}

/** The title with the typed letters blue. */
function Marked({ title, typed }: { title: string; typed: string }) {
  const at = typed.trim() === '' ? -1 : title.toLowerCase().indexOf(typed.trim().toLowerCase())
  if (at < 0) return <>{title}</>
  const end = at + typed.trim().length
  return <>{title.slice(0, at)}<em>{title.slice(at, end)}</em>{title.slice(end)}</>
}
