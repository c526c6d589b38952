import type { Claim } from '../../src-shared/expense/claim'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { BudgetPanel } from './BudgetPanel'
import { ClaimStory } from './RequestStory'
import { useClaimBudgets } from './useClaimBudgets'

/** A claim's whole story with the budgets it falls under at its right; what is booked is in the budgets already. */
export function BudgetedStory({ claim }: { claim: Claim }) {
  const isAsked = claim.state !== 'paid' && claim.state !== 'reversed'
  const budgets = useClaimBudgets(claim, isAsked ? null : [])
  return (
    <div className="with-budget">
      <div className="story" tabIndex={0} role="region" aria-label={expenseTexts.titles.claim}><ClaimStory claim={claim} /></div>
      {isAsked && <BudgetPanel positions={budgets.data} error={budgets.error} hasLines={claim.lines.length > 0} />}
    </div>
  )
}
