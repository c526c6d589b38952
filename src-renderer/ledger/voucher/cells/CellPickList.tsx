import { Fragment, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Option } from '../../../grid/sheet.types'
import { placeBeside } from '../../../ui/place'
import { MarkedLabel } from '../../../ui/MarkedLabel'
import './cell-pick.css'

/** The suggestions under a field. It never takes the focus, so typing goes on. */
export function CellPickList({ id, label, anchor, options, highlighted, nothing, onHover, onTake }: {
  id: string; label: string; anchor: HTMLElement; options: readonly Option[]; highlighted: number; nothing?: string | undefined
  onHover: (index: number) => void; onTake: (option: Option) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (list.current) placeBeside(list.current, anchor.getBoundingClientRect())
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return createPortal(
    <div ref={list} className="cell-pick-list" onMouseDown={(event) => { event.preventDefault() }}>
      <div id={id} role="listbox" aria-label={label} className="cell-pick-options">
        {options.map((option, index) => (
          <Fragment key={`${option.group ?? ''}/${option.label}/${index}`}>
            {option.group !== undefined && option.group !== options[index - 1]?.group && <div className="cell-pick-group" role="presentation">{option.group}</div>}
            <div
              id={`${id}-${index}`} role="option" aria-selected={index === highlighted} className="cell-pick-option"
              onMouseMove={() => { onHover(index) }} onClick={() => { onTake(option) }}
            >
              <MarkedLabel label={option.label} matches={option.matches} />
              {option.hint !== undefined && <span className="cell-pick-hint">{option.hint}</span>}
            </div>
          </Fragment>
        ))}
        {options.length === 0 && <div className="cell-pick-none">{nothing}</div>}
      </div>
    </div>,
    document.body
  )
}
