import { Zip, ZipDeflate } from 'fflate'
import { isDate, isMonth } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { yuanText } from '../../src-shared/kernel/money'
import { exportText } from '../../src-shared/messages/tabular'
import { columnName } from '../../src-shared/tabular/column-name'
import { serialOfDate } from '../../src-shared/tabular/serial'
import type { ColumnKind, XlsxBook, XlsxSheet, XlsxValue } from './xlsx-book'
import { packageParts, sheetHead, sheetTail, STYLE, stylesXml, workbookXml } from './xlsx-static'
import { cellXml, sheetNames } from './xlsx-text'

const CHUNK_CHARS = 256 * 1024
const MOST_ROWS = 1_048_576
const LEVEL = 3
/** One moment for every file, so that the same book gives the same bytes. */
const MTIME = new Date(2000, 0, 1)

/**
 * Writes a workbook. Amounts go from integer fen to decimal text without passing a float; text is always written as text,
 * so no cell can become a formula; totals are SUM formulas with their value. The XML is deflated as it grows, which keeps
 * memory near the size of the file. Refuses with EXPORT_TOO_LONG and EXPORT_TOO_MANY_ROWS.
 */
export function writeXlsx(book: XlsxBook): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const names = sheetNames(book.sheets.map((sheet) => sheet.name))
  const small = { 'xl/workbook.xml': workbookXml(book.sheets, names), 'xl/styles.xml': stylesXml() }
  for (const [name, xml] of Object.entries({ ...packageParts(book.sheets.length), ...small })) new Part(zip, name).finish(xml)
  book.sheets.forEach((sheet, at) => writeSheet(sheet, new Part(zip, `xl/worksheets/sheet${at + 1}.xml`), at === 0))
  zip.end()
  return Buffer.concat(chunks)
}

/** One part of the file; text is passed on in chunks. */
class Part {
  private readonly file: ZipDeflate
  private pending = ''

  constructor(zip: Zip, name: string) {
    this.file = new ZipDeflate(name, { level: LEVEL })
    this.file.mtime = MTIME
    zip.add(this.file)
  }

  add(xml: string) {
    this.pending += xml
    if (this.pending.length >= CHUNK_CHARS) {
      this.file.push(Buffer.from(this.pending, 'utf8'))
      this.pending = ''
    }
  }

  finish(xml: string) { this.file.push(Buffer.from(this.pending + xml, 'utf8'), true) }
}

function writeSheet(sheet: XlsxSheet, part: Part, isFirst: boolean) {
  const merged: number[] = []
  let row = 0
  const line = (text: string, style: number, height = '') => {
    merged.push(++row)
    part.add(`<row r="${row}"${height}>${textCell(`A${row}`, text, style)}</row>`)
  }
  part.add(sheetHead(sheet, isFirst))
  sheet.title?.forEach((text, at) => {
    if (at === 0) line(text, STYLE.title, ' ht="28" customHeight="1"')
    else line(text, STYLE.subtitle)
  })
  const letters = sheet.columns.map((_, at) => columnName(at))
  row++
  const heads = sheet.columns.map((column, at) => textCell(`${letters[at]}${row}`, column.title, STYLE.header))
  part.add(`<row r="${row}">${heads.join('')}</row>`)
  const firstRow = row + 1
  const totals = new Map((sheet.totals ?? []).map((column) => [column, 0]))
  const kinds = sheet.columns.map((column) => column.kind)
  for (const values of sheet.rows) {
    if (++row > MOST_ROWS) throw new Refusal('EXPORT_TOO_MANY_ROWS', { most: MOST_ROWS })
    let xml = `<row r="${row}">`
    for (let at = 0; at < kinds.length; at++) xml += valueCell(`${letters[at]!}${row}`, values[at] ?? null, kinds[at]!)
    part.add(`${xml}</row>`)
    for (const [column, sum] of totals) {
      const value = values[column]
      if (typeof value === 'number') totals.set(column, sum + value)
    }
  }
  if (totals.size > 0) part.add(totalRow(sheet, totals, firstRow, ++row))
  sheet.footer?.forEach((text) => line(text, STYLE.subtitle))
  part.finish(sheetTail(sheet, merged))
}

function totalRow(sheet: XlsxSheet, totals: ReadonlyMap<number, number>, firstRow: number, row: number): string {
  const labelColumn = sheet.columns.findIndex((_, at) => !totals.has(at))
  const cells = sheet.columns.map((column, at) => {
    const reference = `${columnName(at)}${row}`
    const sum = totals.get(at)
    if (at === labelColumn) return textCell(reference, exportText.total, STYLE.totalText)
    if (sum === undefined) return `<c r="${reference}" s="${STYLE.totalText}"/>`
    const isMoney = column.kind === 'money'
    const formula = row > firstRow ? `SUM(${columnName(at)}${firstRow}:${columnName(at)}${row - 1})` : '0'
    const [style, value] = isMoney ? [STYLE.totalMoney, yuanText(sum)] : [STYLE.totalInteger, String(sum)]
    return `<c r="${reference}" s="${style}"><f>${formula}</f><v>${value}</v></c>`
  })
  return `<row r="${row}">${cells.join('')}</row>`
}

function valueCell(reference: string, value: XlsxValue, kind: ColumnKind): string {
  if (value === null) return `<c r="${reference}" s="${STYLE[kind]}"/>`
  const number = numberText(value, kind)
  if (number === undefined) return textCell(reference, String(value), STYLE[kind])
  return `<c r="${reference}" s="${STYLE[kind]}"><v>${number}</v></c>`
}

/** The number a cell holds, or undefined where the value is text. */
function numberText(value: string | number, kind: ColumnKind): string | undefined {
  switch (kind) {
    case 'money': return typeof value === 'number' && Number.isSafeInteger(value) ? yuanText(value) : undefined
    case 'integer': return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
    case 'date': return serialText(String(value))
    case 'month': return typeof value === 'string' && isMonth(value) ? serialText(`${value}-01`) : undefined
    case 'text': return undefined
  }
}

const serialText = (date: string) => (isDate(date) && date >= '1900-03-01' ? String(serialOfDate(date)) : undefined)

function textCell(reference: string, text: string, style: number): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${cellXml(text)}</t></is></c>`
}
