import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { fenOut, positiveFenSchema } from '../kernel/money'

/** 定额预算, 限额报销, 销售比例, 占回款总额比例, 销售定量, 底价承包, 佣金制. */
export const BUDGET_METHODS = ['fixed', 'capped', 'sales', 'receipts', 'units', 'floor', 'commission'] as const
export type BudgetMethod = (typeof BUDGET_METHODS)[number]
/** What a cap is for: a month, a night, a head, a kilometre, an item. */
export const CAP_UNITS = ['month', 'night', 'head', 'km', 'item'] as const

/** In 1/10,000: 425 is 4.25 %. */
const rate = z.int().min(1).max(10_000)
/** 控制方式 with its figures; amounts in fen, per one unit where they are per unit. Tiers go up, the last has no end. */
export const budgetTermsSchema = z.discriminatedUnion('method', [
  z.object({ method: z.literal('fixed'), carries: z.boolean() }),
  z.object({ method: z.literal('capped'), limitFen: positiveFenSchema, per: z.enum(CAP_UNITS) }),
  z.object({ method: z.literal('sales'), rate }),
  z.object({ method: z.literal('receipts'), rate }),
  z.object({ method: z.literal('units'), items: z.array(z.object({ productId: z.int(), amountFen: positiveFenSchema })).min(1).max(100) }),
  z.object({ method: z.literal('floor'), items: z.array(z.object({ productId: z.int(), floorFen: positiveFenSchema })).min(1).max(100) }),
  z.object({ method: z.literal('commission'), on: z.enum(['sales', 'receipts']), isProgressive: z.boolean(), tiers: z.array(z.object({ upToFen: positiveFenSchema.nullable(), rate })).min(1).max(10) })
])
export type BudgetTerms = z.infer<typeof budgetTermsSchema>

/** 八项影响因素 of the deck: 长期目标, 当前目标, 产品, 竞争, 形象, 自身实力, 区域潜力, 促销力度与人员激励. */
export const BUDGET_FACTORS = ['longTerm', 'current', 'product', 'competition', 'image', 'strength', 'potential', 'promotion'] as const
export const budgetNotesSchema = z.partialRecord(z.enum(BUDGET_FACTORS), z.string().max(500))
export const budgetPolicySchema = z.enum(['warn', 'block'])
export type BudgetPolicy = z.infer<typeof budgetPolicySchema>

/** 预算版本 of a year. The approved one with the highest number is in force. */
export const budgetVersionSchema = z.object({
  id: z.int(), year: z.int(), no: z.int(), name: z.string(), notes: budgetNotesSchema, state: z.enum(['draft', 'pending', 'approved', 'returned']), makerName: z.string(), decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(), reason: z.string(), isInForce: z.boolean(), mayEdit: z.boolean(), mayDecide: z.boolean()
})
export type BudgetVersion = z.infer<typeof budgetVersionSchema>

const unit = { departmentId: z.int().nullable(), staffId: z.int().nullable(), categoryId: z.int().nullable() }
export const budgetLineInputSchema = z.object({
  id: z.int().nullable(), versionId: z.int(), ...unit, terms: budgetTermsSchema, base: z.enum(['last', 'this']), since: monthSchema.nullable(), policy: budgetPolicySchema.nullable().default(null)
})
export type BudgetLineInput = z.infer<typeof budgetLineInputSchema>
/** 预算行: unit × category with twelve months of plan. `unitName` and `categoryName` are as shown. */
export const budgetLineSchema = z.object({
  id: z.int(), versionId: z.int(), ...unit, unitName: z.string(), categoryName: z.string(), terms: budgetTermsSchema, base: z.enum(['last', 'this']), since: z.string().nullable(), policy: budgetPolicySchema,
  planFen: z.array(fenOut), lastYearFen: z.array(fenOut)
})
export type BudgetLine = z.infer<typeof budgetLineSchema>

/** How an entitlement came about, in figures that words are made of. */
export const budgetBasisSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), planFen: fenOut, carriedFen: fenOut }),
  z.object({ kind: z.literal('capped'), limitFen: fenOut, per: z.enum(CAP_UNITS), units: z.int() }),
  z.object({ kind: z.literal('rate'), on: z.enum(['sales', 'receipts']), baseFen: fenOut, rate: z.int() }),
  z.object({ kind: z.literal('units'), items: z.array(z.object({ name: z.string(), amountFen: fenOut, quantity: z.int() })) }),
  z.object({ kind: z.literal('floor'), items: z.array(z.object({ name: z.string(), netFen: fenOut, floorFen: fenOut, quantity: z.int() })) }),
  z.object({ kind: z.literal('commission'), on: z.enum(['sales', 'receipts']), baseFen: fenOut, isProgressive: z.boolean(), slices: z.array(z.object({ amountFen: fenOut, rate: z.int() })) })
])
export type BudgetBasis = z.infer<typeof budgetBasisSchema>

/** 可用余额 of a line in a month, with what is being asked for. `from` and `to` are the months its base counts. */
export const budgetPositionSchema = z.object({
  lineId: z.int(), unitName: z.string(), categoryName: z.string(), month: z.string(), method: z.enum(BUDGET_METHODS), basis: budgetBasisSchema, from: z.string().nullable(), to: z.string().nullable(),
  entitledFen: fenOut, usedFen: fenOut, committedFen: fenOut, reservedFen: fenOut, askedFen: fenOut, leftFen: fenOut, policy: budgetPolicySchema,
  /** 占回款比例 of a unit at work for fewer than 12 months: how many. Null where there is nothing to warn of. */
  youngMonths: z.int().nullable(),
  /** Both ratio methods: what new customers owe and how much of it is overdue (广种薄收). */
  newCustomers: z.object({ receivableFen: fenOut, overdueFen: fenOut }).nullable()
})
export type BudgetPosition = z.infer<typeof budgetPositionSchema>
