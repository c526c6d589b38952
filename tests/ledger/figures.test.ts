import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnalysisInput, Only } from '../../src-shared/ledger/analysis'
import type { StatementColumn } from '../../src-shared/ledger/statement'
import { expectAnalysisHolds } from '../builders/analysis'
import { officeOf, officeStory, type RandomOffice } from '../builders/random-office'

const QUARTER = { from: '2026-01', to: '2026-03' } as const, LATE = { from: '2026-02', to: '2026-03' } as const
const DAYS = { from: '2026-02-01', to: '2026-03-31' } as const
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Every analysis there is, by every way of looking at it, whole and limited to some parties. */
function analysesOf({ desk, staff, customers, products, departments }: RandomOffice): AnalysisInput[] {
  const limits: (Only | undefined)[] = [undefined, { customerId: customers[0]! }, { staffId: staff[1]! }, { productId: products[0]!, departmentId: departments[0]! }]
  const limited = <I extends object>(input: I) => limits.map((only) => (only ? { ...input, only } : input))
  const ledgers = ['1122', '5601'].flatMap((code) => (['account', 'staff', 'category', 'department'] as const).flatMap((by) =>
    limited({ what: 'columnar-ledger' as const, accountId: desk.account(code), by, rows: 'month' as const, ...LATE })))
  return [
    ...ledgers, ...limited({ what: 'columnar-ledger', accountId: desk.account('5601'), by: 'category', rows: 'line', ...QUARTER } as const),
    ...([1, 2, 9] as const).map((level) => ({ what: 'voucher-summary' as const, type: null, level, ...QUARTER })), { what: 'voucher-summary', type: 'journal', level: 1, ...LATE },
    ...['2026-01-31', '2026-03-31'].map((asOf) => ({ what: 'receivables-ageing' as const, asOf, salespersonId: null })), ...['2026-01-31', '2026-03-31'].map((asOf) => ({ what: 'payables-ageing' as const, asOf })), ...['2026-02-10', '2026-03-31'].map((asOf) => ({ what: 'loan-ageing' as const, asOf })),
    ...customers.map((customerId) => ({ what: 'customer-statement' as const, customerId, ...LATE })), ...staff.map((staffId) => ({ what: 'staff-statement' as const, staffId, kind: 'all' as const, ...LATE })),
    ...(['category', 'staff', 'department'] as const).flatMap((by) => limited({ what: 'expense-analysis' as const, by, level: 'area' as const, ...QUARTER })),
    ...(['department', 'staff'] as const).flatMap((by) => limited({ what: 'sales-performance' as const, by, ...QUARTER })),
    ...(['product', 'customer', 'staff', 'department'] as const).flatMap((by) => limited({ what: 'profit-contribution' as const, by, ...QUARTER })), ...limited({ what: 'marginal-contribution' as const, ...QUARTER })
  ]
}

/** Debit less credit of a balance on its account's own side. */
const netOf = (side: 'debit' | 'credit', balanceFen: number) => (side === 'debit' ? balanceFen : 0 - balanceFen)

/** 科目余额表, 总账, 明细账 and 现金流水 say the same of every account, and lines add up to it. */
async function expectBooksHold({ desk }: RandomOffice): Promise<void> {
  const trial = await desk.ledger.trialBalance.get(LATE)
  for (const row of trial.rows) {
    const net = row.closeDebitFen - row.closeCreditFen
    const lines = await desk.ledger.subsidiary.get({ accountId: row.accountId, ...DAYS })
    expect([sum(lines.rows.map(({ debitFen }) => debitFen)), sum(lines.rows.map(({ creditFen }) => creditFen)), netOf(lines.side, lines.closingFen)], row.code).toEqual([row.debitFen, row.creditFen, net])
    const general = await desk.ledger.generalLedger.get({ accountId: row.accountId, ...LATE })
    expect([sum(general.rows.map(({ debitFen }) => debitFen)), netOf(general.side, general.rows.at(-1)!.balanceFen)], row.code).toEqual([row.debitFen, net])
  }
  const flow = await desk.ledger.cashFlow.get(DAYS), books = await desk.ledger.book.list()
  for (const { bookId, openingFen, closingFen } of flow.books) {
    const mine = flow.rows.filter((row) => row.bookId === bookId), { accountId } = books.find(({ id }) => id === bookId)!
    const found = trial.rows.find((row) => row.accountId === accountId)
    expect([openingFen + sum(mine.map(({ inFen, outFen }) => inFen - outFen)), closingFen]).toEqual([closingFen, (found?.closeDebitFen ?? 0) - (found?.closeCreditFen ?? 0)])
  }
}

/** 资产负债表 balances, 利润表 ties to 本年利润, and each figure is its lines. */
async function expectStatementsHold({ desk }: RandomOffice): Promise<number> {
  let opened = 0
  for (const kind of ['balance', 'income', 'cash'] as const) {
    const { lines, ties } = await desk.ledger.statement.get({ kind, month: '2026-03' })
    for (const { key, leftFen, rightFen } of ties) expect([key, leftFen]).toEqual([key, rightFen])
    if (kind === 'balance') expect(lines.find(({ no }) => no === 30)).toMatchObject({ firstFen: lines.find(({ no }) => no === 53)!.firstFen, secondFen: lines.find(({ no }) => no === 53)!.secondFen })
    for (const { no, firstFen, secondFen } of lines) {
      for (const [column, figure] of [['first', firstFen], ['second', secondFen]] as [StatementColumn, number][]) {
        if (figure === 0) continue
        const parts = await desk.ledger.statementPart.list({ kind, month: '2026-03', no, column })
        expect((await desk.ledger.figure.get({ terms: parts.map(({ term }) => term) })).totalFen, `${kind} ${no} ${column}`).toBe(figure)
        opened += 1
      }
    }
  }
  return opened
}

test('in any office every figure of every report is what its voucher lines come to', async () => {
  let opened = 0
  await fc.assert(fc.asyncProperty(officeStory, async (story) => {
    const office = await officeOf(story)
    for (const input of analysesOf(office)) opened += await expectAnalysisHolds(office.desk, input)
    await expectBooksHold(office)
    opened += await expectStatementsHold(office)
    await office.desk.core.close()
  }), { seed: 20260103, numRuns: 4, endOnFailure: true })
  expect(opened).toBeGreaterThan(1500)
}, 120_000)
