import { fen, sumFen } from '../../../src-shared/kernel/money'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { partsOfShares, Pivot, ratio, sharePool, type Part, type Piece, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listCategories } from '../account.service'
import { dataRow, isLimited, leavesOf, moneyColumn, partiesOf, partyNames, percentColumn, textColumn, type AnalysisTable } from './analysis.table'
import { bookedOn } from './booked.service'
import { deductions } from './moves.report'
import { listMoves } from './moves.service'

const texts = analysisTexts.marginal
type Input = AnalysisOf<'marginal-contribution'>
const SUMS: Sums = { net: { gross: 1, returns: -1, allowances: -1 }, contribution: { net: 1, cost: -1, variable: -1 } }
const NOBODY = '0'

/**
 * 主要产品销售净额及边际贡献分析表: by product, the largest net sales first. Variable cost is the cost of what was sold and
 * expense of categories that move with sales; expense that names no product is shared by net sales.
 */
export function getMarginal(db: ReadDb, input: Input): AnalysisTable {
  const revenue = leavesOf(db, 'revenue')
  const own = [...salesParts(db, revenue, input), ...costParts(db, leavesOf(db, 'cost_of_sales'), input)], variable = variableParts(db, leavesOf(db, 'selling'), input)
  const pool = variable.filter(({ row }) => row === NOBODY), named = [...own, ...variable.filter(({ row }) => row !== NOBODY)]
  const sold = new Pivot(named, SUMS), rowIds = [...sold.rows]
  const shares = sharePool(pool, rowIds, (row) => sold.figure(row, 'net')), pivot = new Pivot<Piece>([...named, ...shares], SUMS), isOf = (row: string) => (part: Piece) => part.row === row
  const poolFen = sumFen(pool.map(({ amountFen }) => amountFen)), costFen = sold.figure(NOBODY, 'cost')
  return {
    title: texts.title, subject: '', columns: COLUMNS, rows: rankedRows(db, pivot), totals: rowIds.length === 0 ? null : { name: analysisTexts.total, ...figures(pivot, TOTAL_ROW), ...ratios(pivot, TOTAL_ROW) },
    ties: rowIds.length === 0 || isLimited(input.only) ? [] : [{ left: texts.net, leftFen: pivot.figure(TOTAL_ROW, 'net'), right: texts.income, rightFen: fen(-bookedOn(db, new Set(revenue), input)) }],
    notes: [...(poolFen !== 0 && rowIds.length > 0 ? [texts.shared(poolFen)] : []), ...(costFen !== 0 ? [texts.costUnnamed(costFen)] : [])],
    terms: (row, column) => new Pivot(row === TOTAL_ROW ? [...own, ...variable] : [...named.filter(isOf(row)), ...partsOfShares(shares.filter(isOf(row)), pool)], SUMS).terms(row, column)
  }
}

const askedOf = ({ from, to, only }: Input) => ({ from, to, by: 'product', closing: 0, ...partiesOf(only) })

/** 销售总额 is what sales moved by but for returns and allowances. */
function salesParts(db: ReadDb, revenue: readonly number[], input: Input): Part[] {
  const asked = askedOf(input), list = JSON.stringify(revenue), taken = deductions.all(db, { ...asked, accounts: list })
  const term = (accountId: number, month: string, key: number) => figureTerm({ accountId, from: month, to: month, side: 'credit', closing: false, ...partiesOf(input.only), productId: key })
  // What came back may leave nothing of a month's sales; they are still there.
  const moved = Map.groupBy([...listMoves(db, { ...asked, accounts: list }), ...taken.map((one) => ({ ...one, debitFen: -one.debitFen, creditFen: -one.creditFen }))], ({ accountId, month, key }) => `${accountId} ${month} ${key}`)
  return [
    ...taken.map(({ accountId, month, key, kind, debitFen, creditFen }): Part => ({ row: String(key), column: kind, amountFen: debitFen - creditFen, term: { ...term(accountId, month, key), side: 'debit', sales: kind } })),
    ...[...moved.values()].map((cells): Part => {
      const { accountId, month, key } = cells[0]!
      return { row: String(key), column: 'gross', amountFen: cells.reduce((sum, one) => sum + one.creditFen - one.debitFen, 0), term: { ...term(accountId, month, key), sales: 'gross' } }
    })
  ]
}

