import { expect, test } from 'vitest'
// Puts the domains together, as every host does.
import '../../src-main/app/router'
import { rankOf } from '../../src-shared/ledger/performance.rules'
import { fen } from '../../src-shared/kernel/money'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aBudgetDesk } from '../builders/budget'
import { requestId } from '../workspace/fixture'

const MONTH = { what: 'sales-performance', from: '2026-01', to: '2026-01' } as const

/**
 * The figures of 销售净额, 回款额 and 毛利 in one month of one person: 100,000.00 sold with 13% VAT, 5,000.00 returned, 1,000.00 allowed,
 * so 94,000.00 net and 106,220.00 with VAT; cost 52,640.00; expense 14,100.00; 70,000.00 received and 1,500.00 refunded.
 */
async function aMonth() {
  const desk = await aBudgetDesk(), { line } = desk
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const customerId = await desk.party('customer', '运河医院'), productId = await desk.party('product', '甲片')
  const staffId = desk.rows<{ id: number }>(`SELECT id FROM staff WHERE name = '王丽娜'`)[0]!.id
  const { id: departmentId } = await desk.api.directory.save({ requestId: requestId(), kind: 'department', id: null, code: '', name: '一部', isActive: true })
  await desk.api.directory.save({ requestId: requestId(), kind: 'staff', id: staffId, code: '', name: '王丽娜', isActive: true, departmentId })
  const who = { customerId, staffId, departmentId }, sold = { ...who, productId }
  await desk.post('2026-01-08', [line('1122', 113_000, 0, who), line('5001', 0, 100_000, sold), line('2221.01.04', 0, 13_000)])
  await desk.post('2026-01-09', [line('1122', -5650, 0, who), line('5001', 0, -5000, sold), line('2221.01.04', 0, -650)])
  await desk.post('2026-01-10', [line('1122', -1130, 0, who), line('5001', 0, -1000, sold), line('2221.01.04', 0, -130)])
  await desk.post('2026-01-12', [line('5401', 52_640, 0, sold), line('1405', 0, 52_640)])
  await desk.post('2026-01-13', [line('5601.04.01', 14_100, 0, { categoryId: desk.category('04.01'), staffId, departmentId }), line('1001', 0, 14_100)])
  await desk.post('2026-01-20', [line('1002.02', 70_000), line('1122', 0, 70_000, who)])
  await desk.post('2026-01-21', [line('1122', 1500, 0, who), line('1002.02', 0, 1500)])
  /** A version with these targets for January, approved. */
  const plan = async (unit: { kind: 'department' | 'staff'; unitId: number }, netYuan: number, receiptsYuan: number, profitYuan: number) => {
    const { id: versionId } = await desk.cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2026, name: '年度预算', copyId: null })
    const { id: lineId } = await desk.cashier.expense.salesPlan.create({ requestId: requestId(), versionId, ...unit })
    const cell = (measure: 'net' | 'receipts' | 'profit', yuan: number) => ({ lineId, measure, month: 1, planFen: fen(yuan * 100) })
    await desk.cashier.expense.salesPlan.save({ requestId: requestId(), versionId, cells: [cell('net', netYuan), cell('receipts', receiptsYuan), cell('profit', profitYuan)] })
    await desk.cashier.expense.budgetVersion.submit({ requestId: requestId(), id: versionId })
    await desk.manager.expense.budgetVersion.approve({ requestId: requestId(), id: versionId, reason: '' })
    return { versionId, lineId }
  }
  return { desk, staffId, departmentId, plan }
}

