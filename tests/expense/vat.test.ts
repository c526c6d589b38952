import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { levyOf, levyRateOf, vatOf } from '../../src-shared/expense/vat.rules'
import rates from '../../resources/templates/vat-rates.json'
import { anExpenseDesk } from '../builders/expense'
import { codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const moves = (outputFen: number, inputFen: number, more = {}) => ({ outputFen, inputFen, turnedOutFen: 0, paidFen: 0, movedFen: 0, ...more })

test('应纳 13,000.00 − (9,000.00 − 500.00 + 1,000.00) = 3,500.00; what is over is carried on, month by month', () => {
  expect(vatOf([moves(1_300_000, 900_000, { turnedOutFen: 50_000 })], 100_000)).toEqual({ carriedFen: 100_000, deductibleFen: 950_000, dueFen: 350_000, leftFen: 0, restFen: 350_000 })
  // 1,000 − 4,000 leaves 3,000; the next month 2,000 − 500 − 3,000 leaves 1,500; the third 5,000 − 1,000 − 1,500 = 2,500, of which 600 is paid and 400 moved.
  expect(vatOf([moves(100_000, 400_000), moves(200_000, 50_000), moves(500_000, 100_000, { paidFen: 60_000, movedFen: 40_000 })], 0)).toEqual({ carriedFen: 150_000, deductibleFen: 250_000, dueFen: 250_000, leftFen: 0, restFen: 150_000 })
  expect(vatOf([], 700)).toMatchObject({ leftFen: 700, dueFen: 0 })
})

test('小规模: 1 % to the end of 2027 and nothing up to 100,000.00 a month, 3 % from 2028 on', () => {
  expect(levyOf(10_000_000, levyRateOf(rates, '2026-06'))).toEqual({ grossFen: 100_000, isExempt: true, dueFen: 0 })
  expect(levyOf(10_000_001, levyRateOf(rates, '2026-06'))).toEqual({ grossFen: 100_000, isExempt: false, dueFen: 100_000 })
  expect(levyOf(12_345_678, levyRateOf(rates, '2027-12'))).toMatchObject({ dueFen: 123_457 }) // 1,234.5678 → 1,234.57
  expect(levyOf(12_345_678, levyRateOf(rates, '2028-01'))).toMatchObject({ dueFen: 370_370 })
  expect(levyRateOf(rates, '2020-01')).toBeUndefined()
})

async function aTaxDesk() {
  const desk = await anExpenseDesk(), { vat } = desk.cashier.expense
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const customerId = await desk.party('customer', '运河医院')
  const sale = (date: string, yuan: number, tax: number) => desk.post(date, [desk.line('1122', yuan + tax, 0, { customerId }), desk.line('5001', 0, yuan), desk.line('2221.01.04', 0, tax)])
  const purchase = (date: string, yuan: number, tax: number) => desk.post(date, [desk.line('1405', yuan), desk.line('2221.01.01', tax), desk.line('2202', 0, yuan + tax)])
  const figures = async (month: string) => Object.fromEntries((await vat.get({ month })).lines.map((line) => [line.key, line.fen]))
  const run = (month: string) => vat.run({ requestId: requestId(), month })
  return { ...desk, vat, customerId, sale, purchase, figures, run }
}

test('the month\'s sheet follows the books, each figure its lines; what is due is moved once, and back in red', async () => {
  const desk = await aTaxDesk(), { sale, purchase, figures, run, vat, ledger } = desk
  await purchase('2026-01-10', 20_000, 2_600)
  await sale('2026-01-20', 10_000, 1_300)
  await sale('2026-02-03', 100_000, 13_000)
  await purchase('2026-02-10', 69_230.77, 9_000)
  const { voucherId } = await desk.post('2026-02-15', [desk.line('5711.05', 500), desk.line('2221.01.05', 0, 500)])
  expect(await figures('2026-01')).toEqual({ output: 130_000, input: 260_000, turnedOut: 0, carried: 0, deductible: 260_000, due: 0, left: 130_000, paid: 0, moved: 0, rest: 0 })
  // 13,000.00 − (9,000.00 − 500.00 + 1,300.00) = 3,200.00
  expect(await figures('2026-02')).toMatchObject({ carried: 130_000, deductible: 980_000, due: 320_000, rest: 320_000 })
  for (const { terms, fen: shown } of (await vat.get({ month: '2026-02' })).lines.filter((line) => line.terms.length > 0)) expect((await ledger.figure.get({ terms })).totalFen).toBe(shown)
  expect(await codeOf(run('2026-01'))).toBe('VAT_NOTHING')
  const { draftId } = await run('2026-02')
  expect((await ledger.voucher.get({ kind: 'draft', id: draftId })).lines.map((line) => [line.accountId, line.debitFen, line.creditFen])).toEqual([[desk.account('2221.01.03'), 320_000, 0], [desk.account('2221.02'), 0, 320_000]])
  expect(await codeOf(run('2026-02'))).toBe('VAT_DRAFT')
  await ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  expect(await figures('2026-02')).toMatchObject({ moved: 320_000, rest: 0 })
  await ledger.voucher.post({ requestId: requestId(), draftIds: [(await ledger.voucher.reverse({ requestId: requestId(), voucherId, date: '2026-02-28', correct: false })).draftId] })
  expect(await figures('2026-02')).toMatchObject({ turnedOut: 0, due: 270_000, rest: -50_000 })
  const red = await ledger.voucher.get({ kind: 'draft', id: (await run('2026-02')).draftId })
  expect(red.lines.map((line) => [line.debitFen, line.creditFen])).toEqual([[-50_000, 0], [0, -50_000]])
  const listed = await vat.list({ from: '2026-02', to: '2026-02' })
  expect(listed.map(({ kind, baseFen, amountFen, customerId }) => [kind, baseFen, amountFen, customerId])).toEqual([
    ['output', 10_000_000, 1_300_000, desk.customerId], ['input', 6_923_077, 900_000, null], ['turnedOut', 0, 50_000, null], ['moved', 0, 320_000, null], ['turnedOut', 0, -50_000, null]])
})

test('input tax of a claim shows its invoice; a small taxpayer pays by the rate, nothing up to the exempt sum', async () => {
  const desk = await aTaxDesk(), { sale, figures, run, vat, ledger } = desk
  const { id, approvalId } = await desk.claim([desk.item({ categoryId: desk.category('05.01'), amountFen: fen(11_300), taxFen: fen(1300), isDeductible: true, invoiceKind: 'special', invoiceNo: '24112000000012345678', invoiceFen: fen(11_300) })])
  for (const one of [desk.checker, desk.manager]) await one.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
  const { draftIds } = await desk.cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'claim', id }], bookId: desk.bookId('建行费用户'), date: '2026-03-05' })
  await ledger.voucher.post({ requestId: requestId(), draftIds })
  expect((await vat.list({ from: '2026-03', to: '2026-03' })).map(({ kind, baseFen, amountFen, invoices }) => [kind, baseFen, amountFen, invoices.map((one) => [one.no, one.taxFen])])).toEqual([['input', 10_000, 1300, [['24112000000012345678', 1300]]]])
  await desk.api.setting.save({ requestId: requestId(), settings: { taxpayer: 'small' } })
  await sale('2026-03-20', 90_000, 900)
  expect(await figures('2026-03')).toEqual({ sales: 9_000_000, levy: 90_000, exempt: 90_000, due: 0, booked: 90_000, rest: -90_000 })
  await sale('2026-03-21', 60_000, 600)
  expect(await figures('2026-03')).toEqual({ sales: 15_000_000, levy: 150_000, exempt: 0, due: 150_000, booked: 150_000, rest: 0 })
  expect(await codeOf(run('2026-03'))).toBe('VAT_SMALL')
})
