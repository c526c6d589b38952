import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import type { StatementColumn, StatementKind } from '../../src-shared/ledger/statement'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { postAll, story } from '../builders/random-story'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })

/**
 * Opening: cash 5,000.00, bank 20,000.00, stock 10,000.00, capital 35,000.00.
 * January: sale of 1,130.00 on credit to 众康 (tax 130.00), cost 580.00; 仁济 prepays 2,000.00 to the bank, booked on 应收;
 * rent 300.00 paid from the bank, 招待 200.00 in cash; interest of 12.34 received.
 * February: 众康 pays 600.00; 李明 borrows 500.00 in cash; rent 300.00.
 */
async function aQuarter(desk: LedgerDesk): Promise<{ zhongkang: number; renji: number }> {
  const { line } = desk, zhongkang = await desk.party('customer', '众康'), renji = await desk.party('customer', '仁济'), staffId = await desk.party('staff', '李明')
  const row = { staffId: null, customerId: null, productId: null, departmentId: null, debitFen: fen(0), creditFen: fen(0) }
  await desk.ledger.opening.save({ ...id(), rows: [
    { ...row, accountId: desk.account('1001'), debitFen: fen(500_000) }, { ...row, accountId: desk.account('1002.01'), debitFen: fen(2_000_000) },
    { ...row, accountId: desk.account('1405'), debitFen: fen(1_000_000) }, { ...row, accountId: desk.account('3001'), creditFen: fen(3_500_000) }
  ] })
  await desk.post('2026-01-05', [line('1122', 1130, 0, { customerId: zhongkang }), line('5001', 0, 1000), line('2221.01.04', 0, 130)])
  await desk.post('2026-01-05', [line('5401', 580), line('1405', 0, 580)])
  await desk.post('2026-01-08', [line('1002.02', 2000), line('1122', 0, 2000, { customerId: renji })])
  await desk.post('2026-01-10', [line('5601.05.03', 300), line('1002.01', 0, 300)])
  await desk.post('2026-01-11', [line('5602.07', 200), line('1001', 0, 200)])
  await desk.post('2026-01-21', [line('1002.01', 12.34), line('5603.02', -12.34)])
  await desk.post('2026-02-03', [line('1002.02', 600), line('1122', 0, 600, { customerId: zhongkang })])
  await desk.post('2026-02-05', [line('1221.01', 500, 0, { staffId }), line('1001', 0, 500)])
  await desk.post('2026-02-10', [line('5601.05.03', 300), line('1002.01', 0, 300)])
  return { zhongkang, renji }
}

const get = async (desk: LedgerDesk, kind: StatementKind, month: string) => {
  const { lines, ties } = await desk.ledger.statement.get({ kind, month })
  return { of: (no: number) => { const line = lines.find((one) => one.no === no)!; return [line.firstFen, line.secondFen] }, ties, lines }
}

test('资产负债表: closing and opening of the year; a customer’s prepayment is 预收, not less 应收', async () => {
  const desk = await aLedger()
  await aQuarter(desk)
  const sheet = await get(desk, 'balance', '2026-02')
  // Cash 5,000 − 200 − 500; bank 20,000 + 2,000 − 300 + 12.34 + 600 − 300: 4,300.00 + 22,012.34.
  expect(sheet.of(1)).toEqual([2_631_234, 2_500_000])
  // 众康 1,130 − 600; 仁济's 2,000.00 stands under 预收.
  expect([sheet.of(4), sheet.of(34)]).toEqual([[53_000, 0], [200_000, 0]])
  expect(sheet.of(8)).toEqual([50_000, 0])
  // Stock 10,000 − 580, of which goods the same.
  expect([sheet.of(9), sheet.of(12), sheet.of(10)]).toEqual([[942_000, 1_000_000], [942_000, 1_000_000], [0, 0]])
  expect(sheet.of(36)).toEqual([13_000, 0])
  // 1,000 − 580 − 300 − 300 − 200 + 12.34 = −367.66, not transferred yet.
  expect([sheet.of(48), sheet.of(51)]).toEqual([[3_500_000, 3_500_000], [-36_766, 0]])
  // 26,312.34 + 530 + 500 + 9,420 = 36,762.34 = 2,000 + 130 + 35,000 − 367.66.
  expect([sheet.of(30), sheet.of(53)]).toEqual([[3_676_234, 3_500_000], [3_676_234, 3_500_000]])
  expect(sheet.ties).toEqual([{ key: 'balance', leftFen: 3_676_234, rightFen: 3_676_234 }])
})

