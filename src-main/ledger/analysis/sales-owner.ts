import type { Only } from '../../../src-shared/ledger/analysis'
import { figureTerm, type FigureTerm } from '../../../src-shared/ledger/figure'
import type { ReadDb } from '../../db/connection'
import { listCustomerTerms, listDirectory } from '../../workspace/directory.service'
import { partiesOf } from './analysis.table'

/** A line, or lines alike, of sales or receipts; 0 is no party. */
export interface OwnedLine { accountId: number; month: string; staffId: number; departmentId: number; customerId: number; fen: number }
type Unit = 'staff' | 'department'
/** Whose a line is, and which lines of its account and month are so for the same reason. */
export type OwnerOf = (line: OwnedLine) => { row: string; parties: Partial<FigureTerm> }

/**
 * Whose sales and receipts are: what the line itself names; a department also by the member of staff it names; else the
 * customer's 销售员, because most offices write only the customer on them.
 */
export function salesOwners(db: ReadDb, by: Unit): OwnerOf {
  const departmentOf = new Map(listDirectory(db, 'staff').map(({ id, departmentId }) => [id, departmentId ?? 0])), terms = listCustomerTerms(db)
  return ({ staffId, departmentId, customerId }) => {
    const salesperson = terms.get(customerId)?.salespersonId ?? 0
    if (by === 'staff') return staffId === 0 ? { row: String(salesperson), parties: { staffId, customerId } } : { row: String(staffId), parties: { staffId } }
    if (departmentId !== 0) return { row: String(departmentId), parties: { departmentId } }
    return { row: String(departmentOf.get(staffId === 0 ? salesperson : staffId) ?? 0), parties: staffId === 0 ? { departmentId, staffId, customerId } : { departmentId, staffId } }
  }
}

/** The lines that an analysis limited to some parties counts. */
export const isAsked = (only: Only | undefined) => (line: { staffId: number; customerId: number; departmentId: number; productId?: number }): boolean => {
  const asked = partiesOf(only)
  return (['staffId', 'customerId', 'departmentId', 'productId'] as const).every((key) => asked[key] === null || asked[key] === line[key])
}

/** Lines added up by owner, account and month, each with the term that finds them again. */
export function ownedParts(lines: readonly OwnedLine[], column: string, ownerOf: OwnerOf, only: Only | undefined, more: Partial<FigureTerm>) {
  const found = Map.groupBy(lines, (line) => { const { row, parties } = ownerOf(line); return JSON.stringify([row, line.accountId, line.month, parties]) })
  return [...found.values()].map((alike) => {
    const line = alike[0]!, { row, parties } = ownerOf(line)
    return { row, column, amountFen: alike.reduce((sum, one) => sum + one.fen, 0), term: figureTerm({ accountId: line.accountId, from: line.month, to: line.month, side: 'credit', ...partiesOf(only), ...parties, ...more }) }
  })
}
