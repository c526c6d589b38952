import { WHOLE } from '../fixture'
import { ours } from '../peers'
import { goalAt, measure, runProcess, type Bench } from '../protocol'

export const start: Bench = async ({ fixture, pairs }) => {
  return [await measure({ op: 'start + 科目余额表', size: fixture.size, peer: 'node -e 0' }, goalAt('1m', fixture, { atMost: 2 }), pairs, ours(fixture, 'ledger.trialBalance.get', WHOLE), () => runProcess(process.execPath, ['-e', '0']))]
}
