import type { Month } from '../../../src-shared/kernel/calendar'
import { Pivot } from '../../../src-shared/ledger/analysis.rules'
import type { ReadDb } from '../../db/connection'
import { receiptParts, sellingAccounts, sellingParts, type SellingQuery } from './selling.parts'

/** 销售净额, 回款 and 销售纯利 of a party in a month, for whoever plans them. */
export function sellingMonths(db: ReadDb, asked: Pick<SellingQuery, 'by' | 'from' | 'to'>): (partyId: number, month: Month) => { net: number; receipts: number; profit: number } {
  const parts = [...sellingParts(db, asked, sellingAccounts(db, ['net', 'cost', 'direct'])), ...receiptParts(db, asked)]
  const pivot = new Pivot(parts.map((part) => ({ ...part, row: `${part.row} ${part.term.to}` })), { profit: { net: 1, cost: -1, direct: -1 } })
  return (partyId, month) => { const row = `${partyId} ${month}`; return { net: pivot.figure(row, 'net'), receipts: pivot.figure(row, 'receipts'), profit: pivot.figure(row, 'profit') } }
}