test('毛利 41,360.00, 销售纯利 27,260.00, 1 : 6.67, 费用率 15.0%, 回款率 64.5%; 94.0% of 100,000.00 and 85.2% of 32,000.00', async () => {
  const { desk, staffId, departmentId, plan } = await aMonth()
  await plan({ kind: 'staff', unitId: staffId }, 100_000, 80_000, 32_000)
  for (const [by, row] of [['staff', staffId], ['department', departmentId]] as const) {
    const { report, cells } = await analysisOf(desk, { ...MONTH, by })
    // A department without a plan of its own has that of its staff.
    expect(cells(String(row), 'net', 'taxed', 'receipts', 'gross', 'direct', 'pure')).toEqual([9_400_000, 10_622_000, 6_850_000, 4_136_000, 1_410_000, 2_726_000])
    expect(cells(String(row), 'output', 'expenseRate', 'receiptRate')).toEqual(['1 : 6.67', 150, 645])
    // 68,500.00 ÷ 80,000.00 = 85.6%.
    expect(cells(String(row), 'planNet', 'completion', 'receiptCompletion', 'planProfit', 'performance', 'short', 'rank')).toEqual([10_000_000, 940, 856, 3_200_000, 852, -474_000, 1])
    expect(report.totals).toMatchObject({ completion: 940, performance: 852 })
    expect(await expectAnalysisHolds(desk, { ...MONTH, by })).toBe(12)
  }
})

test('a plan of no profit has no ratio and no rank, but a difference; without a plan the columns are not there', async () => {
  const { desk, departmentId, plan } = await aMonth()
  const without = await analysisOf(desk, { ...MONTH, by: 'department' })
  expect(without.report.columns.map(({ key }) => key)).not.toContain('completion')
  expect([without.cells(String(departmentId), 'rank'), without.report.notes[0]]).toEqual([[1], expect.stringContaining('没有批准的销售计划')])
  await plan({ kind: 'department', unitId: departmentId }, 0, 0, -5000)
  const { cells } = await analysisOf(desk, { ...MONTH, by: 'department' })
  expect(cells(String(departmentId), 'completion', 'performance', 'short', 'rank')).toEqual([null, null, 3_226_000, null])
})

test('a 备案医药代表 owns no targets while 合规模式 is on, in the sheet, at handing in and in the report', async () => {
  const { desk, staffId, plan } = await aMonth()
  const mark = (isRegisteredRep: boolean) => desk.api.directory.save({ requestId: requestId(), kind: 'staff', id: staffId, code: '', name: '王丽娜', isActive: true, isRegisteredRep })
  const { versionId, lineId } = await plan({ kind: 'staff', unitId: staffId }, 100_000, 80_000, 32_000)
  await mark(true)
  const { id: copyId } = await desk.cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2026, name: '调整', copyId: versionId })
  const refusal = { code: 'SALES_PLAN_REGISTERED', data: { staff: '王丽娜' } }
  await expect(desk.cashier.expense.budgetVersion.submit({ requestId: requestId(), id: copyId })).rejects.toMatchObject(refusal)
  expect((await desk.cashier.expense.salesPlan.list({ versionId: copyId })).map(({ isBarred }) => isBarred)).toEqual([true, true, true])
  // SQLite says the same to whoever writes past the services.
  await expect(desk.core.office().writer.command({ userId: 1, host: 'desktop' }, (w) => w.raw.prepare(`UPDATE budget_version SET state = 'pending' WHERE id = ${copyId}`).run())).rejects.toMatchObject({ message: 'SALES_PLAN_REGISTERED' })
  expect((await analysisOf(desk, { ...MONTH, by: 'staff' })).report.columns.map(({ key }) => key)).not.toContain('completion')
  const { id: emptyId } = await desk.cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2026, name: '另一版', copyId: null })
  await expect(desk.cashier.expense.salesPlan.create({ requestId: requestId(), versionId: emptyId, kind: 'staff', unitId: staffId })).rejects.toMatchObject(refusal)
  const line = { id: null, versionId: emptyId, departmentId: null, staffId, categoryId: desk.category('04'), base: 'last' as const, since: null, policy: null }
  const rate = { method: 'receipts' as const, rate: 350 }
  await expect(desk.cashier.expense.budgetLine.save({ requestId: requestId(), line: { ...line, terms: rate } })).rejects.toMatchObject({ code: 'BUDGET_REGISTERED', data: { staff: '王丽娜' } })
  await desk.cashier.expense.budgetLine.save({ requestId: requestId(), line: { ...line, terms: { method: 'fixed', carries: true } } })
  // Without 合规模式 the same goes through.
  await desk.api.setting.save({ requestId: requestId(), settings: { complianceMode: false } })
  await desk.cashier.expense.salesPlan.create({ requestId: requestId(), versionId: emptyId, kind: 'staff', unitId: staffId })
  await desk.cashier.expense.budgetVersion.submit({ requestId: requestId(), id: copyId })
  await expect(desk.cashier.expense.salesPlan.remove({ requestId: requestId(), ids: [lineId] })).rejects.toMatchObject({ code: 'BUDGET_LOCKED' })
})

