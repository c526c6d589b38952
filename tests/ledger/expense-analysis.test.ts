import { expect, test } from 'vitest'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('销售费用: by category against sales and receipts, transferred or not; what a level controls', async () => {
  const desk = await aLedger(), { line } = desk, customerId = await desk.party('customer', '众康'), staffId = await desk.party('staff', '李明')
  const categories = await desk.ledger.category.list(), idOf = (code: string) => categories.find((one) => one.code === code)!.id
  const rent = idOf('05.03'), travel = idOf('04.01')
  await desk.post('2026-01-05', [line('1122', 113_000, 0, { customerId }), line('5001', 0, 100_000), line('2221.01.04', 0, 13_000)])
  await desk.post('2026-01-06', [line('1122', -6780, 0, { customerId }), line('5001', 0, -6000), line('2221.01.04', 0, -780)])
  await desk.post('2026-01-20', [line('1002.02', 50_000), line('1122', 0, 50_000, { customerId })])
  await desk.post('2026-02-20', [line('1002.02', 20_000), line('1122', 0, 20_000, { customerId })])
  await desk.post('2026-02-21', [line('1122', 1500, 0, { customerId }), line('1002.02', 0, 1500)])
  await desk.post('2026-01-10', [line('5601.05.03', 9000, 0, { categoryId: rent }), line('1002.01', 0, 9000)])
  await desk.post('2026-02-10', [line('5601.04.01', 5000, 0, { categoryId: travel, staffId }), line('5601.06', 100), line('1002.01', 0, 5100)])
  const { draftIds } = await desk.ledger.period.transferProfit({ requestId: requestId(), month: '2026-01' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  const input = { what: 'expense-analysis', by: 'category', level: 'area', from: '2026-01', to: '2026-02' } as const
  const { report, cells } = await analysisOf(desk, input)
  // 14,100.00 of 94,000.00 net sales is 15.0%, of 50,000 + 20,000 − 1,500 = 68,500.00 received 20.6%.
  expect([report.totals!['actual'], report.totals!['ofSales'], report.totals!['ofReceipts'], report.totals!['changeRate']]).toEqual([1_410_000, 150, 206, null])
  expect(report.subject).toBe('销售净额 94,000.00，回款 68,500.00')
  expect(cells(String(rent), '2026-01', '2026-02', 'actual', 'controllable', 'uncontrollable', 'control')).toEqual([900_000, null, 900_000, null, 900_000, '不可控'])
  expect(cells(String(travel), '2026-02', 'controllable', 'share', 'control')).toEqual([500_000, 500_000, 355, '可控'])
  expect(cells('0', 'name', 'actual', 'uncontrollable')).toEqual(['未分类', 10_000, 10_000])
  expect((await analysisOf(desk, { ...input, level: 'region' })).cells(String(rent), 'controllable')).toEqual([900_000])
  const byStaff = { ...input, by: 'staff' } as const
  expect((await analysisOf(desk, byStaff)).cells(String(staffId), 'actual')).toEqual([500_000])
  expect(await expectAnalysisHolds(desk, input) + await expectAnalysisHolds(desk, byStaff)).toBeGreaterThan(15)
})

test('who controls a category is kept with it, and a new one is like its parent', async () => {
  const desk = await aLedger(), list = () => desk.ledger.category.list()
  const office = (await list()).find(({ code }) => code === '05.01')!
  expect([office.controlLevel, office.isVariable]).toEqual(['area', false])
  await desk.ledger.category.save({ requestId: requestId(), ...office, revision: null, controlLevel: 'rep', isVariable: true })
  const { id } = await desk.ledger.category.save({ requestId: requestId(), id: null, parentId: office.id, name: '墨盒', accountId: office.accountId })
  expect((await list()).filter((one) => one.id === id || one.id === office.id).map(({ controlLevel, isVariable }) => [controlLevel, isVariable])).toEqual([['rep', true], ['rep', true]])
})
