import { daysBetween, type IsoDate } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen } from '../../src-shared/kernel/money'
import type { InsuranceClaim, InsuranceClaimInput, InsuranceList, PolicyInput, PolicyRow } from '../../src-shared/ledger/insurance.contract'
import { endsSoon, isInside, policyState, policyTotals, takenOf } from '../../src-shared/ledger/insurance.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { countChange, requireSeen, revisionsOf } from '../workspace/version.service'
import * as repo from './insurance.repo'

/** 保险台账 as on a day, what ends first before the others. */
export function listInsurance(db: ReadDb, { asOf }: { asOf: IsoDate }): InsuranceList {
  const revision = revisionsOf(db, 'policy'), claimRevision = revisionsOf(db, 'insurance_claim')
  const claims = Map.groupBy(repo.claims.all(db, {}).map((row): InsuranceClaim => ({
    id: row.id, policyId: row.policy_id, lossOn: row.loss_date, event: row.event, claimedFen: fen(row.claimed_fen), state: row.state as InsuranceClaim['state'], paidFen: fen(row.paid_fen), paidOn: row.paid_on, revision: claimRevision(row.id)
  })), (claim) => claim.policyId)
  const rows = repo.policies.all(db, {}).map((row): PolicyRow => {
    const span = { from: row.from_date, to: row.to_date }, own = claims.get(row.id) ?? []
    return {
      id: row.id, no: row.no, insurer: row.insurer, kind: row.kind as PolicyRow['kind'], subject: row.subject, insuredFen: fen(row.insured_fen), premiumFen: fen(row.premium_fen), ...span, voucher: row.voucher, note: row.note, revision: revision(row.id),
      state: policyState(span, asOf), days: daysBetween(asOf, span.to), isSoon: endsSoon(span, asOf), paidFen: sumFen(own.map((claim) => claim.paidFen)), claims: own
    }
  })
  const { inForceFen, premiumFen, paidFen } = policyTotals(rows, asOf)
  return { rows, inForceFen: fen(inForceFen), premiumFen: fen(premiumFen), paidFen: fen(paidFen) }
}

const listAll = (db: ReadDb) => listInsurance(db, { asOf: '2000-01-01' }).rows

function requirePolicy(db: ReadDb, id: number): PolicyRow {
  const found = listAll(db).find((row) => row.id === id)
  if (!found) throw new Refusal('POLICY_UNKNOWN')
  return found
}

/** Adds or changes a policy; its days and sum must still cover its claims. Refuses POLICY_UNKNOWN, RECORD_CHANGED, POLICY_TWICE, POLICY_DATES, POLICY_CLAIMED. */
export function savePolicy(w: WriteDb, { policy: input }: { policy: PolicyInput }): { id: number } {
  const before = input.id === null ? undefined : requirePolicy(w, input.id)
  if (before) requireSeen(w, 'policy', before.id, input.revision)
  if (repo.named.get(w, { no: input.no, id: input.id ?? 0 })) throw new Refusal('POLICY_TWICE', { no: input.no })
  if (input.to < input.from) throw new Refusal('POLICY_DATES')
  const outside = before?.claims.find((claim) => !isInside(claim.lossOn, input))
  if (outside) throw new Refusal('POLICY_CLAIMED', { no: input.no, date: outside.lossOn })
  if (before && takenOf(before.claims) > input.insuredFen) throw new Refusal('POLICY_CLAIMED', { no: input.no })
  const id = before?.id ?? Number(repo.insertPolicy.run(w, input).lastInsertRowid)
  if (before) repo.updatePolicy.run(w, { ...input, id })
  countChange(w, 'policy', id)
  w.note(`policy:${id}`, { no: input.no, insuredFen: input.insuredFen, premiumFen: input.premiumFen, date: input.from })
  return { id }
}

/** Policies without claims. Refuses POLICY_UNKNOWN, POLICY_CLAIMED. */
export function removePolicies(w: WriteDb, { ids }: { ids: readonly number[] }): { count: number } {
  for (const id of ids) {
    const { no, claims } = requirePolicy(w, id)
    if (claims.length > 0) throw new Refusal('POLICY_CLAIMED', { no })
    repo.removePolicy.run(w, { id })
  }
  w.note('policy', { removed: ids.length })
  return { count: ids.length }
}

/**
 * Adds or changes 理赔. All claims together stay within the sum insured: one that was refused asks for nothing, one that was
 * paid counts by what came.
 *
 * Refuses POLICY_UNKNOWN, CLAIM_UNKNOWN, RECORD_CHANGED, CLAIM_OUTSIDE, CLAIM_OVER, CLAIM_PAID.
 */
export function saveInsuranceClaim(w: WriteDb, { claim: input }: { claim: InsuranceClaimInput }): { id: number } {
  const policy = requirePolicy(w, input.policyId), others = policy.claims.filter((claim) => claim.id !== input.id)
  if (input.id !== null) {
    if (others.length === policy.claims.length) throw new Refusal('CLAIM_UNKNOWN')
    requireSeen(w, 'insurance_claim', input.id, input.revision)
  }
  if (!isInside(input.lossOn, policy)) throw new Refusal('CLAIM_OUTSIDE', { from: policy.from, to: policy.to })
  const leftFen = policy.insuredFen - takenOf(others)
  if (input.claimedFen > policy.insuredFen || takenOf([input]) > leftFen) throw new Refusal('CLAIM_OVER', { leftFen })
  const isPaid = input.paidOn !== null && input.paidOn >= input.lossOn && input.paidFen > 0 && input.paidFen <= input.claimedFen, hasNone = input.paidOn === null && input.paidFen === 0
  if (input.state === 'paid' ? !isPaid : !hasNone) throw new Refusal('CLAIM_PAID')
  const id = input.id ?? Number(repo.insertClaim.run(w, input).lastInsertRowid)
  if (input.id !== null) repo.updateClaim.run(w, { ...input, id })
  countChange(w, 'insurance_claim', id)
  w.note(`policy:${policy.id}`, { no: policy.no, lossOn: input.lossOn, claimedFen: input.claimedFen, state: input.state, paidFen: input.paidFen })
  return { id }
}

/** Refuses CLAIM_UNKNOWN. */
export function removeInsuranceClaims(w: WriteDb, { ids }: { ids: readonly number[] }): { count: number } {
  for (const id of ids) if (repo.removeClaim.run(w, { id }).changes === 0) throw new Refusal('CLAIM_UNKNOWN')
  w.note('policy', { removedClaims: ids.length })
  return { count: ids.length }
}
