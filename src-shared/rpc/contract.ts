import { expenseContract } from '../expense/expense.contract'
import { ledgerContract } from '../ledger/ledger.contract'
import { workspaceContract } from '../workspace/workspace.contract'

/** Every procedure of the product; all hosts reach the same ones. */
export const contract = { workspace: workspaceContract, ledger: ledgerContract, expense: expenseContract }
export type Contract = typeof contract
