import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { amountSchema, fenOut, positiveFenSchema } from '../kernel/money'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { seenSchema } from '../workspace/office'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { BILL_KINDS, BILL_WAYS } from './bill.rules'
import { ledgerRefusals as no } from './ledger.refusals'
import { voucherRefSchema } from './voucher'

const entries = ['ledger.bill', 'ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period'] as const

/** 未入账 (its voucher was removed), 在库, or how it left. */
export const billStateSchema = z.enum(['unbooked', 'held', ...BILL_WAYS])
export type BillState = z.infer<typeof billStateSchema>
/** 应收票据 with what became of it; `days` to its due day, below zero once past. */
export const billRowSchema = z.object({
  id: z.int(), no: z.string(), kind: z.enum(BILL_KINDS), customerId: z.int(), acceptor: z.string(), amountFen: fenOut, issuedOn: z.string(), receivedOn: z.string(), dueOn: z.string(), isBooked: z.boolean(), note: z.string(), revision: z.int(),
  state: billStateSchema, days: z.int(), received: voucherRefSchema.nullable(), left: voucherRefSchema.nullable(), leftOn: z.string().nullable()
})
export type BillRow = z.infer<typeof billRowSchema>
/** Bills held beside account 应收票据, posted vouchers alone. */
export const billListSchema = z.object({ rows: z.array(billRowSchema), heldFen: fenOut, bookFen: fenOut, accountId: z.int().nullable() })
export type BillList = z.infer<typeof billListSchema>

export const billInputSchema = z.object({
  id: z.int().nullable().default(null), no: z.string().trim().min(1).max(40), kind: z.enum(BILL_KINDS), customerId: z.int(), acceptor: z.string().trim().max(60).default(''), amountFen: positiveFenSchema,
  issuedOn: dateSchema, receivedOn: dateSchema, dueOn: dateSchema, isBooked: z.boolean().default(false), note: z.string().trim().max(200).default(''), revision: seenSchema
})
export type BillInput = z.infer<typeof billInputSchema>

export const billContract = {
  /** 应收票据备查簿 with the days left on a day. */
  list: query('ledger.read').input(z.object({ asOf: dateSchema })).output(billListSchema),
  /** Adds or changes a bill; one that isn't in the books yet gets its voucher draft (借 应收票据, 贷 应收账款). */
  save: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ bill: billInputSchema })).output(z.object({ id: z.int(), draftId: z.int().nullable() })).errors({
    ...refusals(workspaceRefusals, 'RECORD_CHANGED', 'ENTRY_UNKNOWN'), ...refusals(no, 'BILL_UNKNOWN', 'BILL_TWICE', 'BILL_DATES', 'BILL_USED', 'ASSET_ACCOUNT_MISSING', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED')
  }),
  remove: command('ledger.write', 'ledger.bill').input(commandInput({ ids: z.array(z.int()).min(1).max(500) })).output(z.object({ count: z.int() })).errors(refusals(no, 'BILL_UNKNOWN', 'BILL_USED')),
  move: {
    /** 到期收款, 贴现, 背书, 退票: the voucher draft by which a bill leaves. `feeFen` is 手续费 or 贴现息; `accountId` whom an endorsed one pays. */
    save: command('ledger.write', ...entries, 'ledger.summary').input(commandInput({ id: z.int(), way: z.enum(BILL_WAYS), date: dateSchema, bookId: z.int().nullable(), accountId: z.int().nullable(), feeFen: amountSchema })).output(z.object({ draftId: z.int() }))
      .errors(refusals(no, 'BILL_UNKNOWN', 'BILL_GONE', 'BILL_UNBOOKED', 'BILL_DATES', 'BILL_FEE', 'BILL_PLACE', 'BOOK_UNKNOWN', 'ACCOUNT_NOT_POSTABLE', 'ASSET_ACCOUNT_MISSING', 'DATE_OUTSIDE_YEARS', 'PERIOD_CLOSED'))
  }
}
