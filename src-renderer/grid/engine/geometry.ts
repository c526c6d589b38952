import { GUTTER, type Place, type SheetCore } from './core'

/** What lies under a point of the page. */
export type Hit =
  | { on: 'cell'; place: Place; element: HTMLElement }
  | { on: 'gutter'; area: Place['area']; row: number }
  | { on: 'header'; col: number }
  | { on: 'corner' }

/** The displayed row and area of a grid row element; undefined for totals, which can't be selected. */
export function rowOfElement<Row>(core: SheetCore<Row>, element: Element): { area: Place['area']; row: number } | undefined {
  const index = element.getAttribute('row-index') ?? ''
  if (index.startsWith('b-')) return index === 'b-0' && core.props.entryRow ? { area: 'entry', row: 0 } : undefined
  return index === '' ? undefined : { area: 'body', row: Number(index) }
}

/** Finds what an element of the grid belongs to. */
export function hitOf<Row>(core: SheetCore<Row>, element: Element | null): Hit | undefined {
  const header = element?.closest('.ag-header-cell:not(.ag-floating-filter)')
  if (header && core.root.contains(header)) {
    const key = header.getAttribute('col-id')
    if (key === GUTTER) return { on: 'corner' }
    const col = core.columns.findIndex((column) => column.key === key)
    return col < 0 ? undefined : { on: 'header', col }
  }
  const cell = element?.closest<HTMLElement>('.ag-cell')
  const rowElement = cell?.closest('.ag-row')
  const row = rowElement && core.root.contains(rowElement) ? rowOfElement(core, rowElement) : undefined
  if (!cell || !row) return undefined
  const key = cell.getAttribute('col-id')
  if (key === GUTTER) return { on: 'gutter', ...row }
  const col = core.columns.findIndex((column) => column.key === key)
  return col < 0 ? undefined : { on: 'cell', place: { ...row, col }, element: cell }
}

/** The element of a cell, if it is drawn at the moment. */
export function cellElement<Row>(core: SheetCore<Row>, place: Place | null = core.state.get().active): HTMLElement | null {
  const column = place ? core.columns[place.col] : undefined
  if (!place || !column) return null
  const index = place.area === 'entry' ? 'b-0' : String(place.row)
  const row = core.root.querySelector(`.ag-row[row-index="${index}"]`)
  return row?.querySelector<HTMLElement>(`.ag-cell[col-id="${CSS.escape(column.key)}"]`) ?? null
}

/** The part of the page in which body rows are seen, between header and pinned rows. */
export function bodyRect<Row>(core: SheetCore<Row>): DOMRect {
  const viewport = core.root.querySelector('.ag-grid-viewport')!
  const { left, top, width, height } = viewport.getBoundingClientRect()
  const header = core.root.querySelector('.ag-header')?.getBoundingClientRect().height ?? 0
  const bottom = core.root.querySelector('.ag-grid-pinned-bottom-rows')?.getBoundingClientRect().height ?? 0
  return new DOMRect(left, top + header, Math.min(width, viewport.clientWidth), Math.max(0, Math.min(height, viewport.clientHeight) - header - bottom))
}

/** Puts the input over the active cell: seen while editing, and always where an input method looks for it. */
export function placeInput<Row>(core: SheetCore<Row>): void {
  const element = cellElement(core), { input } = core
  const { active } = core.state.get()
  if (!element) { input.classList.add('sheet-input-away'); return }
  const cell = element.getBoundingClientRect(), root = core.root.getBoundingClientRect(), body = bodyRect(core)
  const middle = cell.top + cell.height / 2
  input.classList.toggle('sheet-input-away', active?.area === 'body' && (middle < body.top || middle > body.bottom))
  input.style.left = `${cell.left - root.left}px`
  input.style.top = `${cell.top - root.top}px`
  input.style.minWidth = `${cell.width}px`
  input.style.maxWidth = `${Math.max(cell.width, root.right - cell.left)}px`
  input.style.height = `${cell.height}px`
}
