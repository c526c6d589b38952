import { allocate } from '../../../src-shared/kernel/allocation'
import { fen } from '../../../src-shared/kernel/money'
import type { AnalysisOf } from '../../../src-shared/ledger/analysis'
import { partsOfShares, sharePool, type Part } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import type { ReadDb } from '../../db/connection'
import { leavesOf, partiesOf } from './analysis.table'
import { listMoves } from './moves.service'
import { receiptsByParty } from './moves.report'
import { isAsked, ownedParts, salesOwners, type OwnerOf } from './sales-owner'
import { sellingAccounts, sellingParts } from './selling.parts'
import { taxedSales, type TaxedLine } from './taxed-sales.report'

type Input = Omit<AnalysisOf<'sales-performance'>, 'what'>

/** What departments or staff sold, collected and spent: `parts` by row, `whole` with costs before they are shared. */
export function performanceParts(db: ReadDb, input: Input): { parts: Part[]; whole: Part[] } {
  const { by, from, to, only } = input, revenue = leavesOf(db, 'revenue'), ownerOf = salesOwners(db, by), asked = isAsked(only)
  const lines = taxedSales.all(db, { accounts: JSON.stringify(revenue), from, to }), sold = lines.filter((line) => line.isTax === 0 && asked(line))
  const received = receiptsByParty.all(db, { from, to }).filter((line) => only?.productId === undefined && asked(line))
  const own = [
    ...ownedParts(sold, 'net', ownerOf, only, { closing: false }), ...taxParts(lines, ownerOf, asked), ...ownedParts(received, 'receipts', ownerOf, only, { money: true }),
    ...sellingParts(db, input, sellingAccounts(db, ['cost', 'direct'])).filter(({ column, row }) => column === 'direct' || row !== '0')
  ]
  const costs = unnamedCosts(db, input)
  return { parts: [...own, ...sharedCosts(costs, sold, ownerOf)], whole: [...own, ...costs.map(({ part }) => part)] }
}

/** 销项税 of what was sold: no line of it names a party, so each voucher's is shared over its sales by their amounts (分摊). */
function taxParts(lines: readonly TaxedLine[], ownerOf: OwnerOf, asked: (line: TaxedLine) => boolean): Part[] {
  return [...Map.groupBy(lines, ({ voucherId }) => voucherId).values()].flatMap((ofVoucher) => {
    const sales = ofVoucher.filter(({ isTax }) => isTax === 0), weights = sales.map((line) => Math.abs(line.fen))
    return ofVoucher.filter(({ isTax }) => isTax === 1).flatMap(({ accountId, voucherId, lineNo, month, fen: taxFen }) => {
      const shares = allocate(fen(taxFen), weights)
      return sales.flatMap((line, index): Part[] => (asked(line) && shares[index] !== 0 ? [{
        row: ownerOf(line).row, column: 'tax', amountFen: shares[index]!, term: figureTerm({ accountId, from: month, to: month, side: 'credit', line: { voucherId, lineNo }, countFen: shares[index]! })
      }] : []))
    })
  })
}

interface UnnamedCost { productId: number; part: Part }
/** Cost of sales that names no unit, by product. */
function unnamedCosts(db: ReadDb, { by, from, to, only }: Input): UnnamedCost[] {
  const key = `${by}Id` as const
  if (only?.[key] !== undefined && only[key] !== 0) return []
  const parties = { ...partiesOf(only), [key]: 0 }
  return listMoves(db, { accounts: JSON.stringify(leavesOf(db, 'cost_of_sales')), from, to, by: 'product', closing: 0, ...parties }).map(({ accountId, month, key: productId, debitFen, creditFen }) => ({
    productId, part: { row: '0', column: 'cost', amountFen: debitFen - creditFen, term: figureTerm({ accountId, from: month, to: month, side: 'debit', closing: false, ...parties, productId }) }
  }))
}

/** Each product's cost over those who sold it, by their net sales of it (分摊); what nobody sold stays with nobody. */
function sharedCosts(costs: readonly UnnamedCost[], sold: readonly TaxedLine[], ownerOf: OwnerOf): Part[] {
  const netOf = new Map<string, number>(), sellers = new Map<number, Set<string>>()
  for (const line of sold) {
    const { row } = ownerOf(line), key = `${line.productId} ${row}`
    netOf.set(key, (netOf.get(key) ?? 0) + line.fen)
    sellers.set(line.productId, (sellers.get(line.productId) ?? new Set<string>()).add(row))
  }
  return [...Map.groupBy(costs, ({ productId }) => productId)].flatMap(([productId, own]) => {
    const rows = [...sellers.get(productId) ?? []], pool = own.map(({ part }) => part)
    return productId === 0 || rows.length === 0 ? pool : partsOfShares(sharePool(pool, rows, (row) => netOf.get(`${productId} ${row}`) ?? 0), pool)
  })
}
