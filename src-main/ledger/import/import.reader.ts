import { sidesByBalance } from '../../../src-shared/ledger/import.balance'
import type { ImportChoice, ImportMapping, ImportRecord } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import type { Issue } from '../../../src-shared/ledger/voucher'
import { importWords } from '../../../src-shared/messages/import'
import type { Mapping } from '../../../src-shared/tabular/columns'
import { matchByContent } from '../../../src-shared/tabular/match-content'
import { detectHeader, headerAt, type Header } from '../../../src-shared/tabular/header'
import type { RawSheet, RawWorkbook } from '../../../src-shared/tabular/raw'
import { readDayBook } from '../../../src-shared/tabular/read-daybook'
import { readTable } from '../../../src-shared/tabular/read-table'
import { vocabularyOf, type TableShape } from '../../../src-shared/tabular/shape'
import type { Table } from '../../../src-shared/tabular/table'
import { isEmpty } from '../../../src-shared/tabular/text'
import { titleKey } from '../../../src-shared/tabular/title'
import { pinyinKey } from '../../workspace/pinyin.service'
import { columnsOf, type Layout } from './import.layout'

/** A file as read: its digest and the sheets that can be seen. */
export interface ImportFile { digest: string; workbook: RawWorkbook }

/** A sheet read as a record; `gap` says why it can't be, and then there is no table. */
export interface ReadSheet { index: number; sheet: RawSheet; header: Header | undefined; mapping: ImportMapping; table: Table | undefined; gap: Issue | null; isTurned: boolean }

/** What a file is read with: the record, the words that count as category columns, what the user settled, and what is remembered of a layout. */
export interface Reading { record: ImportRecord; categories: readonly string[]; choice: ImportChoice | null; layoutOf: (header: Header) => Layout | undefined }

interface SheetReading extends Reading { shape: TableShape; words: readonly string[] }

/**
 * Reads the sheet the user chose, or the first that has all of the record's columns, or the first with any header; with it
 * all sheets that have the same columns in whatever order (one sheet a month), unless the user chose among them. The first
 * of the answer is the one whose columns are shown. Category words known to the office and to importWords count as column names.
 */
export function readSheets(file: ImportFile, given: Reading): ReadSheet[] {
  const { shape } = IMPORT_RECORDS[given.record]
  const words = shape.unpivot ? [...given.categories, ...importWords.categorySynonyms.flatMap(([, synonyms]) => synonyms)] : []
  const reading = { ...given, shape, words }, { choice } = given, { sheets } = file.workbook
  const main = mainSheet(sheets, reading)
  if (main.gap !== null || !main.header) return [main]
  const titles = titlesOf(main.header)
  const alike = sheets.flatMap((sheet, index) => {
    if (index === main.index || (choice?.sheets && !choice.sheets.includes(sheet.name))) return []
    const header = detectHeader(sheet, vocabularyOf(shape, words))
    return header && titlesOf(header) === titles ? [readLike(main, sheet, index, header, reading)] : []
  }).filter((read) => read.table?.rows.some((row) => row.kind === 'data'))
  const mapping = { ...main.mapping, sheets: [main, ...alike].sort((a, b) => a.index - b.index).map(({ sheet }) => sheet.name) }
  return [{ ...main, mapping }, ...alike]
}

const titlesOf = (header: Header) => header.columns.map((column) => titleKey(column.title)).sort().join('|')

function mainSheet(sheets: readonly RawSheet[], reading: SheetReading): ReadSheet {
  let best: ReadSheet | undefined
  for (const [index, sheet] of sheets.entries()) {
    if (reading.choice && reading.choice.sheet !== sheet.name) continue
    const found = readOne(sheet, index, reading)
    if (found.gap === null) return found
    if (!best || (best.header === undefined && found.header)) best = found
  }
  return best ?? readOne({ name: reading.choice?.sheet ?? '', rows: [], merges: [], hidden: false }, 0, reading)
}

