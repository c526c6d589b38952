import { fen } from '../../../src-shared/kernel/money'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf } from '../../../src-shared/ledger/analysis'
import { partsOfShares, Pivot, ratio, sharePool, type Part, type Piece, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { dataRow, isLimited, moneyColumn, partyNames, percentColumn, textColumn, type AnalysisTable } from './analysis.table'
import { bookedOn } from './booked.service'
import { sellingAccounts, sellingParts } from './selling.parts'

const texts = analysisTexts.contribution
const SUMS: Sums = { gross: { net: 1, cost: -1 }, pure: { gross: 1, direct: -1 }, contribution: { pure: 1, fixed: -1 } }
/**
 * 利润贡献分析表 by product, customer, staff or department. Selling expense that names a row is direct; what names none, and
 * 管理费用, is fixed and shared by net sales (分摊).
 */
export function getContribution(db: ReadDb, { by, from, to, only }: AnalysisOf<'profit-contribution'>): AnalysisTable {
  const roles = sellingAccounts(db, ['net', 'cost', 'direct', 'fixed'])
  // Selling expense that names nobody is shared like 管理费用.
  const parts = sellingParts(db, { by, from, to, only }, roles).map((part): Part => (part.column === 'direct' && part.row === '0' ? { ...part, column: 'fixed' } : part))
  const own = parts.filter(({ column }) => column !== 'fixed'), pool = parts.filter(({ column }) => column === 'fixed')
  const rowIds = [...new Set(own.map(({ row }) => row))], sales = new Pivot(own)
  const shares = sharePool(pool, rowIds, (row) => sales.figure(row, 'net')), pivot = new Pivot<Piece>([...own, ...shares], SUMS), isOf = (row: string) => (part: Piece) => part.row === row
  const cells = (row: string) => {
    const [net, gross, direct, contribution] = [pivot.figure(row, 'net'), pivot.figure(row, 'gross'), pivot.figure(row, 'direct'), pivot.figure(row, 'contribution')]
    return {
      ...Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)])),
      grossRate: ratio(gross, net), rate: ratio(contribution, net), expenseRate: ratio(direct, net), output: outputOf(net, direct)
    }
  }
  const rows = [...partyNames(db, by)].filter(([id]) => pivot.rows.has(String(id))).map(([id, name]) => dataRow(String(id), { name, ...cells(String(id)) }))
  return {
    title: texts.title, subject: texts.byWords[by], columns: columnsOf(by), rows, notes: rowIds.length === 0 && pool.length > 0 ? [texts.nothingSold] : [],
    totals: { name: analysisTexts.total, ...cells(TOTAL_ROW) },
    ties: rowIds.length === 0 || isLimited(only) ? [] : [{ left: texts.contribution, leftFen: pivot.figure(TOTAL_ROW, 'contribution'), right: texts.accounts, rightFen: fen(-bookedOn(db, roles, { from, to })) }],
    // The whole pool is what it is made of, however it was shared.
    terms: (row, column) => new Pivot(row === TOTAL_ROW ? parts : [...own.filter(isOf(row)), ...partsOfShares(shares.filter(isOf(row)), pool)], SUMS).terms(row, column)
  }
}

/** 投入产出比: net sales for each yuan of selling expense, as 1 : 6.67. */
export const outputOf = (netFen: number, directFen: number): string => (directFen > 0 && netFen > 0 ? texts.oneTo(netFen / directFen) : texts.none)

const FIGURES = ['net', 'cost', 'gross', 'direct', 'pure', 'fixed', 'contribution'] as const
const columnsOf = (by: AnalysisOf<'profit-contribution'>['by']): AnalysisColumn[] => [
  textColumn('name', texts.byWords[by], 170), moneyColumn('net', texts.net), moneyColumn('cost', texts.cost), moneyColumn('gross', texts.gross), percentColumn('grossRate', texts.grossRate, 76),
  moneyColumn('direct', texts.direct), moneyColumn('pure', texts.pure), moneyColumn('fixed', texts.fixed), moneyColumn('contribution', texts.contribution), percentColumn('rate', texts.rate),
  { ...textColumn('output', texts.output, 100) }, percentColumn('expenseRate', texts.expenseRate, 76)
]
