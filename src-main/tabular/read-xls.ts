import { Refusal } from '../../src-shared/kernel/errors'
import type { RawSheet } from '../../src-shared/tabular/raw'
import { isDateFormat } from '../../src-shared/tabular/serial'
import type { ReadLimits } from './limits'
import { OleFile } from './ole'
import { damagedXls, RECORD, RecordCursor } from './read-xls-records'
import { readXlsSheet } from './read-xls-sheet'
import { ContinuedText, shortText } from './read-xls-text'
import { LONGEST_FORMAT } from './xlsx-parts'
import type { SheetContext } from './xlsx-sheet'

interface SheetPlace { name: string; at: number; hidden: boolean }
interface Globals { sheets: SheetPlace[]; strings: string[]; isDate: boolean[]; is1904: boolean }

const BIFF8 = 0x0600
const WORKSHEET = 0
/** Cells name their style in 16 bits. */
const MOST_STYLES = 65_536
/** Excel itself stops at some two hundred. */
const MOST_FORMATS = 5_000

/**
 * Reads a workbook of Excel 97–2003 or WPS (.xls, .et: BIFF8 in a compound file). Refuses with FILE_ENCRYPTED,
 * FILE_KIND_UNSUPPORTED for BIFF5 and older, FILE_NOT_A_TABLE for other documents, FILE_TOO_LARGE and FILE_DAMAGED.
 */
export function readXls(bytes: Uint8Array, limits: ReadLimits): RawSheet[] {
  const file = new OleFile(bytes)
  if (file.has('EncryptedPackage')) throw new Refusal('FILE_ENCRYPTED')
  if (!file.has('Workbook')) {
    throw file.has('Book') ? new Refusal('FILE_KIND_UNSUPPORTED', { kind: 'xls' }) : new Refusal('FILE_NOT_A_TABLE', {})
  }
  const stream = file.stream('Workbook')
  const globals = readGlobals(stream, limits)
  const context: SheetContext = { ...globals, limits, cellsLeft: limits.cells }
  const sheets: RawSheet[] = []
  let bytesRead = 0
  for (const { name, at, hidden } of globals.sheets) {
    const { end, rows, merges } = readXlsSheet(stream, at, context)
    // Sheets don't overlap; a file that lists one again and again would be read for hours.
    bytesRead += end - at
    if (bytesRead > stream.length) throw damagedXls('overlap')
    sheets.push({ name, rows, merges, hidden })
  }
  if (sheets.length === 0) throw new Refusal('FILE_NOT_A_TABLE', {})
  return sheets
}

function readGlobals(stream: Buffer, limits: ReadLimits): Globals {
  const cursor = new RecordCursor(stream, 0)
  const formats = new Map<number, string>()
  const styles: number[] = []
  const globals: Globals = { sheets: [], strings: [], isDate: [], is1904: false }
  cursor.next()
  if (!cursor.is(RECORD.bof)) throw damagedXls('start')
  if (cursor.u16(0) !== BIFF8) throw new Refusal('FILE_KIND_UNSUPPORTED', { kind: 'xls' })
  for (cursor.next(); !cursor.is(RECORD.eof); cursor.next()) {
    switch (cursor.type) {
      case RECORD.filePass: throw new Refusal('FILE_ENCRYPTED')
      case RECORD.dateMode: globals.is1904 = cursor.u16(0) === 1; break
      case RECORD.format: formats.set(cursor.u16(0), new ContinuedText(cursor, 2).read(false).slice(0, LONGEST_FORMAT)); break
      case RECORD.xf: if (styles.length < MOST_STYLES) styles.push(cursor.u16(2)); break
      case RECORD.sst: globals.strings = sharedTexts(cursor); break
      case RECORD.boundSheet: if (cursor.u8(5) === WORKSHEET) globals.sheets.push(sheetPlace(cursor)); break
    }
    if (formats.size > MOST_FORMATS) throw damagedXls('formats')
    if (globals.sheets.length > limits.sheets) throw new Refusal('FILE_TOO_LARGE', { limit: 'sheets' })
  }
  const dates = new Map([...new Set(styles)].map((id) => [id, isDateFormat(id, formats.get(id))]))
  globals.isDate = styles.map((id) => dates.get(id) === true)
  return globals
}

const sheetPlace = (cursor: RecordCursor): SheetPlace =>
  ({ at: cursor.u32(0), hidden: (cursor.u8(4) & 3) !== 0, name: shortText(cursor, 6) })

/** The table of texts; how many there are comes from the table, not from the count it claims, which only ends it early. */
function sharedTexts(cursor: RecordCursor): string[] {
  const count = cursor.u32(4)
  const texts: string[] = []
  const table = new ContinuedText(cursor, 8)
  while (texts.length < count && !table.isDone()) texts.push(table.read(true))
  return texts
}
