import type { SheetCore } from './core'

/** Whether a column's rows may be put in its order. Trees and sheets whose order is their meaning say no. */
export function isSortable<Row>(core: SheetCore<Row>, key: string): boolean {
  if (core.props.isOrdered) return false
  return core.props.columns.find((column) => column.key === key)?.isSortable !== false
}
