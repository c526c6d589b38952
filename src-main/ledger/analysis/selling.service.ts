import type { Month } from '../../../src-shared/kernel/calendar'
import { Pivot } from '../../../src-shared/ledger/analysis.rules'
import type { ReadDb } from '../../db/connection'
import { performanceParts } from './performance.parts'

/** 销售净额, 回款 and 销售纯利 of a department or a member of staff in a month, for whoever plans them. */
export function sellingMonths(db: ReadDb, asked: { by: 'staff' | 'department'; from: Month; to: Month }): (partyId: number, month: Month) => { net: number; receipts: number; profit: number } {
  const pivot = new Pivot(performanceParts(db, asked).parts.map((part) => ({ ...part, row: `${part.row} ${part.term.to}` })), { profit: { net: 1, cost: -1, direct: -1 } })
  return (partyId, month) => { const row = `${partyId} ${month}`; return { net: pivot.figure(row, 'net'), receipts: pivot.figure(row, 'receipts'), profit: pivot.figure(row, 'profit') } }
}
