import { yearOf, monthOf } from '../../../src-shared/kernel/calendar'
import type { Account } from '../../../src-shared/ledger/account'
import type { SubsidiaryRow } from '../../../src-shared/ledger/report'

type Parties = Pick<SubsidiaryRow, 'staffId' | 'customerId' | 'productId' | 'categoryId' | 'departmentId'>

/** One line of 明细账: 期初余额, an entry, or the sums after a month (本月合计, 本年累计). The balance is signed on the account's own side. */
export type SubsidiaryLine = {
  id: string; kind: 'opening' | 'entry' | 'month' | 'year'; date: string; entry: SubsidiaryRow | null; debitFen: number | null; creditFen: number | null
  balanceFen: number; side: Account['side']
}

interface Ledger { openingFen: number; side: Account['side']; rows: readonly SubsidiaryRow[] }
/** Turnover of the year before the first day shown, which 本年累计 includes. */
interface Earlier { debitFen: number; creditFen: number }

/**
 * 明细账 as shown. With `subtotals`, each month that has entries ends with 本月合计 and 本年累计; the year's sums begin anew
 * in January.
 */
export function subsidiaryLines({ openingFen, side, rows }: Ledger, from: string, earlier: Earlier, subtotals: boolean): SubsidiaryLine[] {
  const lines: SubsidiaryLine[] = [{ id: 'opening', kind: 'opening', date: from, entry: null, debitFen: null, creditFen: null, balanceFen: openingFen, side }]
  let year = { number: yearOf(from), ...earlier }, month = { debitFen: 0, creditFen: 0 }
  rows.forEach((entry, index) => {
    const { date, debitFen, creditFen, balanceFen } = entry
    if (yearOf(date) !== year.number) year = { number: yearOf(date), debitFen: 0, creditFen: 0 }
    month = { debitFen: month.debitFen + debitFen, creditFen: month.creditFen + creditFen }
    year = { ...year, debitFen: year.debitFen + debitFen, creditFen: year.creditFen + creditFen }
    lines.push({ id: `${entry.voucherId}.${entry.lineNo}`, kind: 'entry', date, entry, debitFen, creditFen, balanceFen, side })
    const next = rows[index + 1]
    if (next && monthOf(next.date) === monthOf(date)) return
    if (subtotals) {
      lines.push({ id: `month ${monthOf(date)}`, kind: 'month', date: monthOf(date), entry: null, ...month, balanceFen, side })
      lines.push({ id: `year ${monthOf(date)}`, kind: 'year', date: monthOf(date), entry: null, debitFen: year.debitFen, creditFen: year.creditFen, balanceFen, side })
    }
    month = { debitFen: 0, creditFen: 0 }
  })
  return lines
}

/** Which of the parties occur, so that only their columns are shown. */
export function usedParties(rows: readonly SubsidiaryRow[]): ReadonlySet<keyof Parties> {
  const keys = ['staffId', 'customerId', 'productId', 'categoryId', 'departmentId'] as const
  return new Set(keys.filter((key) => rows.some((row) => row[key] !== null)))
}
