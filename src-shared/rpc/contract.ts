import { ledgerContract } from '../ledger/ledger.contract'
import { workspaceContract } from '../workspace/workspace.contract'

/** Every procedure of the product; all hosts reach the same ones. */
export const contract = { workspace: workspaceContract, ledger: ledgerContract }
export type Contract = typeof contract
