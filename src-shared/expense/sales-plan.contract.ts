import { z } from 'zod'
import { fenSchema } from '../kernel/money'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { expenseRefusals as no } from './expense.refusals'
import { planMeasureSchema, salesPlanRowSchema } from './sales-plan'

const touched = ['expense.salesPlan', 'ledger.analysis'] as const
const editing = refusals(no, 'BUDGET_UNKNOWN', 'BUDGET_LOCKED')

/** 销售计划 of a budget version. */
export const salesPlanContract = {
  salesPlan: {
    list: query('expense.read').input(z.object({ versionId: z.int() })).output(z.array(salesPlanRowSchema)).errors(refusals(no, 'BUDGET_UNKNOWN')),
    /** Adds a department or a member of staff. */
    create: command('expense.budget', ...touched).input(commandInput({ versionId: z.int(), kind: z.enum(['department', 'staff']), unitId: z.int() }))
      .output(z.object({ id: z.int() })).errors({ ...editing, ...refusals(no, 'SALES_PLAN_TWICE', 'SALES_PLAN_REGISTERED') }),
    /** Cells of the sheet; only 销售纯利 may be below zero. */
    save: command('expense.budget', ...touched).input(commandInput({
      versionId: z.int(), cells: z.array(z.object({ lineId: z.int(), measure: planMeasureSchema, month: z.int().min(1).max(12), planFen: fenSchema }).refine(({ measure, planFen }) => measure === 'profit' || planFen >= 0)).min(1).max(20_000)
    })).output(z.object({})).errors(editing),
    remove: command('expense.budget', ...touched).input(commandInput({ ids: z.array(z.int()).min(1).max(1000) })).output(z.object({})).errors(editing)
  }
}
