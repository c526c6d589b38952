import { z } from 'zod'
import { fenOut } from '../kernel/money'
import { issueSchema } from './voucher'

/** What a file may be read as: a day book, an expense register with categories as columns, or customers' receipts. */
export const importRecordSchema = z.enum(['daybook', 'receipts'])
export type ImportRecord = z.infer<typeof importRecordSchema>

/** Where a word of the file goes: `c` and a category's id, or `a` and an account's. */
export const counterKeySchema = z.string().regex(/^[ca]\d+$/)

/** A column that is a category itself; `category` is the word it is known by. */
const categoryColumnSchema = z.object({ index: z.int(), category: z.string() })
const words = z.record(z.string(), counterKeySchema)

/**
 * How a sheet is read: the header (0-based row), the column of each field, columns that are categories, the year of dates
 * without one, and where the file's own words go. `isSwapped` takes a single amount column's sides the other way round;
 * where income and expense have columns of their own, those are exchanged instead.
 */
export const importMappingSchema = z.object({
  sheet: z.string(), headerRow: z.int(), headerRows: z.int(), fields: z.record(z.string(), z.int()), categories: z.array(categoryColumnSchema),
  year: z.int().nullable(), isSwapped: z.boolean(), words
})
export type ImportMapping = z.infer<typeof importMappingSchema>

/** What the user settled of a mapping; the rest is found out from the file. */
export const importChoiceSchema = z.object({
  sheet: z.string(), headerRow: z.int().min(0).nullable().default(null), fields: z.record(z.string(), z.int().min(0)).nullable().default(null),
  categories: z.array(categoryColumnSchema).max(500).nullable().default(null), year: z.int().min(1990).max(2100).nullable().default(null),
  isSwapped: z.boolean().default(false), words: words.default({})
})
export type ImportChoice = z.infer<typeof importChoiceSchema>

/** One row as it would come in, with every problem's code. `rowNumber` is the file's own; a split row gives several. */
export const importRowSchema = z.object({
  rowNumber: z.int(), date: z.string().nullable(), no: z.string(), summary: z.string(), categoryText: z.string(), categoryId: z.int().nullable(),
  accountId: z.int().nullable(), staffId: z.int().nullable(), customerId: z.int().nullable(), departmentId: z.int().nullable(), customerText: z.string(),
  inFen: fenOut, outFen: fenOut, attachments: z.int(),
  problems: z.array(z.object({ field: z.string(), code: z.string(), text: z.string() })), isDuplicate: z.boolean()
})
export type ImportRow = z.infer<typeof importRowSchema>

export const importPreviewSchema = z.object({
  fileHash: z.string(), sheets: z.array(z.object({ name: z.string(), rowCount: z.int() })),
  /** The sheet's first rows as text, to point at the header; `rowNumber` from 1. */
  top: z.array(z.object({ rowNumber: z.int(), cells: z.array(z.string()) })),
  columns: z.array(z.object({ index: z.int(), title: z.string(), sample: z.array(z.string()) })),
  mapping: importMappingSchema,
  /** Why nothing can be read yet: no header, or a column without which the record says nothing. */
  gap: issueSchema.nullable(),
  rows: z.array(importRowSchema),
  /** Rows that can't come in as they stand in the file, column by column, to be mended there. */
  faulty: z.array(z.object({ rowNumber: z.int(), cells: z.array(z.string()) })),
  skipped: z.array(z.object({ rowNumber: z.int(), kind: z.string(), text: z.string() })),
  openingFen: fenOut.nullable(), bookOpeningFen: fenOut, inFen: fenOut, outFen: fenOut,
  totalsAgree: z.boolean().nullable(), warnings: z.array(z.object({ code: z.string(), data: z.unknown() })),
  earlier: z.object({ at: z.string(), rowCount: z.int() }).nullable()
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** What an import made: drafts, what holds how many of them back, and the rows left in the file. */
export const importResultSchema = z.object({
  imported: z.int(), draftIds: z.array(z.int()), issues: z.array(z.object({ code: z.string(), count: z.int() })), failedRows: z.array(z.int())
})
export type ImportResult = z.infer<typeof importResultSchema>
