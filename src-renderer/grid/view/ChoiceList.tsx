import { Fragment, useLayoutEffect, useRef } from 'react'
import { MarkedLabel } from '../../ui/MarkedLabel'
import { placeBeside } from '../../ui/place'
import type { SheetCore } from '../engine/core'
import { commitEdit } from '../engine/editing'
import { cellElement } from '../engine/geometry'
import { advance } from '../engine/motion'
import type { Option } from '../sheet.types'
import { useSheetState } from './useSheetState'

/** The suggestions (候选列表) under the cell being typed in, or above it where there is no room below. */
export function ChoiceList<Row>({ core, id }: { core: SheetCore<Row>; id: string }) {
  const options = useSheetState(core, (state) => state.options)
  const highlighted = useSheetState(core, (state) => state.highlighted)
  const isPicking = useSheetState(core, (state) => state.isPicking)
  const active = useSheetState(core, (state) => state.active)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const cell = isPicking ? cellElement(core)?.getBoundingClientRect() : undefined
    if (cell && list.current) placeBeside(list.current, cell)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  if (!isPicking || !active) return null
  const column = core.columns[active.col], row = core.rowAt(active)
  const footer = column && row !== undefined ? column.choicesFooter?.(options[highlighted], row) : undefined
  const take = (option: Option) => { commitEdit(core, option); advance(core, 'tab', 1) }
  return (
    <div ref={list} className="sheet-choices" onMouseDown={(event) => { event.preventDefault() }}>
      <div id={id} role="listbox" aria-label={column?.title} className="sheet-options">
        {options.map((option, index) => (
          <Fragment key={`${option.group ?? ''}\u0000${option.label}\u0000${index}`}>
            {option.group !== undefined && option.group !== options[index - 1]?.group && <div className="sheet-option-group" role="presentation">{option.group}</div>}
            <div
              id={`${id}-${index}`} role="option" aria-selected={index === highlighted} className="sheet-option"
              onMouseMove={() => { core.state.set({ highlighted: index }) }} onClick={() => { take(option) }}
            >
              <MarkedLabel label={option.label} matches={option.matches} />
              {option.hint !== undefined && <span className="sheet-option-hint">{option.hint}</span>}
            </div>
          </Fragment>
        ))}
      </div>
      {footer !== undefined && <div className="sheet-choices-footer">{footer}</div>}
    </div>
  )
}
