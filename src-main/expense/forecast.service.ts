import type { ForecastItem } from '../../src-shared/expense/forecast.contract'
import { forecastWeeks, shareOverWeeks, type Week } from '../../src-shared/expense/forecast.rules'
import { addDays, monthOf, monthsBetween, yearOf, type IsoDate, type Month } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import { dayOf, scaleLines } from '../../src-shared/ledger/schedule.rules'
import { forecastTexts as texts } from '../../src-shared/messages/forecast'
import { isUnder } from '../../src-shared/workspace/approval.rules'
import type { ReadDb } from '../db/connection'
import { listCategories } from '../ledger/account.service'
import { openReceivables } from '../ledger/analysis/ageing.service'
import { openPayables } from '../ledger/analysis/payables.service'
import { listBills } from '../ledger/bill.service'
import { listBooks } from '../ledger/book.service'
import { getDayBook } from '../ledger/daybook.service'
import { listSchedules } from '../ledger/schedule.service'
import { isCovered, type PlannedLine } from './budget.position'
import { listPositions, plannedLines } from './budget.service'
import { versionInForce } from './budget.version'
import { listRegister, listToPay } from './register.service'

/** A scheduled payment's share by category and unit, which a budget must not count again. */
interface Planned { month: Month; categoryId: number; departmentId: number; staffId: number; fen: number }

/**
 * 13 周资金预测 after a day. Money in: what customers owe and bills in hand, on the day they fall due; what is overdue is listed and not
 * counted. Money out: what suppliers are owed, on the day it falls due or at once where that has passed; requests approved and not paid (the first week), under approval (the second), 定期凭证 of money
 * accounts, and what is left of 定额预算, spread over the month's days. Budgets by sales or receipts follow what is not known
 * yet and stay out.
 */
export function getForecast(db: ReadDb, { asOf }: { asOf: IsoDate }): { asOf: IsoDate; openingFen: ReturnType<typeof fen>; items: ForecastItem[]; overdue: ForecastItem[] } {
  const weeks = forecastWeeks(asOf), end = weeks.at(-1)!.to, books = listBooks(db).filter((book) => book.isActive)
  const openingFen = fen(books.reduce((sum, { id }) => {
    const { openingFen: before, rows } = getDayBook(db, { bookId: id, from: asOf, to: asOf })
    return sum + before + rows.reduce((total, row) => (row.isCounted ? total + row.inFen - row.outFen : total), 0)
  }, 0))
  const owed = openReceivables(db, asOf).map((one): ForecastItem => ({ kind: 'receivable', date: one.dueDate, label: texts.owed(one.customerName, one.date), amountFen: fen(one.openFen), ref: { record: 'voucher', id: one.voucherId } }))
  // Until its voucher is posted a bill still stands among what the customer owes.
  const bills = listBills(db, { asOf }).rows.filter(({ state, received }) => state === 'held' && received?.kind !== 'draft').map((one): ForecastItem => ({ kind: 'bill', date: one.dueOn, label: texts.bill(one.no, one.acceptor), amountFen: one.amountFen, ref: { record: 'bill', id: one.id } }))
  const owing = openPayables(db, asOf).map((one): ForecastItem => ({ kind: 'payable', date: one.dueDate <= asOf ? addDays(asOf, 1) : one.dueDate, label: texts.owing(one.supplierName, one.date), amountFen: fen(-one.openFen), ref: { record: 'voucher', id: one.voucherId } }))
  const due = [...owed, ...bills]
  const { items: scheduled, planned } = schedules(db, asOf, end, new Set(books.map(({ accountId }) => accountId)))
  return {
    asOf, openingFen, overdue: due.filter(({ date }) => date <= asOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : b.amountFen - a.amountFen)),
    items: [...due.filter(({ date }) => date > asOf && date <= end), ...owing.filter(({ date }) => date <= end), ...requests(db, weeks, asOf), ...scheduled, ...budgets(db, weeks, asOf, planned)]
  }
}

