import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import type { BillInput } from '../../src-shared/ledger/bill.contract'
import { discountDays, discountOf, type BillWay } from '../../src-shared/ledger/bill.rules'
import { aLedger, codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('贴现息: 100,000.00 at 3.6 % for 90 days is 900.00; days run to the due day', () => {
  expect(discountDays('2026-03-01', '2026-05-30')).toBe(90) // 31 + 30 + 29
  expect(discountOf(10_000_000, 360, 90)).toBe(90_000)
  expect(discountOf(12_345_67, 295, 47)).toBe(4755) // 12,345.67 × 2.95 % × 47 ÷ 360 = 47.5480…
  expect(discountDays('2026-06-01', '2026-05-30')).toBe(0)
})

async function aBillDesk() {
  const desk = await aLedger(), { bill } = desk.ledger
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const customerId = await desk.party('customer', '运河医院')
  const card = (no: string, more: Partial<BillInput> = {}): BillInput => ({
    id: null, no, kind: 'bank', customerId, acceptor: '工商银行', amountFen: fen(10_000_000), issuedOn: '2026-01-05', receivedOn: '2026-01-10', dueOn: '2026-05-30', isBooked: false, note: '', revision: null, ...more
  })
  const save = (one: BillInput) => bill.save({ requestId: requestId(), bill: one })
  const move = (id: number, way: BillWay, more: { date?: string; bookId?: number | null; accountId?: number | null; feeFen?: number } = {}) =>
    bill.move.save({ requestId: requestId(), id, way, date: '2026-03-01', bookId: desk.bookId('工行回款户'), accountId: null, ...more, feeFen: fen(more.feeFen ?? 0) })
  const postAll = (draftIds: number[]) => desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  const codes = new Map(desk.rows<{ id: number; code: string }>('SELECT id, code FROM account').map((account) => [account.id, account.code]))
  const linesOf = async (id: number) => (await desk.ledger.voucher.get({ kind: 'draft', id })).lines.map((line) => [codes.get(line.accountId!), line.debitFen, line.creditFen, line.customerId])
  const stateOf = async (id: number) => (await bill.list({ asOf: '2026-03-01' })).rows.find((row) => row.id === id)!
  return { ...desk, bill, customerId, card, save, move, postAll, linesOf, stateOf }
}

test('a bill comes in from what the customer owes and is discounted: 99,100.00 into the bank, 900.00 interest', async () => {
  const desk = await aBillDesk(), { card, save, move, postAll, linesOf, stateOf, bill, customerId } = desk
  const { id, draftId } = await save(card('1301'))
  expect(await linesOf(draftId!)).toEqual([['1121', 10_000_000, 0, customerId], ['1122', 0, 10_000_000, customerId]])
  expect(await bill.list({ asOf: '2026-03-01' })).toMatchObject({ heldFen: 0, bookFen: 0, rows: [{ state: 'held', days: 90 }] })
  await postAll([draftId!])
  expect(await bill.list({ asOf: '2026-03-01' })).toMatchObject({ heldFen: 10_000_000, bookFen: 10_000_000 })
  const left = await move(id, 'discounted', { feeFen: 90_000 })
  expect(await linesOf(left.draftId)).toEqual([['1002.02', 9_910_000, 0, null], ['5603.01', 90_000, 0, null], ['1121', 0, 10_000_000, customerId]])
  expect((await desk.ledger.voucher.get({ kind: 'draft', id: left.draftId })).issue).toBeNull()
  expect(await stateOf(id)).toMatchObject({ state: 'discounted', leftOn: '2026-03-01' })
  expect(await codeOf(move(id, 'collected'))).toBe('BILL_GONE')
  await postAll([left.draftId])
  expect(await bill.list({ asOf: '2026-03-01' })).toMatchObject({ heldFen: 0, bookFen: 0 })
})

test('endorsed to a supplier, bounced back to the customer, collected less a fee', async () => {
  const desk = await aBillDesk(), { card, save, move, linesOf, customerId } = desk
  const one = (await save(card('1', { isBooked: true }))).id, two = (await save(card('2', { isBooked: true }))).id, three = (await save(card('3', { isBooked: true }))).id
  expect(await codeOf(move(one, 'endorsed'))).toBe('BILL_PLACE')
  expect(await linesOf((await move(one, 'endorsed', { accountId: desk.account('2202') })).draftId)).toEqual([['2202', 10_000_000, 0, null], ['1121', 0, 10_000_000, customerId]])
  expect(await linesOf((await move(two, 'bounced')).draftId)).toEqual([['1122', 10_000_000, 0, customerId], ['1121', 0, 10_000_000, customerId]])
  expect(await linesOf((await move(three, 'collected', { feeFen: 2000 })).draftId)).toEqual([['1002.02', 9_998_000, 0, null], ['5603.03', 2000, 0, null], ['1121', 0, 10_000_000, customerId]])
})

test('a draft that goes brings the bill back; what has vouchers stays, and nothing comes back twice', async () => {
  const desk = await aBillDesk(), { card, save, move, stateOf, bill, ledger } = desk
  const { id, draftId } = await save(card('1301'))
  expect(await codeOf(save(card('1301')))).toBe('BILL_TWICE')
  expect(await codeOf(save(card('1302', { dueOn: '2026-01-04' })))).toBe('BILL_DATES')
  const { revision } = await stateOf(id)
  expect(await codeOf(save(card('1301', { id, revision, amountFen: fen(1) })))).toBe('BILL_USED')
  expect(await codeOf(bill.remove({ requestId: requestId(), ids: [id] }))).toBe('BILL_USED')
  expect(await codeOf(move(id, 'collected', { feeFen: 10_000_000 }))).toBe('BILL_FEE')
  expect(await codeOf(move(id, 'collected', { date: '2026-01-09' }))).toBe('BILL_DATES')
  const left = await move(id, 'collected')
  await ledger.voucher.remove({ requestId: requestId(), draftIds: [left.draftId] })
  expect((await stateOf(id)).state).toBe('held')
  await move(id, 'bounced')
  expect(await codeOf(ledger.voucher.restore({ requestId: requestId(), draftIds: [left.draftId] }))).toBe('BILL_GONE')
  const second = await save(card('1303'))
  await ledger.voucher.remove({ requestId: requestId(), draftIds: [second.draftId!] })
  expect(await codeOf(move(second.id, 'collected'))).toBe('BILL_UNBOOKED')
  expect((await save(card('1303', { id: second.id }))).draftId).not.toBeNull()
  expect(draftId).not.toBeNull()
})
