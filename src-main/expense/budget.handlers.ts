import { command } from '../app/commands'
import { os } from '../app/context'
import { viewerOf } from '../workspace/approval.handlers'
import * as budget from './budget.service'
import * as version from './budget-version.service'
import { figureOfLine, lineMonths } from './budget-figure.service'
import { callerOf } from './caller'
import { budgetsOfClaim } from './claim.service'
import * as refund from './refund.service'

const on = os.expense

/** The procedures of budgets. */
export const budgetHandlers = {
  budgetVersion: {
    list: on.budgetVersion.list.handler(({ input, context }) => context.core.read((db) => version.listVersions(db, input, callerOf(context)))),
    create: on.budgetVersion.create.handler(command(version.createVersion)),
    save: on.budgetVersion.save.handler(command(version.saveVersion)),
    remove: on.budgetVersion.remove.handler(command(version.removeVersion)),
    submit: on.budgetVersion.submit.handler(command(version.submitVersion)),
    approve: on.budgetVersion.approve.handler((call) => command((w, input: typeof call.input) => version.decideVersion(w, input, callerOf(call.context), 'approved'))(call)),
    reject: on.budgetVersion.reject.handler((call) => command((w, input: typeof call.input) => version.decideVersion(w, input, callerOf(call.context), 'returned'))(call))
  },
  budgetLine: {
    list: on.budgetLine.list.handler(({ input, context }) => context.core.read((db) => budget.listLines(db, input, viewerOf(context).today))),
    save: on.budgetLine.save.handler(command((w, input: { line: Parameters<typeof budget.saveLine>[1] }) => budget.saveLine(w, input.line))),
    remove: on.budgetLine.remove.handler(command(budget.removeLines))
  },
  budgetPlan: { save: on.budgetPlan.save.handler(command(budget.savePlan)) },
  budget: {
    list: on.budget.list.handler(({ input, context }) => context.core.read((db) => budget.listPositions(db, input, viewerOf(context).today))),
    get: on.budget.get.handler(({ input, context }) => context.core.read((db) => budgetsOfClaim(db, input, callerOf(context)))),
    months: on.budget.months.handler(({ input, context }) => context.core.read((db) => lineMonths(db, input)))
  },
  refund: {
    list: on.refund.list.handler(({ input, context }) => context.core.read((db) => refund.listRefunds(db, input))),
    save: on.refund.save.handler(command(refund.saveRefund)),
    remove: on.refund.remove.handler(command(refund.removeRefunds)),
    run: on.refund.run.handler(command(refund.runRefund))
  },
  refundPay: { save: on.refundPay.save.handler(command(refund.saveRefundPay)) },
  budgetFigure: { get: on.budgetFigure.get.handler(({ input, context }) => context.core.read((db) => figureOfLine(db, input))) }
}
