import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'

/** What a user makes of a list's rows: conditions by column (`values` null is all), and an order, the first column counting most. */
export const listViewSchema = z.object({
  filters: z.array(z.object({ key: z.string().max(40), text: z.string().max(200), values: z.array(z.string()).max(20_000).nullable() })).max(60).default([]),
  sort: z.array(z.object({ key: z.string().max(40), direction: z.enum(['asc', 'desc']) })).max(60).default([]),
  /** The day from which missing parts of a date in a condition come. */
  near: dateSchema
})
export type ListView = z.infer<typeof listViewSchema>

/** What is wanted of a list as a view shows it: rows `from` (included) to `to`, the values of a column, or where a text stands. */
export const listAskSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('rows'), from: z.int().min(0), to: z.int().min(0) }),
  z.object({ what: z.literal('values'), key: z.string().max(40) }),
  z.object({ what: z.literal('places'), text: z.string().max(200), keys: z.array(z.string().max(40)).max(200) })
])
export type ListAsk = z.infer<typeof listAskSchema>

/** What any paged list is asked, beside what the list is of. */
export const listRequest = { view: listViewSchema, ask: listAskSchema }

/**
 * What a paged list answers. `count` rows pass, of `total` (subtotals apart); the first row given has the number `number`.
 * `sums` are those of the rows that pass, in fen or units. `values` is null where there are too many to choose from;
 * `places` are positions of rows with columns, in reading order, the first of `count`.
 */
export const listAnswerSchema = <Row extends z.ZodType>(row: Row) => z.discriminatedUnion('what', [
  z.object({ what: z.literal('rows'), rows: z.array(row), count: z.int(), shown: z.int(), total: z.int(), number: z.int(), sums: z.record(z.string(), z.int()) }),
  z.object({ what: z.literal('values'), values: z.array(z.object({ text: z.string(), count: z.int() })).nullable() }),
  z.object({ what: z.literal('places'), count: z.int(), places: z.array(z.tuple([z.int(), z.string()])) })
])

interface Rows<Row> { what: 'rows'; rows: Row[]; count: number; shown: number; total: number; number: number; sums: Record<string, number> }
interface Values { what: 'values'; values: { text: string; count: number }[] | null }
interface Places { what: 'places'; count: number; places: [number, string][] }
export type ListAnswer<Row> = Rows<Row> | Values | Places
