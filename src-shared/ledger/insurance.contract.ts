import { z } from 'zod'
import { dateSchema } from '../kernel/calendar'
import { amountSchema, fenOut, positiveFenSchema } from '../kernel/money'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { seenSchema } from '../workspace/office'
import { workspaceRefusals } from '../workspace/workspace.refusals'
import { CLAIM_STATES, POLICY_KINDS, POLICY_STATES } from './insurance.rules'
import { ledgerRefusals as no } from './ledger.refusals'

/** 理赔: a loss told to the insurer and what came of it. */
export const insuranceClaimSchema = z.object({ id: z.int(), policyId: z.int(), lossOn: z.string(), event: z.string(), claimedFen: fenOut, state: z.enum(CLAIM_STATES), paidFen: fenOut, paidOn: z.string().nullable(), revision: z.int() })
export type InsuranceClaim = z.infer<typeof insuranceClaimSchema>
/** 保单 as on a day, `days` to its last one. */
export const policyRowSchema = z.object({
  id: z.int(), no: z.string(), insurer: z.string(), kind: z.enum(POLICY_KINDS), subject: z.string(), insuredFen: fenOut, premiumFen: fenOut, from: z.string(), to: z.string(), voucher: z.string(), note: z.string(), revision: z.int(),
  state: z.enum(POLICY_STATES), days: z.int(), isSoon: z.boolean(), paidFen: fenOut, claims: z.array(insuranceClaimSchema)
})
export type PolicyRow = z.infer<typeof policyRowSchema>
/** 保险台账: sum insured in force, premiums and payments of the year. */
export const insuranceListSchema = z.object({ rows: z.array(policyRowSchema), inForceFen: fenOut, premiumFen: fenOut, paidFen: fenOut })
export type InsuranceList = z.infer<typeof insuranceListSchema>

export const policyInputSchema = z.object({
  id: z.int().nullable().default(null), no: z.string().trim().min(1).max(40), insurer: z.string().trim().min(1).max(60), kind: z.enum(POLICY_KINDS), subject: z.string().trim().max(100).default(''), insuredFen: positiveFenSchema, premiumFen: amountSchema,
  from: dateSchema, to: dateSchema, voucher: z.string().trim().max(40).default(''), note: z.string().trim().max(200).default(''), revision: seenSchema
})
export type PolicyInput = z.infer<typeof policyInputSchema>
export const insuranceClaimInputSchema = z.object({
  id: z.int().nullable().default(null), policyId: z.int(), lossOn: dateSchema, event: z.string().trim().min(1).max(200), claimedFen: positiveFenSchema, state: z.enum(CLAIM_STATES), paidFen: amountSchema, paidOn: dateSchema.nullable(), revision: seenSchema
})
export type InsuranceClaimInput = z.infer<typeof insuranceClaimInputSchema>

const ids = z.array(z.int()).min(1).max(500)

export const insuranceContract = {
  /** 保险台账 as on a day, what ends first before the others. */
  list: query('ledger.read').input(z.object({ asOf: dateSchema })).output(insuranceListSchema),
  save: command('ledger.write', 'ledger.insurance').input(commandInput({ policy: policyInputSchema })).output(z.object({ id: z.int() }))
    .errors({ ...refusals(workspaceRefusals, 'RECORD_CHANGED'), ...refusals(no, 'POLICY_UNKNOWN', 'POLICY_TWICE', 'POLICY_DATES', 'POLICY_CLAIMED') }),
  /** Policies without claims. */
  remove: command('ledger.write', 'ledger.insurance').input(commandInput({ ids })).output(z.object({ count: z.int() })).errors(refusals(no, 'POLICY_UNKNOWN', 'POLICY_CLAIMED')),
  claim: {
    save: command('ledger.write', 'ledger.insurance').input(commandInput({ claim: insuranceClaimInputSchema })).output(z.object({ id: z.int() }))
      .errors({ ...refusals(workspaceRefusals, 'RECORD_CHANGED'), ...refusals(no, 'POLICY_UNKNOWN', 'CLAIM_UNKNOWN', 'CLAIM_OUTSIDE', 'CLAIM_OVER', 'CLAIM_PAID') }),
    remove: command('ledger.write', 'ledger.insurance').input(commandInput({ ids })).output(z.object({ count: z.int() })).errors(refusals(no, 'CLAIM_UNKNOWN'))
  }
}
