import { createHash } from 'node:crypto'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import { isSound } from '../../src-shared/ledger/import.rules'
import { linesOfRow } from '../../src-shared/ledger/daybook.rules'
import type { ImportChoice, ImportPreview, ImportRecord, ImportResult, ImportRow } from '../../src-shared/ledger/import'
import { cellText } from '../../src-shared/tabular/text'
import type { ReadDb, WriteDb } from '../db/connection'
import { entryNamed } from '../workspace/directory.service'
import { findCategory } from './account.service'
import { balanceBefore } from './daybook.report'
import { writeDraft } from './draft.service'
import { matcherOf, type Matcher } from './import.matching'
import { readSheet, type ImportFile, type ReadSheet } from './import.reader'
import { batchByHash, insertBatch } from './import.report'
import { sumsOf, toRows } from './import.rows'
import { totalChecks, warningsOf } from './import.warnings'

export { readImport } from './import.reader'

export interface ImportSource { fileName: string; record: ImportRecord; bookId: number; mapping: ImportChoice | null }
export interface ImportRun extends ImportSource { content: string; rows: readonly number[] | null; allowRepeat: boolean }

const TOP_ROWS = 12
const TOP_COLUMNS = 12
const SAMPLES = 3

/**
 * Dry run: what would come in, what is left aside and why, and whether the file's own totals agree. A sheet that can't
 * be read yet says so in `gap`, so that the user can point at its header or columns. Refuses BOOK_UNKNOWN.
 */
export function previewImport(db: ReadDb, file: ImportFile, source: ImportSource): ImportPreview {
  const office = matcherOf(db, source.bookId, source.mapping?.words ?? {})
  const read = readSheet(file, source.record, categoryWords(office), source.mapping)
  const { sheet, header, table, mapping, gap } = read
  const rows = table ? toRows(db, table.rows.filter((row) => row.kind === 'data'), source.record, office) : []
  const [first] = rows.map((row) => row.date).filter((date) => date !== null).sort()
  const bookOpeningFen = first === undefined ? ZERO : fen(balanceBefore(db, office.book, first))
  const fileHash = batchHash(file, mapping.sheet, source.bookId)
  const earlier = batchByHash.get(db, { hash: fileHash, record: source.record })
  const checks = table ? totalChecks(table) : []
  return {
    fileHash, mapping, gap, rows, sheets: file.workbook.sheets.map((found) => ({ name: found.name, rowCount: found.rows.length })),
    top: sheet.rows.slice(0, TOP_ROWS).map((cells, index) => ({ rowNumber: index + 1, cells: cells.slice(0, TOP_COLUMNS).map(cellText) })),
    columns: header ? columnsOf(read) : [],
    faulty: faultyRows(read, rows),
    skipped: (table?.rows ?? []).filter((row) => row.kind !== 'data' && row.kind !== 'blank').map(({ rowNumber, kind, label }) => ({ rowNumber, kind, text: label })),
    openingFen: table?.openingFen === undefined ? null : fen(table.openingFen), bookOpeningFen,
    inFen: sumFen(rows.map((row) => row.inFen)), outFen: sumFen(rows.map((row) => row.outFen)),
    totalsAgree: checks.length === 0 ? null : checks.every((check) => check.verdict !== 'differs'),
    warnings: table ? warningsOf({ ...read, table }, rows, source.record, office, bookOpeningFen) : [],
    earlier: earlier ? { at: earlier.at, rowCount: earlier.rowCount } : null
  }
}

const faultyRows = ({ sheet, header }: ReadSheet, rows: readonly ImportRow[]): ImportPreview['faulty'] =>
  [...Map.groupBy(rows, (row) => row.rowNumber)].filter(([, group]) => !isSound(group))
    .map(([rowNumber]) => ({ rowNumber, cells: header!.columns.map((column) => cellText(sheet.rows[rowNumber - 1]?.[column.index])) }))

const categoryWords = (office: Matcher) => office.categories.flatMap((category) => [category.name, category.fullName])

/** One sheet of one file into one book: what a repeat is told by. */
const batchHash = (file: ImportFile, sheet: string, bookId: number) => createHash('sha256').update(`${file.digest} ${bookId} ${sheet}`).digest('hex')

