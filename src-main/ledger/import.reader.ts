import { createHash } from 'node:crypto'
import { Refusal } from '../../src-shared/kernel/errors'
import type { ImportMapping, ImportRecord } from '../../src-shared/ledger/import'
import { importWords } from '../../src-shared/messages/import'
import { matchColumns, type Mapping } from '../../src-shared/tabular/columns'
import { dayBookShape } from '../../src-shared/tabular/daybook.shape'
import { detectHeader, headerAt } from '../../src-shared/tabular/header'
import type { RawSheet, RawWorkbook } from '../../src-shared/tabular/raw'
import { readDayBook } from '../../src-shared/tabular/read-daybook'
import { readTable } from '../../src-shared/tabular/read-table'
import { receiptsShape } from '../../src-shared/tabular/receipts.shape'
import type { Table } from '../../src-shared/tabular/table'
import { vocabularyOf } from '../../src-shared/tabular/shape'
import { readWorkbook } from '../tabular/read-workbook'

/** A file as read: its digest and its sheets. */
export interface ImportFile { fileHash: string; workbook: RawWorkbook }

/** Reads the file's bytes. Refuses with the FILE_… codes. */
export async function readImport(input: { fileName: string; content: string }): Promise<ImportFile> {
  const bytes = Buffer.from(input.content, 'base64')
  return { fileHash: createHash('sha256').update(bytes).digest('hex'), workbook: await readWorkbook(bytes, input.fileName) }
}

/** A sheet read as a record, with the mapping as it was used. */
export interface ReadSheet { sheet: RawSheet; table: Table; mapping: ImportMapping }

/**
 * Reads the sheet that the mapping names, or the first that has a table of the record's shape. Category words known to
 * the office and to importWords count as column names. Refuses IMPORT_NO_HEADER, IMPORT_COLUMN_MISSING.
 */
export function readSheet(file: ImportFile, record: ImportRecord, categories: readonly string[], given: ImportMapping | null): ReadSheet {
  const shape = record === 'daybook' ? dayBookShape : receiptsShape
  const words = [...categories, ...importWords.categorySynonyms.flatMap(([, synonyms]) => synonyms)]
  const vocabulary = vocabularyOf(shape, words)
  const visible = file.workbook.sheets.filter((sheet) => !sheet.hidden)
  const sheet = given ? visible.find((found) => found.name === given.sheet) : visible.find((found) => detectHeader(found, vocabulary))
  if (!sheet) throw new Refusal('IMPORT_NO_HEADER')
  const header = given ? headerAt(sheet, given.headerRow) : detectHeader(sheet, vocabulary)
  if (!header) throw new Refusal('IMPORT_NO_HEADER')
  const matched = matchColumns(shape, header, words, sheet)
  const mapping: Mapping = given
    ? { ...matched, fields: given.fields, categories: Object.entries(given.categories).map(([category, index]) => ({ index, category })), missing: [] }
    : matched
  const missing = shape.fields.find((field) => field.required && !(field.key in mapping.fields) && !(field.kind === 'date' && mapping.dateParts))
  if (missing) throw new Refusal('IMPORT_COLUMN_MISSING', { column: missing.synonyms[0] ?? missing.key })
  const options = { categories: words, header, mapping }
  const table = record === 'daybook' ? readDayBook(sheet, options) : readTable(sheet, shape, options)
  return {
    sheet, table,
    mapping: {
      sheet: sheet.name, headerRow: header.headerRow, headerRows: header.headerRows, fields: mapping.fields,
      categories: Object.fromEntries(mapping.categories.map(({ category, index }) => [category, index]))
    }
  }
}
