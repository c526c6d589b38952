import type { Analysis, AnalysisInput } from '../../../src-shared/ledger/analysis'
import type { FigureTerm } from '../../../src-shared/ledger/figure'
import type { ReadDb } from '../../db/connection'
import { getAgeing } from './ageing.service'
import type { AnalysisTable } from './analysis.table'
import { getColumnar } from './columnar.service'
import { getContribution } from './contribution.service'
import { getExpenseAnalysis } from './expense-analysis.service'
import { getVoucherSummary } from './voucher-summary.service'

/** An analysis as it is shown, from posted vouchers. Refuses ACCOUNT_UNKNOWN. */
export function getAnalysis(db: ReadDb, input: AnalysisInput): Analysis {
  const { terms: _, ...shown } = tableOf(db, input)
  return shown
}

/** 数字来源: which voucher lines make a figure of an analysis. */
export const getAnalysisTerms = (db: ReadDb, { input, row, column }: { input: AnalysisInput; row: string; column: string }): FigureTerm[] =>
  tableOf(db, input).terms(row, column)

function tableOf(db: ReadDb, input: AnalysisInput): AnalysisTable {
  switch (input.what) {
    case 'columnar-ledger': return getColumnar(db, input)
    case 'profit-contribution': return getContribution(db, input)
    case 'expense-analysis': return getExpenseAnalysis(db, input)
    case 'receivables-ageing': return getAgeing(db, input)
    case 'voucher-summary': return getVoucherSummary(db, input)
  }
}
