import { WHOLE } from '../fixture'
import { ours, peer } from '../peers'
import { goalAt, measure, memory, type Bench } from '../protocol'

export const trialBalance: Bench = async ({ fixture, pairs }) => {
  const isLarge = fixture.lines >= 1_000_000, size = isLarge ? '1m' : '100k'
  const own = ours(fixture, 'ledger.trialBalance.get', WHOLE), op = '科目余额表'
  const ledger = await measure({ op, size: fixture.size, peer: 'ledger' }, goalAt(size, fixture, { atLeast: isLarge ? 60 : 10 }), pairs, own, peer('ledger', fixture, ['balance', '--flat']))
  const hledger = await measure({ op, size: fixture.size, peer: 'hledger' }, goalAt(size, fixture, { atLeast: isLarge ? 400 : 60 }), pairs, own, peer('hledger', fixture, ['balance', '--flat']))
  return [ledger, hledger, memory(hledger, 80, !isLarge)]
}
