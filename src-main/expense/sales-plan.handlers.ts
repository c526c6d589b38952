import { command } from '../app/commands'
import { os } from '../app/context'
import * as plan from './sales-plan.service'

const on = os.expense

/** The procedures of 销售计划. */
export const salesPlanHandlers = {
  salesPlan: {
    list: on.salesPlan.list.handler(({ input, context }) => context.core.read((db) => plan.listSalesPlan(db, input))),
    create: on.salesPlan.create.handler(command(plan.addUnit)),
    save: on.salesPlan.save.handler(command(plan.saveSalesPlan)),
    remove: on.salesPlan.remove.handler(command(plan.removeUnits))
  }
}
