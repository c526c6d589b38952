import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { figureTermSchema } from '../ledger/figure'
import { ledgerRefusals } from '../ledger/ledger.refusals'
import { voucherRefSchema, voucherTypeSchema } from '../ledger/voucher'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { expenseRefusals as no } from './expense.refusals'
import { TAXPAYERS } from './vat.rules'

/** The lines of 增值税计算表, in order. */
export const vatLineKeySchema = z.enum(['output', 'input', 'turnedOut', 'carried', 'deductible', 'due', 'left', 'paid', 'moved', 'rest', 'sales', 'levy', 'exempt', 'booked'])
export type VatLineKey = z.infer<typeof vatLineKeySchema>
/** One line; `terms` are the postings it counts, none where it is reckoned from other lines. */
export const vatLineSchema = z.object({ key: vatLineKeySchema, fen: fenOut, terms: z.array(figureTermSchema) })
export type VatLine = z.infer<typeof vatLineSchema>
export const vatSheetSchema = z.object({
  taxpayer: z.enum(TAXPAYERS), lines: z.array(vatLineSchema), /** 征收率 in 1/10,000 with what it rests on. */ rate: z.int().nullable(), clause: z.string(),
  /** What is still to be moved to 未交增值税; the vouchers that moved it. */
  restFen: fenOut, vouchers: z.array(voucherRefSchema)
})
export type VatSheet = z.infer<typeof vatSheetSchema>

/** 进项, 销项, 进项转出, 已交, 转出未交. */
export const vatKindSchema = z.enum(['output', 'input', 'turnedOut', 'paid', 'moved', 'other'])
/** One posted line of 应交增值税; `baseFen` is what stands beside it on its side of the voucher, `invoices` those of the claim it was paid for. */
export const vatPostingSchema = z.object({
  voucherId: z.int(), lineNo: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), summary: z.string(), kind: vatKindSchema, baseFen: fenOut, amountFen: fenOut, customerId: z.int().nullable(),
  invoices: z.array(z.object({ kind: z.string(), no: z.string(), amountFen: fenOut, taxFen: fenOut }))
})
export type VatPosting = z.infer<typeof vatPostingSchema>

export const vatContract = {
  vat: {
    /** 增值税计算表 of a month. */
    get: query('expense.read').input(z.object({ month: monthSchema })).output(vatSheetSchema),
    /** 进项销项明细账: the lines of 应交增值税 in a span of months. */
    list: query('expense.read').input(z.object({ from: monthSchema, to: monthSchema })).output(z.array(vatPostingSchema)),
    /** The voucher draft that moves what is due to 未交增值税. */
    run: command('ledger.write', 'expense.vat', 'ledger.voucher', 'ledger.daybook', 'ledger.report', 'ledger.period').input(commandInput({ month: monthSchema })).output(z.object({ draftId: z.int() }))
      .errors({ ...refusals(no, 'VAT_SMALL', 'VAT_NOTHING', 'VAT_DRAFT', 'VAT_ACCOUNT'), ...refusals(ledgerRefusals, 'PERIOD_UNKNOWN', 'PERIOD_CLOSED') })
  }
}
