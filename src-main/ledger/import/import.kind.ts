import type { Fen } from '../../../src-shared/kernel/money'
import { ZERO } from '../../../src-shared/kernel/money'
import type { ImportChoice, ImportPreview, ImportRecord, ImportRemark, ImportRow } from '../../../src-shared/ledger/import'
import type { Issue } from '../../../src-shared/ledger/voucher'
import type { Table, TableRow } from '../../../src-shared/tabular/table'
import type { ReadDb, WriteDb } from '../../db/connection'
import type { Names } from './import.names'

/** What is asked for: a file as a record; `bookId` only where the record goes into a book. */
export interface ImportSource { fileName: string; record: ImportRecord; bookId: number | null; mapping: ImportChoice | null }

/** One entry of the file, with what the user wrote over; `ref` names its row. */
export interface Entry { ref: string; part: number; sheet: string; row: TableRow }

/** What a kind of record reads its rows with; `words` are the file's words with what the user or an earlier file made of them, `passed` counts the entries read. */
export interface KindInput { db: ReadDb; entries: readonly Entry[]; passed: () => void; tables: readonly Table[]; source: ImportSource; words: Readonly<Record<string, string>>; names: Names; isTurned: boolean }

export interface Step { done: number; total: number }
/** Something besides vouchers that an import made, or changed: then with what it was before, as JSON. */
export interface Made { kind: string; id: number; before: string | null }
export interface Written { draftIds: number[]; posted: number; issues: { code: string; count: number }[]; made: Made[] }
export const NOTHING_WRITTEN: Written = { draftIds: [], posted: 0, issues: [], made: [] }

/** The rows as they would come in, and how they do: `write` takes the groups that are wanted. */
export interface Checked {
  rows: ImportRow[]
  warnings: ImportPreview['warnings']
  words?: ImportPreview['words']
  gap?: Issue
  bookOpeningFen?: Fen
  write(w: WriteDb, wanted: ReadonlySet<string>, options: { batch: number; posts: boolean }): Generator<Step, Written>
}
export type RecordKind = (input: KindInput) => Checked

export const textOf = (row: TableRow, key: string): string => { const value = row.values[key]; return value === undefined ? '' : String(value) }

export const remarksOf = (row: TableRow): ImportRemark[] => row.problems.map((problem) => ({ field: problem.key, code: problem.code, text: problem.text }))

/** An entry as a row of the dry run, with its fields as read. */
export const plainRow = ({ ref, part, sheet, row }: Entry, more: Partial<ImportRow> = {}): ImportRow => ({
  ref, part, group: ref, sheet, rowNumber: row.rowNumber, cells: { ...row.values }, problems: remarksOf(row), notices: [], isDuplicate: false, double: '', inFen: ZERO, outFen: ZERO, ...more
})
