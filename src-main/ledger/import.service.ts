import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import type { CashBook, Category } from '../../src-shared/ledger/account'
import type { DayBookRowInput } from '../../src-shared/ledger/daybook'
import type { ImportMapping, ImportPreview, ImportRecord, ImportRow } from '../../src-shared/ledger/import'
import { categoryFor, counterHint } from '../../src-shared/ledger/import.rules'
import { importMessages } from '../../src-shared/messages/import'
import { cellText } from '../../src-shared/tabular/text'
import { compareTotals } from '../../src-shared/tabular/totals'
import type { Table, TableRow } from '../../src-shared/tabular/table'
import type { ReadDb, WriteDb } from '../db/connection'
import { entryNamed, listDirectory } from '../workspace/directory.service'
import { listAccounts, listCategories } from './account.service'
import { getBook, listBooks } from './book.service'
import { saveDayBookRow } from './daybook.service'
import { balanceBefore } from './daybook.report'
import { readSheet, type ImportFile } from './import.reader'
import { batchByHash, insertBatch, sameMovement } from './import.report'

export { readImport } from './import.reader'

export interface ImportSource { fileName: string; record: ImportRecord; bookId: number; mapping: ImportMapping | null }
export interface ImportRun extends ImportSource { content: string; allowRepeat: boolean }

/** What the office knows that a file's words are matched against. */
interface Known { book: CashBook; categories: Category[]; counterOf(summary: string): number | null; partyOf(kind: 'staff' | 'customer', name: string): number | null; receivableId: number | null }

function known(db: ReadDb, bookId: number): Known {
  const book = getBook(db, bookId), books = listBooks(db), accounts = listAccounts(db)
  const leafOf = (role: string) => accounts.find((account) => account.role === role && account.isLeaf && account.isActive)?.id ?? null
  const otherBook = (kind: string) => books.find((other) => other.kind === kind && other.id !== book.id && other.isActive)?.accountId ?? null
  const parties = { staff: listDirectory(db, 'staff'), customer: listDirectory(db, 'customer') }
  return {
    book, categories: listCategories(db), receivableId: leafOf('receivable') ?? leafOf('head_office'),
    counterOf(summary) {
      const hint = counterHint(summary)
      if (hint === undefined) return null
      return hint === 'bank' || hint === 'cash' ? otherBook(hint) : leafOf(hint)
    },
    partyOf: (kind, name) => parties[kind].find((entry) => entry.name === name)?.id ?? null
  }
}

const text = (row: TableRow, key: string) => { const value = row.values[key]; return value === undefined ? '' : String(value) }
const money = (row: TableRow, key: string) => { const value = row.values[key]; return typeof value === 'number' ? fen(value) : ZERO }

function toRow(db: ReadDb, row: TableRow, record: ImportRecord, office: Known): ImportRow {
  const customerText = text(row, 'customer'), categoryText = text(row, 'category')
  const amounts = record === 'receipts' ? { inFen: money(row, 'amount'), outFen: ZERO } : { inFen: money(row, 'income'), outFen: money(row, 'expense') }
  const fallback = record === 'receipts' ? (amounts.inFen < 0 ? importMessages.refundSummary : importMessages.receiptSummary)(customerText) : categoryText
  const summary = text(row, 'summary').replace(/\s*\n\s*/g, ' ') || fallback
  const category = record === 'daybook' ? categoryFor(categoryText, office.categories) : undefined
  const date = text(row, 'date')
  const { accountId, staffId } = office.book
  const isDuplicate = date !== '' && sameMovement.get(db, { accountId, staffId, date, debitFen: amounts.inFen, creditFen: amounts.outFen, summary })?.found === 1
  return {
    rowNumber: row.rowNumber, date: date === '' ? null : date, no: text(row, 'no'), summary, categoryText, categoryId: category?.id ?? null,
    accountId: category ? null : record === 'receipts' ? office.receivableId : office.counterOf(summary), staffId: office.partyOf('staff', text(row, 'staff')),
    customerId: office.partyOf('customer', customerText), customerText, ...amounts, remark: text(row, 'remark'),
    problems: row.problems.map((problem) => ({ field: problem.key, code: problem.code, text: problem.text })), isDuplicate
  }
}

/**
 * Dry run: what would come in, what is left aside and why, and whether the file's own totals agree.
 * Refuses BOOK_UNKNOWN, IMPORT_NO_HEADER, IMPORT_COLUMN_MISSING.
 */
