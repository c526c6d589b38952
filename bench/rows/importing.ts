import { writeVouchers } from '../../src-main/ledger/bulk.service'
import { codesOf, toLines, withNewOffice } from '../fixture'
import { generate } from '../generate'
import { peer } from '../peers'
import { goalAt, measure, timed, type Bench } from '../protocol'

/** Every line by the way an import takes: judged by the services' rules, remembered, posted under every trigger, in one transaction. */
export const importing: Bench = async ({ fixture, pairs }) => {
  if (fixture.lines > 100_000) return []
  const own = () => withNewOffice(async (core) => {
    const accounts = codesOf(core)
    const vouchers = [...generate(fixture.lines)]
    return timed(() => core.office().writer.longCommand({ userId: 1, host: 'terminal' }, (w) => writeVouchers(w,
      vouchers.map((voucher) => ({ date: voucher.date, type: null, attachments: 0, lines: toLines(voucher, accounts) })), { source: 'import', sourceRef: '1', posts: true }), () => {}))
  })
  const few = Math.min(pairs, 3)
  return [
    await measure({ op: 'import through the services', size: fixture.size, peer: 'hledger load' }, goalAt('100k', fixture, { atLeast: 2 }), few, own, peer('hledger', fixture, ['stats'])),
    await measure({ op: 'import through the services', size: fixture.size, peer: 'ledger load' }, goalAt('100k', fixture, { atMost: 3 }), few, own, peer('ledger', fixture, ['stats']))
  ]
}
