import { z } from 'zod'
import type { KeptHistory } from '../../grid/sheet.types'

const fieldsSchema = z.object({
  date: z.string().nullable(), summary: z.string(), counter: z.string().nullable(), staffId: z.int().nullable(), customerId: z.int().nullable(),
  departmentId: z.int().nullable(), inFen: z.int().nullable(), outFen: z.int().nullable(), attachments: z.int().nullable()
})
const patchesSchema = z.record(z.string(), fieldsSchema.partial()).default({})
/**
 * What of a book's sheet is typed and not with the services yet: the entry row, rows that can't be kept so far, and edits
 * of drafts by the row's id, with what stood there before.
 */
export const keptSchema = z.object({
  entry: fieldsSchema, locals: z.array(fieldsSchema.extend({ id: z.string().optional() })), edits: patchesSchema, bases: patchesSchema
})
export type KeptRows = z.infer<typeof keptSchema>

const cellSchema = z.union([z.object({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }), z.object({ text: z.string(), problem: z.string() })])
const rowsSchema = z.object({ rowIds: z.array(z.string()), rows: z.array(z.record(z.string(), cellSchema)) })
const stepSchema = z.object({
  changes: z.array(z.object({ rowId: z.string(), key: z.string(), before: cellSchema, after: cellSchema })),
  appended: rowsSchema.exactOptional(), removed: rowsSchema.exactOptional(), own: z.json().exactOptional()
})
/** The steps of undo and redo, as they were made. */
export const stepsSchema: z.ZodType<KeptHistory> = z.object({ done: z.array(stepSchema), undone: z.array(stepSchema) })

const isTyped = ({ date: _date, ...fields }: KeptRows['entry']) => Object.values(fields).some((value) => value !== null && value !== '')

/** What two tabs kept of one book, as one: an entry row that was begun in the other becomes a row of its own. */
export function joinKept(mine: KeptRows | undefined, left: KeptRows): KeptRows {
  if (!mine) return left
  const begun = isTyped(left.entry) && JSON.stringify(left.entry) !== JSON.stringify(mine.entry) ? [left.entry] : []
  const known = new Set(mine.locals.map(({ id }) => id))
  const ids = [...new Set([...Object.keys(left.edits), ...Object.keys(mine.edits)])]
  const join = (of: 'edits' | 'bases') => Object.fromEntries(ids.map((id) => [id, { ...left[of][id], ...mine[of][id] }]))
  return { entry: mine.entry, locals: [...mine.locals, ...left.locals.filter(({ id }) => id === undefined || !known.has(id)), ...begun], edits: join('edits'), bases: join('bases') }
}
