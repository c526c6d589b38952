import { expect, test } from 'vitest'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

async function aDesk() {
  const desk = await aLedger()
  const supplier = async (name: string, termDays: number | null) => (await desk.api.directory.save({ requestId: requestId(), kind: 'customer', id: null, code: '', name, isActive: true, departmentId: null, termDays, party: 'supplier' })).id
  return { desk, carrier: await supplier('顺达物流', 30), landlord: await supplier('金源物业', null) }
}

test('应付账款账龄: what is paid settles the oldest debt first, a prepayment stands for itself, and the net is the accounts', async () => {
  const { desk, carrier, landlord } = await aDesk(), { line } = desk
  await desk.post('2026-01-05', [line('5601.07', 1000), line('2202', 0, 1000, { customerId: carrier })])
  await desk.post('2026-02-10', [line('5601.07', 600), line('2202', 0, 600, { customerId: carrier })])
  await desk.post('2026-02-20', [line('2202', 700, 0, { customerId: carrier }), line('1002.01', 0, 700)])
  await desk.post('2026-02-21', [line('1123', 2000, 0, { customerId: landlord }), line('1002.01', 0, 2000)])
  await desk.post('2026-02-22', [line('5601.07', 12.5), line('2202', 0, 12.5)])
  const input = { what: 'payables-ageing', asOf: '2026-03-10' } as const, { report, cells } = await analysisOf(desk, input)
  // 300.00 of 5 January are left, due 30 days later on 4 February: 34 days late. 600.00 of 10 February fall due on 12 March.
  expect(cells(String(carrier), 'age0', 'age2', 'payable', 'overdue', 'oldest', 'days', 'term')).toEqual([60_000, 30_000, 90_000, 30_000, '2026-02-04', 34, 30])
  expect(cells(String(landlord), 'payable', 'prepaid', 'net', 'oldest')).toEqual([null, 200_000, -200_000, null])
  // Without a party there is no term: 12.50 fell due on 22 February, 16 days before.
  expect(cells('0', 'supplier', 'age1')).toEqual(['未写明供应商', 1250])
  expect(report.notes[0]).toContain('有 12.50 元没有写明供应商')
  expect(report.ties).toEqual([{ left: '应付净额', leftFen: -108_750, right: '应付账款减预付账款余额', rightFen: -108_750 }])
  expect(await expectAnalysisHolds(desk, input)).toBeGreaterThan(10)
  // 资产负债表 shows the same two sums: 预付账款 is line 5, 应付账款 line 33.
  const { lines } = await desk.ledger.statement.get({ kind: 'balance', month: '2026-03' })
  expect([5, 33].map((no) => lines.find((one) => one.no === no)!.firstFen)).toEqual([report.totals!['prepaid'], report.totals!['payable']])
})

test('what was taken back in red is not owed, and one supplier’s overpayment doesn’t hide another’s debt', async () => {
  const { desk, carrier, landlord } = await aDesk(), { line } = desk
  const { voucherId: wrong } = await desk.post('2026-01-05', [line('5601.07', 400), line('2202', 0, 400, { customerId: carrier })])
  await desk.post('2026-01-06', [line('5601.07', 100), line('2202', 0, 100, { customerId: carrier })])
  await desk.post('2026-01-07', [line('2202', 80, 0, { customerId: landlord }), line('1002.01', 0, 80)])
  const { draftId } = await desk.ledger.voucher.reverse({ requestId: requestId(), voucherId: wrong, date: '2026-01-31' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  const input = { what: 'payables-ageing', asOf: '2026-01-31' } as const, { cells } = await analysisOf(desk, input)
  expect(cells(String(carrier), 'age0', 'payable')).toEqual([10_000, 10_000])
  expect(cells(String(landlord), 'prepaid', 'net')).toEqual([8000, -8000])
  await expectAnalysisHolds(desk, input)
})

test('供应商往来对账单: bought on account and paid, what is owed in words', async () => {
  const { desk, carrier } = await aDesk(), { line } = desk
  await desk.post('2026-01-05', [line('5601.07', 1000), line('2202', 0, 1000, { customerId: carrier })])
  await desk.post('2026-02-20', [line('2202', 700, 0, { customerId: carrier }), line('1002.01', 0, 700)])
  const input = { what: 'supplier-statement', customerId: carrier, from: '2026-02', to: '2026-02' } as const, { report } = await analysisOf(desk, input)
  expect(report.rows.map(({ cells }) => [cells['debit'] ?? null, cells['credit'] ?? null, cells['balance']])).toEqual([[null, null, 100_000], [70_000, null, 30_000]])
  expect(report.notes).toEqual(['截至 2026-02-28，我方应付贵方 300.00 元（大写：叁佰元整）。'])
  expect(await expectAnalysisHolds(desk, input)).toBe(3)
})

test('a 往来单位 is a customer unless said otherwise, and may be both; a party that is none is refused', async () => {
  const { desk, carrier } = await aDesk(), customerId = await desk.party('customer', '众康')
  const partyOf = async (id: number) => (await desk.api.directory.list({ kind: 'customer' })).find((one) => one.id === id)?.party
  expect([await partyOf(carrier), await partyOf(customerId)]).toEqual(['supplier', 'customer'])
  const base = { kind: 'customer' as const, code: '', isActive: true, departmentId: null }
  await desk.api.directory.save({ requestId: requestId(), ...base, id: carrier, name: '顺达物流', party: 'both' })
  // What is left out stays.
  await desk.api.directory.save({ requestId: requestId(), ...base, id: carrier, name: '顺达物流公司' })
  expect(await partyOf(carrier)).toBe('both')
  await expect(desk.api.directory.save({ requestId: requestId(), ...base, id: carrier, name: '顺达', party: 'nobody' as never })).rejects.toThrow()
})
