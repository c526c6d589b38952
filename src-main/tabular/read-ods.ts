import { Refusal } from '../../src-shared/kernel/errors'
import type { RawCell, RawMerge, RawSheet } from '../../src-shared/tabular/raw'
import { CellRows, MOST_COLUMNS, trimRows, type CellBudget } from './cell-rows'
import type { ReadLimits } from './limits'
import { odsCell, OdsText, repeatOf } from './ods-cell'
import { readXml } from './xml'
import type { ZipParts } from './zip-parts'

/** Sheets stand at document-content / body / spreadsheet / table; tables deeper down belong to links, changes and cells. */
const SHEET_DEPTH = 4
/** The style LibreOffice gives to its copies of sheets in other files. */
const OUTSIDE_STYLE = 'ta_extref'

/** True for any OpenDocument file, an encrypted one included. */
export const isOpenDocument = (parts: ZipParts) => parts.has('mimetype') && (parts.has('content.xml') || parts.has('encrypted-package'))

/**
 * Reads an OpenDocument spreadsheet (.ods). Refuses with FILE_ENCRYPTED, FILE_KIND_UNSUPPORTED for its forerunner (sxc),
 * FILE_NOT_A_TABLE for other documents, FILE_TOO_LARGE and FILE_DAMAGED.
 */
export async function readOds(parts: ZipParts, limits: ReadLimits): Promise<RawSheet[]> {
  const type = Buffer.from(await parts.bytes('mimetype')).toString('latin1').trim()
  if (type.startsWith('application/vnd.sun.xml.calc')) throw new Refusal('FILE_KIND_UNSUPPORTED', { kind: 'sxc' })
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw new Refusal('FILE_NOT_A_TABLE', {})
  if (await isEncrypted(parts)) throw new Refusal('FILE_ENCRYPTED')
  const reader = new OdsReader({ limits, cellsLeft: limits.cells })
  await readXml(parts, 'content.xml', {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name)
  })
  if (reader.sheets.length === 0) throw new Refusal('FILE_NOT_A_TABLE', {})
  return reader.sheets
}

async function isEncrypted(parts: ZipParts): Promise<boolean> {
  if (parts.has('encrypted-package')) return true
  let isFound = false
  if (!parts.has('META-INF/manifest.xml')) return false
  await readXml(parts, 'META-INF/manifest.xml', { open(name) { if (name === 'encryption-data') isFound = true } })
  return isFound
}

interface OpenCell { attributes: Record<string, string>; isCovered: boolean; depth: number; text: OdsText }
interface OpenSheet { name: string; style: string; cells: CellRows }
/** A filled cell of the row being read, before it is known how often the row stands. */
interface PlacedCell { column: number; count: number; value: RawCell }

class OdsReader {
  readonly sheets: RawSheet[] = []
  private readonly budget: CellBudget
  private readonly hiddenStyles = new Set<string>()
  private style = ''
  private depth = 0
  private sheet: OpenSheet | undefined
  private cell: OpenCell | undefined
  private placed: PlacedCell[] = []
  private merges: RawMerge[] = []
  private rowIndex = 0
  private rowRepeat = 1
  private column = 0

  constructor(budget: CellBudget) { this.budget = budget }

  open(name: string, attributes: Record<string, string>) {
    this.depth++
    if (this.cell) { this.cell.text.open(name, attributes); return }
    switch (name) {
      case 'style': this.style = attributes['style:name'] ?? ''; break
      case 'table-properties': if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.style); break
      case 'table': this.openSheet(attributes); break
      case 'table-row': this.openRow(attributes); break
      case 'table-cell': case 'covered-table-cell': this.openCell(attributes, name !== 'table-cell')
    }
  }

  text(text: string) { this.cell?.text.text(text) }

  close(name: string) {
    if (this.cell && this.cell.depth < this.depth) this.cell.text.close(name)
    else if (this.cell) this.closeCell(this.cell)
    else if (name === 'table-row') this.closeRow()
    else if (name === 'table' && this.depth === SHEET_DEPTH) this.closeSheet()
    this.depth--
  }

  private openSheet(attributes: Record<string, string>) {
    const style = attributes['table:style-name'] ?? ''
    if (this.depth !== SHEET_DEPTH || style === OUTSIDE_STYLE) return
    if (this.sheets.length >= this.budget.limits.sheets) throw new Refusal('FILE_TOO_LARGE', { limit: 'sheets' })
    this.sheet = { name: attributes['table:name'] ?? '', style, cells: new CellRows(this.budget) }
    this.rowIndex = 0
  }

  private closeSheet() {
    if (!this.sheet) return
    const { name, style, cells } = this.sheet
    this.sheets.push({ name, rows: trimRows(cells.rows), merges: cells.merges, hidden: this.hiddenStyles.has(style) })
    this.sheet = undefined
  }

  private openRow(attributes: Record<string, string>) {
    this.rowRepeat = repeatOf(attributes['table:number-rows-repeated'])
    this.placed = []
    this.merges = []
    this.column = 0
  }

  private openCell(attributes: Record<string, string>, isCovered: boolean) {
    if (this.sheet) this.cell = { attributes, isCovered, depth: this.depth, text: new OdsText() }
  }

  /** What a covered cell holds is kept by LibreOffice but shown to nobody, so it doesn't count. */
  private closeCell({ attributes, isCovered, text }: OpenCell) {
    const count = repeatOf(attributes['table:number-columns-repeated'])
    const value = isCovered ? null : odsCell(attributes, text.shown())
    if (value !== null && value !== '') this.placed.push({ column: this.column, count, value })
    const columns = repeatOf(attributes['table:number-columns-spanned']), rows = repeatOf(attributes['table:number-rows-spanned'])
    if (columns > 1 || rows > 1) {
      const [r2, c2] = [Math.min(rows, this.budget.limits.rows) - 1, Math.min(this.column + columns, MOST_COLUMNS) - 1]
      this.merges.push({ r1: 0, c1: this.column, r2, c2 })
    }
    this.column += count
    this.cell = undefined
  }

  /** Rows and cells that repeat are made one by one, so the budget ends a claim of millions; empty ones are only counted. */
  private closeRow() {
    const { sheet, placed, merges } = this
    if (sheet && (placed.length > 0 || merges.length > 0)) {
      for (let copy = 0; copy < this.rowRepeat; copy++) {
        const index = this.rowIndex + copy
        const row = sheet.cells.row(index)
        for (const { column, count, value } of placed) {
          for (let at = 0; at < count; at++) sheet.cells.put(row, column + at, value)
        }
        for (const { r1, c1, r2, c2 } of merges) sheet.cells.merge({ r1: r1 + index, c1, r2: r2 + index, c2 })
      }
    }
    this.rowIndex += this.rowRepeat
  }
}
