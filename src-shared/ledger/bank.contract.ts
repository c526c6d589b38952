import { z } from 'zod'
import { dateSchema, monthSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { bankLineSchema, bankSheetSchema, bankStatusSchema, bookLineSchema, cashCountSchema, countInputSchema, matchGroupSchema, proposalSchema, reasonSchema } from './bank'
import { ledgerRefusals as no } from './ledger.refusals'

const place = z.object({ bookId: z.int(), month: monthSchema })
const entries = ['ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period', 'ledger.bank'] as const

export const bankContract = {
  /** Every bank book as it stands at the month's end. */
  list: query('ledger.read').input(z.object({ month: monthSchema })).output(z.array(bankStatusSchema)),
  /** 银行对账: both sides up to the month's end, without what was settled before the month, and what the rules propose. */
  get: query('ledger.read').input(place).output(z.object({ book: z.array(bookLineSchema), bank: z.array(bankLineSchema), proposals: z.array(proposalSchema) })).errors(refusals(no, 'BOOK_UNKNOWN', 'BOOK_NOT_BANK')),
  /** 余额调节表. */
  sheet: { get: query('ledger.read').input(place).output(bankSheetSchema).errors(refusals(no, 'BOOK_UNKNOWN', 'BOOK_NOT_BANK')) },
  match: {
    /** 勾对: each group's lines are settled with one another; their sums must be equal. All groups or none. */
    save: command('ledger.write', 'ledger.bank', 'ledger.period').input(commandInput({
      bookId: z.int(), way: z.enum(['rule', 'hand']), groups: z.array(matchGroupSchema.extend({ reasons: z.array(reasonSchema).max(20).default([]) })).min(1).max(5000)
    })).output(z.object({ matchIds: z.array(z.int()) })).errors(refusals(no, 'BOOK_UNKNOWN', 'BOOK_NOT_BANK', 'BANK_TOO_FEW', 'BANK_LINE_UNKNOWN', 'BANK_LINE_TAKEN', 'BANK_SUMS_DIFFER', 'PERIOD_CLOSED')),
    /** 取消勾对. */
    remove: command('ledger.write', 'ledger.bank', 'ledger.period').input(commandInput({ matchIds: z.array(z.int()).min(1).max(5000) })).output(z.object({ count: z.int() }))
      .errors(refusals(no, 'BANK_MATCH_UNKNOWN', 'PERIOD_CLOSED'))
  },
  draft: {
    /** A voucher draft from a line of the bank that the book lacks. */
    create: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ bankLineId: z.int() })).output(z.object({ draftId: z.int(), isWhole: z.boolean() }))
      .errors(refusals(no, 'BANK_LINE_UNKNOWN', 'BANK_LINE_TAKEN', 'BANK_LINE_BOOKED', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED'))
  },
  count: {
    /** 现金盘点 of a book, the newest first. */
    list: query('ledger.read').input(z.object({ bookId: z.int() })).output(z.array(cashCountSchema)),
    /** What the book holds at the end of a day, drafts included. */
    get: query('ledger.read').input(z.object({ bookId: z.int(), date: dateSchema })).output(z.object({ bookFen: fenOut })).errors(refusals(no, 'BOOK_UNKNOWN')),
    /** Keeps a count; with `posts` a draft brings the book to what was counted (待处理财产损溢). */
    save: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ count: countInputSchema, posts: z.boolean().default(false) }))
      .output(z.object({ id: z.int(), draftId: z.int().nullable() }))
      .errors(refusals(no, 'BOOK_UNKNOWN', 'BOOK_NOT_CASH', 'COUNT_NOBODY', 'COUNT_SAME_PERSON', 'COUNT_ACCOUNT_MISSING', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED'))
  }
}
