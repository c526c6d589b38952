import { z } from 'zod'
import { fenOut } from '../kernel/money'

/** What a file may be read as: a day book, an expense register with categories as columns, or customers' receipts. */
export const importRecordSchema = z.enum(['daybook', 'receipts'])
export type ImportRecord = z.infer<typeof importRecordSchema>

/** Which column of the file feeds which field (by its column index); `categories` maps unpivoted amount columns. */
export const importMappingSchema = z.object({
  sheet: z.string(), headerRow: z.int(), headerRows: z.int(),
  fields: z.record(z.string(), z.int()), categories: z.record(z.string(), z.int())
})
export type ImportMapping = z.infer<typeof importMappingSchema>

/** One row as it would come in, with every problem worded. `rowNumber` is the file's own. */
export const importRowSchema = z.object({
  rowNumber: z.int(), date: z.string().nullable(), no: z.string(), summary: z.string(), categoryText: z.string(), categoryId: z.int().nullable(),
  accountId: z.int().nullable(), staffId: z.int().nullable(), customerId: z.int().nullable(), customerText: z.string(),
  inFen: fenOut, outFen: fenOut, remark: z.string(),
  problems: z.array(z.object({ field: z.string(), code: z.string(), text: z.string() })), isDuplicate: z.boolean()
})
export type ImportRow = z.infer<typeof importRowSchema>

export const importPreviewSchema = z.object({
  fileHash: z.string(), sheets: z.array(z.object({ name: z.string(), rowCount: z.int() })),
  columns: z.array(z.object({ index: z.int(), title: z.string(), sample: z.array(z.string()) })),
  mapping: importMappingSchema, rows: z.array(importRowSchema), skipped: z.array(z.object({ rowNumber: z.int(), kind: z.string(), text: z.string() })),
  openingFen: fenOut.nullable(), inFen: fenOut, outFen: fenOut,
  totalsAgree: z.boolean().nullable(), warnings: z.array(z.object({ code: z.string(), data: z.unknown() })),
  earlier: z.object({ at: z.string(), rowCount: z.int() }).nullable()
})
export type ImportPreview = z.infer<typeof importPreviewSchema>
