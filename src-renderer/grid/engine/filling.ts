import { gridMessages } from '../../../src-shared/messages/grid'
import { continueSeries } from '../model/fill'
import { areaOf, boxOf, fillBox, type Box, type Cell } from '../model/range'
import type { CellChange, CellState, ChangeSource } from '../sheet.types'
import { changeOf, commitChanges } from './changes'
import type { Place, SheetCore } from './core'
import { selectBox, target } from './selection'

/** Empties the selected cells (Delete); read-only ones stay and are counted. */
export function clearSelection<Row>(core: SheetCore<Row>): void {
  const selected = target(core)
  if (!selected) return
  const cells = placesOf(selected.area, selected.box)
  const { count, skipped } = apply(core, cells.map((place) => ({ place, after: { value: null } })), 'clear')
  core.tell(count === 0 && skipped > 0 ? gridMessages.readOnly : gridMessages.cleared(count, skipped))
}

/** Ctrl+D and Ctrl+R: the first row or column of the range into the rest; a single cell takes its neighbour's. */
export function fillRange<Row>(core: SheetCore<Row>, way: 'down' | 'right'): void {
  const { range } = core.state.get()
  if (!range || target(core)?.area !== 'body') return
  const box = boxOf(range)
  const isSingle = way === 'down' ? box.top === box.bottom : box.left === box.right
  const first = way === 'down' ? (isSingle ? box.top - 1 : box.top) : (isSingle ? box.left - 1 : box.left)
  if (first < 0) return
  const places = placesOf('body', box).filter(({ row, col }) => (way === 'down' ? row : col) !== first)
  const cells = places.map((place) => {
    const from: Place = way === 'down' ? { ...place, row: first } : { ...place, col: first }
    return { place, after: carried(core, from, place.col) }
  })
  report(core, apply(core, cells, 'fill'))
}

/** Ends pulling the fill handle at a cell. Ctrl swaps repeating and counting. */
export function fillTo<Row>(core: SheetCore<Row>, to: Cell, isToggled: boolean): void {
  const { range } = core.state.get()
  const source = range ? boxOf(range) : undefined
  const filled = source ? fillBox(source, to) : null
  if (!source || !filled) return
  const { target: box, direction } = filled
  const isVertical = direction === 'down' || direction === 'up'
  const backwards = direction === 'up' || direction === 'left'
  const cells: { place: Place; after: CellState }[] = []
  const lines = isVertical ? [source.left, source.right] as const : [source.top, source.bottom] as const
  for (let line = lines[0]; line <= lines[1]; line++) {
    const places = placesOf('body', isVertical ? { ...box, left: line, right: line } : { ...box, top: line, bottom: line })
    if (backwards) places.reverse()
    const sources = placesOf('body', isVertical ? { ...source, left: line, right: line } : { ...source, top: line, bottom: line })
    const values = counted(core, sources).map((place) => carried(core, place, isVertical ? line : places[0]!.col))
    if (values.length === 0) continue
    const free = places.filter((place) => !isSubtotal(core, place))
    const kind = core.columns[isVertical ? line : source.left]!.kind
    continueStates(values, free.length, kind, { isToggled, backwards }).forEach((after, index) => cells.push({ place: free[index]!, after }))
  }
  report(core, apply(core, cells, 'fill'))
  selectBox(core, { row: Math.min(source.top, box.top), col: Math.min(source.left, box.left) },
    { row: Math.max(source.bottom, box.bottom), col: Math.max(source.right, box.right) })
}

/** Series only go through values; a bad cell among the sources makes the whole line repeat as it stands. */
function continueStates(states: readonly CellState[], count: number, kind: Parameters<typeof continueSeries>[2], options: { isToggled: boolean; backwards: boolean }): CellState[] {
  if (states.every((state) => 'value' in state)) {
    return continueSeries(states.map((state) => ('value' in state ? state.value : null)), count, kind, options).map((value) => ({ value }))
  }
  const source = options.backwards ? [...states].reverse() : states
  return Array.from({ length: count }, (_, index) => source[index % source.length]!)
}

/** What one cell gives another: its value in the same kind of column, otherwise its text read anew. */
function carried<Row>(core: SheetCore<Row>, from: Place, toCol: number): CellState {
  const state = core.stateAt(from), column = core.columns[toCol], row = core.rowAt(from)
  if (from.col === toCol || !column || row === undefined || 'problem' in state) return state
  return core.columns[from.col]?.kind === column.kind && column.kind !== 'choice' ? state : core.read(column, core.textAt(from), row)
}

function apply<Row>(core: SheetCore<Row>, cells: readonly { place: Place; after: CellState }[], source: ChangeSource) {
  let skipped = 0
  const changes: CellChange<Row>[] = []
  for (const { place, after } of cells) {
    if (!core.isEditable(place)) { skipped++; continue }
    const change = changeOf(core, place, after)
    if (change) changes.push(change)
  }
  commitChanges(core, changes, source)
  return { count: cells.length - skipped, skipped }
}

function report<Row>(core: SheetCore<Row>, { count, skipped }: { count: number; skipped: number }): void {
  if (count + skipped > 0) core.tell(gridMessages.filled(count, skipped))
}

const isSubtotal = <Row>(core: SheetCore<Row>, place: Place) => {
  const row = core.rowAt(place)
  return place.area === 'body' && row !== undefined && core.kindOf(row) === 'subtotal'
}
const counted = <Row>(core: SheetCore<Row>, places: readonly Place[]) => places.filter((place) => !isSubtotal(core, place))

function placesOf(area: Place['area'], box: Box): Place[] {
  const places: Place[] = new Array<Place>(areaOf(box))
  let index = 0
  for (let row = box.top; row <= box.bottom; row++) for (let col = box.left; col <= box.right; col++) places[index++] = { area, row, col }
  return places
}