/** Columns with what their first entries hold; before anything can be read, the rows below the header. */
function columnsOf({ sheet, header, table }: ReadSheet): ImportPreview['columns'] {
  const first = header!.headerRow + header!.headerRows
  const entries = table?.rows.filter((row) => row.kind === 'data').map((row) => row.rowNumber - 1) ?? []
  const sampled = entries.length > 0 ? [...new Set(entries)] : sheet.rows.map((_row, index) => index).slice(first)
  return header!.columns.map((column) => {
    const texts: string[] = []
    for (const index of sampled) {
      const text = cellText(sheet.rows[index]?.[column.index])
      if (text !== '') texts.push(text)
      if (texts.length === SAMPLES) break
    }
    return { index: column.index, title: column.title, sample: texts }
  })
}

/** Rows done between two words of progress. */
const STEP = 200

/**
 * Takes the file in: each row of it a draft voucher, a row with several categories a split one; customers that receipts
 * name are added to the directory. Without `rows` every sound row comes in that the book doesn't have yet. All in one
 * transaction; a cancelled import leaves nothing.
 *
 * Refuses what previewImport refuses, IMPORT_NO_HEADER, IMPORT_COLUMN_MISSING, IMPORT_DUPLICATE, IMPORT_NOTHING.
 */
export function* runImport(w: WriteDb, input: ImportRun, file: ImportFile): Generator<{ done: number; total: number }, ImportResult> {
  const preview = previewImport(w, file, input)
  if (preview.gap) throw new Refusal(preview.gap.code as 'IMPORT_NO_HEADER', preview.gap.data as Record<string, unknown>)
  if (preview.earlier && !input.allowRepeat) {
    throw new Refusal('IMPORT_DUPLICATE', { fileName: input.fileName, date: preview.earlier.at.slice(0, 10), rows: preview.earlier.rowCount })
  }
  const groups = [...Map.groupBy(preview.rows, (row) => row.rowNumber).values()]
  const chosen = input.rows === null ? undefined : new Set(input.rows)
  const wanted = groups.filter((rows) => isSound(rows) && (chosen ? chosen.has(rows[0]!.rowNumber) : !rows[0]!.isDuplicate))
  if (wanted.length === 0) throw new Refusal('IMPORT_NOTHING')
  const batch = insertBatch.run(w, {
    record: input.record, fileName: input.fileName, hash: preview.fileHash, at: w.now, userId: w.actor.userId, rowCount: wanted.length
  }).lastInsertRowid
  const { book } = matcherOf(w, input.bookId, {})
  const draftIds: number[] = [], issues = new Map<string, number>()
  for (const rows of wanted) {
    const draft = { id: null, revision: null, date: rows[0]!.date!, type: null, attachments: rows[0]!.attachments, lines: linesOf(w, rows, input.record, book) }
    const { draftId, issue } = writeDraft(w, draft, 'import', { sourceRef: String(batch) })
    draftIds.push(draftId)
    if (issue) issues.set(issue.code, (issues.get(issue.code) ?? 0) + 1)
    if (draftIds.length % STEP === 0) yield { done: draftIds.length, total: wanted.length }
  }
  w.note('import', { fileName: input.fileName, hash: preview.fileHash, rows: wanted.length })
  return {
    imported: wanted.length, draftIds, issues: [...issues].map(([code, count]) => ({ code, count })),
    failedRows: groups.filter((rows) => !isSound(rows)).map(([row]) => row!.rowNumber)
  }
}

function linesOf(w: WriteDb, rows: readonly ImportRow[], record: ImportRecord, book: Matcher['book']) {
  const [first] = rows as [ImportRow]
  const part = ({ categoryId, accountId, staffId, departmentId, customerId, customerText }: ImportRow) => ({
    categoryId, accountId, staffId, departmentId, productId: null,
    customerId: customerId ?? (record === 'daybook' || customerText === '' ? null : entryNamed(w, 'customer', customerText))
  })
  const [inFen, outFen] = sumsOf(rows)
  return linesOfRow(book, {
    draftId: null, revision: null, date: first.date!, summary: first.summary, attachments: first.attachments, ...part(first), inFen, outFen,
    parts: rows.length === 1 ? [] : rows.map((row) => ({ ...part(row), summary: '', amountFen: row.inFen === 0 ? row.outFen : row.inFen }))
  }, { accountOfCategory: (id) => findCategory(w, id)?.accountId })
}
