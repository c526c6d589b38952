import type { Router } from '@orpc/server'
import type { Contract } from '../../src-shared/rpc/contract'
import { plannedOver } from '../expense/budget.plan'
import { salesPlannedOver } from '../expense/sales-plan.service'
import { expenseHandlers } from '../expense/expense.handlers'
import { keepPlans, keepSalesPlans } from '../ledger/analysis/plan.source'
import { ledgerHandlers } from '../ledger/ledger.handlers'
import { workspaceHandlers } from '../workspace/workspace.handlers'
import { backupHandlers } from './backup.handlers'
import { os, type Context } from './context'
import { guard } from './guard'
import { officeHandlers } from './office.handlers'

keepPlans(plannedOver)
keepSalesPlans(salesPlannedOver)

/** Every procedure with its handler, behind the one guard. */
export const router: Router<Contract, Context> = os.use(guard).router({
  workspace: { ...workspaceHandlers, ...officeHandlers, ...backupHandlers },
  ledger: ledgerHandlers,
  expense: expenseHandlers
})
