import { ledgerHandlers } from '../ledger/ledger.handlers'
import { workspaceHandlers } from '../workspace/workspace.handlers'
import { os } from './context'
import { guard } from './guard'
import { officeHandlers } from './office.handlers'

/** Every procedure with its handler, behind the one guard. */
export const router = os.use(guard).router({
  workspace: { ...workspaceHandlers, ...officeHandlers },
  ledger: ledgerHandlers
})
