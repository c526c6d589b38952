import { expect, test } from 'vitest'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('利润贡献: the example of the definitions, fixed expense shared by net sales', async () => {
  const desk = await aLedger(), { line } = desk
  const a = await desk.party('product', '甲'), b = await desk.party('product', '乙')
  const of = (productId: number) => ({ productId })
  await desk.post('2026-01-05', [line('1002.02', 94_000), line('5001', 0, 94_000, of(a))])
  await desk.post('2026-01-05', [line('1002.02', 141_000), line('5001', 0, 141_000, of(b))])
  await desk.post('2026-01-06', [line('5401', 52_640, 0, of(a)), line('1405', 0, 52_640)])
  await desk.post('2026-01-07', [line('5601.07', 14_100, 0, of(a)), line('1002.01', 0, 14_100)])
  await desk.post('2026-01-08', [line('5601.05.03', 18_000), line('5602.07', 12_000), line('1002.01', 0, 30_000)])
  const { draftIds } = await desk.ledger.period.transferProfit({ requestId: requestId(), month: '2026-01' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  const input = { what: 'profit-contribution', by: 'product', from: '2026-01', to: '2026-01' } as const
  const { cells } = await analysisOf(desk, input)
  expect(cells(String(a), 'gross', 'pure', 'fixed', 'contribution', 'rate', 'output', 'expenseRate')).toEqual([4_136_000, 2_726_000, 1_200_000, 1_526_000, 162, '1 : 6.67', 150])
  // No expense of its own: nothing to divide by.
  expect(cells(String(b), 'fixed', 'output')).toEqual([1_800_000, '—'])
  expect(await expectAnalysisHolds(desk, input)).toBeGreaterThan(15)
  expect(await expectAnalysisHolds(desk, { ...input, by: 'customer' })).toBeGreaterThan(5)
})
