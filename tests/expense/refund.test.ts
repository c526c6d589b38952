import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { anExpenseDesk } from '../builders/expense'
import { codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('返还费用 over three months: 1,869.60, nothing and −1,550.40 carried, 2,899.20; each month makes one voucher', async () => {
  const desk = await anExpenseDesk()
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const customerId = await desk.party('customer', '运河医院'), { cashier } = desk
  for (const [date, yuan] of [['2026-01-15', 68_500], ['2026-02-15', 40_000], ['2026-03-03', 90_000]] as const) await desk.post(date, [desk.line('1002.02', yuan), desk.line('1122', 0, yuan, { customerId })])
  const { id } = await cashier.expense.refund.save({ requestId: requestId(), id: null, departmentId: null, staffId: null, rate: 1200, fromMonth: '2026-01' })
  for (const month of ['2026-01', '2026-02', '2026-03']) await cashier.expense.refundPay.save({ requestId: requestId(), month, cells: [{ ruleId: id, payFen: fen(635_040) }] })
  const of = async (month: string) => (await cashier.expense.refund.list({ month })).rows[0]!
  expect(await of('2026-01')).toMatchObject({ receiptsFen: 6_850_000, grossFen: 822_000, carriedFen: 0, transferFen: 186_960 })
  expect(await of('2026-02')).toMatchObject({ transferFen: 0, resultFen: -155_040 })
  expect(await of('2026-03')).toMatchObject({ carriedFen: -155_040, transferFen: 289_920 })
  const go = (month: string) => cashier.expense.refund.run({ requestId: requestId(), month, bookId: desk.bookId('建行费用户'), date: '2026-03-05' })
  expect(await codeOf(go('2026-02'))).toBe('REFUND_NOTHING')
  const { draftId } = await go('2026-03')
  expect((await cashier.ledger.voucher.get({ kind: 'draft', id: draftId })).lines.map((line) => [line.accountId, line.debitFen, line.creditFen])).toEqual([[desk.account('1002.01'), 289_920, 0], [desk.account('2241.01'), 0, 289_920]])
  expect(await codeOf(go('2026-03'))).toBe('REFUND_DONE')
  expect(await codeOf(cashier.expense.refund.save({ requestId: requestId(), id: null, departmentId: null, staffId: null, rate: 1, fromMonth: '2026-01' }))).toBe('REFUND_TWICE')
})

test('one rule of 回款: bank 50,000.00, bill 20,000.00, refund 1,500.00 are 68,500.00 here and in the analyses', async () => {
  const desk = await anExpenseDesk()
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const customerId = await desk.party('customer', '运河医院'), productId = await desk.party('product', '缬沙坦胶囊'), { cashier } = desk
  const money = (code: string, yuan: number) => desk.post('2026-02-10', [desk.line(code, yuan, 0, code === '1121' ? { customerId } : {}), desk.line('1122', 0, yuan, { customerId })])
  await desk.post('2026-02-01', [desk.line('1122', 90_000, 0, { customerId }), desk.line('5001', 0, 90_000, { customerId, productId })])
  await money('1002.02', 50_000)
  await money('1121', 20_000)
  await desk.post('2026-02-20', [desk.line('1122', 1_500, 0, { customerId }), desk.line('1002.02', 0, 1_500)])
  // What moves no money is no receipt: an allowance, and a bill that the bank pays out.
  await desk.post('2026-02-21', [desk.line('5001', 300, 0, { customerId, productId }), desk.line('1122', 0, 300, { customerId })])
  await desk.post('2026-02-25', [desk.line('1002.02', 20_000), desk.line('1121', 0, 20_000, { customerId })])
  await cashier.expense.refund.save({ requestId: requestId(), id: null, departmentId: null, staffId: null, rate: 1200, fromMonth: '2026-01' })
  expect((await cashier.expense.refund.list({ month: '2026-02' })).rows[0]).toMatchObject({ receiptsFen: 6_850_000, grossFen: 822_000 })
  expect((await cashier.ledger.analysis.get({ what: 'expense-analysis', from: '2026-02', to: '2026-02' })).subject).toContain('回款 68,500.00')
})
