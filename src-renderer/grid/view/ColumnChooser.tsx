import { useState, useSyncExternalStore, type DragEvent, type KeyboardEvent } from 'react'
import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { Button, IconButton } from '../../ui/Button'
import { columnPlaces, moveColumn, setPinned, setShown, type ColumnPlace } from '../engine/arrange'
import { setColour } from '../engine/colours'
import type { SheetCore } from '../engine/core'
import { closePanel } from '../engine/finding'
import { resetLayout } from '../engine/layout'
import type { ColourRule } from '../engine/tools'
import { matchText } from '../../../src-shared/listing/filter'
import { useTools } from './useTools'

/** 列: which columns are seen, in which order, which stand fast at the sides and how their cells are coloured. */
export function ColumnChooser<Row>({ core }: { core: SheetCore<Row> }) {
  return useTools(core, (state) => state.panel) === 'columns' ? <OpenChooser core={core} /> : null
}

/** The grid's own account of its columns, as text so that it can be compared. */
function usePlaces<Row>(core: SheetCore<Row>): readonly ColumnPlace[] {
  const subscribe = (react: () => void) => {
    const names = ['columnMoved', 'columnVisible', 'columnPinned', 'newColumnsLoaded', 'columnEverythingChanged'] as const
    for (const name of names) core.api.addEventListener(name, react)
    return () => { if (!core.api.isDestroyed()) for (const name of names) core.api.removeEventListener(name, react) }
  }
  return JSON.parse(useSyncExternalStore(subscribe, () => JSON.stringify(columnPlaces(core)))) as ColumnPlace[]
}

function OpenChooser<Row>({ core }: { core: SheetCore<Row> }) {
  const [typed, setTyped] = useState('')
  const [dragged, setDragged] = useState<string>()
  const places = usePlaces(core)
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  const listed = wanted === '' ? places : places.filter(({ title }) => matchText(title, wanted))
  const isLast = places.filter(({ isShown }) => isShown).length === 1
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    closePanel(core)
  }
  return (
    <section className="sheet-columns" aria-label={words.columnPanel} onKeyDown={onKeyDown}>
      <header><strong>{words.columnPanel}</strong><small>{words.moveHint}</small><IconButton icon="close" label={words.close} onClick={() => { closePanel(core) }} /></header>
      <input className="sheet-panel-search" type="text" autoFocus aria-label={words.searchColumns} placeholder={words.searchColumns} value={typed} onChange={(event) => { setTyped(event.target.value) }} />
      <ul>
        {listed.map((place) => (
          <ColumnLine key={place.key} core={core} place={place} places={places} isLast={isLast && place.isShown} isDragged={dragged === place.key} onDrag={setDragged}
            onDrop={() => { if (dragged !== undefined && dragged !== place.key) moveColumn(core, dragged, place.key); setDragged(undefined) }} />
        ))}
      </ul>
      <div className="sheet-panel-actions">
        <Button onClick={() => { setShown(core, places.map(({ key }) => key), true) }}>{words.showAll}</Button>
        <Button onClick={() => { resetLayout(core) }}>{words.resetLayout}</Button>
      </div>
    </section>
  )
}

interface LineProps<Row> {
  core: SheetCore<Row>; place: ColumnPlace; places: readonly ColumnPlace[]; isLast: boolean; isDragged: boolean
  onDrag: (key: string | undefined) => void; onDrop: () => void
}

function ColumnLine<Row>({ core, place, places, isLast, isDragged, onDrag, onDrop }: LineProps<Row>) {
  const { key, isShown, pinned } = place, title = place.title === '' ? words.unnamed : place.title
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!event.altKey || step === 0) return
    const target = places[places.findIndex((one) => one.key === key) + step]
    if (target) moveColumn(core, key, target.key)
    event.preventDefault()
  }
  const onDragStart = (event: DragEvent) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', title); onDrag(key) }
  return (
    <li
      draggable className={isDragged ? 'sheet-column sheet-column-dragged' : 'sheet-column'} onKeyDown={onKeyDown} onDragStart={onDragStart}
      onDragOver={(event) => { event.preventDefault() }} onDrop={(event) => { event.preventDefault(); onDrop() }} onDragEnd={() => { onDrag(undefined) }}
    >
      <label className="sheet-check" title={isLast ? words.lastColumn : undefined}>
        <input type="checkbox" checked={isShown} disabled={isLast} onChange={() => { setShown(core, [key], !isShown) }} /><span>{title}</span>
      </label>
      <ColourPick core={core} column={key} title={title} />
      <select aria-label={words.pinOf(title)} title={words.pinOf(title)} value={pinned ?? 'none'} onChange={(event) => { setPinned(core, key, event.target.value === 'none' ? null : event.target.value as 'left' | 'right') }}>
        {(['none', 'left', 'right'] as const).map((side) => <option key={side} value={side}>{words.pinShort[side]}</option>)}
      </select>
    </li>
  )
}

const RULES = ['none', 'bars', 'repeated', 'when'] as const
/** Bars and repeated values compare with all other rows, which a paged sheet doesn't have here. */
const rulesFor = (isFigure: boolean, isPaged: boolean) => new Set(isPaged ? ['none', 'when'] : isFigure ? RULES : ['none', 'repeated', 'when'])
const ruleOf = (kind: typeof RULES[number], condition: string): ColourRule | undefined => (kind === 'none' ? undefined : kind === 'when' ? { kind, condition } : { kind })

/** How the cells of a column are coloured; a condition is written as in the filter row. */
function ColourPick<Row>({ core, column, title }: { core: SheetCore<Row>; column: string; title: string }) {
  const rule = useTools(core, (state) => state.colours[column])
  const kind = core.props.columns.find(({ key }) => key === column)?.kind
  const isFigure = kind === 'money' || kind === 'integer'
  return (
    <>
      {rule?.kind === 'when' && (
        <input className="sheet-panel-search sheet-colour-when" type="text" aria-label={words.colourWhen(title)} placeholder={isFigure ? words.filterHints.money : ''} value={rule.condition}
          onChange={(event) => { setColour(core, column, { kind: 'when', condition: event.target.value }) }} />
      )}
      <select aria-label={words.colourOf(title)} title={words.colourOf(title)} value={rule?.kind ?? 'none'} onChange={(event) => { setColour(core, column, ruleOf(event.target.value as typeof RULES[number], '')) }}>
        {RULES.filter((one) => rulesFor(isFigure, core.pages !== null).has(one)).map((one) => <option key={one} value={one}>{words.colours[one]}</option>)}
      </select>
    </>
  )
}
