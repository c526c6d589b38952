import { z } from 'zod'

/** What a comment (批注) is about: a posted voucher, a draft or an account. */
export const commentRecordSchema = z.object({ kind: z.enum(['voucher', 'draft', 'account']), id: z.int() })
export type CommentRecord = z.infer<typeof commentRecordSchema>

/** The cell: a line of the voucher (0 for its head and for accounts) and the field's key. */
export const commentPlaceSchema = z.object({ record: commentRecordSchema, lineNo: z.int().min(0), field: z.string().min(1).max(40) })
export type CommentPlace = z.infer<typeof commentPlaceSchema>

/** The longest note, in characters. */
export const NOTE_LENGTH = 1000

/** One cell's thread, notes oldest first. `label` says in words what it is about; `at` are instants. */
export const commentThreadSchema = commentPlaceSchema.extend({
  id: z.int(), label: z.string(), isOpen: z.boolean(), resolvedBy: z.string().nullable(),
  notes: z.array(z.object({ id: z.int(), author: z.string(), at: z.string(), text: z.string() }))
})
export type CommentThread = z.infer<typeof commentThreadSchema>
