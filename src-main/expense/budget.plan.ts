import { entitlement, isCumulative } from '../../src-shared/expense/budget.rules'
import { addMonths, monthsBetween, yearOf, type Month } from '../../src-shared/kernel/calendar'
import type { ReadDb } from '../db/connection'
import type { PlannedSpending } from '../ledger/analysis/plan.source'
import { ledgerActuals, type ActualsSource } from './actuals.service'
import type { PlannedLine } from './budget.position'
import { plannedLines } from './budget.service'
import { versionInForce } from './budget.version'

/** What the budgets in force allow over some months, line by line; undefined where no year of them has one. Item caps allow no sum. */
export function plannedOver(db: ReadDb, { from, to }: { from: Month; to: Month }): PlannedSpending[] | undefined {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index)
  const versions = years.flatMap((year) => { const version = versionInForce(db, year); return version ? [{ year, version }] : [] })
  if (versions.length === 0) return undefined
  return versions.flatMap(({ year, version }) => {
    const first = `${year}-01`, span = { from: from > first ? from : first, to: to < `${year}-12` ? to : `${year}-12` }
    const actuals = ledgerActuals(db, addMonths(first, -1), span.to)
    return plannedLines(db, version.id).flatMap((line) => {
      const amountFen = allowedOver(line, first, span, actuals)
      return amountFen === null ? [] : [{ departmentId: line.departmentId, staffId: line.staffId, categoryId: line.categoryId, amountFen }]
    })
  })
}

/** Plans of the months themselves; what follows sales, receipts or quantities by what these months added to the year's. */
function allowedOver(line: PlannedLine, first: Month, { from, to }: { from: Month; to: Month }, actuals: ActualsSource): number | null {
  const months = monthsBetween(from, to)
  if (line.terms.method === 'fixed') return months.reduce((sum, month) => sum + (line.plan.get(month) ?? 0), 0)
  if (line.terms.method === 'capped') return line.terms.per === 'month' ? line.terms.limitFen * months.length : null
  if (!isCumulative(line.terms)) return null
  const shift = line.base === 'last' ? -1 : 0
  const upTo = (month: Month) => (month < first ? 0 : entitlement(line.terms, { ...actuals.over(line, addMonths(first, shift), addMonths(month, shift)), months: [], units: 0 }).entitledFen)
  return upTo(to) - upTo(addMonths(from, -1))
}
