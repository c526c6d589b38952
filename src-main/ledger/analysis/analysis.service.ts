import type { Analysis, AnalysisInput, Only } from '../../../src-shared/ledger/analysis'
import type { FigureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts as texts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { getCustomerStatement, getStaffStatement, getSupplierStatement } from './account-statement.service'
import { getAgeing } from './ageing.service'
import { partyNames, type AnalysisTable } from './analysis.table'
import { getColumnar } from './columnar.service'
import { getContribution } from './contribution.service'
import { getExpenseAnalysis } from './expense-analysis.service'
import { getLoanAgeing } from './loan-ageing.service'
import { getMarginal } from './marginal.service'
import { getPayables } from './payables.service'
import { getPerformance } from './performance.service'
import { getVoucherSummary } from './voucher-summary.service'

/** An analysis as it is shown, from posted vouchers. Refuses ACCOUNT_UNKNOWN. */
export function getAnalysis(db: ReadDb, input: AnalysisInput): Analysis {
  const { terms: _, subject, ...shown } = tableOf(db, input)
  return { ...shown, subject: texts.heading([subject, ...('only' in input ? limitsOf(db, input.only) : [])]) }
}

const PARTIES = [['staffId', 'staff'], ['customerId', 'customer'], ['productId', 'product'], ['departmentId', 'department']] as const
/** What an analysis is limited to, in words. */
const limitsOf = (db: ReadDb, only: Only | undefined): string[] => PARTIES.flatMap(([key, kind]) => {
  const id = only?.[key]
  return id === undefined ? [] : [texts.only.text(texts.only.kinds[key], partyNames(db, kind).get(id) ?? '')]
})

/** 数字来源: which voucher lines make a figure of an analysis. */
export const getAnalysisTerms = (db: ReadDb, { input, row, column }: { input: AnalysisInput; row: string; column: string }): FigureTerm[] =>
  tableOf(db, input).terms(row, column)

function tableOf(db: ReadDb, input: AnalysisInput): AnalysisTable {
  switch (input.what) {
    case 'columnar-ledger': return getColumnar(db, input)
    case 'profit-contribution': return getContribution(db, input)
    case 'sales-performance': return getPerformance(db, input)
    case 'marginal-contribution': return getMarginal(db, input)
    case 'expense-analysis': return getExpenseAnalysis(db, input)
    case 'receivables-ageing': return getAgeing(db, input)
    case 'customer-statement': return getCustomerStatement(db, input)
    case 'staff-statement': return getStaffStatement(db, input)
    case 'loan-ageing': return getLoanAgeing(db, input)
    case 'payables-ageing': return getPayables(db, input)
    case 'supplier-statement': return getSupplierStatement(db, input)
    case 'voucher-summary': return getVoucherSummary(db, input)
  }
}
