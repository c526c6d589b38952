import type { SheetCore } from './core'

/**
 * Whether a column's rows may be put in its order. Trees and sheets whose order is their meaning say no; where
 * the services put the rows in order, only columns they know how to.
 */
export function isSortable<Row>(core: SheetCore<Row>, key: string): boolean {
  if (core.props.isOrdered) return false
  const isSortable = core.props.columns.find((column) => column.key === key)?.isSortable
  return core.pages ? isSortable === true : isSortable !== false
}
