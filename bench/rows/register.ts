import * as accountRepo from '../../src-main/ledger/account.repo'
import { withOpen } from '../fixture'
import { oursBatch, peer } from '../peers'
import { goalAt, measure, type Bench } from '../protocol'

/** Every account's 明细账 with its running balance, one process. */
export const register: Bench = async ({ fixture, pairs }) => {
  const ids = await withOpen(fixture, (core) => Promise.resolve(core.read((db) => accountRepo.all.all(db, {})).filter((account) => account.parentId === null).map((account) => account.id)))
  const own = oursBatch(fixture, ids.map((accountId) => ({ procedure: 'ledger.subsidiary.get', input: { accountId, from: '2021-01-01', to: '2025-12-31' } })))
  return [
    await measure({ op: '明细账 (register)', size: fixture.size, peer: 'ledger' }, goalAt('100k', fixture, { atLeast: 12 }), pairs, own, peer('ledger', fixture, ['register'])),
    await measure({ op: '明细账 (register)', size: fixture.size, peer: 'hledger' }, goalAt('100k', fixture, { atLeast: 25 }), pairs, own, peer('hledger', fixture, ['register', '-O', 'csv'])),
    await measure({ op: '明细账, formatted', size: fixture.size, peer: 'Frappe Books' }, goalAt('100k', fixture, { atLeast: 40 }), pairs, own, null)
  ]
}
