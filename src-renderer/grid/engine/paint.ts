import { boxOf, contains, type Box } from '../model/range'
import { matchText } from '../../../src-shared/listing/filter'
import { GUTTER, type Place, type SheetCore } from './core'
import { placeInput, rowOfElement } from './geometry'

/** Classes by bit; a cell's bits are compared before its element is touched. */
const CLASSES = [
  'sheet-selected', 'sheet-active', 'sheet-edge-top', 'sheet-edge-bottom', 'sheet-edge-left', 'sheet-edge-right',
  'sheet-handle', 'sheet-filling', 'sheet-current', 'sheet-found'
] as const
const [SELECTED, ACTIVE, TOP, BOTTOM, LEFT, RIGHT, HANDLE, FILLING, CURRENT, FOUND] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] as const

/**
 * Draws the selection: classes on the few hundred cells that exist, set by hand. Asking the grid to refresh its cells
 * would format every value again, and an overlay would cover pinned columns or trail behind while scrolling. Rows and
 * cells that the grid adds while scrolling are painted before they are shown, since observers run before the frame.
 */
export function startPainting<Row>(core: SheetCore<Row>): () => void {
  const bits = new WeakMap<Element, number>()
  const paint = () => { paintAll(core, bits) }
  const observer = new MutationObserver(paint)
  observer.observe(core.root.querySelector('.ag-root')!, { childList: true, subtree: true, attributes: true, attributeFilter: ['row-index'] })
  const stop = core.state.subscribe((state, before) => {
    if (state.active !== before.active || state.range !== before.range || state.fillTo !== before.fillTo || state.editing !== before.editing) paint()
  })
  const stopTools = core.tools.subscribe((state, before) => { if (state.sought !== before.sought) paint() })
  const viewport = core.root.querySelector('.ag-grid-viewport')!
  const onScroll = () => { placeInput(core) }
  viewport.addEventListener('scroll', onScroll, { passive: true })
  const sizes = new ResizeObserver(onScroll)
  sizes.observe(viewport)
  return () => { observer.disconnect(); sizes.disconnect(); stop(); stopTools(); viewport.removeEventListener('scroll', onScroll) }
}

function paintAll<Row>(core: SheetCore<Row>, bits: WeakMap<Element, number>): void {
  const { active, range, fillTo } = core.state.get(), { sought } = core.tools.get()
  const box = range ? boxOf(range) : undefined
  const cols = new Map(core.columns.map(({ key }, col) => [key, col]))
  for (const rowElement of core.root.querySelectorAll('.ag-row')) {
    const row = rowOfElement(core, rowElement)
    for (const cell of rowElement.querySelectorAll('.ag-cell')) {
      const key = cell.getAttribute('col-id') ?? ''
      const isGutter = key === GUTTER
      const found = !isGutter && sought !== '' && row?.area === 'body' && matchText(cell.textContent, sought) ? FOUND : 0
      set(bits, cell, found | (isGutter ? gutterBits(row, active, box) : cellBits(row, cols.get(key) ?? -1, { active, box, fillTo })))
    }
  }
  for (const header of core.root.querySelectorAll('.ag-header-cell:not(.ag-floating-filter)')) {
    const col = cols.get(header.getAttribute('col-id') ?? '') ?? -1
    const isCurrent = box !== undefined && col >= box.left && col <= box.right
    set(bits, header, isCurrent ? CURRENT : 0)
  }
  placeInput(core)
}

type Row = { area: Place['area']; row: number } | undefined

function gutterBits(row: Row, active: Place | null, box: Box | undefined): number {
  if (!row) return 0
  const isCurrent = row.area === 'entry' ? active?.area === 'entry' : box !== undefined && row.row >= box.top && row.row <= box.bottom
  return isCurrent ? CURRENT : 0
}

function cellBits(row: Row, col: number, { active, box, fillTo }: { active: Place | null; box: Box | undefined; fillTo: Box | null }): number {
  if (!row || col < 0) return 0
  const isActive = active?.area === row.area && active.row === row.row && active.col === col
  if (row.area === 'entry') return isActive ? ACTIVE | TOP | BOTTOM | LEFT | RIGHT : 0
  const isFilling = fillTo && contains(fillTo, row.row, col) ? FILLING : 0
  if (!box || !contains(box, row.row, col)) return isFilling
  // The range's anchor stays white while the entry row is being filled in, so that the range can be told from a plain tint.
  return SELECTED | isFilling | (isActive ? ACTIVE : 0) | (row.row === box.top ? TOP : 0) | (row.row === box.bottom ? BOTTOM : 0) |
    (col === box.left ? LEFT : 0) | (col === box.right ? RIGHT : 0) | (row.row === box.bottom && col === box.right ? HANDLE : 0)
}

function set(bits: WeakMap<Element, number>, element: Element, next: number): void {
  const before = bits.get(element) ?? 0
  if (before === next) return
  bits.set(element, next)
  CLASSES.forEach((name, bit) => {
    const flag = 1 << bit
    if ((before & flag) !== (next & flag)) element.classList.toggle(name, (next & flag) !== 0)
  })
}
