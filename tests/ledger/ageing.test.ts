import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src-shared/kernel/calendar'
import { ageOf, ageRanges, takenBack, takeOpen } from '../../src-shared/ledger/ageing.rules'
import { analysisOf, expectAnalysisHolds } from '../builders/analysis'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('the example of the definitions: a red invoice on B, a receipt on nothing in particular', async () => {
  const desk = await aLedger(), customerId = await desk.party('customer', '众康'), { line } = desk
  const entry = (await desk.api.directory.list({ kind: 'customer' })).find(({ id }) => id === customerId)!
  await desk.api.directory.save({ requestId: requestId(), kind: 'customer', ...entry, revision: null, termDays: 9, creditLimitFen: 1_500_000 as never })
  const invoice = (date: string, yuan: number) => desk.post(date, [line('1122', yuan, 0, { customerId }), line('5001', 0, yuan)])
  // Due 01-15 10,000.00; 03-01 6,000.00 as two invoices, the smaller taken back in red; 04-10 4,000.00; a receipt of 3,000.00.
  await invoice('2026-01-06', 10_000)
  const b = await invoice('2026-02-20', 1000)
  await invoice('2026-02-20', 5000)
  const { draftId } = await desk.ledger.voucher.reverse({ requestId: requestId(), voucherId: b.voucherId, date: '2026-03-05' })
  await desk.ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  await desk.post('2026-03-20', [line('1002.02', 3000), line('1122', 0, 3000, { customerId })])
  await invoice('2026-04-01', 4000)
  const late = { what: 'receivables-ageing', asOf: '2026-03-31', salespersonId: null } as const
  const { cells } = await analysisOf(desk, late)
  // 03-31 − 01-15 = 75 days, − 03-01 = 30 days. April's invoice is not there yet.
  expect(cells(String(customerId), 'age3', 'age1', 'age0', 'net', 'oldest', 'days', 'over', 'rate')).toEqual([700_000, 500_000, null, 1_200_000, '2026-01-15', 75, null, 1000])
  const april = { ...late, asOf: '2026-04-01' } as const
  const next = await analysisOf(desk, april)
  expect(next.cells(String(customerId), 'age3', 'age2', 'age0', 'receivable', 'over')).toEqual([700_000, 500_000, 400_000, 1_600_000, 100_000])
  expect(next.report.totals!['rate']).toBe(750)
  expect(await expectAnalysisHolds(desk, late) + await expectAnalysisHolds(desk, april)).toBeGreaterThan(16)
})

test('what is received beyond all invoices, and what stands on 预收账款, is 预收', async () => {
  const desk = await aLedger(), customerId = await desk.party('customer', '仁济'), { line } = desk
  await desk.post('2026-01-06', [line('1122', 100, 0, { customerId }), line('5001', 0, 100)])
  await desk.post('2026-01-07', [line('1002.02', 130), line('1122', 0, 130, { customerId })])
  await desk.post('2026-01-08', [line('1002.02', 50), line('2203', 0, 50, { customerId })])
  const input = { what: 'receivables-ageing', asOf: '2026-01-31', salespersonId: null } as const
  const { cells, report } = await analysisOf(desk, input)
  expect(cells(String(customerId), 'receivable', 'prepaid', 'net')).toEqual([null, 8000, -8000])
  expect(report.ties).toEqual([{ left: '应收净额', leftFen: -8000, right: '应收账款减预收账款余额', rightFen: -8000 }])
  await expectAnalysisHolds(desk, input)
})

test('ages end where the table says, and their ranges of days leave none out', () => {
  const ages = [-5, 0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366, 2000].map((days) => [days, ageOf(days)] as const)
  expect(ages.map(([, age]) => age)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6])
  // Due ten days after 2026-01-05: what was charged `days` before that is overdue by `days` on 2026-01-15.
  const ranges = ageRanges('2026-01-15', 10, '2024-01-01')
  for (const [days, age] of ages) {
    const date = addDays('2026-01-05', -days)
    expect(ranges.filter(({ from, to }) => from <= date && date <= to).map((range) => range.age), date).toEqual([age])
  }
  ranges.slice(1).forEach(({ to }, index) => { expect(addDays(to, 1)).toBe(ranges[index]!.from) })
})

