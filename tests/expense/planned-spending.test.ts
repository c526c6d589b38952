import { expect, test } from 'vitest'
// Puts the domains together, as every host does.
import '../../src-main/app/router'
import { planOf, wholePlan } from '../../src-shared/ledger/plan.rules'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aBudgetDesk } from '../builders/budget'

test('销售费用分析 against the budgets in force: groups and their categories, whoever follows receipts, people', async () => {
  const desk = await aBudgetDesk(), { line } = desk, customerId = await desk.party('customer', '众康'), staffId = await desk.party('staff', '王丽娜')
  const post = async (date: string, lines: Parameters<typeof desk.draft>[1]) => {
    const { draftId } = await desk.cashier.ledger.voucher.save({ requestId: crypto.randomUUID(), draft: { date, lines } })
    await desk.checker.ledger.voucher.sign({ requestId: crypto.randomUUID(), draftIds: [draftId] })
    await desk.manager.ledger.voucher.review({ requestId: crypto.randomUUID(), draftIds: [draftId] })
    await desk.manager.ledger.voucher.post({ requestId: crypto.randomUUID(), draftIds: [draftId] })
  }
  const spend = (code: string, yuan: number) => [line(`5601.${code}`, yuan, 0, { categoryId: desk.category(code), staffId }), line('1002.01', 0, yuan)]
  await post('2026-01-10', spend('04.01', 900))
  await post('2026-02-10', spend('04.02', 1500))
  await post('2026-02-11', spend('05.03', 2000))
  await post('2026-02-20', [line('1002.02', 10_000), line('1122', 0, 10_000, { customerId })])
  const input = { what: 'expense-analysis', by: 'category', level: 'area', from: '2026-01', to: '2026-02' } as const
  // Without a version in force there is no column for it.
  expect((await analysisOf(desk, input)).report.columns.map(({ key }) => key)).not.toContain('budget')
  await desk.budget([
    { category: '04', terms: { method: 'fixed', carries: true }, planYuan: 1000 }, { category: '04.02', terms: { method: 'fixed', carries: false }, planYuan: 300 },
    { category: '05.03', terms: { method: 'receipts', rate: 350 } }, { category: '07', terms: { method: 'capped', limitFen: 5000 as never, per: 'month' } },
    { category: '04.01', staff: '王丽娜', terms: { method: 'fixed', carries: true }, planYuan: 200 }, { category: '03', terms: { method: 'capped', limitFen: 5000 as never, per: 'head' } }
  ])
  const { report, cells } = await analysisOf(desk, input), group = (code: string) => `group${desk.category(code)}`
  // 差旅费: two months of 1,000.00; what is set for 住宿 is a part of it. 2,400.00 is 120.0 % of 2,000.00.
  expect(cells(group('04'), 'actual', 'budget', 'variance', 'used')).toEqual([240_000, 200_000, -40_000, 1200])
  expect(cells(String(desk.category('04.02')), 'budget', 'variance')).toEqual([60_000, -90_000])
  // No office line for 交通 itself: what its people were given. 3.5 % of 10,000.00 received in February.
  expect(cells(String(desk.category('04.01')), 'budget')).toEqual([40_000])
  expect(cells(group('05'), 'actual', 'budget')).toEqual([200_000, 35_000])
  expect(cells(String(desk.category('07')), 'actual', 'budget', 'variance')).toEqual([null, 10_000, 10_000])
  expect(report.totals).toMatchObject({ actual: 440_000, budget: 245_000, variance: -195_000 })
  expect((await analysisOf(desk, { ...input, from: '2026-02' })).cells(group('05'), 'budget')).toEqual([35_000])
  // 仓储费 has no budget: its spending can't be held against those of the others.
  await post('2026-03-01', spend('06', 80))
  const march = (await analysisOf(desk, { ...input, to: '2026-03' })).report
  expect([march.totals!['variance'], march.totals!['used'], march.notes]).toEqual([null, null, ['有的费用没有预算，合计不算结余和执行率。']])
  const byStaff = { ...input, by: 'staff' } as const
  expect((await analysisOf(desk, byStaff)).cells(String(staffId), 'actual', 'budget')).toEqual([440_000, 40_000])
  expect(await expectAnalysisHolds(desk, input) + await expectAnalysisHolds(desk, byStaff)).toBeGreaterThan(20)
  // A part of the lines can't be held against the whole budget.
  expect((await analysisOf(desk, { ...input, only: { customerId } })).report.columns.map(({ key }) => key)).not.toContain('budget')
})

test('a plan is counted once: on the category, or the topmost of what is under it', () => {
  const code = (id: number) => ['', '03', '03.01', '03.01.1', '04'][id]!
  const plans = [{ categoryId: 2, amountFen: 100 }, { categoryId: 3, amountFen: 30 }, { categoryId: 4, amountFen: 7 }]
  expect([planOf(plans, '03', code), planOf(plans, '03.01.1', code), planOf(plans, '05', code)]).toEqual([100, 30, null])
  expect(planOf([...plans, { categoryId: 1, amountFen: 500 }, { categoryId: 1, amountFen: 5 }], '03', code)).toBe(505)
  expect([wholePlan(plans, code), wholePlan([...plans, { categoryId: null, amountFen: 1 }], code), wholePlan([], code)]).toEqual([107, 1, null])
})
