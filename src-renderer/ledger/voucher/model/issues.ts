import type { Account } from '../../../../src-shared/ledger/account'
import type { Issue } from '../../../../src-shared/ledger/voucher'
import { isBlankLine, voucherIssue } from '../../../../src-shared/ledger/voucher.rules'
import { usedLines, type Entry, type EntryLine } from './entry'

/** The cells of a line, in the order of the keyboard. */
export type CellName = 'summary' | 'account' | 'dimension' | 'debit' | 'credit'
export const CELLS: readonly CellName[] = ['summary', 'account', 'dimension', 'debit', 'credit']

/** Something to be mended; with a line, also where. Line numbers are those on the screen. */
export interface Problem extends Issue { key?: number; cell?: CellName }

const WHERE: Record<string, CellName> = {
  ACCOUNT_MISSING: 'account', ACCOUNT_NOT_POSTABLE: 'account', BOTH_SIDES: 'debit', NO_AMOUNT: 'debit', NO_SUMMARY: 'summary', DIMENSION_MISSING: 'dimension'
}
const ofWhole = new Set(['TOO_FEW_LINES', 'UNBALANCED'])

/** Every problem, in the order of the lines, then those of the whole. `voucherIssue` alone would stop at the first. */
export function problemsOf(entry: Entry, accountById: (id: number) => Account | undefined): Problem[] {
  const found = entry.lines.flatMap((line, index): Problem[] => {
    if (isBlankLine(line)) return []
    const issue = voucherIssue([line], accountById)
    return issue === null || ofWhole.has(issue.code) ? [] : [located(issue, line, index + 1)]
  })
  if (found.length > 0) return found
  const whole = voucherIssue(usedLines(entry), accountById)
  return whole ? [whole] : []
}

function located(issue: Issue, line: EntryLine, number: number): Problem {
  const { field, ...rest } = issue.data as { field?: string }
  const data = { ...rest, ...(field === undefined ? {} : { field }), line: number }
  return { code: issue.code, data, key: line.key, cell: WHERE[issue.code] ?? CELLS.find((cell) => cell === field) ?? 'account' }
}
