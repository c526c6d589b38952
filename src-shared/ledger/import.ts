import { z } from 'zod'
import { fenOut } from '../kernel/money'
import { cashBookSchema } from './account'
import { issueSchema } from './voucher'

/** What a file may be read as; each has a declaration in import.records. */
export const importRecordSchema = z.enum(['daybook', 'receipts', 'vouchers', 'accounts', 'opening', 'staff', 'customers', 'suppliers', 'products', 'bank', 'assets'])
export type ImportRecord = z.infer<typeof importRecordSchema>

/** Where a word of the file goes: `c` and a category's id, or `a` and an account's. */
export const counterKeySchema = z.string().regex(/^[ca]\d+$/)

/** A column that is a category itself; `category` is the word it is known by. */
const categoryColumnSchema = z.object({ index: z.int(), category: z.string() })
const words = z.record(z.string(), counterKeySchema)

/** A name of the file by field: what it is to be read as, or NEW_NAME to have it made. */
const names = z.record(z.string(), z.record(z.string(), z.string().max(200)))
export const NEW_NAME = '+'
/** A cell written over in the dry run: the row, which of its entries, the field, and the text as typed. */
const editSchema = z.object({ ref: z.string().max(40), part: z.int().min(0).default(0), field: z.string().max(40), text: z.string().max(500) })
export type ImportEdit = z.infer<typeof editSchema>

const missing = { word: z.string().min(1).max(200), name: z.string().trim().min(1).max(40) }
/**
 * A record that the file needs and the office lacks, to be made with the import and taken back with it; `word` is what the
 * file calls it. An account without a code is numbered after its siblings, a bank book gets an account of its own.
 */
export const importCreationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('category'), ...missing, parentId: z.int(), accountId: z.int() }),
  z.object({ kind: z.literal('account'), ...missing, parentId: z.int(), code: z.string().trim().max(20).default('') }),
  z.object({ kind: z.literal('book'), ...missing, flow: cashBookSchema.shape.flow })
])
export type ImportCreation = z.infer<typeof importCreationSchema>

/**
 * How a sheet is read: the header (0-based row), the column of each field, columns that are categories, the year of dates
 * without one, and where the file's own words go. `sheets` are all those read, of one shape with the first. `isSwapped`
 * takes a single amount column's sides the other way round; where income and expense have columns of their own, those are
 * exchanged instead. `isRemembered`: the columns are those of an earlier file with the same titles.
 */
export const importMappingSchema = z.object({
  sheet: z.string(), headerRow: z.int(), headerRows: z.int(), fields: z.record(z.string(), z.int()), categories: z.array(categoryColumnSchema),
  year: z.int().nullable(), isSwapped: z.boolean(), words, names, sheets: z.array(z.string()), isRemembered: z.boolean()
})
export type ImportMapping = z.infer<typeof importMappingSchema>

/** What the user settled of a mapping; the rest is found out from the file. */
export const importChoiceSchema = z.object({
  sheet: z.string(), headerRow: z.int().min(0).nullable().default(null), fields: z.record(z.string(), z.int().min(0)).nullable().default(null),
  categories: z.array(categoryColumnSchema).max(500).nullable().default(null), year: z.int().min(1990).max(2100).nullable().default(null),
  isSwapped: z.boolean().default(false), words: words.default({}), names: names.default({}),
  sheets: z.array(z.string()).max(256).nullable().default(null), edits: z.array(editSchema).max(20_000).default([]),
  creations: z.array(importCreationSchema).max(500).default([])
})
export type ImportChoice = z.infer<typeof importChoiceSchema>

const remarkSchema = z.object({ field: z.string(), code: z.string(), text: z.string() })
export type ImportRemark = z.infer<typeof remarkSchema>

/**
 * One entry as it would come in, with every problem's code. `ref` names its row in the file, `part` counts the entries of
 * one row, `group` the rows that come in together or not at all (a voucher, a split row). `cells` are the record's fields as
 * they would be: fen, dates, names of what was matched. `double` says what of the office it doubles.
 */
export const importRowSchema = z.object({
  ref: z.string(), part: z.int(), group: z.string(), sheet: z.string(), rowNumber: z.int(), cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  problems: z.array(remarkSchema), notices: z.array(remarkSchema), isDuplicate: z.boolean(), double: z.string(), inFen: fenOut, outFen: fenOut
})
export type ImportRow = z.infer<typeof importRowSchema>

export const importPreviewSchema = z.object({
  /** SHA-256 of the file, by which it can be asked about again without being sent. */
  digest: z.string(),
  /** Of the sheets read into this book: what a repeat is told by. */
  fileHash: z.string(), sheets: z.array(z.object({ name: z.string(), rowCount: z.int() })),
  /** The sheet's first rows as text, to point at the header; `rowNumber` from 1. */
  top: z.array(z.object({ rowNumber: z.int(), cells: z.array(z.string()) })),
  columns: z.array(z.object({ index: z.int(), title: z.string(), sample: z.array(z.string()) })),
  mapping: importMappingSchema,
  /** Why nothing can be read yet: no header, or a column without which the record says nothing. */
  gap: issueSchema.nullable(),
  rows: z.array(importRowSchema),
  /** The file's own words for where money goes, with the keys their rows came to. */
  words: z.array(z.object({ word: z.string(), rows: z.int(), keys: z.array(z.string()) })),
  /** Names the office doesn't have, by field, with how many cells hold them. */
  unknown: z.array(z.object({ field: z.string(), name: z.string(), rows: z.int(), canCreate: z.boolean(), near: z.array(z.string()) })),
  /** What the user has made with the import, as it will be called; `issue` says why it can't be made. */
  created: z.array(z.object({ word: z.string(), name: z.string(), issue: issueSchema.nullable() })),
  skipped: z.array(z.object({ sheet: z.string(), rowNumber: z.int(), kind: z.string(), text: z.string() })),
  openingFen: fenOut.nullable(), bookOpeningFen: fenOut, inFen: fenOut, outFen: fenOut,
  totalsAgree: z.boolean().nullable(), warnings: z.array(z.object({ code: z.string(), data: z.unknown() })),
  earlier: z.object({ at: z.string(), rowCount: z.int() }).nullable()
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** A dry run under way: the file being read, its rows checked, then the rows themselves in pieces; `total` is 0 while nobody knows it. */
export const importStepSchema = z.object({ phase: z.enum(['read', 'check', 'rows']), done: z.int(), total: z.int(), rows: z.array(importRowSchema) })
export type ImportStep = z.infer<typeof importStepSchema>
/** What a dry run ends with: all but the rows, which came before. */
export const importSummarySchema = importPreviewSchema.omit({ rows: true })
export type ImportSummary = z.infer<typeof importSummarySchema>

/** What an import made: drafts, vouchers posted, masters; what holds how many drafts back, and the rows left in the file. */
export const importResultSchema = z.object({
  batchId: z.int(), imported: z.int(), draftIds: z.array(z.int()), posted: z.int(), issues: z.array(z.object({ code: z.string(), count: z.int() })),
  failedRows: z.array(z.object({ sheet: z.string(), rowNumber: z.int() }))
})
export type ImportResult = z.infer<typeof importResultSchema>

/** An import of the past; `state` says whether it can still be taken back. */
export const importBatchSchema = z.object({
  id: z.int(), record: importRecordSchema, fileName: z.string(), at: z.string(), userName: z.string(), rowCount: z.int(),
  state: z.enum(['open', 'posted', 'undone']), undoneAt: z.string().nullable(), drafts: z.int()
})
export type ImportBatch = z.infer<typeof importBatchSchema>
