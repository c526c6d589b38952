import { expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'

/** January 1: 100.00, 复印纸. February 1: 250.50, 停车费; and a draft of 100.00, 打车费, whose provisional number is 2. */
async function threeVouchers() {
  const desk = await aLedger()
  await desk.post('2026-01-05', [desk.line('5601.05.01', 100, 0, { summary: '复印纸' }), desk.line('1001', 0, 100, { summary: '复印纸' })])
  await desk.post('2026-02-06', [desk.line('5601.05.01', 250.5, 0, { summary: '停车费' }), desk.line('1001', 0, 250.5, { summary: '停车费' })])
  await desk.draft('2026-02-07', [desk.line('5601.05.01', 100, 0, { summary: '打车费' }), desk.line('1001', 0, 100, { summary: '打车费' })])
  return async (text: string) => (await desk.ledger.voucher.find({ text })).map((row) => row.summary)
}

test('vouchers are found by summary, amount and number, drafts first and then the newest', async () => {
  const find = await threeVouchers()
  expect(await find('费')).toEqual(['打车费', '停车费'])
  expect(await find('250.5')).toEqual(['停车费'])
  expect(await find('101')).toEqual([])
  expect(await find('100')).toEqual(['打车费', '复印纸'])
  expect(await find('记-001')).toEqual(['停车费', '复印纸'])
  expect(await find('记-2')).toEqual(['打车费'])
  expect(await find('付-1')).toEqual([])
  expect(await find('')).toEqual([])
  expect(await find('没有的')).toEqual([])
})
