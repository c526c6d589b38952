import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { formMessages } from '../../src-shared/messages/forms'
import { MarkedLabel } from '../ui/MarkedLabel'
import './form.css'
import './pick.css'

/** One suggestion; `hint` stands at its right, `matches` are the letters found. */
export interface PickOption<V> { value: V; label: string; hint?: string; matches?: readonly (readonly [from: number, to: number])[] }

export interface PickFieldProps<V> {
  /** The accessible name; the label itself stands in the toolbar's words or as the placeholder. */
  label: string
  /** What is chosen now, in words; empty when nothing is. */
  text: string
  /** Suggestions for typed text, best first. */
  options: (text: string) => readonly PickOption<V>[]
  onChange: (value: V) => void
  /** With it, the choice can be taken back. */
  onClear?: () => void
  width?: number
  placeholder?: string
  isDisabled?: boolean
  autoFocus?: boolean
}

const SHOWN = 200

/**
 * A choice among many, found by typing code, name or pinyin initials (选择框). Enter or Tab takes what is highlighted, Esc
 * goes back to what was chosen, and text that fits nothing changes nothing.
 */
export function PickField<V>({ label, text, options, onChange, onClear, width = 220, placeholder, isDisabled, autoFocus }: PickFieldProps<V>) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null), input = useRef<HTMLInputElement>(null)
  const isOpen = typed !== undefined
  const found = isOpen ? options(typed === text ? '' : typed).slice(0, SHOWN) : []
  useLayoutEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }, [at, isOpen])
  const open = () => { if (!isOpen) { setTyped(text); setAt(0) } }
  const close = () => { setTyped(undefined) }
  const take = (option: PickOption<V> | undefined) => { close(); if (option) onChange(option.value) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) { open(); return }
      setAt((before) => Math.max(0, Math.min(found.length - 1, before + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // What fits nothing stays as typed, with the list saying so; the records may still be on their way.
      if (!isOpen) open()
      else if (found[at]) take(found[at])
    } else if (event.key === 'Tab' && isOpen) {
      if (typed === text) close()
      else take(found[at])
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }
  return (
    <div className="pick" style={{ width }}>
      <input
        ref={input} className="input" role="combobox" aria-label={label} aria-expanded={isOpen} aria-controls={id} aria-autocomplete="list" autoComplete="off"
        spellCheck={false} autoFocus={autoFocus} disabled={isDisabled} placeholder={placeholder ?? label} value={typed ?? text}
        {...(isOpen && found[at] ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        onChange={(event) => { setTyped(event.target.value); setAt(0) }} onKeyDown={onKeyDown}
        onMouseDown={open} onFocus={(event) => { event.target.select() }} onBlur={close}
      />
      {onClear && text !== '' && !isOpen && (
        <button type="button" className="pick-clear" aria-label={formMessages.clear(label)} title={formMessages.clear(label)} onClick={onClear}>×</button>
      )}
      {isOpen && (
        <div ref={list} id={id} role="listbox" aria-label={label} className="pick-list" onMouseDown={(event) => { event.preventDefault() }}>
          {found.map((option, index) => (
            <div
              key={`${option.label} ${index}`} id={`${id}-${index}`} role="option" aria-selected={index === at} className="pick-option"
              onMouseMove={() => { setAt(index) }} onClick={() => { take(option) }}
            >
              <MarkedLabel label={option.label} matches={option.matches} />
              {option.hint !== undefined && <small>{option.hint}</small>}
            </div>
          ))}
          {found.length === 0 && <div className="pick-none">{formMessages.nothingFound}</div>}
        </div>
      )}
    </div>
  )
}
