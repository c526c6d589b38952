import type { IRowNode } from 'ag-grid-community'
import { byRanks, ranksOf, type Ranked } from '../../../src-shared/listing/order'
import { orderOf } from './columns'
import type { SheetCore } from './core'

const held = new WeakSet<object>()

/** Puts the grid's rows in the order asked for, in place; those that are equal stay as they came. */
export function orderRows<Row>(core: SheetCore<Row>, nodes: IRowNode[]): void {
  if (held.has(core)) return
  const keys = core.tools.get().sort.flatMap(({ key, direction }): Ranked[] => {
    const column = core.props.columns.find((one) => one.key === key)
    return column ? [{ ranks: ranksOf(nodes.map((node) => orderOf(core, column, node))), direction }] : []
  })
  if (keys.length === 0) return
  const before = [...nodes], order = Uint32Array.from(nodes, (_, at) => at).sort(byRanks(keys))
  order.forEach((at, place) => { nodes[place] = before[at]! })
}

/** Leaves rows where they are while `work` goes on, for what puts them in order afterwards itself. */
export function withoutOrdering<Row>(core: SheetCore<Row>, work: () => void): void {
  held.add(core)
  try { work() } finally { held.delete(core) }
}