test('a sales plan is refused twice for a unit, keeps last year beside it, and only 销售纯利 goes below zero', async () => {
  const { desk, staffId } = await aMonth()
  const { id: versionId } = await desk.cashier.expense.budgetVersion.create({ requestId: requestId(), year: 2027, name: '明年', copyId: null })
  const unit = { requestId: requestId(), versionId, kind: 'staff' as const, unitId: staffId }
  const { id: lineId } = await desk.cashier.expense.salesPlan.create(unit)
  await expect(desk.cashier.expense.salesPlan.create({ ...unit, requestId: requestId() })).rejects.toMatchObject({ code: 'SALES_PLAN_TWICE', data: { unit: '王丽娜' } })
  const below = (measure: 'net' | 'profit') => desk.cashier.expense.salesPlan.save({ requestId: requestId(), versionId, cells: [{ lineId, measure, month: 12, planFen: fen(-1) }] })
  await expect(below('net')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await below('profit')
  const rows = await desk.cashier.expense.salesPlan.list({ versionId })
  expect(rows.map(({ measure, planFen, lastYearFen }) => [measure, planFen[11], lastYearFen[0], lastYearFen[1]])).toEqual([['net', 0, 9_400_000, 0], ['receipts', 0, 6_850_000, 0], ['profit', -1, 2_726_000, 0]])
})

test('what names nobody is the customer\'s 销售员\'s, and cost that names nobody goes by net sales of its product', async () => {
  const { desk, staffId, departmentId } = await aMonth(), { line } = desk, productId = await desk.party('product', '甲片'), other = await desk.party('staff', '李强')
  const customerId = (await desk.api.directory.save({ requestId: requestId(), kind: 'customer', id: null, code: '', name: '仁济', isActive: true, salespersonId: other })).id
  await desk.post('2026-01-22', [line('1122', 47_000, 0, { customerId }), line('5001', 0, 47_000, { customerId, productId })])
  await desk.post('2026-01-23', [line('1002.02', 10_000), line('1122', 0, 10_000, { customerId })])
  // 300.00 by 94,000.00 : 47,000.00 → 200.00 and 100.00.
  await desk.post('2026-01-24', [line('5401', 300, 0, { productId }), line('1405', 0, 300)])
  const { cells } = await analysisOf(desk, { ...MONTH, by: 'staff' })
  expect([cells(String(other), 'net', 'receipts', 'gross'), cells(String(staffId), 'net', 'receipts', 'gross')]).toEqual([[4_700_000, 1_000_000, 4_690_000], [9_400_000, 6_850_000, 4_116_000]])
  // 李强 is in no department.
  expect((await analysisOf(desk, { ...MONTH, by: 'department' })).cells(String(departmentId), 'net')).toEqual([9_400_000])
  expect(await expectAnalysisHolds(desk, { ...MONTH, by: 'staff' }) + await expectAnalysisHolds(desk, { ...MONTH, by: 'department' })).toBeGreaterThan(24)
})

test('名次 compares unrounded: equal ratios share a place, no denominator no place', () => {
  expect(rankOf([{ part: 1, whole: 3 }, { part: 2, whole: 6 }, { part: 333_333, whole: 1_000_000 }, { part: 5, whole: 0 }, { part: 5, whole: -2 }, { part: -1, whole: 4 }])).toEqual([1, 1, 3, undefined, undefined, 4])
})
