import { build, statement } from '../db/statement'

export const policies = statement(() => build.selectFrom('insurance_policy').selectAll().orderBy('to_date').orderBy('id'))
export const claims = statement(() => build.selectFrom('insurance_claim').selectAll().orderBy('loss_date').orderBy('id'))
export const named = statement((p: { no: string; id: number }) => build.selectFrom('insurance_policy').select('id').where('no', '=', p.no).where('id', '<>', p.id))

interface Policy { no: string; insurer: string; kind: string; subject: string; insuredFen: number; premiumFen: number; from: string; to: string; voucher: string; note: string }
const policy = (p: Policy) => ({ no: p.no, insurer: p.insurer, kind: p.kind, subject: p.subject, insured_fen: p.insuredFen, premium_fen: p.premiumFen, from_date: p.from, to_date: p.to, voucher: p.voucher, note: p.note })
export const insertPolicy = statement((p: Policy) => build.insertInto('insurance_policy').values(policy(p)))
export const updatePolicy = statement((p: Policy & { id: number }) => build.updateTable('insurance_policy').set(policy(p)).where('id', '=', p.id))
export const removePolicy = statement((p: { id: number }) => build.deleteFrom('insurance_policy').where('id', '=', p.id))

interface Claim { policyId: number; lossOn: string; event: string; claimedFen: number; state: string; paidFen: number; paidOn: string | null }
const claim = (p: Claim) => ({ policy_id: p.policyId, loss_date: p.lossOn, event: p.event, claimed_fen: p.claimedFen, state: p.state, paid_fen: p.paidFen, paid_on: p.paidOn })
export const insertClaim = statement((p: Claim) => build.insertInto('insurance_claim').values(claim(p)))
export const updateClaim = statement((p: Claim & { id: number }) => build.updateTable('insurance_claim').set(claim(p)).where('id', '=', p.id))
export const removeClaim = statement((p: { id: number }) => build.deleteFrom('insurance_claim').where('id', '=', p.id))
