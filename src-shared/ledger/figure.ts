import { z } from 'zod'
import { fenOut } from '../kernel/money'
import { voucherTypeSchema } from './voucher'

const party = z.int().nullable().default(null)
const monthOrOpening = z.string().regex(/^\d{4}-\d\d$/)

/**
 * 数字来源: the voucher lines a figure counts. A party that is null is not asked for, 0 asks for lines without one.
 * `from` null reaches back to the openings. `side` debit counts debit − credit, `side` credit the opposite;
 * `closing` false leaves 结转损益 out, which empties income and expense and is nobody's business.
 */
export const figureTermSchema = z.object({
  accountId: z.int(), staffId: party, customerId: party, productId: party, categoryId: party, departmentId: party, cashFlowId: party,
  from: monthOrOpening.nullable().default(null), to: monthOrOpening, side: z.enum(['debit', 'credit']), closing: z.boolean().default(true)
})
export type FigureTerm = z.infer<typeof figureTermSchema>

export const figureInputSchema = z.object({ terms: z.array(figureTermSchema).min(1).max(20_000) })
/** One voucher line behind a figure, with the amount by which it counts. */
export const figureLineSchema = z.object({
  voucherId: z.int(), lineNo: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), summary: z.string(), accountId: z.int(),
  staffId: z.int().nullable(), customerId: z.int().nullable(), amountFen: fenOut
})
export type FigureLine = z.infer<typeof figureLineSchema>

/** A term of one account, any party, up to a month. */
export const figureTerm = (term: Pick<FigureTerm, 'accountId' | 'to' | 'side'> & Partial<FigureTerm>): FigureTerm => ({
  staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, from: null, closing: true, ...term
})
