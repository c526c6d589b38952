import { z } from 'zod'
import { dateSchema, monthSchema } from '../kernel/calendar'
import { amountSchema, fenOut, positiveFenSchema } from '../kernel/money'
import { seenSchema } from '../workspace/office'
import { ASSET_CATEGORIES, DEPRECIATION_METHODS } from './asset.rules'
import { voucherRefSchema } from './voucher'

const party = z.int().nullable().default(null)
export const assetCategorySchema = z.enum(ASSET_CATEGORIES)
export const depreciationMethodSchema = z.enum(DEPRECIATION_METHODS)
/** 出售, 报废, 盘亏, 调回总部. */
export const disposalKindSchema = z.enum(['sold', 'scrapped', 'lost', 'returned'])
export type DisposalKind = z.infer<typeof disposalKindSchema>

/**
 * 固定资产卡片 as a client sends it. `fromMonth` null begins with the month after it was bought, or with the first open month
 * where that is later; `openingFen` null reckons what was depreciated before. Accounts left out are those the office has.
 */
export const assetInputSchema = z.object({
  id: z.int().nullable().default(null), code: z.string().trim().min(1).max(20), name: z.string().trim().min(1).max(60), category: assetCategorySchema, departmentId: party, keeperId: party,
  place: z.string().trim().max(60).default(''), boughtOn: dateSchema, costFen: positiveFenSchema, salvageRate: z.int().min(0).max(10_000), lifeMonths: z.int().min(1).max(600), method: depreciationMethodSchema,
  fromMonth: monthSchema.nullable().default(null), openingFen: amountSchema.nullable().default(null), assetAccountId: party, depreciationAccountId: party, expenseAccountId: party,
  note: z.string().trim().max(200).default(''), revision: seenSchema
})
export type AssetInput = z.infer<typeof assetInputSchema>

/** 待提, 计提中, 已提足, 已清理. */
export const assetStateSchema = z.enum(['waiting', 'active', 'full', 'disposed'])
export const disposalSchema = z.object({ id: z.int(), date: z.string(), kind: disposalKindSchema, proceedsFen: fenOut, expenseFen: fenOut, note: z.string(), voucher: voucherRefSchema })

/** A card as of a month's end. `takenFen` is 累计折旧; `monthFen` the month's depreciation, made or due. */
export const assetRowSchema = z.object({
  id: z.int(), code: z.string(), name: z.string(), category: assetCategorySchema, departmentId: z.int().nullable(), keeperId: z.int().nullable(), place: z.string(), boughtOn: z.string(),
  costFen: fenOut, salvageRate: z.int(), salvageFen: fenOut, lifeMonths: z.int(), method: depreciationMethodSchema, fromMonth: z.string(), usedMonths: z.int(), openingFen: fenOut,
  assetAccountId: z.int(), depreciationAccountId: z.int(), expenseAccountId: z.int(), note: z.string(), revision: z.int(),
  monthsUsed: z.int(), takenFen: fenOut, netFen: fenOut, monthFen: fenOut, isMade: z.boolean(), hasHistory: z.boolean(), state: assetStateSchema, disposal: disposalSchema.nullable()
})
export type AssetRow = z.infer<typeof assetRowSchema>

/** The register beside the accounts, as of the month's end, posted vouchers alone. */
export const assetTieSchema = z.object({ cardCostFen: fenOut, bookCostFen: fenOut, cardTakenFen: fenOut, bookTakenFen: fenOut, assetAccountId: z.int().nullable(), depreciationAccountId: z.int().nullable() })
export const assetListSchema = z.object({ rows: z.array(assetRowSchema), dueFen: fenOut, voucher: voucherRefSchema.nullable(), tie: assetTieSchema })
export type AssetList = z.infer<typeof assetListSchema>

/** One month of a card: what it depreciates and the voucher that says so. */
export const assetMonthSchema = z.object({ month: z.string(), amountFen: fenOut, takenFen: fenOut, netFen: fenOut, voucher: voucherRefSchema.nullable() })
export type AssetMonth = z.infer<typeof assetMonthSchema>

/** 清理: what came in for a thing with the tax in it, what it cost to get rid of it, and through which money account. */
export const disposalInputSchema = z.object({
  assetId: z.int(), date: dateSchema, kind: disposalKindSchema, proceedsFen: amountSchema, taxFen: amountSchema, expenseFen: amountSchema, bookId: z.int().nullable(), note: z.string().trim().max(200)
})
export type DisposalInput = z.infer<typeof disposalInputSchema>
