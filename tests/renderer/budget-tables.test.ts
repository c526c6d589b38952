import { expect, test, vi } from 'vitest'
import { printPlan, printRefund } from '../../src-renderer/expense/budget/budget.print'
import { soughtRows, type PaneRow } from '../../src-renderer/ledger/bank/bank.rows'
import type { BudgetLine, BudgetVersion } from '../../src-shared/expense/budget'
import type { RefundRow } from '../../src-shared/expense/refund.contract'
import { fen } from '../../src-shared/kernel/money'

// The columns' module names the client, which looks for its window.
vi.hoisted(() => { Reflect.set(globalThis, 'window', { office: { send: () => undefined, listen: () => undefined } }) })

const line = (unitName: string, planYuan: number, lastYuan: number) => ({
  id: 1, unitName, categoryName: '差旅费', terms: { method: 'fixed', carries: true }, planFen: Array.from({ length: 12 }, (_, index) => fen(index === 0 ? planYuan * 100 : 0)), lastYearFen: [fen(lastYuan * 100)]
}) as unknown as BudgetLine

test('费用预算表: each line by month with its year, and their sums; what is nothing is blank', () => {
  const { rows, title, columns } = printPlan({ year: 2026, no: 2, name: '年度预算', isInForce: true } as BudgetVersion, [line('王丽娜', 2500.25, 1800.5), line('何云', 800, 0)])
  expect(title).toBe('2026 年费用预算表')
  expect(columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100)
  expect(rows.map(({ cells }) => [cells[0], cells[3], cells[4], cells[15], cells[16]])).toEqual([
    ['王丽娜', '2,500.25', '', '2,500.25', '1,800.50'], ['何云', '800', '', '800', ''], ['合计', '3,300.25', '', '3,300.25', '1,800.50']])
})

test('返还费用表: 40,000.00 at 12 % is 4,800.00; less pay 6,350.40 nothing is transferred', () => {
  const row = { unitName: '全办事处', rate: 1200, receiptsFen: 4_000_000, grossFen: 480_000, payFen: 635_040, carriedFen: 0, resultFen: -155_040, transferFen: 0 } as unknown as RefundRow
  expect(printRefund('2026-02', [row]).rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
    ['全办事处', '12%', '40,000.00', '4,800.00', '6,350.40', '', '0.00'], ['合计', '', '40,000.00', '4,800.00', '6,350.40', '0.00', '0.00']])
})

test('银行对账: rows are found by words, a day, a number and an amount with or without commas', () => {
  const rows = [{ date: '2026-06-03', no: '付-012', summary: '付 6 月办事处租金', party: '房东张三', amountFen: -1_150_000, state: '' }, { date: '2026-06-10', no: '', summary: '结息', party: '', amountFen: 12_843, state: '已制单' }] as unknown as PaneRow[]
  const found = (text: string) => soughtRows(rows, text).map(({ summary }) => summary.slice(0, 2))
  expect(found('')).toHaveLength(2)
  for (const text of ['租金', '11,500', '11500.00', '06-03 张三', '付-012', '１１５００']) expect([text, found(text)]).toEqual([text, ['付 ']])
  expect(found('128.43 已制单')).toEqual(['结息'])
  expect(found('租金 结息')).toEqual([])
})
