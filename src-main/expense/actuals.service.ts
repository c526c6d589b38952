import type { Actuals, ProductSales } from '../../src-shared/expense/budget.rules'
import { addDays, addMonths, firstDay, lastDay, type IsoDate, type Month } from '../../src-shared/kernel/calendar'
import type { ReadDb } from '../db/connection'
import { listReceipts } from '../ledger/analysis/receipts.service'
import { listDirectory } from '../workspace/directory.service'
import * as report from './budget.report'

/** A unit whose figures are asked for: a department, a member of staff, or with neither the office. */
export interface Unit { departmentId: number | null; staffId: number | null }
/** Whether a figure of some department and person (0: none) belongs to a unit. */
export const belongs = (unit: Unit, cell: { departmentId: number; staffId: number }) =>
  (unit.departmentId === null || unit.departmentId === cell.departmentId) && (unit.staffId === null || unit.staffId === cell.staffId)

/** Days after which what a customer owes counts as overdue, as long as no terms are kept by customer. */
export const TERM_DAYS = 60
/** For how many months a customer is a new one, and a unit a young one. */
export const YOUNG_MONTHS = 12

/**
 * Sales, receipts and receivables as budgets need them. The ledger answers from its dimensions; whatever keeps orders and
 * invoices can answer instead.
 */
export interface ActualsSource {
  over(unit: Unit, from: Month, to: Month): Actuals
  newCustomers(unit: Unit, asOf: IsoDate): { receivableFen: number; overdueFen: number }
  /** The first month of a unit in the books. */
  firstMonth(unit: Unit): Month | undefined
}

/** Reads the ledger once for the months `from` to `to`; any part of them may then be asked for. */
export function ledgerActuals(db: ReadDb, from: Month, to: Month): ActualsSource {
  const span = { from, to, fromDate: firstDay(from), toDate: lastDay(to) }
  const sold = report.sold.all(db, span), received = listReceipts(db, { from, to }), first = report.firstMonths.all(db, {})
  const names = new Map(listDirectory(db, 'product').map((product) => [product.id, product.name]))
  return {
    over(unit, start, end) {
      const within = (cell: report.Cell) => cell.month >= start && cell.month <= end && belongs(unit, cell)
      const sales = sold.filter(within), products = new Map<number, ProductSales>()
      for (const { productId, fen, quantity } of sales) {
        const before = products.get(productId)
        products.set(productId, { productId, name: names.get(productId) ?? '', netFen: (before?.netFen ?? 0) + fen, quantity: (before?.quantity ?? 0) + quantity })
      }
      return { netSalesFen: sales.reduce((sum, cell) => sum + cell.fen, 0), receiptsFen: received.filter(within).reduce((sum, cell) => sum + cell.fen, 0), products: [...products.values()] }
    },
    newCustomers(unit, asOf) {
      const youngest = addMonths(asOf.slice(0, 7), 1 - YOUNG_MONTHS)
      const rows = report.owed.all(db, { asOf, sinceDate: addDays(asOf, -TERM_DAYS) })
      const byCustomer = Map.groupBy(rows.filter((row) => belongs(unit, row)), (row) => row.customerId)
      let receivableFen = 0, overdueFen = 0
      for (const parts of byCustomer.values()) {
        if (parts.some((part) => part.firstMonth < youngest)) continue
        const owedFen = parts.reduce((sum, part) => sum + part.owedFen, 0), recentFen = parts.reduce((sum, part) => sum + part.recentFen, 0)
        receivableFen += Math.max(0, owedFen)
        overdueFen += Math.max(0, owedFen - recentFen)
      }
      return { receivableFen, overdueFen }
    },
    firstMonth: (unit) => first.filter((cell) => belongs(unit, cell)).map((cell) => cell.month).sort()[0]
  }
}
