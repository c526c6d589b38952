import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { ledgerRefusals } from '../ledger/ledger.refusals'
import { voucherTypeSchema } from '../ledger/voucher'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { expenseRefusals as no } from './expense.refusals'

/** One spending out of a holder's 备用金; red ink and money that came back are negative. */
export const imprestLineSchema = z.object({ voucherId: z.int(), lineNo: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), summary: z.string(), categories: z.string(), attachments: z.int(), amountFen: fenOut })
export type ImprestLine = z.infer<typeof imprestLineSchema>

/**
 * 备用金 of a holder: what was spent of it, is posted, and was not paid back yet. `from` is where the replenishments
 * began; before the first it may be chosen, and is the day after money last came in.
 */
export const imprestSchema = z.object({
  bookId: z.int(), name: z.string(), holderName: z.string(), from: z.string(), isFirst: z.boolean(), balanceFen: fenOut, spentFen: fenOut, lines: z.array(imprestLineSchema),
  /** The last replenishment that stands, with what it pays back. */
  last: z.object({ from: z.string(), date: z.string(), amountFen: fenOut, lines: z.array(imprestLineSchema), draftId: z.int().nullable(), voucherId: z.int().nullable() }).nullable()
})
export type Imprest = z.infer<typeof imprestSchema>

const asked = { bookId: z.int(), from: dateSchema.nullable().default(null), to: dateSchema }
export const imprestContract = {
  imprest: {
    /** 应补支出 of a 备用金 up to a day. */
    get: query('expense.read').input(z.object(asked)).output(imprestSchema).errors({ ...refusals(no, 'IMPREST_UNKNOWN'), ...refusals(ledgerRefusals, 'BOOK_UNKNOWN') }),
    /** The voucher draft that pays it back: Dr 备用金, Cr the book. */
    run: command('expense.pay', 'expense.imprest', 'ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period').input(commandInput({ ...asked, payBookId: z.int(), date: dateSchema })).output(z.object({ draftId: z.int() }))
      .errors({ ...refusals(no, 'IMPREST_UNKNOWN', 'IMPREST_NOTHING'), ...refusals(ledgerRefusals, 'IMPREST_DONE', 'BOOK_UNKNOWN', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED', 'DRAFT_HAS_ISSUE') })
  }
}
