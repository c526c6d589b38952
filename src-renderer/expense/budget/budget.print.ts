import type { BudgetLine, BudgetVersion } from '../../../src-shared/expense/budget'
import type { RefundRow } from '../../../src-shared/expense/refund.contract'
import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import { budgetTexts, ratePercent } from '../../../src-shared/messages/budget'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { PrintTable } from '../../print/print.table'
import { yearOfPlan } from './budget.columns'

const { plan, refund, states } = budgetTexts
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)
const some = (amount: number) => (amount === 0 ? '' : formatFen(amount))
/** Whole yuan without their zeros: plans are made in them, and twelve months have to stand beside each other. */
const short = (amount: number) => some(amount).replace(/\.00$/, '')
const right = (title: string, share: number) => ({ title, share, align: 'right' as const })

/** 费用预算表 on paper, A4 across: twelve months, the year, last year's actual, and the sum of each. */
export function printPlan(version: BudgetVersion, lines: readonly BudgetLine[]): PrintTable {
  const sum = (amountOf: (line: BudgetLine) => number) => short(sumFen(lines.map(amountOf)))
  return {
    title: plan.printTitle(version.year), left: plan.versionName(version.no, version.name, version.isInForce ? plan.inForce : states[version.state]), right: reportMessages.unit, isLandscape: true,
    columns: [{ title: plan.unit, share: 6.5 }, { title: plan.category, share: 10 }, { title: plan.method, share: 6.5 }, ...MONTHS.map((month) => right(plan.month(month), 5)), right(plan.whole, 8), right(plan.lastYear, 9)],
    rows: [
      ...lines.map((line) => ({ cells: [line.unitName, line.categoryName, budgetTexts.methods[line.terms.method], ...MONTHS.map((month) => short(line.planFen[month - 1] ?? 0)), short(yearOfPlan(line)), some(sumFen(line.lastYearFen))] })),
      { cells: [plan.total, '', '', ...MONTHS.map((month) => sum((line) => line.planFen[month - 1] ?? 0)), sum(yearOfPlan), some(sumFen(lines.flatMap((line) => line.lastYearFen)))], kind: 'total' }
    ]
  }
}

/** 返还费用表 on paper, as head office is sent it: each unit's ratio, receipts, pay, shortfall and transfer. */
export function printRefund(month: string, rows: readonly RefundRow[]): PrintTable {
  const sum = (amountOf: (row: RefundRow) => number) => formatFen(sumFen(rows.map(amountOf)))
  return {
    title: refund.title, left: month, right: reportMessages.unit, isLandscape: false,
    columns: [{ title: refund.unit, share: 16 }, right(refund.rate, 10), right(refund.receipts, 16), right(refund.gross, 15), right(refund.pay, 15), right(refund.carried, 14), right(refund.transfer, 14)],
    rows: [
      ...rows.map((row) => ({ cells: [row.unitName, ratePercent(row.rate), formatFen(row.receiptsFen), formatFen(row.grossFen), formatFen(row.payFen), some(row.carriedFen), formatFen(row.transferFen)] })),
      { cells: [refund.total, '', sum((row) => row.receiptsFen), sum((row) => row.grossFen), sum((row) => row.payFen), sum((row) => row.carriedFen), sum((row) => row.transferFen)], kind: 'total' },
      { cells: [refund.formula], span: 7 }
    ]
  }
}
