import { z } from 'zod'
import { accountRoleSchema, accountTypeSchema, controlLevelSchema, dimensionSchema, sideSchema } from '../../src-shared/ledger/account'
import type { Setup } from '../../src-shared/workspace/office'
import imprest from '../../resources/templates/imprest.json'
import independent from '../../resources/templates/independent.json'

/** An account as a template writes it: whatever is left out but `needs` is its parent's. `cashIn` and `cashOut` are 现金流量项目 codes. */
const accountNodeSchema = z.object({
  code: z.string().regex(/^\d+$/), name: z.string(),
  type: accountTypeSchema.optional(), side: sideSchema.optional(), role: accountRoleSchema.optional(),
  needs: z.array(dimensionSchema).default([]), cashIn: z.string().optional(), cashOut: z.string().optional(),
  get children() { return z.array(accountNodeSchema).default([]) }
})
export type AccountNode = z.infer<typeof accountNodeSchema>

/** A category; what can be controlled from where, and whether it moves with sales, is its parent's where left out. */
const categoryNodeSchema = z.object({
  code: z.string(), name: z.string(), account: z.string(), control: controlLevelSchema.optional(), isVariable: z.boolean().optional(),
  get children() { return z.array(categoryNodeSchema).default([]) }
})
export type CategoryNode = z.infer<typeof categoryNodeSchema>

const templateSchema = z.object({
  /** Which account each kind of cash book is kept under. */
  books: z.object({ cash: z.string(), bank: z.string(), imprest: z.string() }),
  accounts: z.array(accountNodeSchema), categories: z.array(categoryNodeSchema),
  cashFlow: z.array(z.object({ code: z.string(), name: z.string(), direction: z.enum(['in', 'out']) }))
})
export type Template = z.infer<typeof templateSchema>

/** The chart of accounts a new office starts from: 小企业会计准则 in full, or 报账制 with the imprest and 内部往来 alone. */
export const templateOf = (name: Setup['template']): Template => templateSchema.parse(name === 'independent' ? independent : imprest)
