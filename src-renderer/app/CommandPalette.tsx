import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { shellMessages, uiMessages } from '../../src-shared/messages/shell'
import { Icon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { MarkedLabel } from '../ui/MarkedLabel'
import { useActions } from './actions'
import { closeOverlay, useOverlay } from './overlay.store'
import { arrange, marksOf, SCOPES, type Entry, type EntryGroup, type Scope } from './palette'
import { useRecords } from './records'
import './palette.css'

const words = shellMessages.palette

/** 命令面板 (Ctrl+K): pages, records and actions by name, code, amount or pinyin initials. */
export function CommandPalette() {
  return useOverlay() === 'palette' ? createPortal(<Palette />, document.body) : null
}

function Palette() {
  const [typed, setTyped] = useState(''), [scope, setScope] = useState<Scope>('all'), [at, setAt] = useState(0)
  // Focus goes back to where the user was, unless what was run takes it elsewhere.
  const [before] = useState(() => document.activeElement)
  const listId = useId(), list = useRef<HTMLDivElement>(null)
  const groups = arrange([...useActions(), ...useRecords(typed)], typed, scope)
  const found = groups.flatMap(({ entries }) => entries), count = found.length
  const current = Math.min(at, Math.max(0, count - 1))
  const leave = () => { closeOverlay(); if (before instanceof HTMLElement) before.focus() }
  const run = (entry: Entry | undefined) => { if (entry) { leave(); entry.run() } }
  const choose = (next: Scope) => { setScope(next); setAt(0) }
  const move = (step: number) => {
    if (count === 0) return
    const to = (current + step + count) % count
    setAt(to)
    list.current?.querySelectorAll('[role=option]')[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter') run(found[current])
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Tab') choose(SCOPES[(SCOPES.indexOf(scope) + (event.shiftKey ? SCOPES.length - 1 : 1)) % SCOPES.length]!)
    else return
    event.preventDefault()
  }
  return (
    <div className="palette-scrim" onPointerDown={(event) => { if (event.target === event.currentTarget) leave() }}>
      <div className="palette" role="dialog" aria-modal="true" aria-label={shellMessages.searchLabel} onKeyDown={onKeyDown}>
        <div className="palette-input">
          <Icon name="search" size={18} />
          <input
            autoFocus role="combobox" aria-expanded="true" aria-controls={listId} aria-activedescendant={count > 0 ? `${listId}-${current}` : undefined} aria-label={shellMessages.searchLabel}
            placeholder={words.placeholder} spellCheck={false} value={typed} onChange={(event) => { setTyped(event.target.value); setAt(0) }}
          />
          <ScopeChips scope={scope} onChoose={choose} />
        </div>
        <div className="palette-list" role="listbox" aria-label={shellMessages.searchLabel} id={listId} ref={list} tabIndex={-1}>
          {groups.map((group) => <Group key={group.title} group={group} listId={listId} from={found.indexOf(group.entries[0]!)} current={current} typed={typed} onPoint={setAt} onRun={run} />)}
        </div>
        {count === 0 && <div className="palette-empty" role="status"><b>{typed.trim() === '' ? words.typeFirst : words.empty(typed)}</b>{words.emptyHint}</div>}
        <div className="palette-foot">
          <span><Kbd keys="↑" /> <Kbd keys="↓" /> {words.choose}</span>
          <span><Kbd keys="Enter" /> {words.open}</span>
          <span><Kbd keys="Tab" /> {words.scope}</span>
          <span><Kbd keys="Esc" /> {uiMessages.close}</span>
          <span>{words.count(count)}</span>
        </div>
      </div>
    </div>
  )
}

function ScopeChips({ scope, onChoose }: { scope: Scope; onChoose: (scope: Scope) => void }) {
  return (
    <div className="palette-scopes" role="group" aria-label={words.scope}>
      {SCOPES.map((one) => <button key={one} type="button" tabIndex={-1} aria-pressed={one === scope} onPointerDown={(event) => { event.preventDefault(); onChoose(one) }}>{words.scopes[one]}</button>)}
    </div>
  )
}

function Group({ group, listId, from, current, typed, onPoint, onRun }: {
  group: EntryGroup; listId: string; from: number; current: number; typed: string; onPoint: (at: number) => void; onRun: (entry: Entry) => void
}) {
  return (
    <div role="group" aria-label={group.title}>
      <div className="palette-group" role="presentation">{group.title}</div>
      {group.entries.map((entry, index) => {
        const isCurrent = from + index === current
        return (
          <div
            key={entry.id} id={`${listId}-${from + index}`} className="palette-item" role="option" aria-selected={isCurrent}
            onPointerMove={() => { onPoint(from + index) }} onClick={() => { onRun(entry) }}
          >
            <span className="palette-icon"><Icon name={entry.icon} /></span>
            <MarkedLabel label={entry.title} matches={marksOf(entry, typed)} /><small>{entry.hint}</small>
            {entry.figure !== undefined && <b className="palette-figure">{entry.figure}</b>}
            {isCurrent && entry.figure === undefined ? <Kbd keys="Enter" /> : entry.shortcut && <Kbd keys={entry.shortcut} />}
          </div>
        )
      })}
    </div>
  )
}
