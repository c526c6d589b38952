import { z } from 'zod'

const fieldsSchema = z.object({
  date: z.string().nullable(), summary: z.string(), counter: z.string().nullable(), staffId: z.int().nullable(), customerId: z.int().nullable(),
  departmentId: z.int().nullable(), inFen: z.int().nullable(), outFen: z.int().nullable(), attachments: z.int().nullable()
})
/**
 * What of a book's sheet is typed and not with the services yet: the entry row, rows that can't be kept so far, and edits
 * of drafts by the row's id.
 */
export const keptSchema = z.object({ entry: fieldsSchema, locals: z.array(fieldsSchema), edits: z.record(z.string(), fieldsSchema.partial()).default({}) })
export type KeptRows = z.infer<typeof keptSchema>
