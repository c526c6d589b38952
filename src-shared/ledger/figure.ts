import { z } from 'zod'
import { fenOut, MAX_FEN } from '../kernel/money'
import { voucherTypeSchema } from './voucher'

const party = z.int().nullable().default(null)
const monthOrOpening = z.string().regex(/^\d{4}-\d\d$/)
/** What a line on 主营业务收入 is: 销售, 退货 or 折让. */
export const SALE_KINDS = ['gross', 'returns', 'allowances'] as const
export type SaleKind = (typeof SALE_KINDS)[number]
const voucherLineSchema = z.object({ voucherId: z.int(), lineNo: z.int() })

/**
 * 数字来源: the voucher lines a figure counts. A party that is null is not asked for, 0 asks for lines without one.
 * `from` null reaches back to the openings. `side` debit counts debit − credit, `side` credit the opposite;
 * `only` counts one column alone (借方发生额). `closing` false leaves 结转损益 out, which empties income and expense and is
 * nobody's business; `money` asks for lines of vouchers that move money or bills (回款), `sales` for lines on sales that are
 * gross sales, returns or allowances. `line` is one line of one voucher.
 * With `countFen` the lines count for that much together, each its share: an invoice half paid, a part of a shared expense.
 */
export const figureTermSchema = z.object({
  accountId: z.int(), staffId: party, customerId: party, productId: party, categoryId: party, departmentId: party, cashFlowId: party,
  from: monthOrOpening.nullable().default(null), to: monthOrOpening, side: z.enum(['debit', 'credit']), closing: z.boolean().default(true),
  only: z.enum(['debit', 'credit']).nullable().default(null), type: voucherTypeSchema.nullable().default(null), money: z.boolean().default(false),
  sales: z.enum(SALE_KINDS).nullable().default(null), line: voucherLineSchema.nullable().default(null), countFen: z.int().gt(-MAX_FEN).lt(MAX_FEN).nullable().default(null)
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
  staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, from: null, closing: true,
  only: null, type: null, money: false, sales: null, line: null, countFen: null, ...term
})

/** The term as it counts where its figure is taken away. */
export const opposite = (term: FigureTerm): FigureTerm =>
  ({ ...term, side: term.side === 'debit' ? 'credit' : 'debit', countFen: term.countFen === null ? null : -term.countFen })
