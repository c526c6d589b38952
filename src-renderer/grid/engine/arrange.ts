import { GUTTER, type SheetCore } from './core'

/** A column as the chooser lists it, in the order of the sheet. */
export interface ColumnPlace { key: string; title: string; isShown: boolean; pinned: 'left' | 'right' | null }

export function columnPlaces<Row>(core: SheetCore<Row>): readonly ColumnPlace[] {
  const titles = new Map(core.props.columns.map(({ key, title }) => [key, title]))
  return core.api.getColumnState().filter(({ colId }) => titles.has(colId)).map(({ colId, hide, pinned }) => ({
    key: colId, title: titles.get(colId)!, isShown: !hide, pinned: pinned === 'left' || pinned === 'right' ? pinned : null
  }))
}

/** Shows or hides columns; the last one in sight stays. */
export function setShown<Row>(core: SheetCore<Row>, keys: readonly string[], isShown: boolean): void {
  const left = core.columns.filter(({ key }) => !keys.includes(key))
  if (!isShown && left.length === 0) return
  core.api.setColumnsVisible([...keys], isShown)
}

export function setPinned<Row>(core: SheetCore<Row>, key: string, pinned: 'left' | 'right' | null): void {
  core.api.setColumnsPinned([key], pinned)
}

/** Moves a column to the place another has. */
export function moveColumn<Row>(core: SheetCore<Row>, key: string, toKey: string): void {
  const at = core.api.getColumnState().findIndex(({ colId }) => colId === toKey)
  if (at >= 0) core.api.moveColumns([key], at)
  core.keepLayout()
}

/** Freezes the columns up to and with this one at the left (冻结), as in a spreadsheet; undefined lets go of all. */
export function freezeTo<Row>(core: SheetCore<Row>, key: string | undefined): void {
  const places = columnPlaces(core), at = core.columns.findIndex((column) => column.key === key)
  const frozen = new Set(core.columns.slice(0, at + 1).map((column) => column.key))
  core.api.setColumnsPinned(places.filter((one) => one.pinned === 'left' && !frozen.has(one.key)).map((one) => one.key), null)
  if (frozen.size > 0) core.api.setColumnsPinned([...frozen], 'left')
}

/** True when columns other than the row numbers stand fast at the left. */
export const isFrozen = <Row>(core: SheetCore<Row>): boolean => core.api.getColumnState().some(({ colId, pinned, hide }) => colId !== GUTTER && pinned === 'left' && !hide)

/** Makes columns as wide as what they hold (最适合的列宽). */
export function fitColumns<Row>(core: SheetCore<Row>, keys: readonly string[]): void {
  core.api.autoSizeColumns([...keys])
  core.keepLayout()
}
