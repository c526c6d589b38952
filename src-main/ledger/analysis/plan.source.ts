import type { Month } from '../../../src-shared/kernel/calendar'
import type { ReadDb } from '../../db/connection'

/** What is planned to be spent over some months, in fen: by a department, a member of staff, or (neither) the office; on a category, or (null) on all. */
export interface PlannedSpending { departmentId: number | null; staffId: number | null; categoryId: number | null; amountFen: number }
/** Undefined where no budget is in force. */
type PlanSource = (db: ReadDb, months: { from: Month; to: Month }) => readonly PlannedSpending[] | undefined

let keeper: PlanSource = () => undefined
/** The ledger knows no budgets: whoever keeps them says so once, at the start. Without it analyses show no plan. */
export const keepPlans = (source: PlanSource): void => { keeper = source }
export const plannedSpending: PlanSource = (db, months) => keeper(db, months)

/** 销售计划 over some months: of a department or a member of staff, in fen. */
export interface PlannedSales { departmentId: number | null; staffId: number | null; netFen: number; receiptsFen: number; profitFen: number }
type SalesPlanSource = (db: ReadDb, months: { from: Month; to: Month }) => readonly PlannedSales[] | undefined

let salesKeeper: SalesPlanSource = () => undefined
/** Whoever keeps sales plans says so once, as for spending. */
export const keepSalesPlans = (source: SalesPlanSource): void => { salesKeeper = source }
export const plannedSales: SalesPlanSource = (db, months) => salesKeeper(db, months)
