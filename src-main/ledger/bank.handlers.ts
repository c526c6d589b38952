import { command, read } from '../app/commands'
import { os } from '../app/context'
import { draftFromBank } from './bank.draft.service'
import { getReconciliation, removeMatches, saveMatches } from './bank.service'
import { getBankSheet, listBankStatus } from './bank.sheet.service'
import { bookAt, listCounts, saveCount } from './count.service'

const on = os.ledger.bank

export const bankHandlers = {
  list: on.list.handler(read(listBankStatus)),
  get: on.get.handler(read(getReconciliation)),
  sheet: { get: on.sheet.get.handler(read(getBankSheet)) },
  match: { save: on.match.save.handler(command(saveMatches)), remove: on.match.remove.handler(command(removeMatches)) },
  draft: { create: on.draft.create.handler(command(draftFromBank)) },
  count: { list: on.count.list.handler(read(listCounts)), get: on.count.get.handler(read(bookAt)), save: on.count.save.handler(command(saveCount)) }
}
