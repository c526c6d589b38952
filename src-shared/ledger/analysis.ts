import { z } from 'zod'
import { dateSchema, monthSchema } from '../kernel/calendar'
import { fenOut } from '../kernel/money'
import { controlLevelSchema } from './account'
import { voucherTypeSchema } from './voucher'

const range = { from: monthSchema, to: monthSchema }

/** Only what names these parties, in every analysis alike; 0 asks for what names none. */
export const onlySchema = z.object({ staffId: z.int().optional(), customerId: z.int().optional(), productId: z.int().optional(), departmentId: z.int().optional() })
export type Only = z.infer<typeof onlySchema>
const only = { only: onlySchema.optional() }

/** 多栏账: what the columns are, and whether each line stands by itself or each month. */
export const COLUMNAR_BY = ['account', 'category', 'staff', 'department'] as const
export const columnarSchema = z.object({ what: z.literal('columnar-ledger'), accountId: z.int(), by: z.enum(COLUMNAR_BY).default('account'), rows: z.enum(['line', 'month']).default('line'), ...range, ...only })

/** 凭证汇总表: what the vouchers of months moved on each account, of one voucher type or all. */
export const voucherSummarySchema = z.object({ what: z.literal('voucher-summary'), type: voucherTypeSchema.exclude(['opening']).nullable().default(null), level: z.int().min(1).max(9).default(1), ...range })

/** 应收账款账龄分析表 on a day, of all customers or one salesperson's; 0 is customers of nobody. */
export const ageingSchema = z.object({ what: z.literal('receivables-ageing'), asOf: dateSchema, salespersonId: z.int().nullable().default(null) })

/** 应付账款账龄分析表 on a day. */
export const payablesSchema = z.object({ what: z.literal('payables-ageing'), asOf: dateSchema })

/** 销售费用分析表: its rows, and the level of management for which 可控 is told. */
export const EXPENSE_BY = ['category', 'staff', 'department'] as const
export const expenseAnalysisSchema = z.object({ what: z.literal('expense-analysis'), by: z.enum(EXPENSE_BY).default('category'), level: controlLevelSchema.default('area'), ...range, ...only })

/** 利润贡献分析表: its rows. */
export const CONTRIBUTION_BY = ['product', 'customer', 'staff', 'department'] as const
export const contributionSchema = z.object({ what: z.literal('profit-contribution'), by: z.enum(CONTRIBUTION_BY).default('product'), ...range, ...only })

/** 投入产出与完成率: its rows. */
export const PERFORMANCE_BY = ['department', 'staff'] as const
export const performanceSchema = z.object({ what: z.literal('sales-performance'), by: z.enum(PERFORMANCE_BY).default('department'), ...range, ...only })

/** 主要产品销售净额及边际贡献分析表. */
export const marginalSchema = z.object({ what: z.literal('marginal-contribution'), ...range, ...only })

/** 往来对账单: what a customer was charged and paid over months. */
export const customerStatementSchema = z.object({ what: z.literal('customer-statement'), customerId: z.int(), ...range })

/** 往来对账单 of a supplier: what was bought on account and paid over months. */
export const supplierStatementSchema = z.object({ what: z.literal('supplier-statement'), customerId: z.int(), ...range })

/** 个人往来对账单 of a member of staff: 个人借款, 备用金, or both. */
export const STAFF_ACCOUNTS = ['all', 'loan', 'imprest'] as const
export const staffStatementSchema = z.object({ what: z.literal('staff-statement'), staffId: z.int(), kind: z.enum(STAFF_ACCOUNTS).default('all'), ...range })

/** 个人借款账龄 on a day. */
export const loanAgeingSchema = z.object({ what: z.literal('loan-ageing'), asOf: dateSchema })

/** Every analysis by its name, with what it is asked. */
export const analysisInputSchema = z.discriminatedUnion('what', [columnarSchema, voucherSummarySchema, ageingSchema, expenseAnalysisSchema, contributionSchema, performanceSchema, marginalSchema,
  customerStatementSchema, staffStatementSchema, loanAgeingSchema, payablesSchema, supplierStatementSchema])
export type AnalysisInput = z.infer<typeof analysisInputSchema>
export type AnalysisName = AnalysisInput['what']
export type AnalysisOf<N extends AnalysisName> = Extract<AnalysisInput, { what: N }>

/** `percent` is in 1/1000, one decimal of a percent; null in a column of figures is nothing, in a `percent` one it shows —. */
export const analysisColumnSchema = z.object({
  key: z.string(), title: z.string(), kind: z.enum(['text', 'date', 'money', 'percent', 'integer']), width: z.int(),
  /** False where no voucher lines stand behind an amount: a sum that runs from row to row, a limit. */
  isFigure: z.boolean()
})
export type AnalysisColumn = z.infer<typeof analysisColumnSchema>

const cell = z.union([z.string(), z.number(), z.null()])
export const analysisRowSchema = z.object({ id: z.string(), kind: z.enum(['data', 'subtotal']), depth: z.int(), voucherId: z.int().nullable(), cells: z.record(z.string(), cell) })
export type AnalysisRow = z.infer<typeof analysisRowSchema>

/** 勾稽: a total against the ledger's own accounts. */
export const analysisTieSchema = z.object({ left: z.string(), leftFen: fenOut, right: z.string(), rightFen: fenOut })
export type AnalysisTie = z.infer<typeof analysisTieSchema>

/** An analysis as it is shown, printed and taken out: titles are words, money is fen. `totals` has the columns' sums. */
export const analysisSchema = z.object({
  title: z.string(), subject: z.string(), columns: z.array(analysisColumnSchema), rows: z.array(analysisRowSchema), totals: z.record(z.string(), cell).nullable(),
  ties: z.array(analysisTieSchema), notes: z.array(z.string())
})
export type Analysis = z.infer<typeof analysisSchema>

/** Which figure of an analysis: a row's id, or `total`. */
export const analysisFigureSchema = z.object({ input: analysisInputSchema, row: z.string(), column: z.string() })
export const TOTAL_ROW = 'total'
