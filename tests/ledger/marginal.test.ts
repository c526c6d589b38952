import { expect, test } from 'vitest'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('边际贡献: the example of the definitions, returns, allowances and what was booked wrongly kept apart', async () => {
  const desk = await aLedger(), { line } = desk
  const a = await desk.party('product', '甲'), b = await desk.party('product', '乙'), customerId = await desk.party('customer', '众康')
  const freight = (await desk.ledger.category.list()).find(({ code }) => code === '07')!.id
  const of = (productId: number, more = {}) => ({ productId, customerId, ...more })
  await desk.post('2026-01-05', [line('1122', 100_000, 0, { customerId }), line('5001', 0, 100_000, of(a))])
  await desk.post('2026-01-06', [line('1122', 60_000, 0, { customerId }), line('5001', 0, 60_000, of(b))])
  // A sale booked twice and taken back in red is no return.
  const wrong = await desk.post('2026-01-07', [line('1122', 8000, 0, { customerId }), line('5001', 0, 8000, of(a))])
  const { draftId } = await desk.ledger.voucher.reverse({ requestId: requestId(), voucherId: wrong.voucherId, date: '2026-01-08' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  // 4,000.00 came back counted in boxes, 1,000.00 by what its 摘要 says; 1,000.00 was let off the price.
  await desk.post('2026-01-12', [line('1122', -4000, 0, { customerId }), line('5001', 0, -4000, { ...of(a), quantity: -40_000 } as never)])
  await desk.post('2026-01-13', [line('5001', 1000, 0, of(a, { summary: '退货 近效期' })), line('1122', 0, 1000, { customerId })])
  await desk.post('2026-01-14', [line('1122', -1000, 0, { customerId }), line('5001', 0, -1000, of(a, { summary: '破损补偿' }))])
  await desk.post('2026-01-20', [line('5401', 52_640, 0, of(a)), line('5401', 30_000, 0, of(b)), line('1405', 0, 82_640)])
  await desk.post('2026-01-21', [line('5601.07', 3760, 0, { productId: a, categoryId: freight }), line('5601.07', 154, 0, { categoryId: freight }), line('1002.01', 0, 3914)])
  // Rent doesn't move with sales.
  await desk.post('2026-01-22', [line('5601.05.03', 9000), line('1002.01', 0, 9000)])
  const { draftIds } = await desk.ledger.period.transferProfit({ requestId: requestId(), month: '2026-01' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  const input = { what: 'marginal-contribution', from: '2026-01', to: '2026-01' } as const
  const { report, cells } = await analysisOf(desk, input)
  expect(cells(String(a), 'gross', 'returns', 'allowances', 'net', 'cost')).toEqual([10_000_000, 500_000, 100_000, 9_400_000, 5_264_000])
  // 154.00 without a product, by 94,000 : 60,000.
  expect([cells(String(a), 'variable'), cells(String(b), 'variable')]).toEqual([[385_400], [6000]])
  // 94,000 − 52,640 − 3,854 = 37,506; 60,000 − 30,000 − 60 = 29,940, which is 49.9 %.
  expect(cells(String(a), 'contribution', 'rate', 'share', 'cumulative', 'rank')).toEqual([3_750_600, 399, 610, 610, 1])
  expect(cells(String(b), 'contribution', 'rate', 'share', 'cumulative', 'rank')).toEqual([2_994_000, 499, 390, 1000, 2])
  expect(report.notes).toEqual(['变动费用有 154.00 元没有写明产品，已按销售净额分摊。'])
  expect(report.ties.map(({ leftFen, rightFen }) => [leftFen, rightFen])).toEqual([[15_400_000, 15_400_000]])
  expect(await expectAnalysisHolds(desk, input)).toBe(19)
  // Without the shared expense this is the example: 94,000.00 − 52,640.00 − 3,760.00 = 37,600.00, 40.0 %.
  const only = { ...input, only: { productId: a } } as const
  expect((await analysisOf(desk, only)).cells(String(a), 'contribution', 'rate')).toEqual([3_760_000, 400])
  expect(await expectAnalysisHolds(desk, only)).toBe(14)
})

test('what is sold below its cost, or only came back, has no rate and no place in the order', async () => {
  const desk = await aLedger(), { line } = desk, back = await desk.party('product', '丙'), customerId = await desk.party('customer', '众康')
  await desk.post('2026-02-05', [line('5001', 300, 0, { productId: back, summary: '退货' }), line('1122', 0, 300, { customerId })])
  await desk.post('2026-02-06', [line('5401', 50), line('1405', 0, 50)])
  const input = { what: 'marginal-contribution', from: '2026-02', to: '2026-02' } as const
  const { report, cells } = await analysisOf(desk, input)
  expect(cells(String(back), 'gross', 'net', 'rate', 'share', 'rank')).toEqual([null, -30_000, null, null, null])
  expect(report.rows.at(-1)!.cells).toMatchObject({ name: '未指明产品', cost: 5000, contribution: -5000 })
  expect(report.notes).toEqual(['销售成本有 50.00 元没有写明产品，列在“未指明产品”，没有分摊。'])
  await expectAnalysisHolds(desk, input)
  // Sold and taken back in one month: nothing is left, and both are still there.
  await desk.post('2026-04-05', [line('1122', 90, 0, { customerId }), line('5001', 0, 90, { productId: back })])
  await desk.post('2026-04-06', [line('1122', -90, 0, { customerId }), line('5001', 0, -90, { productId: back, summary: '退货' })])
  const april = { ...input, from: '2026-04', to: '2026-04' } as const
  expect((await analysisOf(desk, april)).cells(String(back), 'gross', 'returns', 'net')).toEqual([9000, 9000, null])
  await expectAnalysisHolds(desk, april)
  expect((await analysisOf(desk, { ...input, from: '2026-03', to: '2026-03' })).report).toMatchObject({ rows: [], totals: null, ties: [] })
})
