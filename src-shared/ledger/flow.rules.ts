import type { AccountRole } from './account'

/** 资金账户's purpose: 回款户, 费用户, 综合户. */
export type Flow = 'collection' | 'spending' | 'mixed'
/** The rule broken, named for its message. */
export type FlowRule = 'collection_receives' | 'collection_pays' | 'spending_receives' | 'spending_pays'

/** The other side of a movement; `flow` when it is one of the office's own books. */
export interface Counterpart { role: AccountRole | null; flow?: Flow | undefined }

/** Bank interest and fees are free in every book. */
const FREE: readonly AccountRole[] = ['financial']
const ALLOWED: Record<FlowRule, ReadonlySet<AccountRole>> = {
  collection_receives: new Set([...FREE, 'receivable', 'customer_advance', 'bill', 'revenue', 'tax'] as const),
  collection_pays: new Set([...FREE, 'head_office', 'receivable', 'customer_advance'] as const),
  spending_receives: new Set([...FREE, 'head_office', 'advance'] as const),
  spending_pays: new Set([...FREE, 'selling', 'admin', 'payroll', 'tax', 'insurance', 'advance', 'prepaid', 'payable'] as const)
}

/**
 * “单一”式流向 (one-way flow): a 回款户 receives only from customers and pays only to head office or back to customers; a
 * 费用户 receives only from head office and returned advances, and pays only expenses, pay, taxes, insurance and
 * advances. Red ink counts as the direction it undoes. Money moves freely between
 * books unless one collects and the other spends. Returns the rule broken, or null.
 *
 * Source: the training deck's 财务管理 pages name the principle; the reading is ours.
 */
export function flowBreach(flow: Flow, direction: 'in' | 'out', counter: Counterpart): FlowRule | null {
  if (flow === 'mixed') return null
  const rule = `${flow}_${direction === 'in' ? 'receives' : 'pays'}` as const
  if (counter.flow !== undefined) return counter.flow === 'mixed' || counter.flow === flow ? null : rule
  return counter.role !== null && ALLOWED[rule].has(counter.role) ? null : rule
}
