import type { ReadDb } from '../../db/connection'
import { accountMoves, limitedMoves, partyMoves, type Move, type MoveQuery } from './moves.report'

/** What accounts moved by, month by month and party by party; the sums that hold less are read where they suffice. */
export function listMoves(db: ReadDb, query: MoveQuery): Move[] {
  const { staffId, customerId, productId, categoryId, departmentId } = query
  if ([staffId, customerId, productId, categoryId, departmentId].some((id) => id !== null)) return limitedMoves.all(db, query)
  return (query.by === '' || query.by === 'account' ? accountMoves : partyMoves).all(db, query)
}
