import { z } from 'zod'
import { monthSchema } from '../kernel/calendar'
import { amountSchema, fenOut } from '../kernel/money'
import { figureTermSchema } from '../ledger/figure'
import { command, commandInput, query, refusals } from '../rpc/procedure'
import { budgetLineInputSchema, budgetLineSchema, budgetNotesSchema, budgetPositionSchema, budgetVersionSchema } from './budget'
import { claimLineFields } from './claim'
import { expenseRefusals as no } from './expense.refusals'

const touched = ['expense.budgetVersion', 'expense.budgetLine', 'expense.budget', 'expense.salesPlan', 'ledger.analysis'] as const
const year = z.int().min(2000).max(2100)
const name = z.string().trim().min(1).max(40)
const editing = refusals(no, 'BUDGET_UNKNOWN', 'BUDGET_LOCKED')
const byId = commandInput({ id: z.int() })
const decision = commandInput({ id: z.int(), reason: z.string().trim().max(200) })

export const budgetContract = {
  budgetVersion: {
    list: query('expense.read').input(z.object({ year })).output(z.array(budgetVersionSchema)),
    /** Empty, or with the lines of another version, of any year. */
    create: command('expense.budget', ...touched).input(commandInput({ year, name, copyId: z.int().nullable() })).output(z.object({ id: z.int() })).errors(refusals(no, 'BUDGET_UNKNOWN')),
    /** Name and 影响因素. */
    save: command('expense.budget', ...touched).input(commandInput({ id: z.int(), name, notes: budgetNotesSchema })).output(z.object({})).errors(editing),
    remove: command('expense.budget', ...touched).input(byId).output(z.object({})).errors(editing),
    submit: command('expense.budget', ...touched).input(byId).output(z.object({})).errors({ ...editing, ...refusals(no, 'BUDGET_EMPTY', 'BUDGET_REGISTERED', 'SALES_PLAN_REGISTERED') }),
    approve: command('expense.budgetApprove', ...touched).input(decision).output(z.object({})).errors({ ...editing, ...refusals(no, 'BUDGET_OWN', 'BUDGET_REGISTERED', 'SALES_PLAN_REGISTERED') }),
    reject: command('expense.budgetApprove', ...touched).input(decision).output(z.object({})).errors({ ...editing, ...refusals(no, 'BUDGET_OWN', 'BUDGET_REASON_MISSING') })
  },
  budgetLine: {
    list: query('expense.read').input(z.object({ versionId: z.int() })).output(z.array(budgetLineSchema)).errors(refusals(no, 'BUDGET_UNKNOWN')),
    save: command('expense.budget', ...touched).input(commandInput({ line: budgetLineInputSchema.refine(({ departmentId, staffId }) => departmentId === null || staffId === null, { path: ['staffId'] }) })).output(z.object({ id: z.int() }))
      .errors({ ...editing, ...refusals(no, 'BUDGET_LINE_TWICE', 'BUDGET_TIERS', 'BUDGET_REGISTERED') }),
    remove: command('expense.budget', ...touched).input(commandInput({ ids: z.array(z.int()).min(1).max(1000) })).output(z.object({})).errors(editing)
  },
  budgetPlan: {
    /** Cells of the sheet: a line's plan for month 1 to 12. */
    save: command('expense.budget', ...touched).input(commandInput({ versionId: z.int(), cells: z.array(z.object({ lineId: z.int(), month: z.int().min(1).max(12), planFen: amountSchema })).min(1).max(20_000) }))
      .output(z.object({})).errors(editing)
  },
  budget: {
    /** 预算执行: each line's position in a month; null is the version in force. */
    list: query('expense.read').input(z.object({ month: monthSchema, versionId: z.int().nullable().default(null) }))
      .output(z.object({ version: z.int().nullable(), rows: z.array(budgetPositionSchema) })).errors(refusals(no, 'BUDGET_UNKNOWN')),
    /** What budgets say to a claim, as stored or with lines as they are being typed. */
    get: query('session').input(z.object({ claimId: z.int(), lines: z.array(claimLineFields.pick({ categoryId: true, date: true, amountFen: true, taxFen: true, isDeductible: true, heads: true })).max(200).nullable().default(null) }))
      .output(z.array(budgetPositionSchema)).errors(refusals(no, 'REQUEST_UNKNOWN')),
    /** Plan, actual and last year's actual of a line for each month of its year. */
    months: query('expense.read').input(z.object({ lineId: z.int() })).output(z.array(z.object({ month: z.string(), planFen: fenOut, actualFen: fenOut, lastYearFen: fenOut }))).errors(refusals(no, 'BUDGET_UNKNOWN'))
  },
  budgetFigure: {
    /** 数字来源 of what a line has used from a month to a month. */
    get: query('expense.read').input(z.object({ lineId: z.int(), from: monthSchema, to: monthSchema })).output(z.object({ terms: z.array(figureTermSchema) })).errors(refusals(no, 'BUDGET_UNKNOWN'))
  }
}
