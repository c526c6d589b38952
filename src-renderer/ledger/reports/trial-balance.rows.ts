import type { TrialRow } from '../../../src-shared/ledger/report'
import type { TreeNode } from '../../grid/tree/tree'

/** A row of 科目余额表 with its parent among the rows. */
export type TrialLine = TrialRow & { parentId: number | null }

const FIGURES = ['openDebitFen', 'openCreditFen', 'debitFen', 'creditFen', 'closeDebitFen', 'closeCreditFen'] as const

/** Rows with their parents, which codes tell (5601.04 is under 5601); without those that are zero throughout if wanted. */
export function trialLines(rows: readonly TrialRow[], { hideZero }: { hideZero: boolean }): TrialLine[] {
  const ids = new Map(rows.map((row) => [row.code, row.accountId]))
  return rows.filter((row) => !hideZero || FIGURES.some((figure) => row[figure] !== 0))
    .map((row) => ({ ...row, parentId: ids.get(row.code.split('.').slice(0, -1).join('.')) ?? null }))
}

export const trialNode = ({ accountId, parentId }: TrialLine): TreeNode => ({ id: accountId, parentId })

export type TiePair = { key: 'open' | 'turnover' | 'close'; debitFen: number; creditFen: number }

/** The three pairs that must be equal: 期初, 本期发生, 期末. Totals are those of the leaf accounts, summed by side. */
export const tiePairs = (totals: TrialRow): TiePair[] => [
  { key: 'open', debitFen: totals.openDebitFen, creditFen: totals.openCreditFen },
  { key: 'turnover', debitFen: totals.debitFen, creditFen: totals.creditFen },
  { key: 'close', debitFen: totals.closeDebitFen, creditFen: totals.closeCreditFen }
]

/** The rows that are added up where a filter shows some: an account under another one shown is in that one's figures. */
export function topmost(rows: readonly TrialRow[]): TrialRow[] {
  const codes = new Set(rows.map(({ code }) => code))
  const isUnder = ({ code }: TrialRow) => code.split('.').some((_, at, parts) => at > 0 && codes.has(parts.slice(0, at).join('.')))
  return rows.filter((row) => !isUnder(row))
}