test('利润表: the year to date and the month, whether transferred or not, and it ties to 本年利润', async () => {
  const desk = await aLedger()
  await aQuarter(desk)
  const before = await get(desk, 'income', '2026-02')
  const { draftIds } = await desk.ledger.period.transferProfit({ ...id(), month: '2026-01' })
  await desk.ledger.voucher.post({ ...id(), draftIds })
  const after = await get(desk, 'income', '2026-02')
  expect(after.lines).toEqual(before.lines)
  for (const { of, ties } of [before, after]) {
    expect([of(1), of(2), of(11), of(14), of(16), of(18), of(19)]).toEqual([[100_000, 0], [58_000, 0], [60_000, 30_000], [20_000, 0], [20_000, 0], [-1234, 0], [-1234, 0]])
    expect([of(21), of(30), of(32)]).toEqual([[-36_766, -30_000], [-36_766, -30_000], [-36_766, -30_000]])
    expect(ties).toEqual([{ key: 'profit', leftFen: -36_766, rightFen: -36_766 }])
  }
  // January's profit went to 3103: 1,000 − 580 − 300 − 200 + 12.34 = −67.66.
  const january = await get(desk, 'income', '2026-01')
  expect(january.of(32)).toEqual([-6766, -6766])
})

test('a voucher written straight on 本年利润 is told by the tie', async () => {
  const desk = await aLedger()
  await aQuarter(desk)
  await desk.post('2026-02-20', [desk.line('3103', 88), desk.line('5301.03', 0, 88)])
  // Profit −367.66 + 88.00; 本年利润 itself lost 88.00 without a transfer.
  expect((await get(desk, 'income', '2026-02')).ties).toEqual([{ key: 'profit', leftFen: -27_966, rightFen: -36_766 }])
})

test('现金流量表: items by line, opening and closing money', async () => {
  const desk = await aLedger()
  await aQuarter(desk)
  const flow = await get(desk, 'cash', '2026-02')
  // In: 2,000 and 600 from customers; interest 12.34. Out: rents 600, 招待 200, 借款 500.
  expect(flow.of(1)).toEqual([260_000, 60_000])
  expect(flow.of(2)).toEqual([1234, 0])
  expect(flow.of(6)).toEqual([130_000, 80_000])
  expect([flow.of(7), flow.of(20)]).toEqual([[131_234, -20_000], [131_234, -20_000]])
  // The month opened with 25,000 + 2,000 − 300 − 200 + 12.34 = 26,512.34.
  expect([flow.of(21), flow.of(22)]).toEqual([[2_500_000, 2_651_234], [2_631_234, 2_631_234]])
  expect(flow.ties).toEqual([{ key: 'cash', leftFen: 2_631_234, rightFen: 2_631_234 }])
})

test('every figure of every statement is the sum of its parts, and each part of its voucher lines', async () => {
  const desk = await aLedger()
  await aQuarter(desk)
  const { draftIds } = await desk.ledger.period.transferProfit({ ...id(), month: '2026-01' })
  await desk.ledger.voucher.post({ ...id(), draftIds })
  let shown = 0
  for (const kind of ['balance', 'income', 'cash'] as const) {
    const { lines } = await get(desk, kind, '2026-02')
    for (const { no, firstFen, secondFen } of lines) {
      for (const [column, figure] of [['first', firstFen], ['second', secondFen]] as [StatementColumn, number][]) {
        const parts = await desk.ledger.statementPart.list({ kind, month: '2026-02', no, column })
        expect(parts.reduce((sum, part) => sum + part.amountFen, 0), `${kind} ${no} ${column}`).toBe(figure)
        if (parts.length === 0) continue
        shown += 1
        expect((await desk.ledger.figure.get({ terms: parts.map(({ term }) => term) })).totalFen, `${kind} ${no} ${column}`).toBe(figure)
      }
    }
  }
  expect(shown).toBeGreaterThan(40)
})

test('in any office assets are claims, profit is what the income and expense lines come to, and each figure is its lines', async () => {
  await fc.assert(fc.asyncProperty(story, async (vouchers) => {
    const desk = await aLedger({ books: [{ name: '现金', kind: 'cash', flow: 'mixed' }] })
    const model = await postAll(desk, vouchers)
    for (const month of ['2026-01', '2026-03']) {
      const sheet = await get(desk, 'balance', month)
      expect(sheet.of(30)).toEqual(sheet.of(53))
      const profit = model.filter(({ code, date }) => code.startsWith('5') && date.slice(0, 7) <= month).reduce((total, { debitFen, creditFen }) => total + creditFen - debitFen, 0)
      const income = await get(desk, 'income', month)
      expect(income.of(32)[0]).toBe(profit)
      for (const [kind, lines] of [['balance', sheet.lines], ['income', income.lines]] as const) {
        for (const { no, firstFen } of lines.filter((line) => line.firstFen !== 0)) {
          const parts = await desk.ledger.statementPart.list({ kind, month, no, column: 'first' })
          expect((await desk.ledger.figure.get({ terms: parts.map(({ term }) => term) })).totalFen).toBe(firstFen)
        }
      }
    }
    await desk.core.close()
  }), { seed: 20260102, numRuns: 8, endOnFailure: true })
}, 60_000)
