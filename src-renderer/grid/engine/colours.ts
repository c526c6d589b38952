import { localDate } from '../../../src-shared/kernel/calendar'
import { readFilter, type CellTest } from '../../../src-shared/listing/filter'
import { displayText, valueOf } from '../../../src-shared/listing/cell'
import type { SheetColumn } from '../sheet.types'
import type { SheetCore } from './core'
import type { ColourRule } from './tools'

/** What colouring a column needs of all its rows; reckoned once for each state of them. */
interface Reckoned { version: number; rule: ColourRule; greatest: number; counts: ReadonlyMap<string, number>; test: CellTest | undefined }
const reckoned = new WeakMap<object, Map<string, Reckoned>>()

/** Steps of a data bar: a tenth of the cell each. */
export const BAR_STEPS = 10

export function setColour<Row>(core: SheetCore<Row>, key: string, rule: ColourRule | undefined): void {
  const { [key]: _, ...others } = core.tools.get().colours
  core.tools.set({ colours: rule ? { ...others, [key]: rule } : others })
  core.keepLayout()
}

/** The class a cell is coloured with, or undefined: `sheet-hit`, `sheet-repeat`, or `sheet-bar-3`. */
export function colourOf<Row>(core: SheetCore<Row>, column: SheetColumn<Row>, value: unknown, row: Row): string | undefined {
  const rule = core.tools.get().colours[column.key]
  if (!rule || core.kindOf(row) === 'subtotal') return undefined
  const known = reckon(core, column, rule)
  switch (rule.kind) {
    case 'when': return known.test?.(value, displayText(column, value, row)) ? 'sheet-hit' : undefined
    case 'repeated': { const text = displayText(column, value, row); return text !== '' && (known.counts.get(text) ?? 0) > 1 ? 'sheet-repeat' : undefined }
    case 'bars': {
      const step = typeof value === 'number' && known.greatest > 0 ? Math.round(Math.abs(value) / known.greatest * BAR_STEPS) : 0
      return step > 0 ? `sheet-bar-${step}` : undefined
    }
  }
}

function reckon<Row>(core: SheetCore<Row>, column: SheetColumn<Row>, rule: ColourRule): Reckoned {
  const { version } = core.tools.get()
  const all = reckoned.get(core) ?? new Map<string, Reckoned>()
  reckoned.set(core, all)
  const before = all.get(column.key)
  if (before?.version === version && before.rule === rule) return before
  let greatest = 0
  const counts = new Map<string, number>()
  for (const row of core.props.rows) {
    if (core.kindOf(row) === 'subtotal') continue
    const value = valueOf(column, row)
    if (typeof value === 'number') greatest = Math.max(greatest, Math.abs(value))
    if (rule.kind === 'repeated') { const text = displayText(column, value, row); counts.set(text, (counts.get(text) ?? 0) + 1) }
  }
  const read = rule.kind === 'when' && rule.condition.trim() !== '' ? readFilter(column.kind, { text: rule.condition, values: null }, localDate(new Date())) : undefined
  const fresh: Reckoned = { version, rule, greatest, counts, test: read && 'test' in read ? read.test : undefined }
  all.set(column.key, fresh)
  return fresh
}
