import { Refusal } from '../../src-shared/kernel/errors'
import type { RawCell, RawSheet } from '../../src-shared/tabular/raw'
import { dateOfSerial } from '../../src-shared/tabular/serial'
import { CellRows, isoCell, MOST_COLUMNS, trimRows, type CellBudget } from './cell-rows'
import { readXml } from './xml'
import { unescapeText, type SheetPart } from './xlsx-parts'
import type { ZipParts } from './zip-parts'

/** What the cells of every sheet refer to, and how many cells are left under the limit. */
export interface SheetContext extends CellBudget {
  strings: readonly string[]
  /** For each cell style by its index, whether it shows a date. */
  isDate: readonly boolean[]
  is1904: boolean
}

/** Reads one worksheet part into rows of cells. Refuses with FILE_TOO_LARGE and FILE_DAMAGED. */
export async function readSheet(parts: ZipParts, sheet: SheetPart, context: SheetContext): Promise<RawSheet> {
  const reader = new SheetReader(context)
  await readXml(parts, sheet.path, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name)
  })
  return { name: sheet.name, rows: trimRows(reader.cells.rows), merges: reader.cells.merges, hidden: sheet.hidden }
}

class SheetReader {
  readonly cells: CellRows
  private readonly context: SheetContext
  private row: RawCell[] = []
  private rowIndex = -1
  private column = -1
  private type = 'n'
  private style = 0
  private value = ''
  private inline = ''
  private formula: string | undefined
  private target: 'value' | 'inline' | 'formula' | undefined
  private phonetic = 0

  constructor(context: SheetContext) {
    this.context = context
    this.cells = new CellRows(context)
  }

  open(name: string, attributes: Record<string, string>) {
    switch (name) {
      case 'row': this.openRow(attributes['r']); break
      case 'c': this.openCell(attributes); break
      case 'v': this.target = 'value'; break
      case 'f': this.formula = ''; this.target = 'formula'; break
      case 'rPh': this.phonetic++; break
      case 't': if (this.phonetic === 0) this.target = 'inline'; break
      case 'mergeCell': this.addMerge(attributes['ref'] ?? ''); break
    }
  }

  text(text: string) {
    if (this.target === undefined) return
    if (this.target === 'value') this.value += text
    else if (this.target === 'inline') this.inline += text
    else this.formula = (this.formula ?? '') + text
  }

  close(name: string) {
    if (name === 'rPh') this.phonetic--
    if (name === 'v' || name === 'f' || name === 't') this.target = undefined
    if (name === 'c') this.closeCell()
  }

  private openRow(reference: string | undefined) {
    const index = reference === undefined ? this.rowIndex + 1 : Number(reference) - 1
    this.row = this.cells.row(index)
    this.rowIndex = index
    this.column = -1
  }

  private openCell(attributes: Record<string, string>) {
    const reference = attributes['r']
    this.column = reference === undefined ? this.column + 1 : columnOf(reference)
    if (this.column < 0 || this.column >= MOST_COLUMNS || this.rowIndex < 0) throw new Refusal('FILE_DAMAGED', { reason: 'cell' })
    this.type = attributes['t'] ?? 'n'
    this.style = Number(attributes['s'] ?? 0)
    this.value = ''
    this.inline = ''
    this.formula = undefined
  }

  private closeCell() {
    this.cells.put(this.row, this.column, this.cell())
  }

  private cell(): RawCell {
    if (this.type === 'inlineStr') return unescapeText(this.inline)
    if (this.value === '') return this.formula === undefined || this.type === 'str' ? null : { formula: `=${this.formula}` }
    switch (this.type) {
      case 's': return this.context.strings[Number(this.value)] ?? null
      case 'str': return unescapeText(this.value)
      case 'e': return this.value
      case 'b': return this.value === '1' || this.value === 'true'
      case 'd': return isoCell(this.value)
      default: return this.number()
    }
  }

  private number(): RawCell {
    const number = Number(this.value)
    if (!Number.isFinite(number)) return this.value
    return (this.context.isDate[this.style] && dateOfSerial(number, this.context.is1904)) || number
  }

  private addMerge(reference: string) {
    const [, c1, r1, c2, r2] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
    if (c1 === undefined || c2 === undefined) return
    this.cells.merge({ r1: Number(r1) - 1, c1: columnOf(c1), r2: Number(r2) - 1, c2: columnOf(c2) })
  }
}

/** A → 0, AB12 → 27; -1 without letters. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}
