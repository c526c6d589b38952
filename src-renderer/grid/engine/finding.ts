import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { matchText } from '../../../src-shared/listing/filter'
import type { CellChange } from '../sheet.types'
import { changeOf, commitChanges } from './changes'
import type { Place, SheetCore } from './core'
import { commitEdit } from './editing'
import { failureText, type PageCache } from './pages'
import { activate } from './selection'
import type { ToolPanel } from './tools'

/** Opens a panel of the sheet, or closes it when it is open; the keyboard goes along by the panel's own focus. */
export function openPanel<Row>(core: SheetCore<Row>, panel: ToolPanel): void {
  commitEdit(core)
  core.tools.set({ panel })
}

/** Closes what is open and gives the keyboard back to the rows. */
export function closePanel<Row>(core: SheetCore<Row>): void {
  core.tools.set({ panel: null, sought: '' })
  core.input.focus({ preventScroll: true })
}

/** What the find bar looks for is compared with the text shown, in any case and width. */
export const soughtOf = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** The cells that hold what is sought, in reading order: the first of `count`; a paged sheet's come a moment later. */
export interface Found { places: readonly Place[]; count: number; isPending: boolean }
interface Sought { of: readonly unknown[]; found: Found; coming: Promise<void> | undefined }
const lastFound = new WeakMap<object, Sought>()
const NOTHING: Found = { places: [], count: 0, isPending: false }

/** The cells that hold what is sought (查找); looked for anew when any cell may hold something else. */
export function findCells<Row>(core: SheetCore<Row>): Found {
  const { sought, version, shown, sort } = core.tools.get(), { pages } = core
  const of = pages ? [sought, pages, pages.view, core.columns] : [sought, version, shown, sort, core.columns], before = lastFound.get(core)
  if (before?.of.every((part, index) => part === of[index])) return before.found
  if (pages && sought !== '') return findPlaces(core, pages, sought, of)
  const places = look(core, sought), found = { places, count: places.length, isPending: false }
  lastFound.set(core, { of, found, coming: undefined })
  return found
}

/** The cells found, once they have come. */
export async function soughtCells<Row>(core: SheetCore<Row>): Promise<readonly Place[]> {
  findCells(core)
  await lastFound.get(core)?.coming
  return findCells(core).places
}

/** Asks where a text stands in rows that are not here; what shows the figures hears of the answer by the version. */
function findPlaces<Row>(core: SheetCore<Row>, pages: PageCache<Row>, sought: string, of: readonly unknown[]): Found {
  const columns = core.columns.map(({ key }) => key), pending = { ...NOTHING, isPending: true }
  const coming = pages.source.places(pages.view, sought, columns).then(({ count, places }): Found => ({
    count, isPending: false, places: places.map(([row, key]) => ({ area: 'body', row, col: columns.indexOf(key) }))
  })).catch((error: unknown) => { core.tell(failureText(error)); return NOTHING }).then((found) => {
    if (lastFound.get(core)?.of !== of) return
    lastFound.set(core, { of, found, coming: undefined })
    core.touch()
  })
  lastFound.set(core, { of, found: pending, coming })
  return pending
}

function look<Row>(core: SheetCore<Row>, sought: string): Place[] {
  const places: Place[] = []
  if (sought === '') return places
  const { rows, cols } = core.extent
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const place: Place = { area: 'body', row, col }
      if (matchText(core.displayAt(place), sought)) places.push(place)
    }
  }
  return places
}

const orderOf = ({ row, col }: Pick<Place, 'row' | 'col'>, cols: number) => row * cols + col

/** The place among the cells found at which the active cell stands, or -1. */
export function positionIn<Row>(core: SheetCore<Row>, found: readonly Place[]): number {
  const { active } = core.state.get()
  return active?.area === 'body' ? found.findIndex(({ row, col }) => row === active.row && col === active.col) : -1
}

/** Goes to the next cell found, or the one before, round the end. */
export function goToFound<Row>(core: SheetCore<Row>, found: readonly Place[], step: 1 | -1): void {
  if (found.length === 0) return
  const { active } = core.state.get(), cols = core.extent.cols
  const here = active?.area === 'body' ? orderOf(active, cols) : -1
  const next = step === 1
    ? (found.find((place) => orderOf(place, cols) > here) ?? found[0]!)
    : (found.findLast((place) => orderOf(place, cols) < here) ?? found.at(-1)!)
  activate(core, next)
}

/** F3 and Shift+F3 go on without the bar, as long as something is sought. */
export function findNext<Row>(core: SheetCore<Row>, step: 1 | -1): void {
  if (core.tools.get().sought === '') openPanel(core, 'find')
  else void soughtCells(core).then((found) => { goToFound(core, found, step) })
}

/**
 * Puts other text where the sought text stands, in cells that may be changed, as one step for undo. Only what was
 * literally typed is replaced: initials find a cell but say nothing about which letters to take out.
 */
export function replaceFound<Row>(core: SheetCore<Row>, places: readonly Place[], replacement: string): void {
  const { sought } = core.tools.get()
  const changes: CellChange<Row>[] = []
  let skipped = 0
  for (const place of places) {
    const column = core.columns[place.col], row = core.rowAt(place)
    const text = core.isEditable(place) ? replaced(core.textAt(place), sought, replacement) : undefined
    if (!column || row === undefined || text === undefined) { skipped++; continue }
    const change = changeOf(core, place, core.read(column, text, row))
    if (change) changes.push(change)
  }
  commitChanges(core, changes, 'type')
  const bad = changes.filter(({ after }) => 'problem' in after).length
  core.tell(words.replaced(changes.length, bad, skipped))
}

/** The text with every place of the sought text replaced; undefined where it isn't there. */
function replaced(text: string, sought: string, replacement: string): string | undefined {
  const lower = text.toLowerCase()
  if (sought === '' || !lower.includes(sought)) return undefined
  let out = '', from = 0
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, from)) {
    out += text.slice(from, at) + replacement
    from = at + sought.length
  }
  return out + text.slice(from)
}
