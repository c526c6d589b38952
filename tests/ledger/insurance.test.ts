import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import type { InsuranceClaimInput, PolicyInput } from '../../src-shared/ledger/insurance.contract'
import { endsSoon, policyState, takenOf } from '../../src-shared/ledger/insurance.rules'
import { aLedger, codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('both ends of the span are insured; thirty days before its end it is to be renewed', () => {
  const span = { from: '2026-01-01', to: '2026-12-31' }
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => policyState(span, day))).toEqual(['ahead', 'inForce', 'inForce', 'expired'])
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => endsSoon(span, day))).toEqual([false, true, true, false]) // 1 to 31 December is 30 days
  expect(takenOf([{ state: 'reported', claimedFen: 500, paidFen: 0 }, { state: 'paid', claimedFen: 900, paidFen: 700 }, { state: 'rejected', claimedFen: 4000, paidFen: 0 }])).toBe(1200)
})

async function anInsuranceDesk() {
  const desk = await aLedger(), { insurance } = desk.ledger
  const card = (no: string, more: Partial<PolicyInput> = {}): PolicyInput => ({
    id: null, no, insurer: '人保财险', kind: 'stock', subject: '库存药品', insuredFen: fen(100_000_000), premiumFen: fen(260_000), from: '2026-01-01', to: '2026-12-31', voucher: '', note: '', revision: null, ...more
  })
  const save = (policy: PolicyInput) => insurance.save({ requestId: requestId(), policy })
  const claim = (policyId: number, more: Partial<InsuranceClaimInput> = {}) => insurance.claim.save({
    requestId: requestId(), claim: { id: null, policyId, lossOn: '2026-03-05', event: '库房进水', claimedFen: fen(500_000), state: 'reported', paidFen: fen(0), paidOn: null, revision: null, ...more }
  })
  const list = (asOf = '2026-06-01') => insurance.list({ asOf })
  return { ...desk, insurance, card, save, claim, list }
}

test('totals: in force 1,000,000.00 + 50,000.00; premiums 2,600.00 + 180.00 begin in 2026; 4,500.00 paid', async () => {
  const { card, save, claim, list } = await anInsuranceDesk()
  const { id } = await save(card('P1'))
  await save(card('P2', { kind: 'cash', insuredFen: fen(5_000_000), premiumFen: fen(30_000), from: '2025-07-01', to: '2026-06-30' }))
  await save(card('P3', { kind: 'vehicle', insuredFen: fen(20_000_000), premiumFen: fen(18_000), from: '2026-07-01', to: '2027-06-30' }))
  await claim(id, { state: 'paid', paidFen: fen(450_000), paidOn: '2026-04-10' })
  const now = await list()
  expect(now).toMatchObject({ inForceFen: 105_000_000, premiumFen: 278_000, paidFen: 450_000 })
  expect(now.rows.map(({ no, state, days, isSoon, paidFen }) => [no, state, days, isSoon, paidFen])).toEqual([
    ['P2', 'inForce', 29, true, 0], ['P1', 'inForce', 213, false, 450_000], ['P3', 'ahead', 394, false, 0]
  ]) // June has 29 days left on the 1st; to 31 December 29 + 31 + 31 + 30 + 31 + 30 + 31 = 213, to 30 June 2027 213 + 181 = 394
  expect(await list('2025-08-01')).toMatchObject({ inForceFen: 5_000_000, premiumFen: 30_000, paidFen: 0 })
})

test('what a policy says is refused where it is wrong, twice, or no longer covers its claims', async () => {
  const { card, save, claim, insurance, list } = await anInsuranceDesk()
  const { id } = await save(card('P1'))
  expect(await codeOf(save(card('P1')))).toBe('POLICY_TWICE')
  expect(await codeOf(save(card('P2', { from: '2026-02-02', to: '2026-02-01' })))).toBe('POLICY_DATES')
  expect(await codeOf(save(card('P1', { id: 99 })))).toBe('POLICY_UNKNOWN')
  const made = await claim(id), { revision } = (await list()).rows[0]!
  expect(await codeOf(save(card('P1', { id, revision, from: '2026-03-06' })))).toBe('POLICY_CLAIMED')
  expect(await codeOf(save(card('P1', { id, revision, insuredFen: fen(499_999) })))).toBe('POLICY_CLAIMED')
  expect(await codeOf(insurance.remove({ requestId: requestId(), ids: [id] }))).toBe('POLICY_CLAIMED')
  await save(card('P1', { id, revision, insurer: '平安财险', from: '2026-03-05', insuredFen: fen(500_000) }))
  expect(await codeOf(save(card('P1', { id, revision })))).toBe('RECORD_CHANGED')
  await insurance.claim.remove({ requestId: requestId(), ids: [made.id] })
  expect(await codeOf(insurance.claim.remove({ requestId: requestId(), ids: [made.id] }))).toBe('CLAIM_UNKNOWN')
  expect(await insurance.remove({ requestId: requestId(), ids: [id] })).toEqual({ count: 1 })
  expect((await list()).rows).toEqual([])
})

test('a claim stays within the days and the sum insured, and money comes with 已赔付 alone', async () => {
  const { card, save, claim, list, rows } = await anInsuranceDesk()
  const { id } = await save(card('P1', { insuredFen: fen(1_000_000) }))
  expect(await codeOf(claim(id, { lossOn: '2025-12-31' }))).toBe('CLAIM_OUTSIDE')
  expect(await codeOf(claim(id, { lossOn: '2027-01-01' }))).toBe('CLAIM_OUTSIDE')
  expect(await codeOf(claim(99))).toBe('POLICY_UNKNOWN')
  expect(await codeOf(claim(id, { claimedFen: fen(1_000_001) }))).toBe('CLAIM_OVER')
  const first = await claim(id, { claimedFen: fen(600_000) })
  expect(await codeOf(claim(id, { claimedFen: fen(400_001) }))).toBe('CLAIM_OVER') // 10,000.00 − 6,000.00 leaves 4,000.00
  const paid = { id: first.id, claimedFen: fen(600_000), state: 'paid' as const, paidFen: fen(550_000), paidOn: '2026-04-10' }
  for (const wrong of [{ ...paid, paidOn: null }, { ...paid, paidFen: fen(0) }, { ...paid, paidFen: fen(600_001) }, { ...paid, paidOn: '2026-03-04' }, { ...paid, state: 'assessed' as const }]) expect(await codeOf(claim(id, wrong))).toBe('CLAIM_PAID')
  await claim(id, paid)
  await claim(id, { claimedFen: fen(450_000) }) // 10,000.00 − 5,500.00 paid leaves 4,500.00
  expect(await codeOf(claim(id, { claimedFen: fen(1) }))).toBe('CLAIM_OVER')
  await claim(id, { claimedFen: fen(1_000_000), state: 'rejected' })
  expect(await codeOf(claim(id, { ...paid, revision: 1 }))).toBe('RECORD_CHANGED')
  expect((await list()).rows[0]!.claims.map((one) => one.state)).toEqual(['paid', 'reported', 'rejected'])
  expect(rows('SELECT policy_id, paid_fen, paid_on FROM insurance_claim WHERE state = \'paid\'')).toEqual([{ policy_id: id, paid_fen: 550_000, paid_on: '2026-04-10' }])
})
