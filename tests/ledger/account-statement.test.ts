import { expect, test } from 'vitest'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('往来对账单: what stood, every movement on 应收 and 预收, what stands in words', async () => {
  const desk = await aLedger(), { line } = desk, customerId = await desk.party('customer', '众康'), other = await desk.party('customer', '仁济')
  await desk.post('2026-01-10', [line('1122', 5000, 0, { customerId }), line('5001', 0, 5000)])
  await desk.post('2026-02-03', [line('1122', 1130.5, 0, { customerId }), line('5001', 0, 1130.5)])
  await desk.post('2026-02-04', [line('1122', 700, 0, { customerId: other }), line('5001', 0, 700)])
  await desk.post('2026-02-20', [line('1002.02', 4000), line('1122', 0, 4000, { customerId })])
  await desk.post('2026-02-21', [line('1002.02', 300), line('2203', 0, 300, { customerId })])
  await desk.post('2026-03-01', [line('1122', 9, 0, { customerId }), line('5001', 0, 9)])
  const input = { what: 'customer-statement', customerId, from: '2026-02', to: '2026-02' } as const
  const { report } = await analysisOf(desk, input)
  expect(report.rows.map(({ cells }) => [cells['date'] ?? null, cells['debit'] ?? null, cells['credit'] ?? null, cells['balance']])).toEqual([
    [null, null, null, 500_000], ['2026-02-03', 113_050, null, 613_050], ['2026-02-20', null, 400_000, 213_050], ['2026-02-21', null, 30_000, 183_050]
  ])
  expect([report.totals!['debit'], report.totals!['credit'], report.totals!['balance']]).toEqual([113_050, 430_000, 183_050])
  expect(report.notes).toEqual(['截至 2026-02-28，贵方应付我方 1,830.50 元（大写：壹仟捌佰叁拾元伍角整）。'])
  expect(report.columns.map(({ key }) => key)).toContain('account')
  // Opening, both sides of the total, and what stands: each is its lines.
  expect(await expectAnalysisHolds(desk, input)).toBe(4)
  expect((await desk.ledger.figure.get({ terms: await desk.ledger.analysisTerm.list({ input, row: 'opening', column: 'balance' }) })).rows).toHaveLength(1)
  // Nothing but 应收 in January: the account needs no column. A customer without any movement owes nothing.
  expect((await analysisOf(desk, { ...input, from: '2026-01', to: '2026-01' })).report.columns.map(({ key }) => key)).not.toContain('account')
  expect((await analysisOf(desk, { ...input, customerId: other, from: '2026-01', to: '2026-01' })).report.notes).toEqual(['截至 2026-01-31，双方往来已经结清。'])
})

test('个人往来对账单 keeps 个人借款 and 备用金 apart, and 个人借款账龄 ages what is still out, the oldest settled first', async () => {
  const desk = await aLedger(), { line } = desk, staffId = await desk.party('staff', '李明'), second = await desk.party('staff', '王芳')
  await desk.post('2026-01-05', [line('1221.01', 2000, 0, { staffId }), line('1001', 0, 2000)])
  await desk.post('2026-02-20', [line('1221.01', 1500, 0, { staffId }), line('1001', 0, 1500)])
  await desk.post('2026-01-06', [line('1221.02', 3000, 0, { staffId }), line('1002.01', 0, 3000)])
  await desk.post('2026-02-25', [line('5601.04.01', 600, 0, { staffId }), line('1221.01', 0, 600, { staffId })])
  await desk.post('2026-03-01', [line('1001', 50), line('1221.01', 0, 50, { staffId: second })])
  const statement = { what: 'staff-statement', staffId, kind: 'loan', from: '2026-02', to: '2026-03' } as const
  const loans = await analysisOf(desk, statement)
  expect(loans.report.rows.map(({ cells }) => cells['balance'])).toEqual([200_000, 350_000, 290_000])
  expect(loans.report.notes).toEqual(['截至 2026-03-31，尚未归还或报销 2,900.00 元（大写：贰仟玖佰元整）。'])
  expect((await analysisOf(desk, { ...statement, kind: 'imprest' })).report.totals!['balance']).toBe(300_000)
  expect((await analysisOf(desk, { ...statement, kind: 'all' })).report.totals!['balance']).toBe(590_000)
  expect(await expectAnalysisHolds(desk, statement) + await expectAnalysisHolds(desk, { ...statement, kind: 'all' })).toBe(8)

  const ageing = { what: 'loan-ageing', asOf: '2026-03-10' } as const, { report, cells } = await analysisOf(desk, ageing)
  // 2,000.00 of 01-05 less the 600.00 that came back first: 64 days on 03-10, 34 beyond the term of 30. 02-20 was 18 days ago.
  expect(cells(String(staffId), 'age2', 'age0', 'total', 'overdue', 'oldest', 'days', 'mark')).toEqual([140_000, 150_000, 290_000, 140_000, '2026-01-05', 64, '超期 34 天'])
  // Who gave back what was never lent is owed it.
  expect(cells(String(second), 'total', 'credit', 'net', 'mark')).toEqual([null, 5000, -5000, ''])
  expect(report.ties).toEqual([{ left: '借款净额', leftFen: 285_000, right: '个人借款科目余额', rightFen: 285_000 }])
  expect(await expectAnalysisHolds(desk, ageing)).toBe(13)
  await desk.api.setting.save({ requestId: requestId(), settings: { advanceDays: 90 } })
  expect((await analysisOf(desk, ageing)).cells(String(staffId), 'overdue', 'mark')).toEqual([null, ''])
})