const costParts = (db: ReadDb, accounts: readonly number[], input: Input): Part[] =>
  listMoves(db, { ...askedOf(input), accounts: JSON.stringify(accounts) }).map(({ accountId, month, key, debitFen, creditFen }): Part => ({
    row: String(key), column: 'cost', amountFen: debitFen - creditFen, term: figureTerm({ accountId, from: month, to: month, side: 'debit', closing: false, ...partiesOf(input.only), productId: key })
  }))

/** Selling expense of each category that moves with sales. */
const variableParts = (db: ReadDb, selling: readonly number[], input: Input): Part[] =>
  listCategories(db).filter(({ isVariable }) => isVariable).flatMap(({ id: categoryId }) =>
    listMoves(db, { ...askedOf(input), accounts: JSON.stringify(selling), categoryId }).map(({ accountId, month, key, debitFen, creditFen }): Part => ({
      row: String(key), column: 'variable', amountFen: debitFen - creditFen,
      term: figureTerm({ accountId, from: month, to: month, side: 'debit', closing: false, ...partiesOf(input.only), categoryId, productId: key })
    })))

const FIGURES = ['gross', 'returns', 'allowances', 'net', 'cost', 'variable', 'contribution'] as const
const figures = (pivot: Pivot, row: string) => Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)]))
const ratios = (pivot: Pivot, row: string) => ({
  share: ratio(pivot.figure(row, 'net'), pivot.figure(TOTAL_ROW, 'net')), rate: ratio(pivot.figure(row, 'contribution'), pivot.figure(row, 'net')),
  ofTotal: ratio(pivot.figure(row, 'contribution'), pivot.figure(TOTAL_ROW, 'contribution'))
})

/** By net sales, what names no product last; 名次 goes by contribution among those that sold. */
function rankedRows(db: ReadDb, pivot: Pivot): AnalysisRow[] {
  const net = (id: number) => pivot.figure(String(id), 'net'), contribution = (id: number) => pivot.figure(String(id), 'contribution')
  const found = [...partyNames(db, 'product')].filter(([id]) => pivot.rows.has(String(id)))
    .sort(([a], [b]) => (a === 0 ? 1 : b === 0 ? -1 : net(b) - net(a)))
  const ranked = found.map(([id]) => id).filter((id) => id !== 0 && net(id) > 0).sort((a, b) => contribution(b) - contribution(a))
  let sum = 0
  return found.map(([id, name]) => {
    sum += net(id)
    const row = String(id), rank = ranked.findIndex((one) => contribution(one) === contribution(id))
    return dataRow(row, { name, ...figures(pivot, row), ...ratios(pivot, row), cumulative: ratio(sum, pivot.figure(TOTAL_ROW, 'net')), rank: ranked.includes(id) ? rank + 1 : null })
  })
}

const COLUMNS: AnalysisColumn[] = [
  textColumn('name', texts.product, 190), moneyColumn('gross', texts.gross, 108), moneyColumn('returns', texts.returns, 92), moneyColumn('allowances', texts.allowances, 92), moneyColumn('net', texts.net, 108),
  percentColumn('share', texts.share, 76), percentColumn('cumulative', texts.cumulative, 76), moneyColumn('cost', texts.cost, 108), moneyColumn('variable', texts.variable, 92), moneyColumn('contribution', texts.contribution, 108),
  percentColumn('rate', texts.rate, 88), percentColumn('ofTotal', texts.ofTotal, 76), { ...textColumn('rank', texts.rank, 76), kind: 'integer' }
]
