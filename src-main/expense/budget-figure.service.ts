import { firstDay, lastDay, monthsBetween, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import { figureTerm, type FigureTerm } from '../../src-shared/ledger/figure'
import type { ReadDb } from '../db/connection'
import { listCategories } from '../ledger/account.service'
import { isCovered } from './budget.position'
import * as repo from './budget.repo'
import * as report from './budget.report'
import { plannedLines } from './budget.service'

function lineOf(db: ReadDb, id: number) {
  const row = repo.lineById.get(db, { id })
  const line = row && plannedLines(db, row.version_id).find((one) => one.id === id)
  if (!line) throw new Refusal('BUDGET_UNKNOWN')
  return { line, year: repo.versionById.get(db, { id: row.version_id })!.year, code: new Map(listCategories(db).map((category) => [category.id, category.code])) }
}

/** 数字来源 of what a line has used: its accounts and categories, its unit, 结转损益 left out. Refuses BUDGET_UNKNOWN. */
export function figureOfLine(db: ReadDb, { lineId, from, to }: { lineId: number; from: Month; to: Month }): { terms: FigureTerm[] } {
  const { line, code } = lineOf(db, lineId)
  const own = { departmentId: line.departmentId ?? 0, staffId: line.staffId ?? 0 }
  const terms = report.spendingAccounts.all(db, { from, to }).filter((cell) => isCovered(line, { ...own, categoryId: cell.categoryId }, code))
    .map((cell) => figureTerm({ accountId: cell.accountId, categoryId: cell.categoryId, departmentId: line.departmentId, staffId: line.staffId, from, to, side: 'debit', closing: false }))
  return { terms }
}

/** Plan, actual and last year's actual of a line by month. Refuses BUDGET_UNKNOWN. */
export function lineMonths(db: ReadDb, { lineId }: { lineId: number }) {
  const { line, year, code } = lineOf(db, lineId)
  const spentIn = (of: number) => report.spent.all(db, { from: `${of}-01`, to: `${of}-12`, fromDate: firstDay(`${of}-01`), toDate: lastDay(`${of}-12`) }).filter((cell) => isCovered(line, cell, code))
  const actual = spentIn(year), last = spentIn(year - 1)
  const sum = (cells: typeof actual, month: Month) => fen(cells.filter((cell) => cell.month === month).reduce((total, cell) => total + cell.fen, 0))
  return monthsBetween(`${year}-01`, `${year}-12`).map((month) => ({ month, planFen: fen(line.plan.get(month) ?? 0), actualFen: sum(actual, month), lastYearFen: sum(last, `${year - 1}${month.slice(4)}`) }))
}
