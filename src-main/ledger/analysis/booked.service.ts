import type { ReadDb } from '../../db/connection'
import { closingMoves, resultMoves } from '../statement.report'

/** Net debit of accounts over months, 结转损益 apart, from the sums of 利润表: what an analysis is held against. */
export function bookedOn(db: ReadDb, ids: { has(accountId: number): boolean }, range: { from: string; to: string }): number {
  const sum = (rows: readonly { accountId: number; netFen: number }[]) => rows.reduce((total, { accountId, netFen }) => (ids.has(accountId) ? total + netFen : total), 0)
  return sum(resultMoves.all(db, range)) - sum(closingMoves.all(db, range))
}
