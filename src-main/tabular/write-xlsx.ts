import { isDate, isMonth } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { yuanText } from '../../src-shared/kernel/money'
import { exportText } from '../../src-shared/messages/tabular'
import { columnName } from '../../src-shared/tabular/column-name'
import { serialOfDate } from '../../src-shared/tabular/serial'
import type { ColumnKind, XlsxBook, XlsxSheet, XlsxValue } from './xlsx-book'
import { packageParts, sheetHead, sheetTail, STYLE, stylesXml, workbookXml } from './xlsx-static'
import { cellXml, sheetNames } from './xlsx-text'
import { fittedWidths, MEASURED_ROWS } from './xlsx-widths'
import { ZipWriter, type ZipPart } from './zip-writer'

const MOST_ROWS = 1_048_576

/**
 * Writes a workbook. Amounts go from integer fen to decimal text without passing a float; text is always written as text,
 * so no cell can become a formula; totals are SUM formulas with their value. The XML is deflated as it grows, which keeps
 * memory near the size of the file. Refuses with EXPORT_TOO_LONG and EXPORT_TOO_MANY_ROWS.
 */
export function writeXlsx(book: XlsxBook): Uint8Array {
  const zip = new ZipWriter()
  const names = sheetNames(book.sheets.map((sheet) => sheet.name))
  const small = { 'xl/workbook.xml': workbookXml(book.sheets, names), 'xl/styles.xml': stylesXml() }
  for (const [name, xml] of Object.entries({ ...packageParts(book.sheets.length), ...small })) zip.part(name).finish(xml)
  book.sheets.forEach((sheet, at) => { writeSheet(sheet, zip.part(`xl/worksheets/sheet${at + 1}.xml`), at === 0) })
  return zip.end()
}

function writeSheet(sheet: XlsxSheet, part: ZipPart, isFirst: boolean) {
  const merged: number[] = []
  let row = 0
  const line = (text: string, style: number, height = '') => {
    merged.push(++row)
    part.add(`<row r="${row}"${height}>${textCell(`A${row}`, text, style)}</row>`)
  }
  const rows = sheet.rows[Symbol.iterator](), first: (readonly XlsxValue[])[] = []
  for (let next = rows.next(); next.done !== true; next = rows.next()) if (first.push(next.value) === MEASURED_ROWS) break
  part.add(sheetHead(sheet, fittedWidths(sheet.columns, first), isFirst))
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
  for (const values of chained(first, rows)) {
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

/** What was taken off the front, then the rest. */
function* chained<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
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
  if (number === undefined) return textCell(reference, String(value), STYLE.text)
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

/** Days repeat down a column, so the last one is remembered. */
let lastDay = { date: '', serial: undefined as string | undefined }
function serialText(date: string): string | undefined {
  if (lastDay.date !== date) lastDay = { date, serial: isDate(date) && date >= '1900-03-01' ? String(serialOfDate(date)) : undefined }
  return lastDay.serial
}

function textCell(reference: string, text: string, style: number): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : ''
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t${space}>${cellXml(text)}</t></is></c>`
}