export function previewImport(db: ReadDb, file: ImportFile, source: ImportSource): ImportPreview {
  const office = known(db, source.bookId)
  const { sheet, table, mapping } = readSheet(file, source.record, office.categories.map((category) => category.name), source.mapping)
  const rows = table.rows.filter((row) => row.kind === 'data').map((row) => toRow(db, row, source.record, office))
  const earlier = batchByHash.get(db, { hash: file.fileHash, record: source.record })
  const checks = compareTotals(table)
  const sample = table.rows.filter((row) => row.kind === 'data').slice(0, 3).map((row) => sheet.rows[row.rowNumber - 1] ?? [])
  return {
    fileHash: file.fileHash, sheets: file.workbook.sheets.map((found) => ({ name: found.name, rowCount: found.rows.length })),
    columns: table.header.columns.map((column) => ({ index: column.index, title: column.title, sample: sample.map((cells) => cellText(cells[column.index])) })),
    mapping, rows, skipped: table.rows.filter((row) => row.kind !== 'data' && row.kind !== 'blank').map(({ rowNumber, kind, label }) => ({ rowNumber, kind, text: label })),
    openingFen: table.openingFen === undefined ? null : fen(table.openingFen), inFen: sumFen(rows.map((row) => row.inFen)), outFen: sumFen(rows.map((row) => row.outFen)),
    totalsAgree: checks.length === 0 ? null : checks.every((check) => check.verdict !== 'differs'),
    warnings: [...table.warnings.map(({ code, detail }) => ({ code, data: detail })), ...warnings(db, table, rows, office)],
    earlier: earlier ? { at: earlier.at, rowCount: earlier.rowCount } : null
  }
}

function warnings(db: ReadDb, table: Table, rows: readonly ImportRow[], office: Known) {
  const found: { code: string; data: unknown }[] = []
  const [first] = rows.map((row) => row.date).filter((date) => date !== null).sort()
  if (table.openingFen !== undefined && first !== undefined) {
    const bookFen = balanceBefore(db, office.book, first)
    if (bookFen !== table.openingFen) found.push({ code: 'opening_differs', data: { fileFen: table.openingFen, bookFen } })
  }
  for (const check of compareTotals(table)) {
    if (check.verdict === 'differs') found.push({ code: 'totals_differ', data: { label: check.label } })
    else if (check.verdict === 'with_opening') found.push({ code: 'totals_with_opening', data: {} })
  }
  for (const from of new Set(rows.map((row) => row.categoryText))) {
    const category = from === '' ? undefined : categoryFor(from, office.categories)
    if (category && category.name !== from) found.push({ code: 'category_mapped', data: { from, to: category.fullName } })
  }
  return found
}

/** Rows done between two words of progress. */
const STEP = 50

/**
 * Takes the file in: each row of it a draft voucher, a row with several categories a split one; customers it names are
 * added to the directory. Rows with problems stay out and are listed; rows already in the book stay out unless
 * `allowRepeat`. All in one transaction.
 *
 * Refuses what previewImport refuses, IMPORT_DUPLICATE, IMPORT_NOTHING, DATE_OUTSIDE_YEARS, PERIOD_CLOSED.
 */
export function* runImport(w: WriteDb, input: ImportRun, file: ImportFile) {
  const preview = previewImport(w, file, input)
  if (preview.earlier && !input.allowRepeat) {
    throw new Refusal('IMPORT_DUPLICATE', { fileName: input.fileName, date: preview.earlier.at.slice(0, 10), rows: preview.earlier.rowCount })
  }
  const vouchers = [...Map.groupBy(preview.rows, (row) => row.rowNumber).values()]
  const isSound = (rows: readonly ImportRow[]) => rows.every((row) => row.problems.length === 0 && row.date !== null && (row.inFen !== 0 || row.outFen !== 0))
  const wanted = vouchers.filter((rows) => isSound(rows) && (input.allowRepeat || !rows.every((row) => row.isDuplicate)))
  if (wanted.length === 0) throw new Refusal('IMPORT_NOTHING')
  const draftIds: number[] = []
  for (const rows of wanted) {
    draftIds.push(saveDayBookRow(w, { bookId: input.bookId, row: toDayBookRow(w, rows) }).draftId)
    if (draftIds.length % STEP === 0) yield { done: draftIds.length, total: wanted.length }
  }
  insertBatch.run(w, { record: input.record, fileName: input.fileName, hash: file.fileHash, at: w.now, userId: w.actor.userId, rowCount: wanted.length })
  w.note('import', { fileName: input.fileName, hash: file.fileHash, rows: wanted.length })
  return { imported: wanted.length, failedRows: vouchers.filter((rows) => !isSound(rows)).map(([row]) => row!.rowNumber), draftIds }
}

function toDayBookRow(w: WriteDb, rows: readonly ImportRow[]): DayBookRowInput {
  const [first] = rows as [ImportRow]
  const part = (row: ImportRow) => ({
    categoryId: row.categoryId, accountId: row.accountId, staffId: row.staffId, productId: null, departmentId: null,
    customerId: row.customerId ?? (row.customerText === '' ? null : entryNamed(w, 'customer', row.customerText))
  })
  return {
    draftId: null, revision: null, date: first.date!, summary: first.summary, attachments: 0, ...part(first),
    inFen: sumFen(rows.map((row) => row.inFen)), outFen: sumFen(rows.map((row) => row.outFen)),
    parts: rows.length === 1 ? [] : rows.map((row) => ({ ...part(row), summary: '', amountFen: row.inFen === 0 ? row.outFen : row.inFen }))
  }
}
