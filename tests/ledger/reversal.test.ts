import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, codeOf, refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })
const nets = 'SELECT code, debit_fen - credit_fen AS net FROM account_month m JOIN account a ON a.id = m.account_id WHERE debit_fen <> credit_fen ORDER BY code'

test('红冲 is the same voucher in red, linked both ways, and nets to nothing', async () => {
  const { ledger, line, post, rows, party } = await aLedger({ numbering: 'threefold' })
  const staffId = await party('staff', '李文博')
  const { voucherId, no } = await post('2026-01-12', [line('5601.04.01', 486.4, 0, { staffId }), line('5601.04.02', 1120), line('1001', 0, 1606.4)])
  const { draftId, correctionId } = await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-20' })
  expect(correctionId).toBeNull()
  const red = await ledger.voucher.get({ kind: 'draft', id: draftId })
  expect(red).toMatchObject({ type: 'payment', source: 'reversal', reversesId: voucherId, issue: null })
  expect(red.lines.map((one) => [one.debitFen, one.creditFen])).toEqual([[-48_640, 0], [-112_000, 0], [0, -160_640]])
  expect(red.lines[0]!.summary).toBe(`冲销 2026 年 1 月 付-00${no} 往来`)
  const { vouchers } = await ledger.voucher.post({ ...id(), draftIds: [draftId] })
  expect((await ledger.voucher.get({ kind: 'posted', id: voucherId })).reversedById).toBe(vouchers[0]!.voucherId)
  expect(rows(nets)).toEqual([])
})

test('红冲+更正 gives a blue copy to mend as well', async () => {
  const { ledger, line, post, rows, account } = await aLedger()
  const { voucherId } = await post('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  const { draftId, correctionId } = await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-12', correct: true })
  const blue = await ledger.voucher.get({ kind: 'draft', id: correctionId! })
  const lines = blue.lines.map((one) => ({ ...one, debitFen: fen(one.debitFen === 0 ? 0 : 500), creditFen: fen(one.creditFen === 0 ? 0 : 500) }))
  await ledger.voucher.save({ ...id(), draft: { id: correctionId, date: '2026-01-12', lines } })
  await ledger.voucher.post({ ...id(), draftIds: [draftId, correctionId!] })
  expect(rows(nets)).toEqual([{ code: '1001', net: -500 }, { code: '5601.05.01', net: 500 }])
  expect(account('5601.05.01')).toBe(lines[0]!.accountId)
})

test('a voucher is reversed once, a reversal and an opening never', async () => {
  const { ledger, line, post, account } = await aLedger()
  const { voucherId } = await post('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  const { draftId } = await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-12' })
  const again = () => ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-12' })
  expect(await refusalOf(again())).toEqual({ code: 'ALREADY_REVERSED', data: { no: 'journal-1' } })
  const { vouchers } = await ledger.voucher.post({ ...id(), draftIds: [draftId] })
  expect(await codeOf(again())).toBe('ALREADY_REVERSED')
  expect(await codeOf(ledger.voucher.reverse({ ...id(), voucherId: vouchers[0]!.voucherId, date: '2026-01-12' }))).toBe('ALREADY_REVERSED')
  expect(await codeOf(ledger.voucher.reverse({ ...id(), voucherId: 999, date: '2026-01-12' }))).toBe('VOUCHER_UNKNOWN')
  const row = { accountId: account('1001'), staffId: null, customerId: null, productId: null, departmentId: null }
  const opening = await ledger.opening.save({ ...id(), rows: [{ ...row, debitFen: fen(100), creditFen: fen(0) }, { ...row, accountId: account('3001'), debitFen: fen(0), creditFen: fen(100) }] })
  expect(await codeOf(ledger.voucher.reverse({ ...id(), voucherId: opening.voucherId!, date: '2026-01-12' }))).toBe('ALREADY_REVERSED')
})

test('a reversal that was changed is refused by SQLite; deleted, the voucher may be reversed again', async () => {
  const { ledger, line, post } = await aLedger()
  const { voucherId } = await post('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  const { draftId } = await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-12' })
  await ledger.voucher.save({ ...id(), draft: { id: draftId, date: '2026-01-12', lines: [line('5601.05.01', -49), line('1001', 0, -49)] } })
  expect(await codeOf(ledger.voucher.post({ ...id(), draftIds: [draftId] }))).toBe('REVERSAL_DIFFERS')
  await ledger.voucher.remove({ ...id(), draftIds: [draftId] })
  expect((await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-13' })).draftId).toBeGreaterThan(0)
})

test('what was right when posted can be undone: a retired account, a 坐支 once let pass', async () => {
  const { ledger, line, draft, post, as, party, account, rows } = await aLedger()
  const manager = await as('manager', '周建国')
  const retired = await post('2026-01-12', [line('5602.16', 50), line('1001', 0, 50)])
  await ledger.account.save({ ...id(), id: account('5602.16'), code: '5602.16', name: '咨询服务费', parentId: null, isActive: false })
  const { draftId } = await draft('2026-01-13', [line('1001', 80), line('1122', 0, 80, { customerId: await party('customer', '众康') })])
  await manager.voucher.override({ ...id(), draftId, reason: '客户来现' })
  const [breach] = (await ledger.voucher.post({ ...id(), draftIds: [draftId] })).vouchers
  const reds = []
  for (const voucherId of [retired.voucherId, breach!.voucherId]) reds.push((await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-20' })).draftId)
  await ledger.voucher.post({ ...id(), draftIds: reds })
  expect(rows(nets)).toEqual([])
})

test('the day of a reversal must lie in an open month', async () => {
  const { ledger, line, post } = await aLedger()
  const { voucherId } = await post('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  const { draftIds } = await ledger.period.transferProfit({ ...id(), month: '2026-01' })
  await ledger.voucher.post({ ...id(), draftIds })
  await ledger.period.close({ ...id(), month: '2026-01' })
  expect(await refusalOf(ledger.voucher.reverse({ ...id(), voucherId, date: '2026-01-31' }))).toEqual({ code: 'PERIOD_CLOSED', data: { month: '2026-01' } })
  expect(await codeOf(ledger.voucher.reverse({ ...id(), voucherId, date: '2025-01-31' }))).toBe('DATE_OUTSIDE_YEARS')
  await ledger.voucher.reverse({ ...id(), voucherId, date: '2026-02-01' })
})
