import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimProblems, settlementPlan, ticketTax } from '../../src-shared/expense/claim.rules'
import { fen } from '../../src-shared/kernel/money'
import { anExpenseDesk } from '../builders/expense'
import { codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

test('whatever the order of claims, returns and payments, an invoice is never claimed beyond its amount', async () => {
  const desk = await anExpenseDesk()
  let invoice = 0
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ yuan: fc.integer({ min: 1, max: 80 }), isReturned: fc.boolean() }), { minLength: 2, maxLength: 6 }), async (steps) => {
    const invoiceNo = String(++invoice)
    let liveFen = 0
    for (const { yuan, isReturned } of steps) {
      const line = desk.item({ amountFen: fen(yuan * 100), invoiceKind: 'normal', invoiceNo, invoiceFen: fen(10_000) })
      const claim = desk.claim([line])
      if (liveFen + yuan * 100 > 10_000) { expect(await codeOf(claim)).toBe('INVOICE_OVERCLAIMED'); continue }
      const { approvalId } = await claim
      if (isReturned) await desk.checker.approval.reject({ requestId: requestId(), id: approvalId, comment: '重报' })
      else liveFen += yuan * 100
      const [row] = desk.rows<{ sum: number | null }>(`SELECT sum(l.amount_fen) AS sum FROM claim_line l JOIN claim c ON c.id = l.claim_id WHERE l.invoice_no = '${invoiceNo}' AND c.state IN ('pending', 'approved', 'paid')`)
      expect(row!.sum ?? 0).toBe(liveFen)
    }
  }), { numRuns: 8, seed: 20260618 })
})

test('促销费 without activity, counterpart and evidence is kept and not handed in', async () => {
  const desk = await anExpenseDesk()
  const { id } = await desk.rep.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: '2026-03-05', purpose: '', lines: [desk.item({ categoryId: desk.category('03.02') })] } })
  expect((await desk.rep.expense.claim.get({ id })).problems.map((problem) => problem.code)).toEqual(['ACTIVITY_MISSING', 'COUNTERPART_MISSING', 'EVIDENCE_MISSING'])
  expect(await codeOf(desk.rep.expense.claim.submit({ requestId: requestId(), id }))).toBe('CLAIM_INCOMPLETE')
})

test('passenger tickets: 116.00 by rail is 106.42 and 9.58 of tax, 103.00 by road 100.00 and 3.00', () => {
  expect([ticketTax('train', 11_600), ticketTax('road', 10_300), ticketTax('normal', 10_000)]).toEqual([958, 300, 0])
})

test('the oldest advance is settled first, and a claim never more than itself', () => {
  const open = [{ id: 2, no: 'JK-2', date: '2026-02-01', amountFen: fen(50_000), openFen: fen(50_000), days: 30 }, { id: 1, no: 'JK-1', date: '2026-01-01', amountFen: fen(30_000), openFen: fen(20_000), days: 60 }]
  expect(settlementPlan(60_000, open)).toEqual({ settled: [{ advanceId: 1, no: 'JK-1', days: 60, amountFen: 20_000 }, { advanceId: 2, no: 'JK-2', days: 30, amountFen: 40_000 }], payableFen: 0, leftOpenFen: 10_000 })
  expect(settlementPlan(90_000, open)).toMatchObject({ payableFen: 20_000, leftOpenFen: 0 })
  expect(claimProblems([], '2026-03-05', () => undefined)).toEqual([{ line: 0, field: 'lines', code: 'NO_LINES' }])
})
