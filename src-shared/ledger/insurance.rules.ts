import { daysBetween, yearOf, type IsoDate } from '../kernel/calendar'

/** 货物运输, 仓储货物, 现金, 车辆, 其他. */
export const POLICY_KINDS = ['transit', 'stock', 'cash', 'vehicle', 'other'] as const
export type PolicyKind = (typeof POLICY_KINDS)[number]
/** 未生效, 保险中, 到期. */
export const POLICY_STATES = ['ahead', 'inForce', 'expired'] as const
export type PolicyState = (typeof POLICY_STATES)[number]
/** 报案, 理赔中, 已赔付, 拒赔. */
export const CLAIM_STATES = ['reported', 'assessed', 'paid', 'rejected'] as const
export type ClaimState = (typeof CLAIM_STATES)[number]
/** A policy is to be renewed while this many days are left. */
export const RENEW_DAYS = 30

interface Span { from: IsoDate; to: IsoDate }

/** Both the first and the last day are insured. */
export const policyState = ({ from, to }: Span, asOf: IsoDate): PolicyState => (asOf < from ? 'ahead' : asOf > to ? 'expired' : 'inForce')

export const isInside = (day: IsoDate, { from, to }: Span): boolean => day >= from && day <= to

/** Ends within thirty days of one still in force. */
export const endsSoon = (span: Span, asOf: IsoDate): boolean => policyState(span, asOf) === 'inForce' && daysBetween(asOf, span.to) <= RENEW_DAYS

interface Claimed { state: ClaimState; claimedFen: number; paidFen: number }

/** What claims take of the sum insured: what was paid, else what is asked; nothing once refused. */
export const takenOf = (claims: readonly Claimed[]): number => claims.reduce((sum, { state, claimedFen, paidFen }) => sum + (state === 'rejected' ? 0 : state === 'paid' ? paidFen : claimedFen), 0)

interface Insured extends Span { insuredFen: number; premiumFen: number; claims: readonly (Claimed & { paidOn: IsoDate | null })[] }

/** Sum insured in force on a day; premiums of policies that begin, and claims paid, in its year up to its end. */
export function policyTotals(policies: readonly Insured[], asOf: IsoDate): { inForceFen: number; premiumFen: number; paidFen: number } {
  const year = yearOf(asOf), sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)
  return {
    inForceFen: sum(policies.filter((one) => policyState(one, asOf) === 'inForce').map((one) => one.insuredFen)),
    premiumFen: sum(policies.filter((one) => yearOf(one.from) === year).map((one) => one.premiumFen)),
    paidFen: sum(policies.flatMap((one) => one.claims.filter(({ paidOn }) => paidOn !== null && yearOf(paidOn) === year).map((claim) => claim.paidFen)))
  }
}
