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
