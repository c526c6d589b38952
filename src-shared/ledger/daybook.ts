import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { fenOut, fenSchema } from '../kernel/money'
import { issueSchema, voucherStateSchema, voucherTypeSchema } from './voucher'

/** The other side of a day-book row: one line, or one of the parts of a split row. */
const part = {
  categoryId: z.int().nullable().default(null), accountId: z.int().nullable().default(null), staffId: z.int().nullable().default(null),
  customerId: z.int().nullable().default(null), departmentId: z.int().nullable().default(null), productId: z.int().nullable().default(null)
}

/** 日记账行 as typed: one side of income or expense; `parts`, when given, add up to it. */
export const dayBookRowInputSchema = z.object({
  draftId: z.int().nullable().default(null), revision: z.int().nullable().default(null),
  /** A new row's own name, the same each time it is sent and no other row's: a row whose answer was lost does not become two drafts. */
  key: z.uuid().optional(),
  date: dateSchema, summary: z.string().trim().max(200), inFen: fenSchema, outFen: fenSchema, attachments: z.int().min(0).max(999).default(0),
  ...part,
  parts: z.array(z.object({ ...part, summary: z.string().max(200).default(''), amountFen: fenSchema })).max(100).default([])
})
export type DayBookRowInput = z.infer<typeof dayBookRowInputSchema>

/** One row of a day book: a line on the book's account. Many counter-lines show no single account. */
export const dayBookRowSchema = z.object({
  kind: z.enum(['draft', 'posted']), id: z.int(), lineNo: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), state: voucherStateSchema,
  summary: z.string(), counterAccountId: z.int().nullable(), counterCount: z.int(), categoryId: z.int().nullable(), staffId: z.int().nullable(),
  customerId: z.int().nullable(), departmentId: z.int().nullable(), inFen: fenOut, outFen: fenOut, attachments: z.int(),
  issue: issueSchema.nullable(), isCounted: z.boolean(), revision: z.int(), isRed: z.boolean()
})
export type DayBookRow = z.infer<typeof dayBookRowSchema>

/** 日记账 from `from` to `to`: what stood before, the rows in order, and the totals around them. */
export const dayBookSchema = z.object({
  openingFen: fenOut, rows: z.array(dayBookRowSchema),
  /** 本年累计 of the year of `to`, up to `to`, with drafts. */
  yearInFen: fenOut, yearOutFen: fenOut
})
export type DayBook = z.infer<typeof dayBookSchema>
