import { basename, extname } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'
import type { RawSheet, RawWorkbook } from '../../src-shared/tabular/raw'
import { decodeText, detectEncoding } from './encoding'
import { READ_LIMITS, type ReadLimits } from './limits'
import { readCsv } from './read-csv'
import { isHtmlTable, readHtml } from './read-html'
import { isOpenDocument, readOds } from './read-ods'
import { readXls } from './read-xls'
import { dateStyles, sharedStrings, workbookParts } from './xlsx-parts'
import { readSheet, type SheetContext } from './xlsx-sheet'
import { ZipParts } from './zip-parts'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/**
 * Reads a spreadsheet file into raw sheets. What it is shows in its bytes, never in its name, since systems export web
 * pages as .xls; the name only names the sheet of a csv. Refuses with FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_A_TABLE,
 * FILE_DAMAGED, FILE_ENCRYPTED or FILE_KIND_UNSUPPORTED (`kind`: xls before Excel 97, sxc, xlsb, xml).
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string, limits: Partial<ReadLimits> = {}): Promise<RawWorkbook> {
  const within = { ...READ_LIMITS, ...limits }
  if (bytes.byteLength === 0) throw new Refusal('FILE_EMPTY')
  if (bytes.byteLength > within.fileBytes) throw new Refusal('FILE_TOO_LARGE', { limit: 'file' })
  const isZip = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)
  if (isZip) return { sheets: await readZip(bytes, within) }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { sheets: readXls(bytes, within) }
  refuseForeign(bytes)
  const text = decodeText(bytes, detectEncoding(bytes))
  if (text.trim() === '') throw new Refusal('FILE_EMPTY')
  const name = basename(fileName, extname(fileName))
  if (isHtmlTable(text)) return { sheets: readHtml(text, name, within) }
  if (/^\s*<(\?xml|html|!doctype)/i.test(text)) throw unreadableMarkup(text)
  return { sheets: [readCsv(text, name, within)] }
}

async function readZip(bytes: Uint8Array, limits: ReadLimits): Promise<RawSheet[]> {
  const parts = await ZipParts.open(bytes, limits)
  return isOpenDocument(parts) ? readOds(parts, limits) : readXlsx(parts, limits)
}

async function readXlsx(parts: ZipParts, limits: ReadLimits): Promise<RawSheet[]> {
  const workbook = await workbookParts(parts)
  if (workbook.sheets.length > limits.sheets) throw new Refusal('FILE_TOO_LARGE', { limit: 'sheets' })
  const context: SheetContext = {
    strings: await sharedStrings(parts, workbook.sharedStrings),
    isDate: await dateStyles(parts, workbook.styles),
    is1904: workbook.is1904, limits, cellsLeft: limits.cells
  }
  const sheets: RawSheet[] = []
  for (const sheet of workbook.sheets) sheets.push(await readSheet(parts, sheet, context))
  if (sheets.length === 0) throw new Refusal('FILE_NOT_A_TABLE', {})
  return sheets
}

/** Names what the file is when it is no text: a workbook from before Excel 5, a PDF, a picture, another archive. */
function refuseForeign(bytes: Uint8Array) {
  if (BARE_WORKBOOKS.some((start) => startsWith(bytes, ...start))) throw new Refusal('FILE_KIND_UNSUPPORTED', { kind: 'xls' })
  if (OTHER_FILES.some((start) => startsWith(bytes, ...start))) throw new Refusal('FILE_NOT_A_TABLE', {})
}

/** The first record of BIFF2, 3, 4 and 5 without a container; a text can begin with the tab, not with what follows it. */
const BARE_WORKBOOKS = [[0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00], [0x09, 0x08]]

/** PDF, PNG, JPEG, GIF, RAR and 7z. */
const OTHER_FILES = [
  [0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf]
]

const unreadableMarkup = (text: string) =>
  /office:spreadsheet/i.test(text.slice(0, 4000))
    ? new Refusal('FILE_KIND_UNSUPPORTED', { kind: 'xml' })
    : new Refusal('FILE_NOT_A_TABLE', {})
