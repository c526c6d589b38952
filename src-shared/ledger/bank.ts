import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { amountSchema, fenOut } from '../kernel/money'
import { voucherTypeSchema } from './voucher'

/** A posted line of a bank book (企业日记账), as 银行对账 names it. */
export const bookLineRefSchema = z.object({ voucherId: z.int(), lineNo: z.int() })
export type BookLineRef = z.infer<typeof bookLineRefSchema>

const matched = { matchId: z.int().nullable(), matchDate: z.string().nullable() }
/** One line of the book; above zero came in. `reversedBy` and `reverses` name vouchers (红冲). `isEarlier`: from before the first statement. */
export const bookLineSchema = bookLineRefSchema.extend({
  ...matched, date: z.string(), type: voucherTypeSchema, no: z.int(), summary: z.string(), party: z.string(), amountFen: fenOut,
  reverses: z.int().nullable(), reversedBy: z.int().nullable(), isEarlier: z.boolean()
})
export type BookLine = z.infer<typeof bookLineSchema>
/** One line of the bank's statement; above zero came in. `made` is the voucher, draft or posted, made from it. */
export const bankLineSchema = z.object({
  ...matched, id: z.int(), date: z.string(), amountFen: fenOut, balanceFen: fenOut.nullable(), party: z.string(), summary: z.string(), serial: z.string(),
  made: z.object({ kind: z.enum(['draft', 'posted']), id: z.int() }).nullable()
})
export type BankLine = z.infer<typeof bankLineSchema>

export const reasonSchema = z.object({ code: z.enum(['made', 'amount', 'same_day', 'days', 'text', 'only', 'sum', 'reversal']), count: z.int() })
export const matchGroupSchema = z.object({ book: z.array(bookLineRefSchema).max(200), bank: z.array(z.int()).max(200) })
export type MatchGroup = z.infer<typeof matchGroupSchema>
/** 对账建议: what seems to be the same money, how sure from 0 to 100. */
export const proposalSchema = matchGroupSchema.extend({ confidence: z.int(), reasons: z.array(reasonSchema) })
export type MatchProposal = z.infer<typeof proposalSchema>

/** 未达账项: what one side has and the other hasn't; `days` since then as of the sheet. */
export const openItemSchema = z.object({
  side: z.enum(['book', 'bank']), date: z.string(), label: z.string(), summary: z.string(), party: z.string(), amountFen: fenOut, days: z.int(), ref: bookLineRefSchema.nullable(), bankLineId: z.int().nullable()
})
export type OpenItem = z.infer<typeof openItemSchema>
const sums = z.object({ inFen: fenOut, outFen: fenOut })

/**
 * 银行存款余额调节表 as of a month's end. `bankFen` is null before the first statement. `differenceFen` other than zero is what
 * stood open before the first statement, or statement lines that are missing (`breaks`).
 */
export const bankSheetSchema = z.object({
  bookId: z.int(), month: z.string(), date: z.string(), isLocked: z.boolean(), firstDate: z.string().nullable(), lastDate: z.string().nullable(),
  bankFen: fenOut.nullable(), bookFen: fenOut, book: sums, bank: sums, adjustedBankFen: fenOut, adjustedBookFen: fenOut, differenceFen: fenOut,
  items: z.array(openItemSchema), breaks: z.array(z.object({ id: z.int(), date: z.string(), expectedFen: fenOut, balanceFen: fenOut })), drafts: z.int()
})
export type BankSheet = z.infer<typeof bankSheetSchema>

/** How a bank book stands at a month's end. */
export const bankStatusSchema = z.object({ bookId: z.int(), name: z.string(), state: z.enum(['unused', 'missing', 'broken', 'open', 'settled']), openBook: z.int(), openBank: z.int(), differenceFen: fenOut })
export type BankStatus = z.infer<typeof bankStatusSchema>

/** 现金盘点: notes and coins by face, money not yet booked (收入未入账, 支出未入账) and 白条. */
export const countLineSchema = z.object({ kind: z.enum(['face', 'in', 'out', 'slip']), faceFen: amountSchema, pieces: z.int().min(0).max(1_000_000), amountFen: amountSchema, text: z.string().trim().max(80) })
export type CountLine = z.infer<typeof countLineSchema>
export const countInputSchema = z.object({
  bookId: z.int(), date: dateSchema, counter: z.string().trim().max(30), witness: z.string().trim().max(30), note: z.string().trim().max(200), lines: z.array(countLineSchema).max(100)
})
export type CountInput = z.infer<typeof countInputSchema>
export const cashCountSchema = z.object({
  id: z.int(), bookId: z.int(), date: z.string(), counter: z.string(), witness: z.string(), note: z.string(), at: z.string(), userName: z.string(), bookFen: fenOut, countedFen: fenOut,
  lines: z.array(countLineSchema.extend({ faceFen: fenOut, amountFen: fenOut })), made: z.object({ kind: z.enum(['draft', 'posted']), id: z.int() }).nullable()
})
export type CashCount = z.infer<typeof cashCountSchema>
