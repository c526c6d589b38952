import { z } from 'zod'

/** 科目类别. */
export const accountTypeSchema = z.enum(['asset', 'liability', 'equity', 'cost', 'income', 'expense'])
/** 余额方向. */
export const sideSchema = z.enum(['debit', 'credit'])
export type Side = z.infer<typeof sideSchema>
/**
 * What an account is for, where rules need to know: the one-way flow, the close, statements. Not every account has one;
 * a child without its own takes its parent's.
 */
export const accountRoleSchema = z.enum(['cash', 'bank', 'bill', 'receivable', 'prepaid', 'advance', 'head_office', 'stock', 'payable',
  'customer_advance', 'payroll', 'tax', 'insurance', 'profit', 'retained', 'revenue', 'other_income', 'cost_of_sales', 'selling', 'admin', 'financial', 'other_expense'])
export type AccountRole = z.infer<typeof accountRoleSchema>

/** 辅助核算 dimensions a line may carry. */
export const DIMENSIONS = ['staff', 'customer', 'product', 'category', 'department', 'cashFlow'] as const
export const dimensionSchema = z.enum(DIMENSIONS)
export type Dimension = (typeof DIMENSIONS)[number]

/** 会计科目. `fullName` runs from the root: 销售费用 · 差旅费 · 交通. */
export const accountSchema = z.object({
  id: z.int(), code: z.string(), name: z.string(), fullName: z.string(), pinyin: z.string(), type: accountTypeSchema, side: sideSchema,
  role: accountRoleSchema.nullable(), parentId: z.int().nullable(), isLeaf: z.boolean(), isActive: z.boolean(),
  needs: z.array(dimensionSchema), revision: z.int()
})
export type Account = z.infer<typeof accountSchema>

/** 管理层级 by which 可控 is told: what a 代表 controls, those above control as well. */
export const CONTROL_LEVELS = ['rep', 'area', 'region'] as const
export const controlLevelSchema = z.enum(CONTROL_LEVELS)
export type ControlLevel = (typeof CONTROL_LEVELS)[number]

/** 费用类别: a tree whose leaves name the account that pays for them. */
export const categorySchema = z.object({
  id: z.int(), code: z.string(), name: z.string(), fullName: z.string(), pinyin: z.string(), parentId: z.int().nullable(), accountId: z.int(),
  isFixed: z.boolean(), isLeaf: z.boolean(), isActive: z.boolean(), needsStaff: z.boolean(), needsCustomer: z.boolean(), revision: z.int(),
  /** 可控: from which level up; null is 不可控 for all. 变动费用 moves with sales. */
  controlLevel: controlLevelSchema.nullable(), isVariable: z.boolean()
})
export type Category = z.infer<typeof categorySchema>

/** 现金流量项目. */
export const cashFlowItemSchema = z.object({ id: z.int(), code: z.string(), name: z.string(), direction: z.enum(['in', 'out']) })
export type CashFlowItem = z.infer<typeof cashFlowItemSchema>

/** 资金账户, each with a day book of its own: 库存现金, a bank account, or a holder's 备用金. */
export const cashBookSchema = z.object({
  id: z.int(), name: z.string(), pinyin: z.string(), kind: z.enum(['cash', 'bank', 'imprest']), flow: z.enum(['collection', 'spending', 'mixed']),
  accountId: z.int(), staffId: z.int().nullable(), bankNo: z.string().nullable(), isActive: z.boolean(), revision: z.int()
})
export type CashBook = z.infer<typeof cashBookSchema>
