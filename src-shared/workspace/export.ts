import { z } from 'zod'

/** A sheet to be written: amounts in fen, dates `YYYY-MM-DD`, `sums` the columns to be added up below the rows. */
export const sheetExportSchema = z.object({
  format: z.enum(['xlsx', 'csv']),
  title: z.string().trim().min(1).max(120),
  notes: z.array(z.string().max(1000)).max(5),
  columns: z.array(z.object({ title: z.string().max(120), kind: z.enum(['text', 'money', 'date', 'integer']), width: z.number().min(1).max(200) })).min(1).max(200),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).max(200)).max(200_000),
  sums: z.array(z.int().min(0).max(199)).max(200)
})
export type SheetExportInput = z.infer<typeof sheetExportSchema>
