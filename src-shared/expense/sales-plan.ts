import { z } from 'zod'
import { fenOut } from '../kernel/money'

/** 销售净额 without VAT, 回款 with it, 销售纯利 (毛利 − 销售费用). */
export const PLAN_MEASURES = ['net', 'receipts', 'profit'] as const
export const planMeasureSchema = z.enum(PLAN_MEASURES)
export type PlanMeasure = (typeof PLAN_MEASURES)[number]

/** One measure of a unit's 销售计划 over the twelve months, with last year's actual. A unit is a department or a member of staff. */
export const salesPlanRowSchema = z.object({
  lineId: z.int(), departmentId: z.int().nullable(), staffId: z.int().nullable(), unitName: z.string(), measure: planMeasureSchema, planFen: z.array(fenOut), lastYearFen: z.array(fenOut),
  /** 备案医药代表 under 合规模式: such a line keeps its version from being handed in. */
  isBarred: z.boolean()
})
export type SalesPlanRow = z.infer<typeof salesPlanRowSchema>
