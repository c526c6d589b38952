import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { HEADER_HEIGHT, ROW_HEIGHT } from '../theme'
import { GUTTER, type SheetCore } from './core'
import { FILTER_HEIGHT } from './filter-row'
import { gutterWidth } from './columns'

const LEAST = 80, MOST = 160, STEP = 10

/** One step larger or smaller, or with 0 back to 100 %. */
export function stepZoom<Row>(core: SheetCore<Row>, step: 1 | -1 | 0): void {
  const { zoom } = core.tools.get()
  const next = step === 0 ? 100 : Math.max(LEAST, Math.min(MOST, zoom + step * STEP))
  if (next !== zoom) { setZoom(core, next); core.keepLayout() }
  core.tell(words.zoomed(next))
}

/**
 * Sets the size of a sheet (缩放) in per cent. Rows, letters and widths grow together; scaling the finished picture
 * would put every place the grid reckons with the mouse beside the truth.
 */
export function setZoom<Row>(core: SheetCore<Row>, zoom: number): void {
  const before = core.tools.get().zoom
  core.tools.set({ zoom })
  showZoom(core)
  if (before === zoom) return
  const widths = core.api.getColumnState()
    .filter(({ colId, flex, width }) => colId !== GUTTER && !flex && typeof width === 'number')
    .map(({ colId, width }) => ({ key: colId, newWidth: Math.round(width! * zoom / before) }))
  core.api.setColumnWidths([...widths, { key: GUTTER, newWidth: Math.round(gutterWidth(core.props.rows.length) * zoom / 100) }])
  core.api.resetRowHeights()
}

/** Heights and letters for the zoom as it is. */
export function showZoom<Row>(core: SheetCore<Row>): void {
  const { zoom } = core.tools.get(), scaled = (pixels: number) => Math.round(pixels * zoom / 100)
  core.root.style.setProperty('--sheet-zoom', String(zoom / 100))
  core.root.style.setProperty('--sheet-row', `${scaled(ROW_HEIGHT)}px`)
  core.api.setGridOption('rowHeight', scaled(ROW_HEIGHT))
  core.api.setGridOption('headerHeight', scaled(HEADER_HEIGHT))
  core.api.setGridOption('floatingFiltersHeight', scaled(FILTER_HEIGHT))
}
