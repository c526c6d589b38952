import type { AnalysisOf } from '../../../src-shared/ledger/analysis'
import type { Part } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { allocate } from '../../../src-shared/kernel/allocation'
import { fen } from '../../../src-shared/kernel/money'
import type { ReadDb } from '../../db/connection'
import { listAccounts } from '../account.service'
import { leavesOf, partiesOf, partyTerm } from './analysis.table'
import { receiptsByParty } from './moves.report'
import { listMoves } from './moves.service'
import { taxedSales } from './taxed-sales.report'

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

/** 回款 by party and month, as budgets and 返还费用 count it. */
export const receiptParts = (db: ReadDb, { by, from, to, only }: SellingQuery): Part[] => receiptsByParty.all(db, { from, to, by, ...partiesOf(only) }).map(({ accountId, month, key, fen: amountFen }) => ({
  row: String(key), column: 'receipts', amountFen, term: figureTerm({ accountId, from: month, to: month, side: 'credit', money: true, ...partiesOf(only), ...partyTerm(by, key) })
}))

/** 销项税 of what was sold: no line of it names a party, so each voucher's is shared over its sales by their amounts (分摊). */
export function outputTaxParts(db: ReadDb, { by, from, to, only }: SellingQuery): Part[] {
  const lines = taxedSales.all(db, { accounts: JSON.stringify(leavesOf(db, 'revenue')), from, to }), asked = partiesOf(only)
  const isAsked = (line: (typeof lines)[number]) => (['staffId', 'customerId', 'productId', 'departmentId'] as const).every((key) => asked[key] === null || asked[key] === line[key])
  return [...Map.groupBy(lines, ({ voucherId }) => voucherId).values()].flatMap((ofVoucher) => {
    const sales = ofVoucher.filter(({ isTax }) => isTax === 0), weights = sales.map((line) => Math.abs(line.fen))
    return ofVoucher.filter(({ isTax }) => isTax === 1).flatMap(({ accountId, voucherId, lineNo, month, fen: taxFen }) => {
      const shares = allocate(fen(taxFen), weights)
      return sales.flatMap((line, index): Part[] => (isAsked(line) && shares[index] !== 0 ? [{
        row: String(line[`${by}Id`]), column: 'tax', amountFen: shares[index]!, term: figureTerm({ accountId, from: month, to: month, side: 'credit', line: { voucherId, lineNo }, countFen: shares[index]! })
      }] : []))
    })
  })
}
