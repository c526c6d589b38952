import { contract } from '../../src-shared/rpc/contract'
import type { Meta } from '../../src-shared/rpc/procedure'

/** Groups that are not a noun of the contract, and the nouns that show what they stand for. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'ledger.report': ['ledger.trialBalance', 'ledger.generalLedger', 'ledger.subsidiary', 'ledger.cashFlow', 'ledger.book', 'ledger.opening', 'expense.vat'],
  // What was paid by vouchers, and what budgets have used, is what is posted.
  'ledger.posting': ['expense.claim', 'expense.advance', 'expense.register', 'expense.payment', 'expense.budget', 'expense.refund', 'expense.imprest'],
  'ledger.period': ['ledger.period', 'ledger.opening'],
  'workspace.approval': ['workspace.approval', 'workspace.stepTime']
}

/**
 * The query paths to refetch after a command that touches `touches`; undefined means everything. The audit list grows
 * with every command.
 */
export function touchedPaths(touches: readonly string[]): string[][] | undefined {
  if (touches.includes('all')) return undefined
  const nouns = new Set(touches.flatMap((touch) => GROUPS[touch] ?? [touch]))
  nouns.add('workspace.audit')
  return [...nouns].map((noun) => noun.split('.'))
}

/** What a procedure says of itself in the contract, by its path. */
export function metaOf(path: readonly string[]): Meta {
  let node: unknown = contract
  for (const key of path) node = (node as Record<string, unknown>)[key]
  return (node as { '~orpc': { meta: Meta } })['~orpc'].meta
}
