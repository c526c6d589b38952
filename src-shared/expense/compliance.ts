import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { amountSchema, fenOut } from '../kernel/money'

/** What a rule looks at: 人均, 单场, 同一对象全年, 现金, 同日拆分, 用词. */
export const COMPLIANCE_KINDS = ['head', 'event', 'person_year', 'cash', 'split', 'words'] as const
export const complianceKindSchema = z.enum(COMPLIANCE_KINDS)
export type ComplianceKind = (typeof COMPLIANCE_KINDS)[number]
/** 禁止 keeps a claim from being handed in, 提醒 is shown to all who handle it, 记录 only lists it. */
export const complianceActionSchema = z.enum(['block', 'warn', 'log'])
export type ComplianceAction = z.infer<typeof complianceActionSchema>

const rule = {
  kind: complianceKindSchema, name: z.string().trim().min(1).max(60), /** The law's or the company's clause. */ clause: z.string().trim().max(200),
  /** NULL judges every category, else those at or under it. */
  categoryCode: z.string().max(20).nullable(), words: z.string().trim().max(200), action: complianceActionSchema, fromDate: dateSchema, toDate: dateSchema.nullable()
}
export const ruleInputSchema = z.object({ id: z.int().nullable(), ...rule, limitFen: amountSchema })
export type RuleInput = z.infer<typeof ruleInputSchema>
export const ruleSchema = z.object({ id: z.int(), ...rule, limitFen: fenOut })
/** 合规规则 with the days it holds. */
export type ComplianceRule = z.infer<typeof ruleSchema>

/** What a rule found in a claim; line 0 is the claim. `foundFen` stands against `limitFen`; `word` is what was found by its word. */
export const findingSchema = z.object({
  ruleId: z.int(), kind: complianceKindSchema, name: z.string(), clause: z.string(), action: complianceActionSchema, line: z.int(), foundFen: fenOut, limitFen: fenOut, word: z.string(),
  /** Who let it through, and why. */
  override: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable()
})
export type Finding = z.infer<typeof findingSchema>

/** A finding as 合规检查 lists it. */
export const findingRowSchema = findingSchema.extend({ claimId: z.int(), no: z.string(), staffName: z.string(), date: z.string(), purpose: z.string(), amountFen: fenOut, state: z.string() })
export type FindingRow = z.infer<typeof findingRowSchema>
