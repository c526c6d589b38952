import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, codeOf, refusalOf, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })
const row = ({ account }: LedgerDesk, code: string, netYuan: number, parties: { customerId?: number; staffId?: number } = {}) => ({
  accountId: account(code), staffId: null, customerId: null, productId: null, departmentId: null, ...parties,
  debitFen: fen(Math.max(netYuan, 0) * 100), creditFen: fen(Math.max(-netYuan, 0) * 100)
})

test('openings balance, and what changes later is posted as a difference', async () => {
  const desk = await aLedger()
  const [one, two] = [await desk.party('customer', '众康'), await desk.party('customer', '瑞和')]
  const save = (rows: ReturnType<typeof row>[]) => desk.ledger.opening.save({ ...id(), rows })
  expect((await save([row(desk, '1001', 100), row(desk, '1122', 50, { customerId: one }), row(desk, '3001', -150)])).voucherId).toBe(1)
  expect((await save([row(desk, '1001', 100), row(desk, '1122', 30, { customerId: one }), row(desk, '1122', 40, { customerId: two }), row(desk, '3001', -170)])).voucherId).toBe(2)
  expect(desk.rows('SELECT debit_fen - credit_fen AS net FROM posting WHERE voucher_id = 2 ORDER BY net')).toEqual([{ net: -2000 }, { net: -2000 }, { net: 4000 }])
  const shown = await desk.ledger.opening.get()
  expect(shown).toMatchObject({ month: '2026-00', isOpen: true })
  expect(shown.rows.map((one) => one.debitFen - one.creditFen)).toEqual([10_000, 3000, 4000, -17_000])
  expect(await save([row(desk, '1001', 100), row(desk, '1122', 30, { customerId: one }), row(desk, '1122', 40, { customerId: two }), row(desk, '3001', -170)])).toEqual({ voucherId: null, isChanged: false })
  const trial = await desk.ledger.trialBalance.get({ from: '2026-01', to: '2026-01' })
  expect(trial.rows.find((one) => one.code === '1122')).toMatchObject({ openDebitFen: 7000, debitFen: 0, closeDebitFen: 7000, yearDebitFen: 0 })
})

test('what does not balance or has no place is refused', async () => {
  const desk = await aLedger()
  const save = (...rows: ReturnType<typeof row>[]) => desk.ledger.opening.save({ ...id(), rows })
  expect(await refusalOf(save(row(desk, '1001', 100), row(desk, '3001', -90)))).toEqual({ code: 'OPENING_UNBALANCED', data: { debitFen: 10_000, creditFen: 9000 } })
  expect(await codeOf(save(row(desk, '1122', 100), row(desk, '3001', -100)))).toBe('DIMENSION_MISSING')
  expect(await codeOf(save(row(desk, '5601', 100), row(desk, '3001', -100)))).toBe('ACCOUNT_NOT_POSTABLE')
  expect(await codeOf(save({ ...row(desk, '1001', 100), accountId: 999 }))).toBe('ACCOUNT_UNKNOWN')
})

test('the first close shuts the openings, and opening the first month again opens them', async () => {
  const desk = await aLedger()
  await desk.ledger.opening.save({ ...id(), rows: [row(desk, '1001', 100), row(desk, '3001', -100)] })
  await desk.ledger.period.close({ ...id(), month: '2026-01' })
  expect(await codeOf(desk.ledger.opening.save({ ...id(), rows: [] }))).toBe('OPENING_CLOSED')
  expect((await desk.ledger.opening.get()).isOpen).toBe(false)
  await desk.ledger.period.reopen({ ...id(), month: '2026-01', reason: '期初有误' })
  expect((await desk.ledger.opening.get()).isOpen).toBe(true)
  await desk.ledger.opening.save({ ...id(), rows: [row(desk, '1001', 80), row(desk, '3001', -80)] })
  expect((await desk.ledger.trialBalance.get({ from: '2026-01', to: '2026-01' })).rows.find((one) => one.code === '1001')).toMatchObject({ openDebitFen: 8000 })
})
