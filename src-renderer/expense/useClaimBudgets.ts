import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Claim, ClaimLineInput } from '../../src-shared/expense/claim'
import { api } from '../api/api'

/** What budgets say to a claim; with `lines`, to it as it is being typed. */
export function useClaimBudgets(claim: Pick<Claim, 'id'>, lines: readonly ClaimLineInput[] | null) {
  const asked = lines?.map(({ categoryId, date, amountFen, taxFen, isDeductible, heads }) => ({ categoryId, date, amountFen, taxFen, isDeductible, heads })) ?? null
  return useQuery({ ...api.expense.budget.get.queryOptions({ input: { claimId: claim.id, lines: asked } }), placeholderData: keepPreviousData })
}
