import type { BudgetPolicy, BudgetPosition, BudgetTerms } from '../../src-shared/expense/budget'
import { entitlement, isCumulative, leftOf, reservedOf } from '../../src-shared/expense/budget.rules'
import { addMonths, firstDay, lastDay, monthsBetween, type IsoDate, type Month } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import { isUnder } from '../../src-shared/workspace/approval.rules'
import type { ReadDb } from '../db/connection'
import { listCategories } from '../ledger/account.service'
import { belongs, ledgerActuals, YOUNG_MONTHS, type ActualsSource, type Unit } from './actuals.service'
import * as repo from './budget.repo'
import * as report from './budget.report'

/** A line of the plan as positions need it; `plan` by month. */
export interface PlannedLine extends Unit { id: number; categoryId: number | null; unitName: string; categoryName: string; terms: BudgetTerms; base: 'last' | 'this'; since: Month | null; plan: ReadonlyMap<Month, number> }
/** What is asked for: an amount without the tax that comes back, the bill with it, and how many of what a cap is for. */
export interface Asked { categoryId: number; month: Month; amountFen: number; billFen: number; units: number }

/** Everything of one year that positions are made of, read once. */
export interface YearFacts {
  year: number; today: IsoDate; actuals: ActualsSource; code: ReadonlyMap<number, string>; policyOf(categoryId: number | null): BudgetPolicy
  spent: ReturnType<typeof report.spent.all>; committed: ReturnType<typeof report.committed.all>; advanced: ReturnType<typeof report.advanced.all>
}

/** Reads the year's figures; `claimId` is the claim that is being asked for and does not count as committed. */
export function yearFacts(db: ReadDb, year: number, today: IsoDate, claimId = 0): YearFacts {
  const from = `${year}-01`, to = `${year}-12`
  const code = new Map(listCategories(db).map((category) => [category.id, category.code]))
  const policies = repo.policies.all(db, {}).map(({ categoryId, policy }) => ({ code: code.get(categoryId) ?? '', policy: policy as BudgetPolicy })).sort((a, b) => b.code.length - a.code.length)
  return {
    year, today, code, actuals: ledgerActuals(db, addMonths(from, -1), to), spent: report.spent.all(db, { from, to, fromDate: firstDay(from), toDate: lastDay(to) }),
    committed: report.committed.all(db, { claimId }), advanced: report.advanced.all(db, {}),
    policyOf: (categoryId) => policies.find((one) => categoryId !== null && isUnder(code.get(categoryId) ?? '', one.code))?.policy ?? 'warn'
  }
}

/** Whether spending of a category by somebody falls under a line: its own category or one under it, its unit or a part of it. */
export function isCovered(line: Unit & { categoryId: number | null }, cell: { categoryId: number; departmentId: number; staffId: number }, code: ReadonlyMap<number, string>): boolean {
  if (!belongs(line, cell)) return false
  return line.categoryId === null || isUnder(code.get(cell.categoryId) ?? '', code.get(line.categoryId) ?? '')
}

const sum = (cells: readonly { fen: number }[]) => fen(cells.reduce((total, cell) => total + cell.fen, 0))

/** 可用余额 of a line in a month: a fixed budget and a cap by that month, the others from January on. */
export function positionOf(line: PlannedLine, month: Month, facts: YearFacts, asked: readonly Asked[], asker: { staffId: number; departmentId: number } | undefined): BudgetPosition {
  const first = `${facts.year}-01`, isWhole = isCumulative(line.terms), isItem = line.terms.method === 'capped' && line.terms.per !== 'month'
  const isDue = (of: Month) => (line.terms.method === 'capped' ? of === month : of <= month && of >= first)
  const mine = facts.spent.filter((cell) => isCovered(line, cell, facts.code))
  const wanted = asker ? asked.filter((one) => isDue(one.month) && isCovered(line, { ...one, ...asker }, facts.code)) : []
  const shift = line.base === 'last' ? -1 : 0, from = addMonths(first, shift), to = addMonths(month, shift)
  const months = monthsBetween(first, month).map((of) => ({ planFen: line.plan.get(of) ?? 0, usedFen: sum(mine.filter((cell) => cell.month === of)) }))
  const actuals = isWhole ? facts.actuals.over(line, from, to) : { netSalesFen: 0, receiptsFen: 0, products: [] }
  const { entitledFen, basis } = entitlement(line.terms, { ...actuals, months, units: wanted.reduce((units, one) => units + one.units, 0) })
  const commitments = facts.committed.filter((cell) => isDue(cell.month) && isCovered(line, cell, facts.code))
  const usedFen = isItem ? fen(0) : sum(mine.filter((cell) => (isWhole ? cell.month <= month : cell.month === month)))
  const committedFen = isItem ? fen(0) : sum(commitments), askedFen = fen(wanted.reduce((total, one) => total + (isItem ? one.billFen : one.amountFen), 0))
  const reservedFen = isItem ? fen(0) : reserved(line, facts, commitments, asker ? { ...asker, fen: askedFen } : undefined)
  const before = { entitledFen, usedFen, committedFen, reservedFen, askedFen }
  return {
    lineId: line.id, unitName: line.unitName, categoryName: line.categoryName, month, method: line.terms.method, basis, from: isWhole ? from : null, to: isWhole ? to : null, ...before, leftFen: leftOf(before),
    policy: facts.policyOf(wanted[0]?.categoryId ?? line.categoryId), ...warnings(line, month, facts)
  }
}

/** Open advances by person, less what that person's claims will settle of them before money moves. */
function reserved(line: PlannedLine, facts: YearFacts, commitments: YearFacts['committed'], asking: { staffId: number; fen: number } | undefined) {
  const open = Map.groupBy(facts.advanced.filter((cell) => isCovered(line, cell, facts.code)), (cell) => cell.staffId)
  return reservedOf([...open].map(([staffId, cells]) => ({
    openFen: sum(cells), claimedFen: sum(commitments.filter((cell) => cell.staffId === staffId && cell.isPaid === 0)) + (asking?.staffId === staffId ? asking.fen : 0)
  })))
}

/** The deck's two warnings about budgets that follow sales or receipts. */
function warnings(line: PlannedLine, month: Month, facts: YearFacts): Pick<BudgetPosition, 'youngMonths' | 'newCustomers'> {
  if (line.terms.method !== 'sales' && line.terms.method !== 'receipts') return { youngMonths: null, newCustomers: null }
  const since = line.since ?? facts.actuals.firstMonth(line)
  const age = since === undefined ? 0 : since.endsWith('-00') ? YOUNG_MONTHS : monthsBetween(since, month).length - 1
  const end = lastDay(month) < facts.today ? lastDay(month) : facts.today
  const { receivableFen, overdueFen } = facts.actuals.newCustomers(line, end)
  return { youngMonths: line.terms.method === 'receipts' && age < YOUNG_MONTHS ? age : null, newCustomers: receivableFen > 0 ? { receivableFen: fen(receivableFen), overdueFen: fen(overdueFen) } : null }
}
