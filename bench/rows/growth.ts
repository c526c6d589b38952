import { getTrialBalance } from '../../src-main/ledger/balances.service'
import { WHOLE, withOpen } from '../fixture'
import { goalAt, measure, timed, type Bench } from '../protocol'

/** In process, so that starting up does not hide the growth; a hundred calls at a time against the clock's grain. */
export const growth: Bench = async ({ fixture, small, pairs }) => {
  if (fixture.size === small.size) return []
  return withOpen(fixture, (core) => withOpen(small, async (other) => {
    const calls = (one: typeof core) => () => timed(() => { for (let call = 0; call < 20; call++) one.read((db) => getTrialBalance(db, WHOLE)) })
    return [await measure({ op: `科目余额表 ÷ ${small.size}`, size: fixture.size, peer: small.size }, goalAt('1m', fixture, { atMost: 1.5 }), pairs, calls(core), calls(other))]
  }))
}