function requests(db: ReadDb, [first, second]: readonly Week[], asOf: IsoDate): ForecastItem[] {
  const item = (kind: 'approved' | 'pending', date: IsoDate, amountFen: number) => (row: { record: 'advance' | 'claim'; id: number; no: string; staffName: string; purpose: string }): ForecastItem =>
    ({ kind, date, label: texts.request(row.no, row.staffName, row.purpose), amountFen: fen(-amountFen), ref: { record: row.record, id: row.id } })
  return [
    ...listToPay(db, asOf).map((row) => item('approved', first!.to, row.payableFen)(row)),
    ...listRegister(db, { from: '1900-01-01', to: '9999-12-31', record: 'all', state: 'pending' }, asOf).map((row) => item('pending', second!.to, row.amountFen)(row))
  ].filter(({ amountFen }) => amountFen !== 0)
}

/** Months without a voucher of every schedule in use, for what they move on money accounts. */
function schedules(db: ReadDb, asOf: IsoDate, end: IsoDate, money: ReadonlySet<number>): { items: ForecastItem[]; planned: Planned[] } {
  const items: ForecastItem[] = [], planned: Planned[] = []
  for (const month of monthsBetween(monthOf(asOf), monthOf(end))) {
    for (const row of listSchedules(db, { month })) {
      const date = dayOf(month, row.day)
      if (!row.isActive || row.voucher !== null || row.monthFen === 0 || date > end) continue
      const lines = scaleLines(row.lines, row.monthFen)
      const amountFen = lines.reduce((sum, line) => (line.accountId !== null && money.has(line.accountId) ? sum + line.debitFen - line.creditFen : sum), 0)
      if (amountFen === 0) continue
      items.push({ kind: 'schedule', date: date <= asOf ? addDays(asOf, 1) : date, label: texts.schedule(row.name, month), amountFen: fen(amountFen), ref: { record: 'schedule', id: row.id } })
      for (const line of lines) if (line.categoryId !== null) planned.push({ month, categoryId: line.categoryId, departmentId: line.departmentId ?? 0, staffId: line.staffId ?? 0, fen: line.debitFen - line.creditFen })
    }
  }
  return { items, planned }
}

function budgets(db: ReadDb, weeks: readonly Week[], asOf: IsoDate, planned: readonly Planned[]): ForecastItem[] {
  const code = new Map(listCategories(db).map((category) => [category.id, category.code]))
  const months = monthsBetween(monthOf(weeks[0]!.from), monthOf(weeks.at(-1)!.to))
  return [...Map.groupBy(months, yearOf)].flatMap(([year, ofYear]) => {
    const version = versionInForce(db, year)
    if (!version) return []
    const fixed = plannedLines(db, version.id).filter(({ terms }) => terms.method === 'fixed')
    const lines = fixed.filter((line) => !fixed.some((other) => other.id !== line.id && isWider(other, line, code)))
    return ofYear.flatMap((month) => {
      const left = new Map(listPositions(db, { month, versionId: version.id }, asOf).rows.map((row) => [row.lineId, row.leftFen]))
      return lines.flatMap((line) => {
        const paid = planned.reduce((sum, one) => (one.month === month && isCovered(line, one, code) ? sum + one.fen : sum), 0)
        const restFen = Math.max(0, (month === monthOf(asOf) ? left.get(line.id) ?? 0 : line.plan.get(month) ?? 0) - paid)
        return shareOverWeeks(month, fen(restFen), weeks, addDays(asOf, 1))
          .map((part): ForecastItem => ({ kind: 'budget', date: part.date, label: texts.budget(line.unitName, line.categoryName, month), amountFen: fen(-part.amountFen), ref: { record: 'budget', id: line.id } }))
      })
    })
  })
}

/** Whether all that one line is for is also another's, which then says it all. */
function isWider(other: PlannedLine, line: PlannedLine, code: ReadonlyMap<number, string>): boolean {
  const unit = (other.departmentId === null || other.departmentId === line.departmentId) && (other.staffId === null || other.staffId === line.staffId)
  return unit && (other.categoryId === null || (line.categoryId !== null && isUnder(code.get(line.categoryId) ?? '', code.get(other.categoryId) ?? '')))
}
