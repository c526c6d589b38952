import type { SheetCore } from './core'

const told = new WeakMap<object, unknown>()

/** Tells the owner which cell is active, with its row as it is now. */
export function tellActive<Row>(core: SheetCore<Row>): void {
  const cell = core.activeCell()
  told.set(core, cell?.row)
  core.props.onActiveCell?.(cell)
}

/** The same after rows changed, if what stands in the active row is other than what was told: it was kept, signed, posted. */
export function tellActiveAnew<Row>(core: SheetCore<Row>): void {
  const { active } = core.state.get()
  if (active?.area === 'body' && !isAlike(told.get(core), core.rowAt(active))) tellActive(core)
}

/** Rows that an owner makes anew each time it renders must not be told without end. */
function isAlike(before: unknown, now: unknown): boolean {
  if (before === now || !(before instanceof Object) || !(now instanceof Object)) return before === now
  const keys = Object.keys(now)
  return keys.length === Object.keys(before).length && keys.every((key) => JSON.stringify(before[key as never]) === JSON.stringify(now[key as never]))
}
