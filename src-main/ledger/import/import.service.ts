import { createHash } from 'node:crypto'
import { Refusal } from '../../../src-shared/kernel/errors'
import { sumFen, ZERO } from '../../../src-shared/kernel/money'
import type { ImportPreview, ImportResult, ImportRow } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { isSound } from '../../../src-shared/ledger/import.rules'
import type { DateHint } from '../../../src-shared/tabular/cells'
import { mended } from '../../../src-shared/tabular/mend'
import type { Table } from '../../../src-shared/tabular/table'
import { cellText } from '../../../src-shared/tabular/text'
import type { ReadDb, WriteDb } from '../../db/connection'
import { listCategories } from '../account.service'
import { createMissing, withCreations, withoutCreations } from './import.creation'
import { kindOf } from './import.kinds'
import type { Checked, Entry, ImportSource, Step } from './import.kind'
import { findLayout, rememberLayout } from './import.layout'
import { namesOf } from './import.names'
import { readSheets, type ImportFile, type ReadSheet } from './import.reader'
import { batchByHash, insertBatch, insertMade } from './import.repo'
import { tableWarnings, totalChecks, uniqueByText } from './daybook.warnings'

export type { ImportSource } from './import.kind'

/** What an import is asked for: without `rows` all that is sound and new. */
export interface ImportRun extends ImportSource { rows: readonly string[] | null; allowRepeat: boolean; posts: boolean }

const TOP_ROWS = 12
const TOP_COLUMNS = 12
const SAMPLES = 3

interface Looked { sheets: ReadSheet[]; checked: Checked | undefined; preview: ImportPreview }

/** Hears how many of the file's rows have been checked. */
export type Tell = (done: number, total: number) => void

/**
 * Dry run: what would come in, what is left aside and why, and whether the file's own totals agree. A sheet that can't
 * be read yet says so in `gap`, so that the user can point at its header or columns. Records that are to be made with the
 * import are made by `w`, whose transaction must be taken back afterwards; only they need one. Refuses BOOK_UNKNOWN.
 */
export function previewImport(db: ReadDb, file: ImportFile, source: ImportSource, { w, tell }: { w?: WriteDb; tell?: Tell } = {}): ImportPreview {
  const choice = source.mapping, creations = w && choice ? createMissing(w, choice.creations, true) : undefined
  const { preview } = look(db, file, creations ? { ...source, mapping: withCreations(choice, creations) } : source, tell)
  if (!creations) return preview
  return { ...preview, created: creations.told, mapping: withoutCreations(preview.mapping, creations) }
}

function look(db: ReadDb, file: ImportFile, source: ImportSource, tell?: Tell): Looked {
  const { record, mapping: choice } = source
  const sheets = readSheets(file, { record, choice, categories: listCategories(db).flatMap((category) => [category.name, category.fullName]), layoutOf: (header) => findLayout(db, record, header) })
  const [main] = sheets as [ReadSheet]
  const { sheet, header, table, mapping } = main
  const tables = sheets.flatMap((one) => one.table ?? []), names = namesOf(db, mapping.names), entries = entriesOf(sheets, source)
  const checked = table && kindOf(record)({ db, source, tables, names, words: mapping.words, isTurned: main.isTurned, entries, passed: counter(tell, entries.length) })
  const rows = checked?.rows ?? []
  const fileHash = batchHash(file, mapping.sheets, source.bookId)
  const earlier = batchByHash.get(db, { hash: fileHash, record })
  const checks = tables.flatMap(totalChecks)
  const preview: ImportPreview = {
    digest: file.digest, fileHash, mapping, gap: main.gap ?? checked?.gap ?? null, rows, sheets: file.workbook.sheets.map((found) => ({ name: found.name, rowCount: found.rows.length })),
    top: sheet.rows.slice(0, TOP_ROWS).map((cells, index) => ({ rowNumber: index + 1, cells: cells.slice(0, TOP_COLUMNS).map(cellText) })),
    columns: header ? columnsOf(main) : [], words: checked?.words ?? [], unknown: names.unknown(), created: [],
    skipped: sheets.flatMap((one) => (one.table?.rows ?? []).filter((row) => row.kind !== 'data' && row.kind !== 'blank').map(({ rowNumber, kind, label }) => ({ sheet: one.sheet.name, rowNumber, kind, text: label }))),
    openingFen: table?.openingFen === undefined ? null : sumFen([table.openingFen as never]), bookOpeningFen: checked?.bookOpeningFen ?? ZERO,
    inFen: sumFen(rows.map((row) => row.inFen)), outFen: sumFen(rows.map((row) => row.outFen)),
    totalsAgree: checks.length === 0 ? null : checks.every((check) => check.verdict !== 'differs'),
    warnings: uniqueByText([...tableWarnings(tables), ...checked?.warnings ?? []]),
    earlier: earlier ? { at: earlier.at, rowCount: earlier.rowCount } : null
  }
  return { sheets, checked, preview }
}

