import { useId, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react'
import type { Option } from '../../../grid/sheet.types'
import { CellPickList } from './CellPickList'
import './cell-pick.css'

export interface CellPickProps {
  label: string
  /** What stands there, also what has been typed and names nothing yet; the owner keeps it. */
  text: string
  choices: (typed: string) => readonly Option[]
  onChoose: (option: Option) => void
  /** Told of every keystroke; with `allowsFreeText` this is the value, otherwise text that names nothing yet. */
  onType?: (text: string) => void
  /** Esc while typing: puts back what stood there. */
  onRestore?: () => void
  /** Any text will do; then an option is taken only after an arrow key went to it. */
  allowsFreeText?: boolean
  isInvalid?: boolean
  isDisabled?: boolean
  placeholder?: string
  /** Stands under the field for screen readers: an error's id. */
  describedBy?: string
  className?: string
  /** Where a table keeps the cell, so that its keys find it. */
  cell?: string
  title?: string
  ref?: Ref<HTMLInputElement>
  /** Empty list: what to say instead. */
  nothing?: string
}

/**
 * One of many by typing code, name or pinyin (候选). The list opens while typing, by ↓ or F7; Enter and Tab take the
 * highlighted option and then do what they do around it; Esc puts back what stood there.
 */
export function CellPick({ label, text, choices, onChoose, onType, onRestore, allowsFreeText, isInvalid, isDisabled, placeholder, describedBy, className, cell, title, ref, nothing }: CellPickProps) {
  const listId = useId()
  const [anchor, setAnchor] = useState<HTMLInputElement>()
  const [isTyping, setTyping] = useState(false)
  const [highlighted, setHighlighted] = useState(-1)
  const options = anchor ? choices(isTyping ? text : '') : []
  const shown = anchor !== undefined && (options.length > 0 || (nothing !== undefined && isTyping && text !== ''))
  const close = () => { setAnchor(undefined); setHighlighted(-1) }
  const take = (option: Option | undefined) => {
    if (option) onChoose(option)
    setTyping(false)
    close()
  }
  const open = (input: HTMLInputElement) => { setAnchor(input); setHighlighted(allowsFreeText ? -1 : 0) }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'F7' || ((key === 'ArrowDown' || key === 'ArrowUp') && (shown || event.altKey))) {
      event.preventDefault()
      event.stopPropagation()
      if (!shown) open(event.currentTarget)
      else if (key !== 'F7') setHighlighted((at) => (at + (key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
    } else if (key === 'Escape' && anchor) {
      event.stopPropagation()
      if (isTyping) onRestore?.()
      setTyping(false)
      close()
    } else if ((key === 'Enter' || key === 'Tab') && shown && highlighted >= 0) take(options[highlighted])
    else if (key === 'Enter' || key === 'Tab') close()
  }
  return (
    <>
      <input
        ref={ref ?? null} type="text" role="combobox" autoComplete="off" spellCheck={false} className={className ?? 'cell-pick'} aria-label={label} data-cell={cell}
        aria-expanded={shown} aria-controls={listId} aria-invalid={isInvalid ?? false} aria-describedby={describedBy} placeholder={placeholder} title={title}
        {...(shown && highlighted >= 0 ? { 'aria-activedescendant': `${listId}-${highlighted}` } : {})}
        readOnly={isDisabled ?? false} value={text} onKeyDown={isDisabled ? undefined : onKeyDown}
        onFocus={(event: FocusEvent<HTMLInputElement>) => { event.currentTarget.select() }}
        onChange={(event) => { setTyping(true); onType?.(event.target.value); open(event.currentTarget) }}
        onBlur={() => { setTyping(false); close() }}
      />
      {shown && anchor && <CellPickList id={listId} label={label} anchor={anchor} options={options} highlighted={highlighted} nothing={nothing} onHover={setHighlighted} onTake={take} />}
    </>
  )
}
