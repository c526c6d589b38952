import { command, read } from '../app/commands'
import { os } from '../app/context'
import { listInsurance, removeInsuranceClaims, removePolicies, saveInsuranceClaim, savePolicy } from './insurance.service'

const on = os.ledger.insurance

export const insuranceHandlers = {
  list: on.list.handler(read(listInsurance)), save: on.save.handler(command(savePolicy)), remove: on.remove.handler(command(removePolicies)),
  claim: { save: on.claim.save.handler(command(saveInsuranceClaim)), remove: on.claim.remove.handler(command(removeInsuranceClaims)) }
}
