import type { DayRow, DayRowFields } from './daybook.rows'

export type Field = keyof DayRowFields
export type Patch = Partial<DayRowFields>

/** The typed fields of a row, in the order of the sheet. */
export const FIELDS: readonly Field[] = ['date', 'summary', 'counter', 'staffId', 'customerId', 'departmentId', 'inFen', 'outFen', 'attachments']

/** What two made of one row: the fields both touched, and the row as the other left it. */
export interface Clash { fields: readonly Field[]; theirs: DayRow; by: string; at: string }

/** The fields that were changed here and by another since `base`, to different ends. The rest merges by itself. */
export const clashingFields = (patch: Patch, base: Patch, theirs: DayRowFields): Field[] =>
  FIELDS.filter((field) => field in patch && field in base && !isSameValue(theirs[field], base[field]) && !isSameValue(theirs[field], patch[field]))

/** The services trim text, and a zero amount is none. */
const isSameValue = (a: unknown, b: unknown) => plain(a) === plain(b)
const plain = (value: unknown) => (typeof value === 'string' ? value.trim() : value === 0 || value === undefined ? null : value)

/** The base for a further change: what stood in each field before it was first touched. */
export const baseWith = (base: Patch | undefined, before: Patch): Patch => ({ ...before, ...base })

/** After `sent` was kept: what is still pending was typed over that. */
export function basesAfter(base: Patch | undefined, sent: Patch, pending: Patch | undefined): Patch | undefined {
  if (!pending) return undefined
  return { ...base, ...Object.fromEntries(Object.entries(sent).filter(([field]) => field in pending)) }
}
