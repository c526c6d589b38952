import { createHash } from 'node:crypto'
import { sidesByBalance } from '../../src-shared/ledger/import.balance'
import type { ImportChoice, ImportMapping, ImportRecord } from '../../src-shared/ledger/import'
import type { Issue } from '../../src-shared/ledger/voucher'
import { importWords } from '../../src-shared/messages/import'
import type { Mapping } from '../../src-shared/tabular/columns'
import { matchByContent } from '../../src-shared/tabular/match-content'
import { dayBookShape } from '../../src-shared/tabular/daybook.shape'
import { detectHeader, headerAt, type Header } from '../../src-shared/tabular/header'
import type { RawSheet, RawWorkbook } from '../../src-shared/tabular/raw'
import { readDayBook } from '../../src-shared/tabular/read-daybook'
import { readTable } from '../../src-shared/tabular/read-table'
import { receiptsShape } from '../../src-shared/tabular/receipts.shape'
import { vocabularyOf, type TableShape } from '../../src-shared/tabular/shape'
import type { Table } from '../../src-shared/tabular/table'
import { isEmpty } from '../../src-shared/tabular/text'
import { readWorkbook } from '../tabular/read-workbook'

/** A file as read: its digest and the sheets that can be seen. */
export interface ImportFile { digest: string; workbook: RawWorkbook }

/** The last file, because a dry run, its corrections and the import read the same one. */
let last: { key: string; file: ImportFile } | undefined

/** Reads the file's bytes. Refuses with the FILE_… codes. */
export async function readImport(input: { fileName: string; content: string }): Promise<ImportFile> {
  const bytes = Buffer.from(input.content, 'base64')
  const digest = createHash('sha256').update(bytes).digest('hex'), key = `${digest} ${input.fileName}`
  if (last?.key === key) return last.file
  const { sheets } = await readWorkbook(bytes, input.fileName)
  last = { key, file: { digest, workbook: { sheets: sheets.filter((sheet) => !sheet.hidden) } } }
  return last.file
}

/** A sheet read as a record; `gap` says why it can't be, and then there is no table. */
export interface ReadSheet { sheet: RawSheet; header: Header | undefined; mapping: ImportMapping; table: Table | undefined; gap: Issue | null; isTurned: boolean }

/** What a sheet is read with: the record's shape, and the words that count as category columns. */
interface Reading { shape: TableShape; words: readonly string[]; choice: ImportChoice | null }

/**
 * Reads the sheet the user chose, or the first that has all of the record's columns, or the first with any header.
 * Category words known to the office and to importWords count as column names.
 */
export function readSheet(file: ImportFile, record: ImportRecord, categories: readonly string[], choice: ImportChoice | null): ReadSheet {
  const shape = record === 'daybook' ? dayBookShape : receiptsShape
  const words = [...categories, ...importWords.categorySynonyms.flatMap(([, synonyms]) => synonyms)]
  const reading = { shape, words, choice }
  const { sheets } = file.workbook
  const chosen = choice ? sheets.filter((sheet) => sheet.name === choice.sheet) : sheets
  let best: ReadSheet | undefined
  for (const sheet of chosen) {
    const found = readOne(sheet, reading)
    if (found.gap === null) return found
    if (!best || (best.header === undefined && found.header)) best = found
  }
  return best ?? readOne({ name: choice?.sheet ?? '', rows: [], merges: [], hidden: false }, reading)
}