/** What is open of lines in the books' order, fen by fen from the front: each receipt takes from the oldest charge that is left, each charge uses up the oldest receipt. */
function naiveQueue(lines: readonly number[]): Map<number, number> {
  const waiting: { index: number; left: number }[] = []
  lines.forEach((netFen, index) => {
    let left = netFen
    while (left !== 0 && waiting.length > 0 && Math.sign(waiting[0]!.left) !== Math.sign(left)) {
      const amount = Math.min(Math.abs(left), Math.abs(waiting[0]!.left)), sign = Math.sign(left)
      left -= sign * amount
      waiting[0]!.left += sign * amount
      if (waiting[0]!.left === 0) waiting.shift()
    }
    if (left !== 0) waiting.push({ index, left })
  })
  return new Map(waiting.map((one) => [one.index, one.left]))
}

test('the newest lines up to the balance are what a queue from the oldest on leaves, and nothing older is read', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }).filter((amount) => amount !== 0), { maxLength: 40 }), (lines) => {
    const open = new Map<number, number>(), read: number[] = []
    const newest = function* () { for (let index = lines.length - 1; index >= 0; index--) { read.push(index); yield index } }
    takeOpen(newest(), (index) => lines[index]!, lines.reduce((sum, netFen) => sum + netFen, 0), (index, openFen) => open.set(index, openFen))
    const expected = naiveQueue(lines)
    expect(new Map([...open].reverse())).toEqual(expected)
    expect(read.at(-1)).toBe([...expected.keys()][0])
  }))
})

test('a voucher that was taken back settles nothing; what takes it back twice over stands for itself', () => {
  expect([...takenBack([{ id: 5, reversesId: 2 }, { id: 6, reversesId: 5 }, { id: 9, reversesId: 6 }, { id: 10, reversesId: 3 }])].sort((a, b) => a - b)).toEqual([2, 3, 5, 6, 9, 10])
  expect([...takenBack([{ id: 5, reversesId: 2 }, { id: 6, reversesId: 5 }])]).toEqual([2, 5])
})

test('random ledgers with two accounts, lines of nobody and reversals: every customer comes to what a queue leaves', async () => {
  const desk = await aLedger(), { line } = desk, customers = [await desk.party('customer', '众康'), await desk.party('customer', '仁济'), null]
  for (const name of ['医院', '药店']) await desk.ledger.account.save({ requestId: requestId(), id: null, code: '', name, parentId: desk.account('1122'), isActive: true, needs: [] })
  const lines = new Map<number | null, { date: string; netFen: number }[]>(customers.map((id) => [id, []]))
  let seed = 7
  const next = (below: number) => { seed = (seed * 48_271) % 2_147_483_647; return seed % below }
  for (let step = 0; step < 60; step++) {
    const customerId = customers[next(3)]!, date = addDays('2026-01-03', step * 2), yuan = 1 + next(900), code = next(2) === 0 ? '1122.01' : '1122.02'
    const isCharge = next(5) < 3
    const { voucherId } = await desk.post(date, isCharge ? [line(code, yuan, 0, { customerId }), line('5001', 0, yuan)] : [line('1002.02', yuan), line(code, 0, yuan, { customerId })])
    if (next(6) === 0) {
      const { draftId } = await desk.ledger.voucher.reverse({ requestId: requestId(), voucherId, date })
      await desk.ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
    } else lines.get(customerId)!.push({ date, netFen: isCharge ? yuan * 100 : -yuan * 100 })
  }
  for (const asOf of ['2026-03-15', '2026-05-31']) {
    const input = { what: 'receivables-ageing', asOf, salespersonId: null } as const, { cells } = await analysisOf(desk, input)
    for (const customerId of customers) {
      const own = lines.get(customerId)!.filter(({ date }) => date <= asOf), open = naiveQueue(own.map(({ netFen }) => netFen)), sums = new Map<string, number>()
      for (const [index, left] of open) {
        const days = (Date.parse(asOf) - Date.parse(own[index]!.date)) / 86_400_000
        const column = left < 0 ? 'prepaid' : days <= 0 ? 'age0' : days <= 30 ? 'age1' : days <= 60 ? 'age2' : days <= 90 ? 'age3' : days <= 180 ? 'age4' : 'age5'
        sums.set(column, (sums.get(column) ?? 0) + Math.abs(left))
      }
      const columns = ['age0', 'age1', 'age2', 'age3', 'age4', 'prepaid'], oldest = [...open].find(([, left]) => left > 0)
      expect(cells(String(customerId ?? 0), ...columns, 'oldest'), asOf).toEqual([...columns.map((column) => sums.get(column) ?? null), oldest ? own[oldest[0]]!.date : null])
    }
    expect(await expectAnalysisHolds(desk, input)).toBeGreaterThan(6)
  }
})