/** A sheet with the titles of the first one, its columns found by them. */
function readLike({ mapping, header: first, isTurned }: ReadSheet, sheet: RawSheet, index: number, header: Header, reading: SheetReading): ReadSheet {
  const titles = new Map(first!.columns.map((column) => [column.index, titleKey(column.title)]))
  const columns = columnsOf({
    fields: Object.fromEntries(Object.entries(mapping.fields).map(([field, at]) => [field, titles.get(at) ?? ''])),
    categories: mapping.categories.map(({ index: at, category }) => ({ title: titles.get(at) ?? '', category }))
  }, header)
  const matched = matchByContent(reading.shape, header, reading.words, sheet)
  const used = columns ? { ...matched, ...columns } : matched
  return { index, sheet, header, isTurned, gap: null, mapping: { ...mapping, sheet: sheet.name, ...used }, table: tableOf(sheet, header, used, mapping.year, mapping.isSwapped, reading) }
}

function tableOf(sheet: RawSheet, header: Header, mapping: Mapping, year: number | null, isSwapped: boolean, { shape, words }: SheetReading): Table {
  const options = { categories: words, header, mapping, ...(year === null ? {} : { year }) }
  return swapped(shape.moves ? readDayBook(sheet, options, shape) : readTable(sheet, shape, options), isSwapped)
}

function readOne(sheet: RawSheet, index: number, reading: SheetReading): ReadSheet {
  const { shape, words, choice } = reading
  const pointed = choice?.headerRow ?? null
  const found = pointed === null ? detectHeader(sheet, vocabularyOf(shape, words)) : sheet.rows[pointed]?.some((cell) => !isEmpty(cell)) ? headerAt(sheet, pointed) : undefined
  const settled = { year: choice?.year ?? null, isSwapped: choice?.isSwapped ?? false, words: choice?.words ?? {}, names: choice?.names ?? {}, sheets: [sheet.name], isRemembered: false }
  if (!found) {
    const mapping = { sheet: sheet.name, headerRow: pointed ?? 0, headerRows: 1, fields: {}, categories: [], ...settled }
    return { index, sheet, header: undefined, mapping, table: undefined, gap: { code: 'IMPORT_NO_HEADER', data: {} }, isTurned: false }
  }
  const header = spelled(found, shape)
  const layout = reading.layoutOf(header), columns = choice?.fields || choice?.categories ? undefined : layout && columnsOf(layout, header)
  if (layout) {
    settled.words = { ...layout.words, ...settled.words }
    settled.names = { ...layout.names, ...settled.names }
  }
  if (columns) Object.assign(settled, { isSwapped: choice?.isSwapped || layout!.isSwapped, isRemembered: true })
  const matched = matchByContent(shape, header, words, sheet)
  const used: Mapping = { ...matched, ...columns, ...(choice?.fields ? { fields: choice.fields } : {}), ...(choice?.categories ? { categories: choice.categories } : {}) }
  const missing = missingTitle(shape, used)
  const answer = (mapping: Mapping, isSwapped: boolean, table: Table | undefined, isTurned: boolean): ReadSheet => ({
    index, sheet, header, table, isTurned, gap: missing === undefined ? null : { code: 'IMPORT_COLUMN_MISSING', data: { column: missing } },
    mapping: { sheet: sheet.name, headerRow: header.headerRow, headerRows: header.headerRows, fields: mapping.fields, categories: mapping.categories, ...settled, isSwapped }
  })
  if (missing !== undefined) return answer(used, settled.isSwapped, undefined, false)
  const table = tableOf(sheet, header, used, settled.year, settled.isSwapped, reading)
  // What the user has looked at stands; only a first reading is turned round.
  if (!shape.moves || choice?.fields || columns || sidesOf(table) !== 'swapped') return answer(used, settled.isSwapped, table, false)
  const turned = exchanged(used)
  const isSwapped = turned === used
  return answer(turned, isSwapped, tableOf(sheet, header, turned, settled.year, isSwapped, reading), true)
}

/** Titles written in pinyin (rq, zhaiyao) stand for the field they spell, since old programs export such. */
function spelled(header: Header, shape: TableShape): Header {
  if (!header.columns.some(({ leaf }) => LETTERS.test(leaf))) return header
  const spellings = new Map(shape.fields.flatMap(({ synonyms }) => pinyinKey(synonyms[0]!).split(' ').map((key) => [key, synonyms[0]!] as const)))
  const columns = header.columns.map((column) => {
    const title = LETTERS.test(column.leaf) ? spellings.get(column.leaf.toLowerCase()) : undefined
    return title === undefined ? column : { ...column, leaf: title, path: [...column.path.slice(0, -1), title] }
  })
  return { ...header, columns }
}

const LETTERS = /^[A-Za-z]{2,}$/

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
