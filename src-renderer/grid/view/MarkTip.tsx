import { useLayoutEffect, useRef } from 'react'
import type { SheetCore } from '../engine/core'
import { cellElement } from '../engine/geometry'
import { placeBeside } from '../../ui/place'
import { CapitalTip } from './CapitalTip'
import { useSheetState } from './useSheetState'

/** Why a cell is marked: shown for the active cell, so that the keyboard reaches it, and under the mouse. */
export function MarkTip<Row>({ core }: { core: SheetCore<Row> }) {
  const hovered = useSheetState(core, (state) => state.hovered)
  const active = useSheetState(core, (state) => state.active)
  const isFocused = useSheetState(core, (state) => state.isFocused)
  const isBusy = useSheetState(core, (state) => state.isPicking || state.menu !== null)
  const tip = useRef<HTMLDivElement>(null)
  const place = placeOf(core, hovered) ?? (isFocused ? active : null)
  const column = place ? core.columns[place.col] : undefined
  const row = place ? core.rowAt(place) : undefined
  const mark = place && column && row !== undefined ? core.markAt(core.idAt(place), row, column.key) : undefined
  useLayoutEffect(() => {
    const cell = mark ? cellElement(core, place)?.getBoundingClientRect() : undefined
    if (cell && tip.current) placeBeside(tip.current, cell)
  })
  if (!mark || isBusy || mark.reason === '') return <CapitalTip core={core} isBusy={isBusy} />
  return <div ref={tip} className={`sheet-tip sheet-tip-${mark.mark}`} role="tooltip">{mark.reason}</div>
}

function placeOf<Row>(core: SheetCore<Row>, hovered: { rowId: string; key: string } | null) {
  const col = hovered ? core.columns.findIndex(({ key }) => key === hovered.key) : -1
  if (!hovered || col < 0) return undefined
  const index = core.api.getRowNode(hovered.rowId)?.rowIndex
  if (typeof index === 'number') return { area: 'body' as const, row: index, col }
  return core.props.entryRow ? { area: 'entry' as const, row: 0, col } : undefined
}
