import { z } from 'zod'
import { dateSchema, monthSchema } from '../kernel/calendar'
import { amountSchema, fenOut } from '../kernel/money'
import { ledgerRefusals } from '../ledger/ledger.refusals'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { expenseRefusals as no } from './expense.refusals'

/** 返还费用 of a unit in a month; `carriedFen` is the shortfall of earlier months (≤ 0). */
export const refundRowSchema = z.object({
  id: z.int(), departmentId: z.int().nullable(), staffId: z.int().nullable(), unitName: z.string(), rate: z.int(), fromMonth: z.string(), receiptsFen: fenOut, grossFen: fenOut, payFen: fenOut, carriedFen: fenOut, resultFen: fenOut, transferFen: fenOut
})
export type RefundRow = z.infer<typeof refundRowSchema>

export const refundContract = {
  refund: {
    /** 返还费用表: every unit's ratio, collections, pay, shortfall and transfer, with the vouchers its transfer has made. */
    list: query('expense.read').input(z.object({ month: monthSchema })).output(z.object({ rows: z.array(refundRowSchema), draftId: z.int().nullable(), voucherId: z.int().nullable() })),
    /** Ratio in 1/10,000, from a month on, of the office, one department or one of the staff. */
    save: command('expense.budget', 'expense.refund').input(commandInput({ id: z.int().nullable(), departmentId: z.int().positive().nullable(), staffId: z.int().positive().nullable(), rate: z.int().min(1).max(10_000), fromMonth: monthSchema })
      .refine(({ departmentId, staffId }) => departmentId === null || staffId === null, { path: ['staffId'] }))
      .output(z.object({ id: z.int() })).errors(refusals(no, 'REFUND_UNKNOWN', 'REFUND_TWICE')),
    remove: command('expense.budget', 'expense.refund').input(commandInput({ ids: z.array(z.int()).min(1).max(500) })).output(z.object({})).errors(refusals(no, 'REFUND_UNKNOWN')),
    /** The voucher draft of what head office transfers: Dr the book, Cr 总部往来. */
    run: command('expense.pay', 'expense.refund', 'ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period').input(commandInput({ month: monthSchema, bookId: z.int(), date: dateSchema })).output(z.object({ draftId: z.int() }))
      .errors({ ...refusals(no, 'REFUND_NOTHING', 'REFUND_DONE'), ...refusals(ledgerRefusals, 'BOOK_UNKNOWN', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED', 'ACCOUNT_UNKNOWN') })
  },
  refundPay: {
    /** Pay that head office bears in a month, gross with the employer's insurance. */
    save: command('expense.budget', 'expense.refund').input(commandInput({ month: monthSchema, cells: z.array(z.object({ ruleId: z.int(), payFen: amountSchema })).min(1).max(500) })).output(z.object({})).errors(refusals(no, 'REFUND_UNKNOWN'))
  }
}
