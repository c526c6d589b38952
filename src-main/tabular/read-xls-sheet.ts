import type { RawCell, RawMerge } from '../../src-shared/tabular/raw'
import { dateOfSerial } from '../../src-shared/tabular/serial'
import { CellRows, trimRows } from './cell-rows'
import { damagedXls, RECORD, RecordCursor } from './read-xls-records'
import { ContinuedText } from './read-xls-text'
import type { SheetContext } from './xlsx-sheet'

/** A sheet's content and where in the stream it ends. */
export interface XlsSheet { rows: RawCell[][]; merges: RawMerge[]; end: number }

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A'
}

/** Reads the sheet whose BOF stands at `at`; charts inside it are stepped over. Refuses with FILE_DAMAGED, FILE_TOO_LARGE. */
export function readXlsSheet(stream: Buffer, at: number, context: SheetContext): XlsSheet {
  const cursor = new RecordCursor(stream, at)
  cursor.next()
  if (!cursor.is(RECORD.bof)) throw damagedXls('sheet')
  const reader = new XlsSheetReader(cursor, context)
  for (let depth = 1; depth > 0;) {
    cursor.next()
    if (cursor.type === RECORD.bof) depth++
    else if (cursor.type === RECORD.eof) depth--
    else if (depth === 1) reader.record()
  }
  return { rows: trimRows(reader.cells.rows), merges: reader.cells.merges, end: cursor.to }
}

class XlsSheetReader {
  readonly cells: CellRows
  private readonly cursor: RecordCursor
  private readonly context: SheetContext
  /** The cell of a formula whose text comes in the STRING record that follows. */
  private awaiting: { row: RawCell[]; column: number } | undefined

  constructor(cursor: RecordCursor, context: SheetContext) {
    this.cursor = cursor
    this.context = context
    this.cells = new CellRows(context)
  }

  record() {
    const { cursor } = this
    switch (cursor.type) {
      case RECORD.labelSst: this.put(this.context.strings[cursor.u32(6)] ?? null); break
      case RECORD.label: case RECORD.rString: this.label(); break
      case RECORD.number: this.put(this.number(cursor.double(6), cursor.u16(4))); break
      case RECORD.rk: this.put(this.number(rkNumber(cursor.u32(6)), cursor.u16(4))); break
      case RECORD.mulRk: this.manyNumbers(); break
      case RECORD.boolErr: this.put(cursor.u8(7) === 0 ? cursor.u8(6) !== 0 : errorText(cursor.u8(6))); break
      case RECORD.formula: this.formula(); break
      case RECORD.string: this.formulaText(); break
      case RECORD.mergeCells: this.mergedCells(); break
    }
  }

  private put(cell: RawCell) { this.cells.put(this.cells.row(this.cursor.u16(0)), this.cursor.u16(2), cell) }

  /** Row and column are taken first, since reading the text may move on to a CONTINUE record. */
  private label() {
    const row = this.cells.row(this.cursor.u16(0)), column = this.cursor.u16(2)
    this.cells.put(row, column, new ContinuedText(this.cursor, 6).read(false))
  }

  private number(value: number, style: number): RawCell {
    if (!Number.isFinite(value)) return errorText(0x24)
    return (this.context.isDate[style] && dateOfSerial(value, this.context.is1904)) || value
  }

  private manyNumbers() {
    const { cursor } = this
    const row = this.cells.row(cursor.u16(0)), first = cursor.u16(2)
    const count = Math.floor((cursor.length - 6) / 6)
    for (let at = 0; at < count; at++) {
      const from = 4 + at * 6
      this.cells.put(row, first + at, this.number(rkNumber(cursor.u32(from + 2)), cursor.u16(from)))
    }
  }

  /** A formula's last result: a number, or two bytes of ones and the kind of result it is. */
  private formula() {
    const { cursor } = this
    this.awaiting = undefined
    if (cursor.u16(12) !== 0xffff) { this.put(this.number(cursor.double(6), cursor.u16(4))); return }
    const kind = cursor.u8(6), value = cursor.u8(8)
    if (kind === 0) this.awaiting = { row: this.cells.row(cursor.u16(0)), column: cursor.u16(2) }
    else if (kind === 1) this.put(value !== 0)
    else if (kind === 2) this.put(errorText(value))
  }

  private formulaText() {
    if (!this.awaiting) return
    const { row, column } = this.awaiting
    this.awaiting = undefined
    this.cells.put(row, column, new ContinuedText(this.cursor, 0).read(false))
  }

  private mergedCells() {
    const { cursor } = this
    const count = cursor.u16(0)
    for (let at = 0; at < count; at++) {
      const from = 2 + at * 8
      this.cells.merge({ r1: cursor.u16(from), r2: cursor.u16(from + 2), c1: cursor.u16(from + 4), c2: cursor.u16(from + 6) })
    }
  }
}

const errorText = (code: number) => ERRORS[code] ?? '#N/A'

const doubles = new DataView(new ArrayBuffer(8))

/** A number in 30 bits ([MS-XLS] 2.5.217): an integer or the upper part of a double; the lowest bit says hundredths. */
function rkNumber(bits: number): number {
  doubles.setUint32(0, (bits & ~3) >>> 0)
  const value = (bits & 2) !== 0 ? bits >> 2 : doubles.getFloat64(0)
  return (bits & 1) !== 0 ? value / 100 : value
}