function readOne(sheet: RawSheet, { shape, words, choice }: Reading): ReadSheet {
  const vocabulary = vocabularyOf(shape, words)
  const pointed = choice?.headerRow ?? null
  const header = pointed === null ? detectHeader(sheet, vocabulary) : sheet.rows[pointed]?.some((cell) => !isEmpty(cell)) ? headerAt(sheet, pointed) : undefined
  const settled = { year: choice?.year ?? null, isSwapped: choice?.isSwapped ?? false, words: choice?.words ?? {} }
  if (!header) {
    const mapping = { sheet: sheet.name, headerRow: pointed ?? 0, headerRows: 1, fields: {}, categories: [], ...settled }
    return { sheet, header, mapping, table: undefined, gap: { code: 'IMPORT_NO_HEADER', data: {} }, isTurned: false }
  }
  const matched = matchByContent(shape, header, words, sheet)
  const used: Mapping = choice && (choice.fields || choice.categories)
    ? { ...matched, fields: choice.fields ?? matched.fields, categories: choice.categories ?? matched.categories }
    : matched
  const missing = missingTitle(shape, used)
  const read = (mapping: Mapping, isSwapped: boolean) => {
    const options = { categories: words, header, mapping, ...(settled.year === null ? {} : { year: settled.year }) }
    return swapped(shape === dayBookShape ? readDayBook(sheet, options) : readTable(sheet, shape, options), isSwapped)
  }
  const answer = (mapping: Mapping, isSwapped: boolean, table: Table | undefined, isTurned: boolean): ReadSheet => ({
    sheet, header, table, isTurned, gap: missing === undefined ? null : { code: 'IMPORT_COLUMN_MISSING', data: { column: missing } },
    mapping: { sheet: sheet.name, headerRow: header.headerRow, headerRows: header.headerRows, fields: mapping.fields, categories: mapping.categories, ...settled, isSwapped }
  })
  if (missing !== undefined) return answer(used, settled.isSwapped, undefined, false)
  const table = read(used, settled.isSwapped)
  // What the user has looked at stands; only a first reading is turned round.
  if (choice?.fields || sidesOf(table) !== 'swapped') return answer(used, settled.isSwapped, table, false)
  const turned = exchanged(used)
  const isSwapped = turned === used
  return answer(turned, isSwapped, read(turned, isSwapped), true)
}

/** The standard title of a column the record can't do without and the mapping lacks. */
function missingTitle(shape: TableShape, mapping: Mapping): string | undefined {
  const lacks = (key: string) => !(key in mapping.fields)
  const field = shape.fields.find((one) => one.required && lacks(one.key) && !(one.kind === 'date' && mapping.dateParts))
  if (field) return field.synonyms[0]
  const hasAmount = mapping.categories.length > 0 || !shape.anyAmount || !shape.anyAmount.every(lacks)
  return hasAmount ? undefined : shape.fields.find((one) => one.key === shape.anyAmount?.at(-1))?.synonyms[0]
}

/** What the printed balances say about the sides; see sidesByBalance. */
export function sidesOf(table: Table): ReturnType<typeof sidesByBalance> {
  const groups = Map.groupBy(table.rows.filter((row) => row.kind === 'data'), (row) => row.rowNumber)
  const sum = (rows: typeof table.rows, key: string) => rows.reduce((total, row) => total + Number(row.values[key] ?? 0), 0)
  return sidesByBalance([...groups.values()].map((rows) => {
    const balance = rows[0]!.values['balance']
    return { inFen: sum(rows, 'income'), outFen: sum(rows, 'expense'), balanceFen: typeof balance === 'number' ? balance : undefined }
  }))
}

/** 收付互换 of columns; the mapping itself where a single column tells both sides. */
function exchanged(mapping: Mapping): Mapping {
  const { income, expense, ...rest } = mapping.fields
  if (income === undefined && expense === undefined) return mapping
  return { ...mapping, fields: { ...rest, ...(income === undefined ? {} : { expense: income }), ...(expense === undefined ? {} : { income: expense }) } }
}

/** 收付互换 of a single amount column: every entry goes to the other side, and printed totals are no longer compared. */
function swapped(table: Table, isSwapped: boolean): Table {
  if (!isSwapped || table.mapping.fields['amount'] === undefined) return table
  return {
    ...table, printedTotals: [],
    rows: table.rows.map((row) => {
      const { income, expense, ...values } = row.values
      return { ...row, values: { ...values, ...(income === undefined ? {} : { expense: income }), ...(expense === undefined ? {} : { income: expense }) } }
    })
  }
}
