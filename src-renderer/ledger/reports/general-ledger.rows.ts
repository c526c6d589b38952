import type { Account } from '../../../src-shared/ledger/account'
import type { GeneralRow } from '../../../src-shared/ledger/report'

/** One line of 总账: what stood before, or a month. The balance is signed on the account's own side. */
export type GeneralLine = { id: string; month: string | null; debitFen: number | null; creditFen: number | null; yearDebitFen: number | null; yearCreditFen: number | null; balanceFen: number; side: Account['side'] }

/** 总账 as shown: 期初余额 first, then the months. */
export function generalLines({ openingFen, side, rows }: { openingFen: number; side: Account['side']; rows: readonly GeneralRow[] }): GeneralLine[] {
  const opening: GeneralLine = { id: 'opening', month: null, debitFen: null, creditFen: null, yearDebitFen: null, yearCreditFen: null, balanceFen: openingFen, side }
  return [opening, ...rows.map((row) => ({ ...row, id: row.month, side }))]
}

/** Turnover over all the months shown. */
export const turnover = (rows: readonly GeneralRow[]) => ({
  debitFen: rows.reduce((sum, row) => sum + row.debitFen, 0), creditFen: rows.reduce((sum, row) => sum + row.creditFen, 0)
})
