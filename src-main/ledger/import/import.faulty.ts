import { basename, extname } from 'node:path'
import type { ImportPreview } from '../../../src-shared/ledger/import'
import { isSound } from '../../../src-shared/ledger/import.rules'
import { remarkText } from '../../../src-shared/messages/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { recordTexts } from '../../../src-shared/messages/import-records'
import { isRawDate, type RawCell } from '../../../src-shared/tabular/raw'
import { cellText } from '../../../src-shared/tabular/text'
import type { ReadDb } from '../../db/connection'
import type { XlsxSheet, XlsxValue } from '../../tabular/xlsx-book'
import { writeXlsx } from '../../tabular/write-xlsx'
import type { ImportFile } from './import.reader'
import { previewImport, type ImportSource } from './import.service'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The rows that can't come in as they stand, as a workbook in the file's own layout: its titles and header above, each row as
 * it is, and 原因 behind. Mended there, it is imported like the first.
 */
export function faultyRows(db: ReadDb, file: ImportFile, source: ImportSource): { fileName: string; mediaType: string; content: string } {
  const preview = previewImport(db, file, source)
  const bad = [...Map.groupBy(preview.rows, (row) => row.group).values()].filter((rows) => !isSound(rows)).flat()
  const sheets = [...Map.groupBy(bad, (row) => row.ref.split(':')[0]!)].map(([index, rows]) => sheetOf(file, Number(index), preview, rows))
  const name = basename(source.fileName, extname(source.fileName))
  return { fileName: texts.faultyName(name), mediaType: XLSX, content: Buffer.from(writeXlsx({ sheets })).toString('base64') }
}

function sheetOf(file: ImportFile, index: number, { mapping }: ImportPreview, rows: ImportPreview['rows']): XlsxSheet {
  const sheet = file.workbook.sheets[index]!
  const isMain = sheet.name === mapping.sheet
  const head = isMain ? sheet.rows.slice(0, mapping.headerRow + mapping.headerRows) : sheet.rows.slice(0, 1)
  const reasons = new Map([...Map.groupBy(rows, (row) => row.rowNumber)].map(([rowNumber, found]) =>
    [rowNumber, [...new Set(found.flatMap((row) => row.problems.map(remarkText)))].join(texts.separator) || recordTexts.reason]))
  const cells = [...reasons.keys()].sort((a, b) => a - b).map((rowNumber) => ({ row: sheet.rows[rowNumber - 1] ?? [], reason: reasons.get(rowNumber)! }))
  const width = Math.max(...head.map((row) => row.length), ...cells.map(({ row }) => row.length))
  const padded = (row: readonly RawCell[], last: string): XlsxValue[] => [...Array.from({ length: width }, (_, at) => valueOf(row[at])), last]
  const last = head.at(-1) ?? []
  return {
    name: sheet.name, columns: [...Array.from({ length: width }, (_, at) => ({ title: cellText(last[at]), width: 14, kind: 'text' as const })), { title: recordTexts.reason, width: 44, kind: 'text' as const }],
    title: head.slice(0, -1).map((row) => row.map(cellText).filter((text) => text !== '').join(' ')).filter((text) => text !== ''), rows: cells.map(({ row, reason }) => padded(row, reason))
  }
}

/** Text keeps what is wrong with a cell in view; a date is written as the day it is. */
const valueOf = (cell: RawCell | undefined): XlsxValue => (cell === null || cell === undefined ? null : isRawDate(cell) ? cell.date : cellText(cell))