const HEARD = 2000
/** Counts entries as they are read, and tells of every so many. */
function counter(tell: Tell | undefined, total: number): () => void {
  let done = 0
  tell?.(0, total)
  return () => { if (++done % HEARD === 0) tell?.(done, total) }
}

/** Every entry of the sheets read, with what the user wrote over in the dry run. */
function entriesOf(sheets: readonly ReadSheet[], { record, mapping: choice }: ImportSource): Entry[] {
  const edits = Map.groupBy(choice?.edits ?? [], (edit) => edit.ref)
  const { shape } = IMPORT_RECORDS[record]
  return [...sheets].sort((a, b) => a.index - b.index).flatMap(({ index, sheet, table }) => {
    const groups = Map.groupBy((table?.rows ?? []).filter((row) => row.kind === 'data'), (row) => row.rowNumber)
    return [...groups].flatMap(([rowNumber, rows]) => {
      const ref = `${index}:${rowNumber}`, own = edits.get(ref)
      return (own ? mended(rows, own, shape, hint(table!, choice?.year ?? null)) : rows).map((row, part): Entry => ({ ref, part, sheet: sheet.name, row }))
    })
  })
}

/** The year and month that a date typed in the dry run may leave out: the user's, the title's, else those of the first dated row. */
function hint({ header, rows }: Table, year: number | null): DateHint {
  const first = rows.map((row) => row.values['date']).find((date) => typeof date === 'string')
  return { ...(first === undefined ? {} : { year: Number(first.slice(0, 4)) }), ...header.period, ...(year === null ? {} : { year }) }
}

/** Sheets of one file into one book: what a repeat is told by. */
const batchHash = (file: ImportFile, sheets: readonly string[], bookId: number | null) => createHash('sha256').update(`${file.digest} ${bookId ?? ''} ${sheets.join(' ')}`).digest('hex')

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

/**
 * Takes the file in, all in one transaction; a cancelled import leaves nothing. Vouchers come in as drafts, or posted where
 * that is asked for. Without `rows` every sound row comes in that the office doesn't have yet. How the file was read is kept
 * for the next with the same titles.
 *
 * Refuses what previewImport refuses, IMPORT_NO_HEADER, IMPORT_COLUMN_MISSING, IMPORT_DUPLICATE, IMPORT_NOTHING, and what
 * the records' own services refuse.
 */
export function* runImport(w: WriteDb, input: ImportRun, file: ImportFile): Generator<Step, ImportResult> {
  const creations = createMissing(w, input.mapping?.creations ?? [], false)
  const { sheets, checked, preview } = look(w, file, { ...input, mapping: withCreations(input.mapping, creations) })
  if (preview.gap) throw new Refusal(preview.gap.code as 'IMPORT_NO_HEADER', preview.gap.data as Record<string, unknown>)
  if (preview.earlier && !input.allowRepeat) {
    throw new Refusal('IMPORT_DUPLICATE', { fileName: input.fileName, date: preview.earlier.at.slice(0, 10), rows: preview.earlier.rowCount })
  }
  const groups = [...Map.groupBy(preview.rows, (row) => row.group).values()]
  const chosen = input.rows === null ? undefined : new Set(input.rows)
  const wanted = groups.filter((rows) => isSound(rows) && (chosen ? rows.some(({ ref }) => chosen.has(ref)) : !rows[0]!.isDuplicate))
  if (wanted.length === 0 || !checked) throw new Refusal('IMPORT_NOTHING')
  const rowCount = countRows(wanted.flat())
  const batch = Number(insertBatch.run(w, { record: input.record, fileName: input.fileName, hash: preview.fileHash, at: w.now, userId: w.actor.userId, rowCount }).lastInsertRowid)
  const { made, ...written } = yield* checked.write(w, new Set(wanted.map(([row]) => row!.group)), { batch, posts: input.posts && IMPORT_RECORDS[input.record].canPost })
  for (const one of [...creations.made, ...made]) insertMade.run(w, { batchId: batch, ...one })
  const [main] = sheets
  if (main?.header) rememberLayout(w, input.record, main.header, main.mapping)
  w.note(`import:${batch}`, { record: input.record, fileName: input.fileName, hash: preview.fileHash, rows: rowCount })
  const failed = groups.filter((rows) => !isSound(rows)).flat()
  return { batchId: batch, imported: rowCount, ...written, failedRows: [...new Map(failed.map(({ ref, sheet, rowNumber }) => [ref, { sheet, rowNumber }])).values()] }
}

const countRows = (rows: readonly ImportRow[]) => new Set(rows.map((row) => row.ref)).size
