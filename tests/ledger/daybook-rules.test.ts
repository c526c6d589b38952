import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { dayBookRowInputSchema, type DayBookRow } from '../../src-shared/ledger/daybook'
import { linesOfRow, runBalances } from '../../src-shared/ledger/daybook.rules'

const aRow = (date: string, inFen: number, outFen: number, isCounted = true): DayBookRow => ({
  kind: 'posted', id: 1, lineNo: 1, date, type: 'payment', no: 1, state: 'posted', summary: '', counterAccountId: null, counterCount: 1, categoryId: null,
  staffId: null, customerId: null, departmentId: null, inFen: fen(inFen), outFen: fen(outFen), attachments: 0, issue: null, isCounted, revision: 0, isRed: false
})

test('each row has the balance after it, each day its totals; a doubtful row is shown and not counted', () => {
  const { rows, days } = runBalances(648_250, [aRow('2026-06-01', 1_000_000, 0), aRow('2026-06-01', 0, 126_850), aRow('2026-06-17', 860_000, 0, false), aRow('2026-06-18', 0, 53_600)])
  expect(rows.map((row) => row.balanceFen)).toEqual([1_648_250, 1_521_400, null, 1_467_800])
  expect(days).toEqual([
    { date: '2026-06-01', inFen: 1_000_000, outFen: 126_850, balanceFen: 1_521_400 },
    { date: '2026-06-17', inFen: 0, outFen: 0, balanceFen: 1_521_400 },
    { date: '2026-06-18', inFen: 0, outFen: 53_600, balanceFen: 1_467_800 }
  ])
})

test('the last balance is opening plus everything in minus everything out, red ink too', () => {
  const amount = fc.integer({ min: -1_000_000, max: 1_000_000 })
  fc.assert(fc.property(amount, fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), amount, fc.boolean()), { maxLength: 40 }), (opening, moves) => {
    const rows = moves.map(([day, net, isIn]) => aRow(`2026-06-${String(day).padStart(2, '0')}`, isIn ? net : 0, isIn ? 0 : net)).sort((a, b) => (a.date < b.date ? -1 : 1))
    const balanced = runBalances(opening, rows)
    const expected = rows.reduce((sum, row) => sum + row.inFen - row.outFen, opening)
    expect(balanced.rows.at(-1)?.balanceFen ?? opening).toBe(expected)
    expect(balanced.days.reduce((sum, day) => sum + day.inFen - day.outFen, opening)).toBe(expected)
  }), { seed: 20260618, numRuns: 300 })
})

describe('the lines behind a row', () => {
  const book = { accountId: 1, staffId: null }
  const options = { accountOfCategory: (id: number) => (id === 7 ? 56 : undefined) }
  const row = (more: object) => dayBookRowInputSchema.parse({ date: '2026-06-05', summary: '报销差旅', inFen: 0, outFen: 0, ...more })

  test('money out debits the category and credits the book, in that order', () => {
    expect(linesOfRow(book, row({ outFen: 126_850, categoryId: 7, staffId: 3 }), options).map((line) => [line.accountId, line.debitFen, line.creditFen, line.staffId]))
      .toEqual([[56, 126_850, 0, 3], [1, 0, 126_850, null]])
  })
  test('money in debits the book first; the book line carries its holder', () => {
    expect(linesOfRow({ accountId: 1, staffId: 9 }, row({ inFen: 34_000, accountId: 22, staffId: 4 }), options).map((line) => [line.accountId, line.debitFen, line.creditFen, line.staffId]))
      .toEqual([[1, 34_000, 0, 9], [22, 0, 34_000, 4]])
  })
  test('a split row has one counter-line for each part', () => {
    const lines = linesOfRow(book, row({ outFen: 300, parts: [{ categoryId: 7, amountFen: 100, summary: '高铁' }, { accountId: 8, amountFen: 200 }] }), options)
    expect(lines.map((line) => [line.accountId, line.debitFen, line.creditFen, line.summary]))
      .toEqual([[56, 100, 0, '高铁'], [8, 200, 0, '报销差旅'], [1, 0, 300, '报销差旅']])
  })
  test('an unknown category leaves the account open, red ink stays on its side', () => {
    expect(linesOfRow(book, row({ outFen: -50, categoryId: 99 }), options).map((line) => [line.accountId, line.debitFen, line.creditFen])).toEqual([[null, -50, 0], [1, 0, -50]])
  })
})
