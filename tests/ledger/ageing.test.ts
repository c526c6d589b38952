import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src-shared/kernel/calendar'
import { ageOf, openLines, type ClaimLine } from '../../src-shared/ledger/ageing.rules'
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

test('ages end where the table says', () => {
  expect([-5, 0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 365, 366].map(ageOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6])
})

test('open invoices less prepayments are what was charged less what was received, and both are never there together', () => {
  fc.assert(fc.property(fc.array(fc.record({ day: fc.integer({ min: 0, max: 400 }), netFen: fc.integer({ min: -5000, max: 5000 }).filter((amount) => amount !== 0) }), { maxLength: 40 }), (typed) => {
    const lines = typed.sort((a, b) => a.day - b.day).map(({ day, netFen }, index): ClaimLine => ({ date: addDays('2025-01-01', day), voucherId: index + 1, lineNo: 1, accountId: 1, netFen, reversesId: null }))
    const { invoices, prepaid } = openLines(lines, 30)
    const sum = (list: readonly { openFen: number }[]) => list.reduce((total, { openFen }) => total + openFen, 0)
    expect(sum(invoices) + sum(prepaid)).toBe(lines.reduce((total, { netFen }) => total + netFen, 0))
    expect(invoices.length === 0 || prepaid.length === 0).toBe(true)
    // A naive queue, yuan by yuan from the front: the oldest due are gone first.
    let received = -lines.filter(({ netFen }) => netFen < 0).reduce((total, { netFen }) => total + netFen, 0)
    const expected = lines.filter(({ netFen }) => netFen > 0).map(({ netFen }) => { const taken = Math.min(received, netFen); received -= taken; return netFen - taken }).filter((left) => left > 0)
    expect(invoices.map(({ openFen }) => openFen)).toEqual(expected)
  }))
})
