import { fen } from '../../../src-shared/kernel/money'
import { policyInputSchema } from '../../../src-shared/ledger/insurance.contract'
import type { WriteDb } from '../../db/connection'
import { saveInsuranceClaim, savePolicy } from '../../ledger/insurance.service'
import { office } from './data'

/** 保险 of goods, cash and the car; the car's ends soon, and a wet shelf was paid for. */
export function keepPolicies(w: WriteDb): { count: number } {
  for (const { claims, ...policy } of office.policies) {
    const { id } = savePolicy(w, { policy: policyInputSchema.parse(policy) })
    for (const { lossOn, event, claimedFen, paidFen, paidOn } of claims) {
      saveInsuranceClaim(w, { claim: { id: null, policyId: id, lossOn, event, claimedFen: fen(claimedFen), state: 'paid', paidFen: fen(paidFen), paidOn, revision: null } })
    }
  }
  return { count: office.policies.length }
}
