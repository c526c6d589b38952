import * as accountRepo from '../../src-main/ledger/account.repo'
import { withOpen } from '../fixture'
import { measure, timed, type Bench } from '../protocol'

export const repository: Bench = async ({ fixture, pairs }) => {
  return withOpen(fixture, async (core) => {
    const { reader } = core.office()
    const raw = reader.raw.prepare(accountRepo.byId.sql())
    const CALLS = 100_000
    const own = () => timed(() => { for (let call = 0; call < CALLS; call++) accountRepo.byId.get(reader, { id: (call % 100) + 1 }) })
    const bare = () => timed(() => { for (let call = 0; call < CALLS; call++) raw.get((call % 100) + 1) })
    return [await measure({ op: 'repository call', size: String(CALLS), peer: 'prepared' }, { atMost: 1.2 }, pairs, own, bare)]
  })
}
