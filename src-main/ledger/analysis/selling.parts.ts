import type { AnalysisOf } from '../../../src-shared/ledger/analysis'
import type { Part } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import type { ReadDb } from '../../db/connection'
import { listAccounts } from '../account.service'
import { partiesOf, partyTerm } from './analysis.table'
import { listMoves } from './moves.service'

/** What is asked of selling: by whom, over which months, of which parties only. */
export type SellingQuery = Pick<AnalysisOf<'profit-contribution'>, 'by' | 'from' | 'to' | 'only'>
/** What each role of account counts as: 销售净额, 销售成本, 销售费用, 管理费用. */
const COLUMN_OF = { revenue: 'net', cost_of_sales: 'cost', selling: 'direct', admin: 'fixed' } as const
type SellingColumn = (typeof COLUMN_OF)[keyof typeof COLUMN_OF]

/** The accounts of the columns wanted, each with its column. */
export const sellingAccounts = (db: ReadDb, columns: readonly SellingColumn[]): Map<number, SellingColumn> => new Map(listAccounts(db).flatMap(({ id, isLeaf, role }) => {
  const column = isLeaf && role !== null && role in COLUMN_OF ? COLUMN_OF[role as keyof typeof COLUMN_OF] : undefined
  return column && columns.includes(column) ? [[id, column] as const] : []
}))

/** Net sales, cost and expense by party and month, 结转损益 left out; sales count on the credit side, the others on the debit side. */
export function sellingParts(db: ReadDb, { by, from, to, only }: SellingQuery, accounts: ReadonlyMap<number, SellingColumn>): Part[] {
  const moved = listMoves(db, { accounts: JSON.stringify([...accounts.keys()]), from, to, by, closing: 0, ...partiesOf(only) })
  return moved.map(({ accountId, month, key, debitFen, creditFen }) => {
    const column = accounts.get(accountId)!, isNet = column === 'net'
    return { row: String(key), column, amountFen: isNet ? creditFen - debitFen : debitFen - creditFen,
      term: figureTerm({ accountId, from: month, to: month, side: isNet ? 'credit' : 'debit', closing: false, ...partiesOf(only), ...partyTerm(by, key) }) }
  })
}
