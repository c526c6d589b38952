import { z } from 'zod'
import { dateSchema, monthSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { ageingSchema, columnarSchema, contributionSchema, customerStatementSchema, expenseAnalysisSchema, loanAgeingSchema, marginalSchema, payablesSchema, performanceSchema, staffStatementSchema, supplierStatementSchema, voucherSummarySchema } from './analysis'
import { voucherTypeSchema } from './voucher'

/** 科目余额表 row: opening, turnover and closing on each side, and the year's turnover. Parents include their children. */
export const trialRowSchema = z.object({
  accountId: z.int(), code: z.string(), name: z.string(), level: z.int(), isLeaf: z.boolean(),
  openDebitFen: fenOut, openCreditFen: fenOut, debitFen: fenOut, creditFen: fenOut, yearDebitFen: fenOut, yearCreditFen: fenOut,
  closeDebitFen: fenOut, closeCreditFen: fenOut
})
export type TrialRow = z.infer<typeof trialRowSchema>

/** 总账 row: one account, one month. */
export const generalRowSchema = z.object({
  month: z.string(), debitFen: fenOut, creditFen: fenOut, yearDebitFen: fenOut, yearCreditFen: fenOut, balanceFen: fenOut
})
export type GeneralRow = z.infer<typeof generalRowSchema>

/** 明细账 row; the balance is signed on the account's own side. */
export const subsidiaryRowSchema = z.object({
  voucherId: z.int(), lineNo: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), summary: z.string(), accountId: z.int(),
  counterpart: z.string(), debitFen: fenOut, creditFen: fenOut, balanceFen: fenOut,
  staffId: z.int().nullable(), customerId: z.int().nullable(), productId: z.int().nullable(), categoryId: z.int().nullable(), departmentId: z.int().nullable()
})
export type SubsidiaryRow = z.infer<typeof subsidiaryRowSchema>

/** The parties a line may refer to. */
export const PARTIES = ['staffId', 'customerId', 'productId', 'categoryId', 'departmentId'] as const

/** 现金流水 row: one movement of one money account. */
export const cashMoveSchema = z.object({
  voucherId: z.int(), lineNo: z.int(), date: z.string(), type: voucherTypeSchema, no: z.int(), bookId: z.int(), summary: z.string(),
  counterpart: z.string(), inFen: fenOut, outFen: fenOut
})
export type CashMove = z.infer<typeof cashMoveSchema>

/** A movement of money with the balance of the shown books after it. */
export const cashLineSchema = cashMoveSchema.extend({ id: z.string(), balanceFen: z.int() })
export type CashLine = z.infer<typeof cashLineSchema>

/** Filter of an account by one party or more. */
export const dimensionFilterSchema = z.object({
  staffId: z.int().optional(), customerId: z.int().optional(), productId: z.int().optional(), categoryId: z.int().optional(), departmentId: z.int().optional()
})
export type DimensionFilter = z.infer<typeof dimensionFilterSchema>

export const trialInputSchema = z.object({ from: monthSchema, to: monthSchema })
export const generalInputSchema = z.object({ accountId: z.int(), from: monthSchema, to: monthSchema })
/** More rows than `most` are counted and not answered; they are read piece by piece. */
export const most = { most: z.int().min(0).default(10_000_000) }
export const subsidiaryInputSchema = dimensionFilterSchema.extend({ accountId: z.int(), from: dateSchema, to: dateSchema })
export const cashFlowInputSchema = z.object({ from: dateSchema, to: dateSchema, bookId: z.int().optional() })
export const dayBookInputSchema = z.object({ bookId: z.int(), from: dateSchema, to: dateSchema })
export const voucherListInputSchema = z.object({
  from: dateSchema, to: dateSchema, state: z.enum(['all', 'draft', 'signed', 'reviewed', 'posted', 'unposted', 'pending']).default('all'),
  type: voucherTypeSchema.optional(), text: z.string().max(100).optional(), accountId: z.int().optional()
})

const inFile = { format: z.enum(['xlsx', 'csv']) }
/** What can be taken out as a file; the parameters are those of the query behind it. */
export const exportInputSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('trial-balance'), format: z.enum(['xlsx', 'csv']), ...trialInputSchema.shape }),
  z.object({ what: z.literal('general-ledger'), format: z.enum(['xlsx', 'csv']), ...generalInputSchema.shape }),
  z.object({ what: z.literal('subsidiary-ledger'), format: z.enum(['xlsx', 'csv']), ...subsidiaryInputSchema.shape }),
  z.object({ what: z.literal('cash-flow'), format: z.enum(['xlsx', 'csv']), ...cashFlowInputSchema.shape }),
  z.object({ what: z.literal('day-book'), format: z.enum(['xlsx', 'csv']), ...dayBookInputSchema.shape }),
  z.object({ what: z.literal('vouchers'), format: z.enum(['xlsx', 'csv']), ...voucherListInputSchema.shape }),
  z.object({ what: z.literal('balance-sheet'), format: z.enum(['xlsx', 'csv']), month: monthSchema }),
  z.object({ what: z.literal('income-statement'), format: z.enum(['xlsx', 'csv']), month: monthSchema }),
  z.object({ what: z.literal('cash-flow-statement'), format: z.enum(['xlsx', 'csv']), month: monthSchema }),
  columnarSchema.extend(inFile), voucherSummarySchema.extend(inFile), ageingSchema.extend(inFile), expenseAnalysisSchema.extend(inFile), contributionSchema.extend(inFile), performanceSchema.extend(inFile), marginalSchema.extend(inFile),
  customerStatementSchema.extend(inFile), staffStatementSchema.extend(inFile), loanAgeingSchema.extend(inFile), payablesSchema.extend(inFile), supplierStatementSchema.extend(inFile),
  z.object({ what: z.literal('bank-sheet'), format: z.enum(['xlsx', 'csv']), bookId: z.int(), month: monthSchema }),
  z.object({ what: z.literal('ledger'), format: z.literal('hledger') })
])
export type ExportInput = z.infer<typeof exportInputSchema>
